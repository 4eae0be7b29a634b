"""What the scores of a claim's decisions mean."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.support.claims import claim_of, report_of
from tests.support.networks import Sure

from dateline.extract.confidence import calibrated, whole
from dateline.model.claim import Claim, Extraction
from dateline.resources import calibration
from dateline.resources.calibration import Calibration

HALVED = Calibration(((0.0, 0.0), (1.0, 0.5)))


@pytest.fixture(autouse=True)
def _halved(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every score of claims, quantities, outcomes and sources means half of itself; others mean nothing."""
    curves = dict.fromkeys(("claims", "quantity", "out", "src"), HALVED)
    monkeypatch.setattr(calibration, "packaged", lambda: curves)


@pytest.fixture
def claim() -> Claim:
    """A claim whose outcome is sure and whose type is even."""
    made = claim_of(report_of(), "Eleven people were killed", killed=11)
    sure, even = replace(made.out, confidence=1.0), replace(made.type, confidence=0.5)
    made = replace(made, out=sure, type=even, at=replace(made.at, confidence=0.4))
    return replace(made, confidence=whole(made))


def test_a_claim_is_as_sure_as_its_outcome_and_its_type(claim: Claim) -> None:
    """Both must be right."""
    assert whole(claim) == 0.5


@pytest.mark.parametrize("cell", ["out", "type"])
def test_a_claim_without_either_score_has_none(claim: Claim, cell: str) -> None:
    """Nothing is known of half of it."""
    unscored = replace(getattr(claim, cell), confidence=None)

    assert whole(replace(claim, **{cell: unscored})) is None


def test_a_score_becomes_the_confidence_that_it_means(claim: Claim) -> None:
    """Of the claim and of its cell alike."""
    made = calibrated(claim)

    assert (made.confidence, made.out.confidence) == (0.25, 0.5)


def test_a_number_is_as_sure_as_what_it_counts(claim: Claim) -> None:
    """The grammar has no score of its own."""
    assert calibrated(claim).num.confidence == 0.5


def test_what_was_not_measured_has_no_confidence(claim: Claim) -> None:
    """No table says what a score of a type means here."""
    assert calibrated(claim).type.confidence is None


def test_a_cell_is_calibrated_though_its_claim_has_no_score(claim: Claim) -> None:
    """No score is taken for a confidence."""
    made = calibrated(replace(claim, type=replace(claim.type, confidence=None), confidence=None))

    assert (made.confidence, made.out.confidence) == (None, 0.5)


def test_cells_that_are_resolved_later_keep_their_scores(claim: Claim) -> None:
    """What the words for the day mean is said with the day."""
    made = calibrated(replace(claim, when=replace(claim.when, confidence=0.9)))

    assert made.when.confidence == 0.9


def test_a_claim_by_rules_alone_stays_as_it_is(extract: Callable[..., Extraction]) -> None:
    """It has no scores."""
    (claim,) = extract("Shells killed 12 people in Homs.").claims

    assert calibrated(claim) == claim


def test_a_claim_with_a_network_has_a_confidence(advised: Callable[..., Extraction]) -> None:
    """Calibrated, so at most half."""
    (claim,) = advised(Sure(counts="killed", types="shelling"), "Shells killed 12 people in Homs.").claims

    assert claim.confidence == pytest.approx(0.5)
