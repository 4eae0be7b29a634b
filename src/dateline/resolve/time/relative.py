"""Values that only the day of publication settles, one reader a kind."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from dateline.grammar.days.values import (
    Ago,
    CalendarDay,
    CalendarMonth,
    CalendarQuarter,
    CalendarSeason,
    Coming,
    CurrentUnit,
    Holiday,
    Lasting,
    Night,
    Now,
    NthDay,
    Often,
    Part,
    Past,
    Point,
    Recently,
    RelativeDay,
    Season,
    Shift,
    Soon,
    TimeOfDay,
    Unit,
    WeekdayName,
)
from dateline.model.day import DayInterval, DayPrecision
from dateline.resolve.time import feasts, units
from dateline.resolve.time.units import Resolved

SEASON_MONTHS = {Season.SPRING: 3, Season.SUMMER: 6, Season.AUTUMN: 9, Season.WINTER: 12}
"""The month that a season begins with."""

_OFFSETS = {None: 0, Shift.THIS: 0, Shift.LAST: -1, Shift.NEXT: 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """What a time is counted from."""

    published: date
    asserted: bool
    """The event is said to have happened: it lies on or before publication."""


def relative(value: Point, reference: Reference) -> Resolved:
    """The days that `value` means by `reference`."""
    reader = _READERS.get(type(value))
    return reader(value, reference) if reader else (None, "the time is told from another event")


def _calendar_day(value: CalendarDay, at: Reference) -> Resolved:
    if value.year_shift is not None:
        day = units.safe_day(at.published.year + _OFFSETS[value.year_shift], value.month, value.day)
        return (units.one(day), "that day of that year") if day else (None, "no such day in the calendar")
    years = (at.published.year + shift for shift in (0, -1, -2, -3, -4) if at.asserted or shift > 0)
    if not at.asserted:
        years = (at.published.year + shift for shift in range(5))
    for year in years:
        day = units.safe_day(year, value.month, value.day)
        if day is not None and (day <= at.published if at.asserted else day >= at.published):
            return units.one(day), f"the {'last' if at.asserted else 'next'} such day by publication"
    return None, "no such day in the calendar"


def _calendar_month(value: CalendarMonth, at: Reference) -> Resolved:
    year = at.published.year
    if value.year_shift is not None:
        return units.month(year + _OFFSETS[value.year_shift], value.month, value.part), "a month of that year"
    if value.shift is Shift.LAST and value.month == at.published.month:
        return units.month(year - 1, value.month, value.part), "that month of the year before"
    if not at.asserted or value.shift is Shift.NEXT:
        year += value.month < at.published.month
        return units.month(year, value.month, value.part), "the next such month from publication on"
    found = units.month(year, value.month, value.part)
    if found.first and found.first > at.published:
        found = units.month(year - 1, value.month, value.part)
    return found, "the last such month up to publication"


def _season(value: CalendarSeason, at: Reference) -> Resolved:
    """The season that is meant beside publication: "last summer" is over, "next summer" has not begun."""
    first = SEASON_MONTHS[value.season]
    found = [units.months(at.published.year + shift, first, 3) for shift in (-2, -1, 0, 1)]
    begun = [one for one in found if one.first and one.first <= at.published]
    over = [one for one in begun if one.last and one.last < at.published]
    if value.shift is Shift.NEXT or (not at.asserted and value.shift is not Shift.LAST):
        return found[len(begun)], "the next such season after publication"
    if value.shift is Shift.THIS:
        return found[2], "that season of the year of publication"
    if value.shift is Shift.LAST:
        return over[-1], "the last such season that was over by publication"
    return begun[-1], "the last such season up to publication"


def _holiday(value: Holiday, at: Reference) -> Resolved:
    """The last such feast that had begun by publication; of what is planned, the next."""
    years = range(at.published.year - 2, at.published.year + 3)
    told = [feasts.of_year(feast, year) for feast in feasts.meant(value) for year in years]
    found = sorted((days.first, days, rule) for days, rule in told if days and days.first)
    begun = [(days, rule) for first, days, rule in found if first <= at.published]
    ahead = [(days, rule) for _, days, rule in found if days.last and days.last >= at.published]
    fits = begun[-1:] if at.asserted else ahead[:1]
    return fits[0] if fits else (None, "no such feast in the calendar")


def _quarter(value: CalendarQuarter, at: Reference) -> Resolved:
    return units.months(
        at.published.year, 3 * value.quarter - 2, 3
    ), "that quarter of the year of publication"


def _weekday(value: WeekdayName, at: Reference) -> Resolved:
    ahead = (value.weekday - at.published.weekday()) % 7
    if value.shift is Shift.NEXT or not at.asserted:
        return units.one(units.moved(at.published, ahead or 7 * (value.shift is Shift.NEXT))), (
            "the next such weekday from publication on"
        )
    behind = (at.published.weekday() - value.weekday) % 7
    if value.shift is Shift.LAST and behind < 2:
        # Nobody calls yesterday or today "last Wednesday": the one before is meant.
        return units.one(
            units.moved(at.published, -7 - behind)
        ), "that weekday of the week before publication"
    return units.one(units.moved(at.published, -behind)), "the last such weekday up to publication"


def _relative_day(value: RelativeDay, at: Reference) -> Resolved:
    return units.one(units.moved(at.published, value.days)), "a day counted from publication"


def _night(value: Night, at: Reference) -> Resolved:
    if value.weekday is None:
        return units.stretch(
            units.moved(at.published, -1), at.published
        ), "from the day before publication into it"
    day, _ = _weekday(WeekdayName(weekday=value.weekday), at)
    first = day.first if day and day.first else at.published
    return units.stretch(first, units.moved(first, 1)), "from that weekday into the next day"


def _time_of_day(_: TimeOfDay, at: Reference) -> Resolved:
    return units.one(at.published), "a time of day alone is that of the day of publication"


def _current_unit(value: CurrentUnit, at: Reference) -> Resolved:
    offset = _OFFSETS[value.shift]
    if value.unit is Unit.WEEK:
        found = units.week(units.moved(at.published, 7 * offset))
        return _week_part(found, value.part), f"{value.shift} week, Monday to Sunday"
    if value.unit is Unit.WEEKEND:
        return units.weekend(
            units.moved(at.published, 7 * max(offset, 0))
        ), f"{value.shift} weekend, Saturday and Sunday"
    if value.unit is Unit.MONTH:
        day = units.months_back(at.published, -offset)
        return units.month(day.year, day.month, value.part), f"{value.shift} month of the calendar"
    if value.unit is Unit.YEAR:
        return units.year(at.published.year + offset, value.part), f"{value.shift} year of the calendar"
    return None, f"{value.shift} {value.unit} tells no day"


def _week_part(week: DayInterval, part: Part | None) -> DayInterval:
    """Late in a week is from Thursday on, early is up to Wednesday."""
    if part is Part.LATE and week.first:
        return replace(week, first=units.moved(week.first, 3))
    if part is Part.EARLY and week.first:
        return replace(week, last=units.moved(week.first, 2))
    return week


def _ago(value: Ago, at: Reference) -> Resolved:
    if value.count is None:
        return DayInterval(
            first=None, last=at.published, precision=DayPrecision.OPEN
        ), "some time before publication"
    day = units.back(at.published, value.count, value.unit)
    found = DayInterval(first=day, last=day, precision=units.unit_precision(value.unit))
    return found, f"{value.count} {value.unit}(s) before publication"


def _past(value: Past, at: Reference) -> Resolved:
    if value.count is None:
        return units.stretch(None, at.published), "up to publication; the words leave the beginning open"
    first = units.back(at.published, value.count, value.unit)
    return units.stretch(first, at.published), f"the {value.count} {value.unit}(s) up to publication"


def _coming(value: Coming, at: Reference) -> Resolved:
    if value.count is None:
        return units.stretch(at.published, None), "from publication on; the words leave the end open"
    last = units.back(at.published, -value.count, value.unit)
    return units.stretch(at.published, last), f"the {value.count} {value.unit}(s) from publication on"


def _lasting(value: Lasting, at: Reference) -> Resolved:
    if not at.asserted:
        return _coming(Coming(count=value.count, unit=value.unit), at)
    if value.within and value.count:
        first = units.moved(at.published, 1 - value.count)
        return units.stretch(first, at.published), f"{value.count} days, that of publication the last"
    if value.count is None or value.unit in {Unit.MONTH, Unit.YEAR}:
        return units.stretch(None, at.published), "a length of time up to publication"
    return _past(Past(count=value.count, unit=value.unit), at)


def _nth_day(value: NthDay, at: Reference) -> Resolved:
    first = units.moved(at.published, 1 - value.count)
    return units.stretch(first, at.published), f"day {value.count} of a run that reaches publication"


def _now(_: Now, at: Reference) -> Resolved:
    return units.one(at.published), "now is the day of publication"


def _recently(_: Recently, at: Reference) -> Resolved:
    return units.stretch(None, at.published), "some time up to publication"


def _often(_: Often, __: Reference) -> Resolved:
    return None, "the words tell how often, not when"


def _soon(_: Soon, at: Reference) -> Resolved:
    return units.stretch(at.published, None), "some time after publication"


# Any: each reader takes the one kind of value that stands beside it.
_READERS: dict[type, Callable[[Any, Reference], Resolved]] = {
    CalendarDay: _calendar_day,
    CalendarMonth: _calendar_month,
    CalendarSeason: _season,
    CalendarQuarter: _quarter,
    WeekdayName: _weekday,
    RelativeDay: _relative_day,
    Night: _night,
    TimeOfDay: _time_of_day,
    CurrentUnit: _current_unit,
    Ago: _ago,
    Past: _past,
    Coming: _coming,
    Lasting: _lasting,
    NthDay: _nth_day,
    Often: _often,
    Holiday: _holiday,
    Now: _now,
    Recently: _recently,
    Soon: _soon,
}
