"""People harmed who are named: "commander Abu Omar was killed" counts one.

A name is two or more capitalised words in a row, or one behind a title, that no list knows as a party or
place.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dateline.extract.outcome_rules import is_passive
from dateline.extract.phrases import Hit
from dateline.extract.reading import Reading
from dateline.model.analysis import MentionKind
from dateline.model.document import BlockKind
from dateline.model.quantity import Quantity
from dateline.resources.lexicons import section

ONE = Quantity(low=1, high=1)
HARMS = frozenset({"killed", "injured", "abducted", "detained"})
_LONGEST = 7


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(section("people_names", name))


@dataclass(frozen=True, slots=True)
class Named:
    """A named person who was harmed: the tokens [first, last) of the name, and the word of harm."""

    first: int
    last: int
    cue: Hit
    rule: str


def named(reading: Reading, taken: Sequence[Hit]) -> list[Named]:
    """The named people whom a sentence says to be harmed; words of harm in `taken` have a number already."""
    if reading.sentence.kind is BlockKind.HEADLINE:
        return []  # most words of a headline are capitalised
    return list(_named(reading, taken))


def _named(reading: Reading, taken: Sequence[Hit]) -> Iterator[Named]:
    for cue in reading.harms:
        if cue in taken or cue.value not in HARMS:
            continue
        person = _before(reading, cue) or _after(reading, cue)
        if person is not None:
            yield person


def _before(reading: Reading, cue: Hit) -> Named | None:
    """As in "Abu Omar was killed", "Abu Omar, a commander, was killed"."""
    if not is_passive(reading, cue) or "passive" not in cue.entry.notes:
        return None
    index = cue.first - 1
    while reading.lower(index) not in {"was", "been", "being"}:
        if index <= reading.first or cue.first - index > 4:
            return None
        index -= 1
    while reading.lower(index - 1) in {"was", "had", "has", "been", "also", "reportedly", "who"}:
        index -= 1
    if reading.lower(index - 1) == ",":
        commas = [i for i in range(max(reading.first, index - 16), index - 1) if reading.lower(i) == ","]
        index = commas[-1] + 1 if commas else index
        index -= 1 if commas else 0
    name = _name_ending(reading, index)
    return Named(*name, cue, "a named person before {cue!r}") if name else None


def _after(reading: Reading, cue: Hit) -> Named | None:
    """As in "killing commander Abu Omar", "the death of Abu Omar"."""
    start = cue.last
    if "of" in cue.entry.notes and reading.lower(start) == "of":
        start += 1
    elif "active" not in cue.entry.notes or is_passive(reading, cue):
        return None
    for index in range(start, min(reading.last, start + 6)):
        name = _name_starting(reading, index)
        if name is not None:
            return Named(*name, cue, "a named person behind {cue!r}")
        word = reading.lower(index)
        if not re.fullmatch(r"[\w'-]+", word) or word in {
            "in",
            "on",
            "at",
            "by",
            "near",
            "from",
            "with",
            "and",
            "as",
        }:
            return None
    return None


def _name_ending(reading: Reading, last: int) -> tuple[int, int] | None:
    first = last
    while first > reading.first and last - first < _LONGEST and _can_name(reading, first - 1):
        first -= 1
    return _checked(reading, first, last)


def _name_starting(reading: Reading, first: int) -> tuple[int, int] | None:
    last = first
    while last < reading.last and last - first < _LONGEST and _can_name(reading, last):
        last += 1
    return _checked(reading, first, last)


def _can_name(reading: Reading, index: int) -> bool:
    word = reading.analysis.tokens[index]
    plain = word.lower
    if plain in _list("never in a name") or word.text.isupper():
        return False
    capital = word.text[:1].isupper() and word.text[:1].isalpha()
    return capital or plain in _list("particles") or plain.startswith(("al-", "el-"))


def _checked(reading: Reading, first: int, last: int) -> tuple[int, int] | None:
    """A name that no list knows as something else, long enough to be a person's."""
    while first < last and reading.lower(first) in _list("titles"):
        first += 1
    title = reading.lower(first - 1) in _list("titles")
    if last - first < (1 if title else 2) or (first == reading.first and last - first < 2):
        return None
    if reading.lower(last) in {"'s", "province", "city"}:
        return None
    span = reading.span_of(first, last)
    kinds = (MentionKind.PLACE, MentionKind.PARTY)
    known = [m for m in reading.analysis.mentions if m.kind in kinds and m.span.overlaps(span)]
    return None if known else (first, last)
