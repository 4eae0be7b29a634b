"""Rebuilding, verifying, reading entries back."""

import pytest
from tests.support.claims import (
    DARNA,
    FOURTEEN,
    PLAIN,
    claim_of,
    market_reading,
    quotations,
    reading_of,
    report_of,
)
from tests.support.incidents import incident_of
from tests.support.judgements import judged
from tests.support.links import link, links_entry

from dateline.ledger import (
    AliasEntry,
    ClaimFilter,
    CopiesEntry,
    IncidentEntry,
    ReportEntry,
    ReportFilter,
    SkippedEntry,
    Store,
)
from dateline.model.link import Copy
from dateline.model.report import Report, Skipped
from dateline.model.span import Span


def test_rebuild_gives_the_same_views(store: Store, market: Report) -> None:
    """Views thrown away and made again, with the same incidents, are the same row for row."""
    fill(store, market)
    before = store.views_digest()
    incidents = store.incidents().rows
    store.rebuild()
    store.write_views(incidents)

    assert store.views_digest() == before


@pytest.mark.usefixtures("market")
def test_digest_tells_different_views(store: Store) -> None:
    """The digest changes with any row."""
    before = store.views_digest()
    store.write_views([incident_of("i1", [])])

    assert store.views_digest() != before


def test_search_works_after_a_rebuild(store: Store, market: Report) -> None:
    """The indexes of words are made again with the rest, without the words of replaced readings."""
    fill(store, market)
    store.rebuild()

    assert quotations(store, ClaimFilter(text="toll")) == [FOURTEEN]
    assert store.reports(ReportFilter(text="market")).total == 1


@pytest.mark.usefixtures("market")
def test_sound_ledger_is_found_sound(store: Store) -> None:
    """A ledger that nobody touched verifies, and its head is what was acknowledged last."""
    done = store.append([judged("j1")], run="n1")
    verification = store.verify()

    assert verification.sound
    assert (verification.entries, verification.head) == (done.seq, done.head)


def test_every_entry_comes_back(store: Store, market: Report) -> None:
    """Entries are given back as they were recorded, in their order and with their run."""
    recorded = [(one.seq, one.run, one.entry) for one in store.entries()][1:]

    assert recorded == [(2, "n1", ReportEntry(report=market)), (3, "n1", market_reading(market))]


@pytest.mark.usefixtures("market")
def test_counts_tell_incidents_from_totals(store: Store) -> None:
    """The counts of a ledger at a glance."""
    store.write_views([incident_of("i1", []), incident_of("total-1", [], is_total=True)])

    assert store.counts() == {
        "reports": 1, "claims": 2, "incidents": 1, "totals": 1, "unread": 1, "skipped": 0,
    }  # fmt: skip


def fill(store: Store, market: Report) -> None:
    """One of everything, with a reading and a skipped file that later ones replaced."""
    first, second = market_reading(market).claims
    other = report_of(PLAIN, origin="b.txt")
    copy = Copy(report=other.id, of=market.id, share=0.25, spans=(Span(0, 4),))
    store.append(
        [
            SkippedEntry(skipped=Skipped(origin="b.txt", reason="no permission")),
            SkippedEntry(skipped=Skipped(origin="c.txt", reason="empty")),
            ReportEntry(report=other),
            reading_of(other, claim_of(other, "Nobody was hurt in Tobruk", at=("Tobruk",), place=DARNA)),
            reading_of(market, claim_of(market, "put the toll at 14"), extractor="rules 0"),
            market_reading(market, extractor="rules 2"),
            links_entry(store, link(first.id, second.id, 2.5)),
            CopiesEntry(report=other.id, version="1", copies=(copy,)),
            IncidentEntry(id="i1", anchor=first.id),
            AliasEntry(id="i0", now="i1"),
            judged("j1"),
        ],
        run="n1",
    )
    store.write_views([incident_of("i1", [first, second])])
