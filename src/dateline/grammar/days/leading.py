"""What the words before a time expression say of it, and ordinal numbers: read by both kinds of readers."""

import re

from dateline.grammar import numbers
from dateline.grammar.days.values import Part, Shift

ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth"),
    *("seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"),
)
SHIFTS = {
    "last": Shift.LAST,
    "past": Shift.LAST,
    "this": Shift.THIS,
    "next": Shift.NEXT,
    "coming": Shift.NEXT,
}


def part(words: frozenset[str]) -> Part | None:
    """Which part of a month, week or year the leading words take."""
    if words & {"early", "start", "beginning"}:
        return Part.EARLY
    if words & {"mid", "middle"}:
        return Part.MID
    return Part.LATE if words & {"late", "end"} else None


def shift(words: frozenset[str]) -> Shift | None:
    """Which one of a repeating day, month or unit the leading words mean."""
    return next((which for word, which in SHIFTS.items() if word in words), None)


def ordinal(word: str) -> int:
    """The number of an ordinal in words or figures; 0 if it is none."""
    return int(re.sub(r"\D", "", word)) if word[0].isdigit() else _spelled(word.lower())


def _spelled(word: str) -> int:
    """The number of an ordinal word: "forty-fifth"."""
    if word in ORDINALS:
        return ORDINALS.index(word) + 1
    tens, _, ones = word.partition("-")
    if ones:
        return numbers.WORD_VALUES[tens] + ORDINALS.index(ones) + 1
    stem = word.removesuffix("ieth") + "y" if word.endswith("ieth") else word.removesuffix("th")
    return numbers.WORD_VALUES.get(stem, 0)
