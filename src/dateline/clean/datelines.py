"""Datelines: what stands before the first sentence and names the city of writing ("ALEPPO //")."""

import re

from dateline.clean.agencies import AGENCY, BUREAUS
from dateline.model.span import Span

_CAPITALS = r"(?=[A-Z][A-Z'’ .-]{3})(?P<place>[A-Z][A-Z'’.-]+(?: [A-Z][A-Z'’.-]+){0,3}(?:/[A-Z][A-Z'’ -]+)?)"
_NAME = r"(?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)?)"
_WHERE = r"(?:, [A-Z][\w. -]{2,25}?)?"
_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_WHEN = rf"(?:,? {_MONTHS} \d{{1,2}}(?:,? \d{{4}})?)?"
_DASH = r"\s?(?://|--|[-–—―])(?=\s)"
_BY = rf"\s?[(\[]{AGENCY}(?:/{AGENCY})?[)\]](?:{_DASH})?:?(?=\s)"
_PATTERNS = (
    re.compile(rf"{_CAPITALS}{_WHERE}{_WHEN}{_BY}"),
    re.compile(rf"{_CAPITALS}{_WHERE}{_WHEN}{_DASH}"),
    re.compile(rf"{_NAME}{_WHERE}{_WHEN}{_BY}"),
    re.compile(rf"{_NAME}, {_MONTHS} \d{{1,2}}(?:, \d{{4}})?{_DASH}"),
    re.compile(rf"(?:{_NAME}(?:, [A-Z][\w ]{{2,25}}?)?,? )?{AGENCY}\s?[-–—]{{1,2}}\s?(?=[A-Z\"“])"),
    re.compile(
        rf"(?P<place>{BUREAUS})"
        rf"(?:{_DASH}|, [A-Z][a-z]+(?: [A-Z][a-z]+)?(?=\s[A-Z])|,|(?=\s+(?:[A-Z][a-z]|A )))"
    ),
    re.compile(r"(?P<place>[A-Z][a-z]{3,12}(?: London)?)(?:\s?(?:--|[–—])|[-–—]) (?=[A-Z])"),
)
"""Most distinct marks first."""


def dateline_at(text: str, start: int, end: int) -> Span | None:
    """The dateline that begins at `start`."""
    found = next((match for pattern in _PATTERNS if (match := pattern.match(text, start, end))), None)
    return Span(*found.span()) if found else None


def dateline_place(text: str, dateline: Span) -> Span | None:
    """The city in a dateline; None where it names only an agency."""
    end = min(len(text), dateline.end + 3)  # the patterns look at what follows
    found = next(
        (match for pattern in _PATTERNS if (match := pattern.match(text, dateline.start, end))), None
    )
    return Span(*found.span("place")) if found and found["place"] else None
