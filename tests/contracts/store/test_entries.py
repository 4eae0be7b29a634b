"""Skipped files, unread sentences, links, copies, runs."""

import pytest
from tests.support.claims import market_reading, report_of
from tests.support.links import link, links_entry

from dateline.errors import UnknownIdError
from dateline.ledger import (
    CopiesEntry,
    EntryKind,
    ReportEntry,
    SkippedEntry,
    Store,
    changed_links,
)
from dateline.model.link import Copy
from dateline.model.report import Report, Skipped
from dateline.model.span import Span


def test_skipped_is_current_until_its_report_arrives(store: Store) -> None:
    """A file that could be read at last is no longer listed as skipped."""
    store.append([SkippedEntry(skipped=Skipped(origin="a.txt", reason="no permission"))], run="n1")
    before = [row.skipped.reason for row in store.skipped()]
    store.append([ReportEntry(report=report_of())], run="n1")

    assert (before, store.skipped()) == (["no permission"], [])


def test_skipped_once_more_is_listed_again(store: Store) -> None:
    """A file that was read and can no longer be read is listed, though the reason is an old one."""
    skipped = SkippedEntry(skipped=Skipped(origin="a.txt", reason="no permission"))
    store.append([skipped, skipped, ReportEntry(report=report_of()), skipped], run="n1")

    assert [row.skipped.reason for row in store.skipped()] == ["no permission"]
    assert len(list(store.entries(kind=EntryKind.SKIPPED))) == 2


def test_kept_report_is_skipped_until_it_is_read(store: Store) -> None:
    """A report kept in a language that is not read is listed, until a reading of it comes."""
    report = report_of()
    skipped = SkippedEntry(skipped=Skipped(origin="a.txt", reason="not English"), report=report.id)
    store.append([ReportEntry(report=report), skipped], run="n1")
    before = [row.report for row in store.skipped()]
    store.append([market_reading(report)], run="n1")

    assert (before, store.skipped()) == ([report.id], [])


def test_unread_shows_the_sentence_and_its_cue(store: Store, market: Report) -> None:
    """An unread sentence is listed with its words, its report and the reason."""
    row = store.unread(report=market.id, text="FLED").rows[0]

    assert (row.sentence, row.cue) == ("Scores fled the town.", "Scores")
    assert (row.unread.reason, row.report_name) == ("no event is named", "coast-1")


def test_links_of_a_claim_come_strongest_first(store: Store) -> None:
    """A claim's links are found from either side."""
    weak, strong = link("c1", "c2", 0.5), link("c2", "c3", 4.0)
    store.append([links_entry(store, weak, strong)], run="n1")

    assert store.links_for("c2") == [strong, weak]


def test_only_changed_links_are_recorded(store: Store) -> None:
    """A second run records the links that are new, changed or gone, and nothing if there are none."""
    store.append([links_entry(store, link("c1", "c2", 0.5), link("c2", "c3", 4.0))], run="n1")
    entry = links_entry(store, link("c1", "c2", 0.75), link("c3", "c4", 1.0))
    store.append([entry], run="n1")

    assert (len(entry.links), entry.gone) == (2, (("c2", "c3"),))
    assert changed_links(store, store.links(), version="table 1") is None


def test_copies_of_a_report_are_replaced(store: Store) -> None:
    """What a report shares with others is what was found last, and is seen from both reports."""
    for original in ("r1", "r2"):
        copy = Copy(report="r9", of=original, share=0.5, spans=(Span(3, 40),))
        store.append([CopiesEntry(report="r9", version="1", copies=(copy,))], run="n1")

    assert [found.of for found in store.copies("r9")] == ["r2"]
    assert [found.report for found in store.copies("r2")] == ["r9"]


def test_runs_are_numbered_in_order(store: Store) -> None:
    """A run's id is its number; what it ran with is kept."""
    run = store.record_run(
        verb="rebuild",
        started="2020-01-02T00:00:00Z",
        versions={"dateline": "0.2"},
        settings={"rule": "range"},
    )

    assert run.id == "n2"
    assert store.runs()[1] == run


def test_entries_of_an_unknown_run_are_refused(store: Store) -> None:
    """Nothing is recorded without the run that tells its versions."""
    with pytest.raises(UnknownIdError, match="no run n7"):
        store.append([ReportEntry(report=report_of())], run="n7")
