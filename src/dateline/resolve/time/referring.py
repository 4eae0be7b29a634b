"""Words for a time that point back to another in the text: "since then", "that day"."""

import re

from dateline.grammar import days
from dateline.grammar.days.values import (
    Between,
    CalendarDay,
    CalendarMonth,
    CalendarYear,
    DayValue,
    RelativeDay,
    Since,
    WeekdayName,
)
from dateline.model.span import Span

REACH = 260
"""Characters before the words in which the other time must stand: about two sentences."""

_SINCE_THEN = re.compile(r"(?:ever )?since(?: then)?", re.IGNORECASE)
_THAT_DAY = re.compile(r"(?:on |later |earlier )*(?:that|the same) (?:same )?day", re.IGNORECASE)
_NAMED = (CalendarDay, CalendarMonth, CalendarYear, WeekdayName, Between)
_DAYS = (CalendarDay, WeekdayName, RelativeDay)


def pointed_to(words: str, span: Span | None, text: str) -> str:
    """The words with the time that they point back to in its place; the same words if they point to none.

    "since then" after "in March 2011" becomes "since in March 2011"; "that day" becomes the last day named.
    """
    plain = words.strip()
    since = _SINCE_THEN.fullmatch(plain)
    if span is None or not (since or _THAT_DAY.fullmatch(plain)):
        return words
    before = days.find(text, max(0, span.start - REACH), span.start)
    fits = [one for one in before if isinstance(_start(one.value), _NAMED if since else _DAYS)]
    if not fits:
        return words
    named = " ".join(fits[-1].span.of(text).split())
    counted = isinstance(fits[-1].value, Since)
    return f"since {named}" if since and not counted else named


def _start(value: DayValue) -> DayValue | None:
    """The time itself, or the one that a stretch is counted from."""
    return value.start if isinstance(value, Since) else value
