"""How sure the cells are that are resolved from words."""

from dataclasses import replace

import pytest
from tests.support.claims import claim_of, report_of

from dateline.model.claim import Claim
from dateline.resolve.confidence import confident
from dateline.resources import calibration
from dateline.resources.calibration import Calibration

LEVEL = {"by_id": 0.1, "days": 0.2, "src_class": 0.3, "adm1": 0.4}


@pytest.fixture(autouse=True)
def _level(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the score, each kind of cell has a confidence of its own."""
    curves = {name: Calibration(((0.5, confidence),)) for name, confidence in LEVEL.items()}
    monkeypatch.setattr(calibration, "packaged", lambda: curves)


@pytest.fixture
def ruled() -> Claim:
    """A claim by rules alone."""
    return claim_of(report_of(), "Eleven people were killed", killed=11)


@pytest.fixture
def scored(ruled: Claim) -> Claim:
    """The same with a score for all words."""
    names = ("by", "when", "at", "src")
    return replace(ruled, **{name: replace(getattr(ruled, name), confidence=0.8) for name in names})


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("by", "by_id"),
        ("actors", "by_id"),
        ("when", "days"),
        ("days", "days"),
        ("src_class", "src_class"),
        ("place", "adm1"),
    ],
)
def test_a_cell_is_as_sure_as_its_words_let_it_be(scored: Claim, cell: str, kind: str) -> None:
    """By the score of the words and what such words were found to mean."""
    assert getattr(confident(scored), cell).confidence == LEVEL[kind]


def test_the_words_for_a_place_keep_their_confidence(scored: Claim) -> None:
    """They were calibrated when they were extracted."""
    assert confident(scored).at.confidence == 0.8


def test_without_scores_nothing_is_sure(ruled: Claim) -> None:
    """The rules alone measure nothing."""
    assert confident(ruled) == ruled


def test_a_cell_that_was_not_resolved_stays_empty(scored: Claim) -> None:
    """No confidence without a value."""
    assert confident(replace(scored, place=None)).place is None
