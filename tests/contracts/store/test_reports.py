"""Reports, as they arrived and as a store lists them."""

from dataclasses import replace
from datetime import date

import pytest
from tests.support.claims import PLAIN, market_reading, reading_of, report_of

from dateline.errors import UnknownIdError
from dateline.ledger import (
    ReportEntry,
    ReportFilter,
    Store,
)
from dateline.model.report import Report


def test_comes_back_as_it_arrived(store: Store, market: Report) -> None:
    """A report is given back with its text, its bytes and all its fields."""
    found = store.report(market.id)

    assert found == market


def test_is_added_once(store: Store, market: Report) -> None:
    """The same bytes met again, elsewhere, add nothing: the first record stands."""
    done = store.append([ReportEntry(report=replace(market, origin="copy.txt"))], run="n1")

    assert (done.added, done.unchanged) == (0, 1)
    assert store.report(market.id).origin == "a.txt"


def test_has_report_tells_known_from_unknown(store: Store, market: Report) -> None:
    """A recorded report is known, another is not."""
    known = [store.has_report(id_) for id_ in (market.id, "r" + "0" * 20)]

    assert known == [True, False]


@pytest.mark.parametrize("name", ["coast-1", "whole", "beginning"])
def test_goes_by_either_id(store: Store, market: Report, name: str) -> None:
    """A report is found by its own id, its content id, or the beginning of that."""
    asked = {"whole": market.id, "beginning": market.id[:8]}.get(name, name)

    assert store.report_row(asked).id == market.id


@pytest.mark.usefixtures("market")
def test_two_of_one_own_id_are_not_guessed_between(store: Store) -> None:
    """An own id that two reports carry names neither."""
    store.append([ReportEntry(report=report_of(PLAIN, own_id="coast-1"))], run="n1")

    with pytest.raises(UnknownIdError, match="more than one report goes by 'coast-1'"):
        store.report_row("coast-1")


def test_unknown_report_is_an_error(store: Store) -> None:
    """Asking for a report that is not there says which one."""
    with pytest.raises(UnknownIdError, match="rnone"):
        store.report("rnone")


def test_reading_settles_the_publication_day(store: Store, market: Report) -> None:
    """A report's row shows the day by which its claims were resolved."""
    row = store.report_row(market.id)

    assert (row.published.day, row.claims, row.unread) == (date(2014, 5, 8), 2, 1)


@pytest.mark.usefixtures("market")
def test_undated_ones_are_listed(store: Store) -> None:
    """The filter finds reports that wait for a person to date them."""
    other = report_of(PLAIN)
    store.append([ReportEntry(report=other), reading_of(other, published=None)], run="n1")

    found = store.reports(ReportFilter(dated=False)).rows

    assert [row.id for row in found] == [other.id]


@pytest.mark.usefixtures("market")
def test_unread_ones_are_listed(store: Store) -> None:
    """The filter finds reports that were kept and not read."""
    store.append([ReportEntry(report=report_of(PLAIN))], run="n1")

    assert store.reports(ReportFilter(read=False)).total == 1


@pytest.mark.usefixtures("market")
@pytest.mark.parametrize(
    ("text", "total"),
    [("toll market", 1), ('"health office"', 1), ('"office health"', 0), ("TOBRUK", 1), ("darn", 1)],
)
def test_are_found_by_their_words(store: Store, text: str, total: int) -> None:
    """Every word must occur, in any case, inside longer words too; quoted ones together."""
    store.append([ReportEntry(report=report_of(PLAIN))], run="n1")

    assert store.reports(ReportFilter(text=text)).total == total


def test_document_has_the_blocks_of_its_reading(store: Store, market: Report) -> None:
    """A report's document is made again from what its reading recorded."""
    document = store.document(market.id)

    assert document.report == market
    assert document.blocks == market_reading(market).blocks
