"""Mentions: the places, parties and days that a document names."""

from collections.abc import Callable

import pytest

from dateline.model.analysis import Analysis, MentionKind
from dateline.model.document import BlockKind

Read = Callable[..., Analysis]


def named(analysis: Analysis, kind: MentionKind) -> list[str]:
    """The words of the mentions of one kind."""
    return [m.span.of(analysis.text) for m in analysis.mentions if m.kind is kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jets hit Homs in Syria.", ["Homs", "Syria"]),
        ("Shells fell near the town of Rastan in Syria.", ["Rastan", "Syria"]),
        ("Rebels left al-Bab in Syria's north.", ["al-Bab", "Syria"]),
        ("Hassan and Ali spoke in Syria.", ["Syria"]),
        ("The Aleppo Media Center spoke in May.", []),
    ],
)
def test_places(read: Read, text: str, expected: list[str]) -> None:
    """These words name places."""
    assert named(read(text), MentionKind.PLACE) == expected


def test_a_place_named_clearly_once_is_one_everywhere(read: Read) -> None:
    """A headline's bare name is a place where the body says so."""
    analysis = read((BlockKind.HEADLINE, "Rastan under fire"), "Shells fell in Rastan, Syria.")

    assert named(analysis, MentionKind.PLACE) == ["Rastan", "Rastan", "Syria"]


def test_parties_carry_their_id(read: Read) -> None:
    """A party's mention tells which entry of the list it names."""
    mention = next(m for m in read("Hezbollah sent men.").mentions if m.kind is MentionKind.PARTY)

    assert mention.key == "hezbollah"


def test_days(read: Read) -> None:
    """An expression that denotes a day is a mention; a vague one is not."""
    assert named(read("It recently began, on Monday."), MentionKind.DAY) == ["on Monday"]


def test_furniture_names_nothing(read: Read) -> None:
    """Names in page furniture are no mentions."""
    assert read((BlockKind.FURNITURE, "Syria on Monday")).mentions == ()
