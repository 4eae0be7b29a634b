"""Numbers that count nobody, with the reason: what stands after or before, or the shape of the number."""

import re
from dataclasses import dataclass

from dateline.grammar.quantities import rejected_tables as tables
from dateline.grammar.quantities.nouns import Counted, Noun


@dataclass(frozen=True, slots=True)
class Rejection:
    """Why a number is no count, and the stretch that shows it."""

    reason: str
    start: int
    end: int


def _compiled(table: dict[str, tuple[str, ...]], tail: str = "") -> re.Pattern[str]:
    rows = (f"(?P<g{i}>(?:{'|'.join(patterns)}){tail})" for i, patterns in enumerate(table.values()))
    return re.compile("|".join(rows), re.IGNORECASE)


def _row(table: dict[str, tuple[str, ...]], match: re.Match[str] | None) -> str | None:
    """The reason of the row that matched."""
    if match is None or match.lastgroup is None:
        return None
    return list(table)[int(match.lastgroup[1:])]


_AFTER = _compiled(tables.AFTER)
_BEFORE = _compiled(tables.BEFORE, r"\Z")
_NAMED = _compiled(tables.NAMED, r"\Z")
_YEAR = re.compile(r"(?:1[89]|20)\d{2}(?:[-–/](?:(?:1[89]|20)?\d{2}))?")
_YEAR_LED = re.compile(
    r"\b(?:in|since|until|till|during|early|late|mid|year|summer|winter|spring|autumn)[ ]\Z", re.IGNORECASE
)
_APPOSITION = re.compile(r"[ ]?[,.;)]|[ ]?$")
_LOOK_BACK = 28
_FIRST_DIGITS = re.compile(r"\d{1,2}(?=[ \u00a0\u202f]\d{3})")
_NAME_TAIL = re.compile(r"\w+")
_GLUED_BEFORE = re.compile(
    r"(?:killed|wounded|injured|killing|wounding|injuring|least|than|over|about|around|some)\Z"
)
_PRONOUN_BEFORE = re.compile(
    r"\b(?:this|that|the|which|any|every|each|only|last|latest|first|next)[ ]\Z", re.IGNORECASE
)
_PRONOUN_AFTER = re.compile(
    r"[ ](?:another|by|side|that|who|which|way|thing|hand|can|could|would|must|should)\b|-", re.IGNORECASE
)


def reason(text: str, match: re.Match[str], last: int, end: int, noun: Noun | None) -> Rejection | None:
    """Why the number of `match` (of the quantity pattern), which ends at `last`, is no count."""
    start = match.start("number")
    people = noun is not None and noun.kind is Counted.PEOPLE and noun.span.start - last <= 2
    return (
        _glued(text, start, last, end)
        or measure(text, start, last, end)
        or _pronoun(text, match, last, end, noun)
        or _led(text, start, last, people_follow=people)
        or _year(text, start, last, people_follow=people)
        or _digits_alone(text, start, last)
    )


def measure(text: str, start: int, position: int, end: int) -> Rejection | None:
    """The unit or other sign that follows a number which ends at `position`."""
    match = _AFTER.match(text, position, end)
    found = _row(tables.AFTER, match)
    return Rejection(found, start, match.end()) if match and found else None


def _glued(text: str, start: int, position: int, end: int) -> Rejection | None:
    """Digits inside a word are part of a name, unless the word before or after is plainly one of its own."""
    if not text[start].isdigit():
        return None
    if (
        start
        and text[start - 1].isalpha()
        and not _GLUED_BEFORE.search(text[max(0, start - 8) : start].lower())
    ):
        word = _NAME_TAIL.match(text, position, end)
        return Rejection("part of a name", start, word.end() if word else position)
    if position < end and text[position].isalpha() and text[position - 1].isdigit():
        return _glued_after(text, start, position, end)
    return None


def _glued_after(text: str, start: int, position: int, end: int) -> Rejection | None:
    unit = measure(text, start, position, end)
    word = _NAME_TAIL.match(text, position, end)
    if unit or word is None or len(word[0]) >= 4:
        return unit
    return Rejection("part of a name", start, word.end())


def _pronoun(text: str, match: re.Match[str], last: int, end: int, noun: Noun | None) -> Rejection | None:
    """The word "one" that counts nothing: "the one", "one another"."""
    if match["number"].lower() != "one" or match["pre"]:
        return None
    start = match.start("number")
    led = _PRONOUN_BEFORE.search(text[max(0, start - 8) : start]) is not None
    if (led and noun is None) or _PRONOUN_AFTER.match(text, last, end):
        return Rejection("pronoun", start, last)
    return None


def _led(text: str, start: int, position: int, *, people_follow: bool) -> Rejection | None:
    """What stands right before the number."""
    left = text[max(0, start - _LOOK_BACK) : start]
    offset = start - len(left)
    match = _BEFORE.search(left)
    found = _row(tables.BEFORE, match)
    if match and found and (text[start].isdigit() or found not in tables.DIGITS_ONLY):
        stop = (
            position if found != "date" else _after_date(text, start, position, people_follow=people_follow)
        )
        return Rejection(found, offset + match.start(), stop)
    if people_follow:
        return None
    match = _NAMED.search(left)
    found = _row(tables.NAMED, match)
    if match is None or found is None or (found == "age" and not _is_age(text, start, position)):
        return None
    return Rejection(found, offset + match.start(), position)


def _after_date(text: str, start: int, position: int, *, people_follow: bool) -> int:
    """Where the date ends: "Nov 15 100 people" (its comma lost) is a day, then a hundred people."""
    first = _FIRST_DIGITS.match(text, start, position)
    return first.end() if people_follow and first else position


def _is_age(text: str, start: int, position: int) -> bool:
    """A number of one or two digits between commas after a name is the person's age."""
    return position - start <= 2 and text[start].isdigit() and bool(_APPOSITION.match(text, position))


def _year(text: str, start: int, position: int, *, people_follow: bool) -> Rejection | None:
    """Four digits are a year if nothing follows that they could count, or "in", "since" stands before."""
    if not _YEAR.fullmatch(text, start, position):
        return None
    if people_follow and not _YEAR_LED.search(text[max(0, start - 12) : start]):
        return None
    return Rejection("year", start, position)


def _digits_alone(text: str, start: int, position: int) -> Rejection | None:
    """Long runs of digits without grouping, or with a leading nought, are numbers of things."""
    written = text[start:position]
    if written.isdigit() and (len(written) > 8 or (len(written) > 1 and written[0] == "0")):
        return Rejection("an identifier", start, position)
    return None
