"""Days in a report whose publication day is unknown, by the one full date that fits the words.

A caption that gives a full date often tells the day that the text calls "Wednesday". That is believed only
where the report holds just one date of that weekday and none later, and not in a sentence about the past.
"""

import re
from collections.abc import Sequence
from datetime import date

from dateline.grammar import days
from dateline.grammar.days.values import CalendarDay, WeekdayName
from dateline.grammar.full_date import full_dates
from dateline.model.analysis import Analysis
from dateline.model.day import DayInterval, DayPrecision
from dateline.resolve.time import units
from dateline.resolve.time.units import Resolved

_PAST = re.compile(
    r"\b(?:since|anniversary|born|founded|ago|until|years?|began|started|first|previous\w*|earlier)\b",
    re.IGNORECASE,
)
_HALF_A_YEAR = 182
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def dates_told(analysis: Analysis) -> tuple[date, ...]:
    """The distinct full dates of the sentences that do not speak of the past, earliest first."""
    found = {
        one.day
        for sentence in analysis.sentences
        if not _PAST.search(words := sentence.span.of(analysis.text))
        for one in full_dates(words)
        if one.day
    }
    return tuple(sorted(found))


def by_full_date(words: str, told: Sequence[date]) -> Resolved | None:
    """The day that the words mean by the full dates of an undated report; None where they tell none."""
    expression = days.parse(words)
    if expression is None or not told:
        return None
    value = expression.value
    if isinstance(value, WeekdayName) and value.shift is None:
        return _same_weekday(value.weekday, told)
    if isinstance(value, CalendarDay) and value.year is None:
        return _same_year(value, words, told)
    return None


def _same_weekday(weekday: int, told: Sequence[date]) -> Resolved | None:
    """The last full date, if it alone falls on the weekday."""
    fitting = [day for day in told if day.weekday() == weekday]
    if fitting != [told[-1]]:
        return None
    return _lower(told[-1]), f"{told[-1].isoformat()}, a date in the report, was such a weekday"


def _same_year(value: CalendarDay, words: str, told: Sequence[date]) -> Resolved | None:
    """The day in the year that brings it nearest to the full dates, if no weekday speaks against it."""
    near = {day for full in told if (day := _nearest(value, full))}
    named = [i for i, name in enumerate(_WEEKDAYS) if name in words.lower()]
    if len(near) != 1 or any(day.weekday() not in (named or [day.weekday()]) for day in near):
        return None
    [day] = near
    return _lower(day), f"the year that brings it nearest to {told[-1].isoformat()}, a date in the report"


def _nearest(value: CalendarDay, full: date) -> date | None:
    """Such a day within half a year of a full date."""
    years = (full.year - 1, full.year, full.year + 1)
    found = (units.safe_day(year, value.month, value.day) for year in years)
    return next((day for day in found if day and abs((day - full).days) <= _HALF_A_YEAR), None)


def _lower(day: date) -> DayInterval:
    """One day, its precision lowered: no publication day confirms it."""
    return DayInterval(first=day, last=day, precision=DayPrecision.FEW_DAYS)
