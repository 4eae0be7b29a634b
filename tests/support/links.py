"""Builders of links, for tests."""

from dateline.ledger import (
    LinksEntry,
    Store,
    changed_links,
)
from dateline.model.link import Link, Reason


def link(left: str, right: str, score: float) -> Link:
    """A link with one reason."""
    return Link(
        left=left,
        right=right,
        score=score,
        reasons=(Reason(feature="days", score=score, sentence="One day."),),
    )


def links_entry(store: Store, *links: Link) -> LinksEntry:
    """The entry that makes these the store's links."""
    entry = changed_links(store, links, version="table 1")
    assert entry is not None
    return entry
