"""Datelines: what stands before the first sentence and names the city of writing ("ALEPPO //")."""

import re

from dateline.clean.agencies import AGENCY, BUREAUS
from dateline.clean.openers import AFTER_CITY
from dateline.model.span import Span

_CAPITALS = r"(?=[A-Z][A-Z'’ .-]{3})(?P<place>[A-Z][A-Z'’.-]+(?: [A-Z][A-Z'’.-]+){0,3}(?:/[A-Z][A-Z'’ -]+)?)"
_NAME = r"(?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)?)"
_WHERE = r"(?:, [A-Z][\w. -]{2,25}?)?"
_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?:{_MONTHS} \d{{1,2}}(?:,? \d{{4}})?|\d{{1,2}} {_MONTHS}(?:,? \d{{4}})?)"
_WHEN = rf"(?:,? {_DAY})?"
_DASH = r"\s?(?://|--|[-–—―])(?=\s|\Z)"
_BY = rf"\s?[(\[]{AGENCY}(?:/{AGENCY})?[)\]](?:{_DASH})?:?(?=\s|\Z)"
_BY_ANYONE = rf"\s?[(\[](?P<by>[A-Z][\w.&'’ -]{{1,30}})[)\]]{_DASH}"
"""An agency that no list here knows: the dash after the bracket tells that it is one."""
_PATTERNS = (
    re.compile(rf"{_CAPITALS}{_WHERE}{_WHEN}{_BY}"),
    re.compile(rf"{_CAPITALS}{_WHERE}{_WHEN}{_BY_ANYONE}"),
    re.compile(rf"{_CAPITALS}{_WHERE}{_WHEN}{_DASH}"),
    re.compile(rf"{_NAME}{_WHERE}{_WHEN}{_BY}"),
    re.compile(rf"{_NAME}, {_DAY}(?:{_BY_ANYONE}|{_DASH})"),
    re.compile(rf"(?:{_NAME}(?:, [A-Z][\w ]{{2,25}}?)?,? )?{AGENCY}\s?[-–—]{{1,2}}\s?(?=[A-Z\"“])"),
    re.compile(
        rf"(?P<place>{BUREAUS})"
        rf"(?:{_DASH}|, [A-Z][a-z]+(?: [A-Z][a-z]+)?(?=\s[A-Z])|,|(?=\s+(?:[A-Z][a-z]|A )))"
    ),
    re.compile(r"(?P<place>[A-Z][a-z]{3,12}(?: London)?)(?:\s?(?:--|[–—])|[-–—]) (?=[A-Z])"),
    re.compile(rf"(?P<place>{BUREAUS.title()})(?=\s+{AFTER_CITY})"),
)
"""Most distinct marks first."""


def dateline_at(text: str, start: int, end: int) -> Span | None:
    """The dateline that begins at `start`."""
    found = _match(text, start, end)
    return Span(*found.span()) if found else None


def dateline_place(text: str, dateline: Span) -> Span | None:
    """The city in a dateline; None where it names only an agency."""
    return _part(text, dateline, "place")


def dateline_agency(text: str, dateline: Span) -> Span | None:
    """The agency in a dateline's brackets that no list here knows."""
    return _part(text, dateline, "by")


def _part(text: str, dateline: Span, name: str) -> Span | None:
    found = _match(text, dateline.start, min(len(text), dateline.end + 3))  # patterns look at what follows
    return Span(*found.span(name)) if found and found.groupdict().get(name) else None


def _match(text: str, start: int, end: int) -> re.Match[str] | None:
    return next((found for pattern in _PATTERNS if (found := pattern.match(text, start, end))), None)
