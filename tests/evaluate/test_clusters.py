"""B-cubed, against figures worked out by hand."""

import pytest

from dateline.evaluate.clusters import b_cubed


def test_lumping_costs_precision() -> None:
    """Two events of two claims each, read as one: each claim's company is half right."""
    precision, recall = b_cubed([(1, 1), (1, 1), (2, 1), (2, 1)])

    assert (precision.share, recall.share) == (0.5, 1.0)


def test_splitting_costs_recall() -> None:
    """One event of three claims, read as two and one: 2/3, 2/3 and 1/3 of it are found again."""
    precision, recall = b_cubed([(1, 1), (1, 1), (1, 2)])

    assert precision.share == 1.0
    assert recall.share == pytest.approx(5 / 9)


def test_no_claims_have_no_share() -> None:
    """Without items there are no pairs, and the share is zero."""
    precision, recall = b_cubed([])

    assert (precision.pairs, recall.share) == (0, 0.0)
