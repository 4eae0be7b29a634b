"""Lines and beginnings that say when a report was published ("Last Modified: 19 May 2013 13:50")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.grammar.full_date import MONTH, WEEKDAY, full_dates
from dateline.model.span import Span

_PUBLISHED = r"Date of publication|First published|Published|Posted|Publication date|Date|Created|Issued"
_CHANGED = r"Last updated|Last modified|Updated|Modified|Last update"
_LEAD = rf"(?:(?:(?P<published>{_PUBLISHED})|(?P<changed>{_CHANGED}))(?: on| at)?[: ]+)"
_MONTH = MONTH.replace("?P<month>", "?:")
_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? ?\d{{4}}|{_MONTH} ?\d{{1,2}}(?:,? ?|, )\d{{4}}|"
    r"\d{4}-\d\d?-\d\d?|\d{1,2}[-./]\d{1,2}[-./]\d{4})"
)
_CLOCK = (
    r"(?:,? ?(?:at |[-–|] ?)?(?:\d{1,2}[:.]\d\d(?::\d\d)?|\d{4}(?=\s+(?:UTC|GMT|Regional|[A-Z(]))|\d{6})"
    r"(?: ?[ap]\.?m\.?)?(?: ?(?:GMT|UTC|EST|EDT|BST|CET|Makkah|local time)(?:[+-]\d{1,2})?)?)"
)
STAMP = re.compile(
    rf"(?P<lead>{_LEAD})?(?:{WEEKDAY},? )?(?P<date>{_DATE})(?:,? {WEEKDAY}(?![\w'’]))?{_CLOCK}?"
    r"\)?(?:\s?[|,.])?(?=\W|$|Get short|\(updated)",
    re.IGNORECASE,
)
_OPENS = re.compile(r"\s*(?:$|[\"“‘'(\[*A-Z0-9]|by [A-Z])")
_UPDATED = re.compile(rf"\s*\(updated(?: {_CLOCK})? ?(?:\d{{4}} )?{_DATE}\)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A stamp in the text and whether it tells the publication or a later change."""

    span: Span
    changed: bool


def stamp_at(text: str, start: int, end: int) -> Stamp | None:
    """The stamp that begins at `start`; a sentence that happens to begin with a date is none."""
    found = STAMP.match(text, start, end)
    if found is None or not full_dates(found["date"]):
        return None
    updated = _UPDATED.match(text, found.end(), end)
    last = updated.end() if updated else found.end()
    if not _OPENS.match(text, last, end):
        return None
    return Stamp(span=Span(start, last), changed=bool(found["changed"]))


def stamps_in(text: str, span: Span) -> Iterator[Stamp]:
    """Every stamp with a lead ("Published", "Updated") inside `span`, and one that begins it."""
    first = stamp_at(text, span.start, span.end)
    if first:
        yield first
    for found in STAMP.finditer(text, first.span.end if first else span.start, span.end):
        if found["lead"] and full_dates(found["date"]):
            yield Stamp(span=Span(*found.span()), changed=bool(found["changed"]))
