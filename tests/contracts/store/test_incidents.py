"""Incidents, as a fold wrote them."""

from datetime import date

import pytest
from tests.support.claims import PLAIN, market_reading, report_of
from tests.support.incidents import incident_of

from dateline.errors import LedgerError, UnknownIdError
from dateline.ledger import (
    AliasEntry,
    IncidentEntry,
    IncidentFilter,
    ReportEntry,
    SkippedEntry,
    Store,
)
from dateline.model.report import Report, Skipped
from dateline.model.vocabulary import EventType, Outcome, SourceClass


def test_are_told_to_their_claims(store: Store, market: Report) -> None:
    """A claim's row names the incident that holds the claim."""
    first, second = market_reading(market).claims
    store.write_views([incident_of("i1", [first]), incident_of("i2", [second])])

    assert [row.incident for row in store.claims().rows] == ["i1", "i2"]


def test_later_fold_replaces_them(store: Store, market: Report) -> None:
    """Incidents that a fold no longer gives are gone, and their claims know it."""
    first, second = market_reading(market).claims
    store.write_views([incident_of("i1", [first]), incident_of("i2", [second])])
    store.write_views([incident_of("i2", [first])])

    assert [incident.id for incident in store.incidents().rows] == ["i2"]
    assert [row.incident for row in store.claims().rows] == ["i2", None]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (IncidentFilter(), ["i1", "total-1"]),
        (IncidentFilter(totals=False), ["i1"]),
        (IncidentFilter(totals=True), ["total-1"]),
        (IncidentFilter(place="Derna", source_classes=(SourceClass.GOVERNMENT,)), ["i1"]),
        (IncidentFilter(place="hill quarter"), ["i1", "total-1"]),
        (IncidentFilter(text="health"), ["total-1"]),
        (IncidentFilter(outcomes=(Outcome.INJURED,)), []),
        (IncidentFilter(last=date(2014, 5, 1)), []),
        (IncidentFilter(types=(EventType.SHELLING,), publishers=("Coast Wire",)), ["i1", "total-1"]),
    ],
    ids=repr,
)
def test_conditions(store: Store, market: Report, wanted: IncidentFilter, found: list[str]) -> None:
    """Place, days and type are the incident's own; the rest is met by one of its claims."""
    first, second = market_reading(market).claims
    store.write_views([incident_of("i1", [first]), incident_of("total-1", [second], is_total=True)])

    assert [incident.id for incident in store.incidents(wanted).rows] == found


def test_undated_ones_come_last(store: Store) -> None:
    """The list runs by day, and what has none follows."""
    store.write_views(
        [
            incident_of("i1", [], day=None),
            incident_of("i2", [], day=date(2014, 5, 6)),
            incident_of("i3", [], day=date(2013, 5, 6)),
        ]
    )

    assert [incident.id for incident in store.incidents().rows] == ["i3", "i2", "i1"]


def test_old_id_leads_to_the_one_in_use(store: Store) -> None:
    """After merges an incident is found by every id that it ever had."""
    store.write_views([incident_of("i3", [])])
    store.append([AliasEntry(id="i1", now="i2"), AliasEntry(id="i2", now="i3")], run="n1")

    assert store.incident("i1").id == "i3"


def test_ring_of_aliases_is_an_unknown_id(store: Store) -> None:
    """Aliases that lead back to themselves end in an error and not in a loop."""
    store.append([AliasEntry(id="i1", now="i2"), AliasEntry(id="i2", now="i1")], run="n1")

    with pytest.raises(UnknownIdError, match="i1"):
        store.incident("i1")


def test_id_is_issued_once(store: Store) -> None:
    """An incident's id stays with the claim that it was issued for."""
    store.append([IncidentEntry(id="i1", anchor="c1")], run="n1")

    with pytest.raises(LedgerError, match="incident i1 is recorded already"):
        store.append([IncidentEntry(id="i1", anchor="c2")], run="n1")
    assert store.incident_ids() == {"c1": "i1"}


@pytest.mark.usefixtures("market")
def test_fold_goes_stale_with_new_entries(store: Store) -> None:
    """What is recorded after a fold asks for another; a run or a skipped file by itself does not."""
    before = store.is_stale()
    store.write_views([])
    store.append([SkippedEntry(skipped=Skipped(origin="b", reason="empty"))], run="n1")
    folded = store.is_stale()
    store.append([ReportEntry(report=report_of(PLAIN))], run="n1")

    assert (before, folded, store.is_stale()) == (True, False, True)
