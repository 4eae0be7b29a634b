"""Weights: how what speaks for a decision becomes log-odds, a probability, a sentence."""

import math
from pathlib import Path

import pytest

from dateline.errors import ResourceError
from dateline.extract.weights import bonus, chance, in_folder, log_odds, mixed, share, strongest, table


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two tables of a test's own."""
    (tmp_path / "mix_weights.tsv").write_text("day, rules\t2\nday, network\t0.5\nspare\t-3\n", "utf-8")
    (tmp_path / "day_weights.tsv").write_text("always\t1\nnear: True\t4\nfar\t-2\n", "utf-8")
    return tmp_path


def test_rules_and_network_are_mixed_by_their_weights(folder: Path) -> None:
    """Twice the rules and half the network."""
    with in_folder(folder):
        assert mixed("day", 1.0, 4.0) == 4.0


def test_without_a_network_the_rules_stand_as_they_are(folder: Path) -> None:
    """No weight of the mixture touches them."""
    with in_folder(folder):
        assert mixed("day", 1.0, None) == 1.0


def test_a_bonus_is_a_line_of_the_mixture(folder: Path) -> None:
    """A constant that a decision adds."""
    with in_folder(folder):
        assert bonus("spare") == -3


def test_features_add_up_to_what_every_example_has(folder: Path) -> None:
    """A feature that the table does not know adds nothing."""
    with in_folder(folder):
        assert log_odds("day_weights", ["near: True", "far", "new"]) == 3


def test_the_strongest_feature_is_told_readably(folder: Path) -> None:
    """A truth is told as yes or no."""
    with in_folder(folder):
        assert strongest("day_weights", ["far", "near: True"]) == "near: yes"


def test_a_table_that_the_folder_lacks_is_the_packaged_one(folder: Path) -> None:
    """Fitting one decision leaves the others."""
    packaged = table("scope_weights")

    with in_folder(folder):
        assert table("scope_weights") == packaged


def test_behind_a_folder_the_packaged_tables_count_again(folder: Path) -> None:
    """Even where reading broke off."""
    before = table("day_weights")
    with pytest.raises(ResourceError, match="no such line"), in_folder(folder):
        bonus("no such line")

    assert table("day_weights") == before


def test_shares_sum_to_one() -> None:
    """Some choice is right."""
    scores = [0.3, -2.0, 4.0]

    assert math.fsum(share(scores, score) for score in scores) == pytest.approx(1)


def test_equal_scores_share_equally() -> None:
    """Nothing tells them apart."""
    assert share([1.5, 1.5], 1.5) == 0.5


@pytest.mark.parametrize(
    ("odds", "expected"), [(0.0, 0.5), (math.log(3), 0.75), (-math.log(3), 0.25), (1e4, 1.0), (-1e4, 0.0)]
)
def test_log_odds_are_a_probability(odds: float, expected: float) -> None:
    """However far from even."""
    assert chance(odds) == pytest.approx(expected)
