"""Calibrations that are fitted: they rise, stay within 0 and 1, and say what scores turned out to mean."""

from collections.abc import Sequence
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.errors import InputError
from dateline.evaluate.calibration import Fit, Scored, isotonic, logistic, out_of_fold, temperature
from dateline.evaluate.confidence import Rated
from dateline.evaluate.reliability import reliability
from dateline.resources.calibration import Calibration

FITS: dict[str, Fit] = {"isotonic": isotonic, "logistic": logistic, "temperature": temperature}
SHARES = st.floats(min_value=0, max_value=1, allow_subnormal=False)
SCORED = st.lists(st.tuples(SHARES, st.booleans()), min_size=1, max_size=60)


def honest(count: int = 100) -> list[Scored]:
    """Scores of which each tenth is right as often as it says."""
    return [(tenth / 10, i < tenth * count / 10) for tenth in range(1, 10) for i in range(count)]


def ece(curve: Calibration, scored: Sequence[Scored]) -> float:
    """The expected calibration error of a curve's confidences."""
    return reliability([Rated(doc="", confidence=curve(score), right=right) for score, right in scored]).ece


@pytest.mark.parametrize("fit", FITS.values(), ids=FITS)
@settings(max_examples=60, deadline=None)
@given(scored=SCORED, asked=st.lists(SHARES, min_size=2, max_size=10))
def test_a_curve_rises_within_0_and_1(fit: Fit, scored: list[Scored], asked: list[float]) -> None:
    """Whatever it was fitted to, a curve's confidences are shares that never fall."""
    curve = fit(scored)
    confidences = [curve(score) for score in sorted(asked)]

    assert confidences == sorted(confidences)
    assert all(0 <= confidence <= 1 for confidence in confidences)


@pytest.mark.parametrize("fit", FITS.values(), ids=FITS)
def test_honest_scores_are_left_as_they_are(fit: Fit) -> None:
    """Scores that already say how often they are right get an error near zero."""
    assert ece(fit(honest()), honest()) < 0.02


def test_isotonic_mends_scores_that_boast() -> None:
    """Scores that claim much more than they keep are brought down to what they keep."""
    boasting = [(score**0.25, right) for score, right in honest()]

    assert ece(taken_at_its_word(), boasting) > 0.2
    assert ece(isotonic(boasting), boasting) < 0.001


def taken_at_its_word() -> Calibration:
    """The curve that takes every score for a confidence."""
    return Calibration(((0.0, 0.0), (1.0, 1.0)))


def test_temperature_cools_scores_that_boast() -> None:
    """Log-odds that were doubled are halved again."""
    doubled = [(score**2 / (score**2 + (1 - score) ** 2), right) for score, right in honest()]

    assert temperature(doubled)(0.9**2 / (0.9**2 + 0.1**2)) == pytest.approx(0.9, abs=0.005)


def test_logistic_takes_scores_that_are_no_shares() -> None:
    """Margins of any size get a curve, of which the middle means an even chance."""
    curve = logistic([(-8.0, False), (-3.0, False), (3.0, True), (8.0, True)] * 50)

    assert curve(0.0) == pytest.approx(0.5, abs=0.01)
    assert curve(8.0) > 0.9


def test_a_curve_that_would_fall_is_level() -> None:
    """Scores that tell the wrong way round tell nothing: every score gets the share that is right."""
    backwards = [(0.9, False)] * 60 + [(0.1, True)] * 40

    assert isotonic(backwards)(0.9) == pytest.approx(0.4)
    assert logistic(backwards)(0.9) == pytest.approx(0.4, abs=0.02)


def test_nothing_is_believed_to_be_always_right() -> None:
    """Twenty right answers of twenty are no certainty."""
    curve = isotonic([(0.1, False)] * 20 + [(0.9, True)] * 20)

    assert [curve(0.0), curve(1.0)] == pytest.approx([1 / 22, 21 / 22])


def test_isotonic_pools_what_violates_the_order() -> None:
    """Neighbours whose rates fall become one pool, in the middle of both."""
    curve = isotonic([(0.2, True), (0.4, False), (0.8, True), (0.8, True), (0.8, True)])

    assert list(chain(*curve.knots)) == pytest.approx([0.3, 0.5, 0.8, 0.8])


@pytest.mark.parametrize("fit", FITS.values(), ids=FITS)
def test_the_order_of_the_data_tells_nothing(fit: Fit) -> None:
    """The same data in another order give the same curve, to the last digit."""
    assert fit(honest()[::-1]) == fit(honest())


def test_confidences_out_of_fold_do_not_know_their_own_answers() -> None:
    """Where scores tell nothing, curves that have not seen a report do not guess its answers."""
    scored = [(i / 100, i % 2 == 0) for i in range(100)]
    groups = [f"r{i % 10}" for i in range(100)]

    found = out_of_fold(scored, groups, isotonic)

    assert reliability(
        [Rated(doc="", confidence=c, right=right) for c, (_, right) in zip(found, scored, strict=True)]
    ).brier == pytest.approx(0.25, abs=0.03)


def test_too_few_groups_for_the_folds_is_an_error() -> None:
    """Five folds need five reports."""
    with pytest.raises(InputError, match="2 groups for 5 folds"):
        out_of_fold(honest(2), ["a", "b"] * 9, isotonic)


def test_nothing_to_fit_to_is_an_error() -> None:
    """No score, no curve."""
    with pytest.raises(InputError, match="nothing to fit"):
        isotonic([])


def test_temperature_refuses_scores_that_are_no_shares() -> None:
    """A margin has no log-odds."""
    with pytest.raises(InputError, match="Use logistic"):
        temperature([(3.0, True)])
