"""Time expressions to intervals of days, by the day of publication and the guidelines' choices."""

from dataclasses import replace
from datetime import date

from dateline.grammar import days
from dateline.grammar.days import DayExpression
from dateline.grammar.days.values import (
    Between,
    CalendarDay,
    CalendarMonth,
    CalendarQuarter,
    CalendarSeason,
    CalendarYear,
    CurrentUnit,
    DayValue,
    Holiday,
    Part,
    PartOf,
    Point,
    Shift,
    Since,
    Unit,
    Until,
)
from dateline.model.day import DayInterval, DayPrecision
from dateline.resolve.time import feasts, units
from dateline.resolve.time.relative import SEASON_MONTHS, Reference, relative
from dateline.resolve.time.units import Resolved

__all__ = ["anchor", "resolve", "resolve_days"]


def anchor(expression: DayExpression, published: date | None, *, asserted: bool = True) -> Resolved:
    """The days that the expression means in a report published on that day, and the rule in words.

    None where it means no day, or means one only by a publication day that is not known. asserted: the event
    is said to have happened, so that it ends no later than publication; planned events lie ahead.
    """
    return resolve(expression.value, published, asserted=asserted)


def resolve_days(words: str | None, published: date | None, *, asserted: bool = True) -> Resolved:
    """The same from the words of a claim's `when`."""
    if not words:
        return None, "no time is told"
    expression = days.parse(words)
    if expression is None:
        return None, f'"{words}" holds no time expression that is known'
    return anchor(expression, published, asserted=asserted)


def resolve(value: DayValue, published: date | None, *, asserted: bool = True) -> Resolved:
    """The same from the value of an expression."""
    if isinstance(value, Between):
        interval, rule = _between(value, published, asserted=asserted)
    elif isinstance(value, Since):
        interval, rule = _since(value, published, asserted=asserted)
    elif isinstance(value, Until):
        interval, rule = _until(value, published, asserted=asserted)
    else:
        interval, rule = _point(value, published, asserted=asserted)
    if interval is not None and asserted and published is not None:
        return _capped(interval, published, rule)
    return interval, rule


def _capped(interval: DayInterval, published: date, rule: str) -> Resolved:
    """What is asserted never ends after publication."""
    if interval.last is None or interval.last <= published or (interval.first and interval.first > published):
        return interval, rule
    return replace(interval, last=published), f"{rule}, ending no later than publication"


def _point(value: Point, published: date | None, *, asserted: bool) -> Resolved:
    if isinstance(value, PartOf):
        whole, rule = _point(value.whole, published, asserted=asserted)
        part = units.part_of(whole, value) if whole else None
        return part, f"a stretch of {rule}" if part else rule
    absolute = _absolute(value)
    if absolute is not None:
        return absolute
    if published is None:
        return None, "only the day of publication could tell, and it is not known"
    return relative(value, Reference(published=published, asserted=asserted))


def _absolute(value: Point) -> Resolved | None:
    """Values that name their year."""
    if isinstance(value, CalendarYear):
        return units.year(value.year, value.part), "the year as written"
    if not isinstance(value, CalendarDay | CalendarMonth | CalendarSeason | CalendarQuarter | Holiday):
        return None
    return _in_year(value, value.year) if value.year is not None else None


def _in_year(
    value: CalendarDay | CalendarMonth | CalendarSeason | CalendarQuarter | Holiday, year: int
) -> Resolved:
    """The days of a part of a year that is written with the year."""
    match value:
        case CalendarDay():
            day = units.safe_day(year, value.month, value.day)
            return (units.one(day), "the day as written") if day else (None, "no such day in the calendar")
        case CalendarMonth():
            return units.month(year, value.month, value.part), "the month as written"
        case CalendarSeason():
            return units.months(year, SEASON_MONTHS[value.season], 3), "the season as three months"
        case CalendarQuarter():
            return units.months(year, 3 * value.quarter - 2, 3), "the quarter as written"
    return feasts.of_year(value, year)


def _between(value: Between, published: date | None, *, asserted: bool) -> Resolved:
    last, _ = _point(value.last, published, asserted=asserted)
    first, _ = _point(value.first, published, asserted=asserted)
    if first is None or last is None or first.first is None or last.last is None:
        return None, "one end of the stretch cannot be told"
    start, end = first.first, last.last
    if start > end:
        # "on Sunday and Monday" in a report of a Sunday: each is the last such day, so put them in order.
        start, end = (last.first or end), (first.last or start)
    return units.stretch(min(start, end), max(start, end)), "from the first of the days to the last"


def _since(value: Since, published: date | None, *, asserted: bool) -> Resolved:
    first = _beginning(value.start, published, asserted=asserted)
    if first is None and published is None:
        return None, "neither end of the stretch can be told"
    last = published if first is None or published is None or first <= published else None
    period = DayPrecision.PERIOD if first and last else DayPrecision.OPEN
    return DayInterval(first=first, last=last, precision=period), "from then until publication"


def _beginning(start: Point | None, published: date | None, *, asserted: bool) -> date | None:
    """The first day of a stretch that begins with `start`; None where a careful reader cannot tell it."""
    if start is None or _too_wide(start):
        return None
    found, _ = _point(start, published, asserted=asserted)
    if found is None or found.first is None:
        return None
    middle = isinstance(start, CalendarMonth) and start.part is Part.MID
    # The middle third of a month begins on the 11th, but what began in mid-July began about the 15th.
    return found.first.replace(day=15) if middle else found.first


def _too_wide(start: Point) -> bool:
    """A careful reader cannot tell the first day of "since last week", "since mid-2012"."""
    if isinstance(start, CalendarYear):
        return start.part in {Part.MID, Part.LATE}
    return start == CurrentUnit(unit=Unit.WEEK, shift=Shift.LAST)


def _until(value: Until, published: date | None, *, asserted: bool) -> Resolved:
    end, _ = _point(value.end, published, asserted=asserted)
    if end is None or end.last is None:
        return None, "the end of the stretch cannot be told"
    return DayInterval(first=None, last=end.last, precision=DayPrecision.OPEN), "up to that day"
