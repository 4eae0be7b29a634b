"""Figures of two events against each other."""

import pytest

from dateline.link.events import TollKey
from dateline.link.tolls import Relation, relate
from dateline.model.vocabulary import Group, Outcome


def figure(low: int | None, high: int | None) -> TollKey:
    """A figure of people killed."""
    return TollKey(Outcome.KILLED, low, high, False, False, Group.UNKNOWN, "")  # noqa: FBT003 (a row of a table)


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ((21, 21), (21, 21), Relation.EQUAL_LARGE),
        ((21, None), (21, 21), Relation.EQUAL_LARGE),
        ((2, 2), (2, 2), Relation.EQUAL_SMALL),
        ((21, 21), (26, 26), Relation.NEAR),
        ((21, None), (45, 45), Relation.COMPATIBLE),
        ((21, 21), (45, 45), Relation.RIVAL),
        ((21, 21), (90, 90), Relation.FAR),
        ((None, 50), (21, 21), Relation.COMPATIBLE),
        ((0, 0), (9, 9), Relation.FAR),
    ],
)
def test_how_two_figures_stand_to_each_other(
    one: tuple[int | None, int | None], other: tuple[int | None, int | None], relation: Relation
) -> None:
    """The better of two figures' relations, whichever comes first."""
    assert relate(figure(*one), figure(*other)) is relate(figure(*other), figure(*one)) is relation


def test_equal_vague_words_are_no_equal_counts() -> None:
    """Two reports that both say "dozens" counted nothing alike."""
    assert relate(figure(24, None), figure(24, None)) is not Relation.EQUAL_LARGE
