"""Readings of reports: what comes through the door, and which claims are current."""

from dataclasses import replace

import pytest
from tests.support.claims import claim_of, market_reading, reading_of, report_of

from dateline.errors import UnfaithfulClaimError, UnknownIdError
from dateline.ledger import (
    EntryKind,
    ReportEntry,
    Store,
)
from dateline.model.report import Report
from dateline.model.span import Span


def test_same_reading_again_adds_nothing(store: Store, market: Report) -> None:
    """A reading that says what the current one says is not recorded twice."""
    done = store.append([market_reading(market)], run="n1")

    assert (done.added, store.claims().total) == (0, 2)


def test_later_reading_replaces_the_claims(store: Store, market: Report) -> None:
    """The claims of the latest reading are current, those before only history."""
    claim = claim_of(market, "The health office put the toll at 14", killed=15)
    store.append([reading_of(market, claim, extractor="rules 2")], run="n1")

    assert [row.claim for row in store.claims().rows] == [claim]
    assert len(list(store.entries(kind=EntryKind.READING, key=market.id))) == 2


def test_returning_to_an_earlier_reading_is_recorded(store: Store, market: Report) -> None:
    """What matters is what the current reading says, not what an older one said."""
    store.append([reading_of(market, extractor="rules 2")], run="n1")
    done = store.append([market_reading(market)], run="n1")

    assert (done.added, store.claims().total) == (1, 2)


def test_claim_comes_back_as_it_was(store: Store, market: Report) -> None:
    """A claim keeps every cell, span, rule and confidence."""
    claim = market_reading(market).claims[0]

    assert store.claim(claim.id).claim == claim


@pytest.mark.usefixtures("market")
def test_all_claims_come_in_the_order_of_the_list(store: Store) -> None:
    """The stream of claims and the list of claims agree."""
    listed = [row.claim for row in store.claims().rows]

    assert list(store.all_claims()) == listed


def test_unfaithful_claim_is_refused(store: Store) -> None:
    """A cell whose words are not at its offsets stops its batch at the door, and is named."""
    report = report_of()
    claim = claim_of(report, "The health office put the toll at 14", src="The health office")
    wrong = replace(claim, src=replace(claim.src, value="The tax office"))

    with pytest.raises(UnfaithfulClaimError, match=rf"{claim.id}.*cell src.*'The tax office'"):
        store.append([ReportEntry(report=report), reading_of(report, wrong)], run="n1")


def test_nothing_of_a_refused_batch_is_kept(store: Store) -> None:
    """A batch is recorded whole or not at all."""
    report = report_of()
    outside = replace(claim_of(report, "Scores fled"), ev=Span(0, 10_000))

    with pytest.raises(UnfaithfulClaimError):
        store.append([ReportEntry(report=report), reading_of(report, outside)], run="n1")

    assert not store.has_report(report.id)


def test_reading_of_an_unknown_report_is_refused(store: Store) -> None:
    """A reading without its report has no text to be faithful to."""
    with pytest.raises(UnknownIdError, match="no report"):
        store.append([market_reading(report_of())], run="n1")
