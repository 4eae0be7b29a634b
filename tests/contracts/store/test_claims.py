"""Which claims a filter finds."""

from datetime import date

import pytest
from tests.support.claims import ELEVEN, FOURTEEN, claim_of, quotations, reading_of, report_of

from dateline.errors import UnknownIdError
from dateline.ledger import (
    ClaimFilter,
    Page,
    ReportEntry,
    Store,
)
from dateline.model.vocabulary import EventType, Outcome, Scope, SourceClass


@pytest.mark.usefixtures("market")
@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (ClaimFilter(), [ELEVEN, FOURTEEN]),
        (ClaimFilter(place="Darna"), [ELEVEN, FOURTEEN]),
        (ClaimFilter(place="darnah"), [ELEVEN, FOURTEEN]),
        (ClaimFilter(place="LY"), [ELEVEN, FOURTEEN]),
        (ClaimFilter(place="Tobruk"), []),
        (ClaimFilter(first=date(2014, 5, 6), last=date(2014, 5, 6)), [ELEVEN, FOURTEEN]),
        (ClaimFilter(first=date(2014, 5, 7)), []),
        (ClaimFilter(last=date(2014, 5, 5)), []),
        (ClaimFilter(types=(EventType.AIRSTRIKE, EventType.SHELLING)), [ELEVEN, FOURTEEN]),
        (ClaimFilter(types=(EventType.AIRSTRIKE,)), []),
        (ClaimFilter(outcomes=(Outcome.KILLED,)), [ELEVEN, FOURTEEN]),
        (ClaimFilter(source_classes=(SourceClass.MEDICAL,)), [FOURTEEN]),
        (ClaimFilter(publishers=("coast wire",)), [ELEVEN, FOURTEEN]),
        (ClaimFilter(publishers=("Hill Post",)), []),
        (ClaimFilter(scope=Scope.TOTAL), []),
        (ClaimFilter(text="toll"), [FOURTEEN]),
        (ClaimFilter(text="14"), [FOURTEEN]),
        (ClaimFilter(text='"a market" killed'), [ELEVEN]),
        (ClaimFilter(text='odd " quote'), []),
    ],
    ids=repr,
)
def test_conditions(store: Store, wanted: ClaimFilter, found: list[str]) -> None:
    """Each condition keeps the claims that meet it."""
    assert quotations(store, wanted) == found


def test_actors_and_speakers_are_party_ids(store: Store) -> None:
    """Claims are found by the ids of their doers and of their speaker."""
    report = report_of()
    claim = claim_of(report, "Scores fled the town", speaker="un", actors=("militia-a", "militia-b"))
    store.append([ReportEntry(report=report), reading_of(report, claim)], run="n1")

    assert store.claims(ClaimFilter(actors=("militia-b",), speakers=("un",))).total == 1
    assert store.claims(ClaimFilter(actors=("militia",))).total == 0


def test_undated_claims_are_of_no_day(store: Store) -> None:
    """A claim whose day is unknown is never found by day."""
    report = report_of()
    store.append([ReportEntry(report=report), reading_of(report, claim_of(report, "Scores fled"))], run="n1")

    assert store.claims(ClaimFilter(first=date(1900, 1, 1))).total == 0


@pytest.mark.usefixtures("market")
def test_pages_cut_the_list_and_count_it_whole(store: Store) -> None:
    """A page holds its stretch of the list, and says how long the list is."""
    page = store.claims(page=Page(offset=1, limit=5))

    assert [row.quotation.split()[0] for row in page.rows] == ["The"]
    assert page.total == 2


def test_unknown_claim_is_an_error(store: Store) -> None:
    """Asking for a claim that is not current says so."""
    with pytest.raises(UnknownIdError, match="cnone"):
        store.claim("cnone")
