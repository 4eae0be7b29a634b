"""Calibrations that are applied: knots, and the table that carries them."""

import pytest

from dateline.errors import ResourceError
from dateline.resources.calibration import Calibration, calibrations_text, read_calibrations

CURVE = Calibration(((-1.0, 0.1), (1.0, 0.5), (3.0, 0.9)))


@pytest.mark.parametrize(
    ("score", "confidence"), [(-9, 0.1), (-1, 0.1), (0, 0.3), (1, 0.5), (2.5, 0.8), (9, 0.9)]
)
def test_between_knots_it_runs_straight_and_beyond_them_it_stays(score: float, confidence: float) -> None:
    """A score between two knots gets what lies between; one beyond the last gets the last."""
    assert CURVE(score) == pytest.approx(confidence)


def test_a_single_knot_is_one_confidence_for_all() -> None:
    """One knot makes a level curve."""
    assert {Calibration(((0.5, 0.7),))(score) for score in (0.0, 0.5, 1.0)} == {0.7}


def test_a_table_is_read_as_it_was_written() -> None:
    """Knots come back to the last digit, notes are passed over."""
    curves = {"claims": CURVE, "src": Calibration(((0.1, 1 / 3),))}

    assert read_calibrations(calibrations_text(curves, ["made by tools/x"])) == curves


@pytest.mark.parametrize(
    "knots", [(), ((0.0, 0.5), (1.0, 0.4)), ((1.0, 0.4), (1.0, 0.5)), ((0.0, 1.1),), ((0.0, float("nan")),)]
)
def test_knots_that_make_no_curve_are_an_error(knots: tuple[tuple[float, float], ...]) -> None:
    """Confidences that fall, scores that do not rise, shares that are none."""
    with pytest.raises(ResourceError, match="cannot be used"):
        Calibration(knots)


@pytest.mark.parametrize("text", ["", "claims\t0\t1\n", "of\tscore\tconfidence\nclaims\t0.5\n"])
def test_a_table_of_another_form_is_an_error(text: str) -> None:
    """A missing header or a short line is said, not guessed around."""
    with pytest.raises(ResourceError, match="expected of\tscore\tconfidence"):
        read_calibrations(text)
