"""Recording only what changed among links, so that a ledger grows with news and not with runs."""

from collections.abc import Iterable

from dateline.ledger.entries import LinksEntry
from dateline.ledger.store import Store
from dateline.model.link import Link


def changed_links(store: Store, links: Iterable[Link], *, version: str) -> LinksEntry | None:
    """The entry that turns the store's links into `links`; None where they are the same already."""
    recorded = {(link.left, link.right): link for link in store.links()}
    wanted = {(link.left, link.right): link for link in links}
    changed = tuple(wanted[pair] for pair in sorted(wanted) if recorded.get(pair) != wanted[pair])
    gone = tuple(sorted(recorded.keys() - wanted.keys()))
    if not changed and not gone:
        return None
    return LinksEntry(version=version, links=changed, gone=gone)
