"""The publication day by the order of trust: given, metadata, line, dateline, text, unknown.

A day is unmistakable or it is not told: a photo's date, an event's date, a month and day without a year make
a note, never a day. Neither the clock nor the file's time is asked.
"""

import re
from collections.abc import Iterator
from datetime import date

from dateline.clean.pieces import Draft
from dateline.clean.stamps import Stamp, stamps_in
from dateline.grammar.full_date import MONTH, full_date, full_dates, month_number
from dateline.model.day import UNDATED, DayTrust, PublicationDay
from dateline.model.document import BlockKind
from dateline.model.span import Span

_MONTH_DAY = re.compile(rf"{MONTH} (?P<day>\d{{1,2}})(?!\d|,? ?\d{{4}})", re.IGNORECASE)
_TODAY = re.compile(r"\btoday\W{1,3}(?:\w+day,? )?|\(today\)", re.IGNORECASE)
_NEAR_DAYS = 10
"""A full date in the text this close to the dateline's month and day tells its year."""


def publication_day(draft: Draft) -> PublicationDay:
    """The most trusted day, with what speaks against it."""
    told = draft.report.published
    found = list(_found(draft))
    if told.day is None:
        best = next((item for item in found if item.day), None)
        if best is None:
            return _unknown(draft, [told.note, *(item.note for item in found)])
        told = best
    against = (f"{item.rule} says {item.day}" for item in found if item.day and item.day != told.day)
    notes = dict.fromkeys(note for note in (told.note, *against) if note)
    return PublicationDay(day=told.day, trust=told.trust, rule=told.rule, note="; ".join(notes))


def _found(draft: Draft) -> Iterator[PublicationDay]:
    """What the text itself tells, most trusted first; entries without a day carry a note."""
    stamps = [stamp for span in _stamped(draft) for stamp in stamps_in(draft.text, span)]
    for stamp in sorted(stamps, key=lambda stamp: (stamp.changed, stamp.span)):
        yield _of_stamp(draft, stamp)
    for piece in draft.pieces:
        if piece.kind is BlockKind.DATELINE:
            yield _of_dateline(draft, piece.span)
    yield _of_text(draft)


def _stamped(draft: Draft) -> Iterator[Span]:
    return (piece.span for piece in draft.pieces if piece.rule == "date line")


def _of_stamp(draft: Draft, stamp: Stamp) -> PublicationDay:
    words = stamp.span.of(draft.text).strip(" ).,|")
    day = full_date(words) or _first_day(words)
    if day is None:
        return PublicationDay(
            day=None,
            trust=DayTrust.UNKNOWN,
            rule=UNDATED.rule,
            note=f'the date line "{words}" can be read day first or month first',
        )
    if stamp.changed:
        note = "the day of the last change; the report may be older"
        return PublicationDay(day=day, trust=DayTrust.LINE, rule=f'date line "{words}"', note=note)
    return PublicationDay(day=day, trust=DayTrust.LINE, rule=f'date line "{words}"')


def _first_day(words: str) -> date | None:
    """The first of several days: a page's own day stands before that of its last change."""
    dates = full_dates(words)
    return dates[0].day if dates else None


def _of_dateline(draft: Draft, span: Span) -> PublicationDay:
    words = span.of(draft.text)
    day = full_date(words)
    if day:
        return PublicationDay(day=day, trust=DayTrust.DATELINE, rule=f'dateline "{words}"')
    found = _MONTH_DAY.search(words)
    if found is None:
        return UNDATED
    day = _in_year(draft.text, month_number(found["month"]), int(found["day"]))
    if day:
        return PublicationDay(
            day=day, trust=DayTrust.DATELINE, rule=f'dateline "{words}", year from a full date in the text'
        )
    note = f'the dateline "{words}" names no year'
    return PublicationDay(day=None, trust=DayTrust.UNKNOWN, rule=UNDATED.rule, note=note)


def _in_year(text: str, month: int, day: int) -> date | None:
    """The dateline's day in the one year that full dates close before it agree on."""
    days = set()
    for found in full_dates(text):
        candidate = _date(found.day.year, month, day) if found.day else None
        if candidate and found.day and 0 <= (candidate - found.day).days <= _NEAR_DAYS:
            days.add(candidate)
    return days.pop() if len(days) == 1 else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _of_text(draft: Draft) -> PublicationDay:
    """A day that the body itself calls today."""
    for piece in draft.pieces:
        if piece.kind not in {None, BlockKind.BODY}:
            continue
        for found in full_dates(draft.words(piece)):
            start, end = piece.span.start + found.span.start, piece.span.start + found.span.end
            before, after = draft.text[max(0, start - 25) : start], draft.text[end : end + 10]
            if found.day and (_TODAY.search(before + "\0") or _TODAY.search(after)):
                words = draft.text[start:end]
                return PublicationDay(
                    day=found.day, trust=DayTrust.TEXT, rule=f'the text calls "{words}" today'
                )
    return UNDATED


def _unknown(draft: Draft, notes: list[str]) -> PublicationDay:
    days = dict.fromkeys(str(found.day) for found in full_dates(draft.text) if found.day)
    if days and not any(notes):
        notes = [f"the text names {', '.join(list(days)[:3])}, which may be the day of an event or a photo"]
    note = "; ".join(dict.fromkeys(filter(None, notes)))
    return PublicationDay(day=None, trust=DayTrust.UNKNOWN, rule=UNDATED.rule, note=note) if note else UNDATED
