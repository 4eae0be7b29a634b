"""Intervals of the calendar: days, weeks, thirds of a month, months, years."""

import calendar
from datetime import date

from dateline.grammar.days.values import Part, PartOf, Unit
from dateline.model.day import DayInterval, DayPrecision

Resolved = tuple[DayInterval | None, str]
"""The days, or None, and the rule that told them."""

_THIRDS = {Part.EARLY: (1, 10), Part.MID: (11, 20), Part.LATE: (21, 31)}
_QUARTERS = {Part.EARLY: 1, Part.MID: 5, Part.LATE: 10}
_LONGEST_MONTH = 31
_PRECISIONS = {
    Unit.HOUR: DayPrecision.DAY,
    Unit.DAY: DayPrecision.FEW_DAYS,
    Unit.WEEKEND: DayPrecision.FEW_DAYS,
    Unit.WEEK: DayPrecision.WEEK,
    Unit.MONTH: DayPrecision.MONTH,
    Unit.YEAR: DayPrecision.YEAR,
}


def safe_day(year: int, month: int, day: int) -> date | None:
    """That day, if the calendar has it."""
    if not 1 <= year <= date.max.year or not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def moved(day: date, days: int) -> date:
    """`day` moved by a number of days, held inside the calendar."""
    ordinal = min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal())
    return date.fromordinal(ordinal)


def months_back(day: date, months: int) -> date:
    """The same day so many months earlier, or the last day of that month if it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    if year < 1:
        return date.min
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def back(day: date, count: int, unit: Unit) -> date:
    """`day` moved back by a count of units; a part of a day counts as one."""
    if unit in {Unit.MONTH, Unit.YEAR}:
        return months_back(day, count * (12 if unit is Unit.YEAR else 1))
    days = {Unit.HOUR: -(-count // 24), Unit.DAY: count}.get(unit, 7 * count)
    return moved(day, -days)


def one(day: date) -> DayInterval:
    """A single day."""
    return DayInterval(first=day, last=day, precision=DayPrecision.DAY)


def stretch(first: date | None, last: date | None) -> DayInterval:
    """From one day to another, with the precision that its length gives."""
    if first is None or last is None:
        return DayInterval(first=first, last=last, precision=DayPrecision.OPEN)
    length = (last - first).days
    precision = (
        DayPrecision.DAY if length == 0 else DayPrecision.FEW_DAYS if length < 7 else DayPrecision.PERIOD
    )
    return DayInterval(first=first, last=last, precision=precision)


def unit_precision(unit: Unit) -> DayPrecision:
    """How narrowly a distance in that unit tells a day."""
    return _PRECISIONS[unit]


def _held(year: int) -> int:
    """The year, held inside the calendar."""
    return min(max(year, date.min.year), date.max.year)


def month(year: int, number: int, part: Part | None = None) -> DayInterval:
    """A month, or about a third of it."""
    year = _held(year)
    last = calendar.monthrange(year, number)[1]
    start, end = _THIRDS[part] if part else (1, last)
    precision = DayPrecision.FEW_DAYS if part else DayPrecision.MONTH
    return DayInterval(
        first=date(year, number, start), last=date(year, number, min(end, last)), precision=precision
    )


def months(year: int, number: int, count: int) -> DayInterval:
    """So many months from the first day of one on."""
    start = date(_held(year), number, 1)
    return DayInterval(first=start, last=moved(months_back(start, -count), -1), precision=DayPrecision.PERIOD)


def year(number: int, part: Part | None = None) -> DayInterval:
    """A year, or its first four months, middle five, or last quarter."""
    if part is None:
        number = _held(number)
        return DayInterval(first=date(number, 1, 1), last=date(number, 12, 31), precision=DayPrecision.YEAR)
    lengths = {Part.EARLY: 4, Part.MID: 5, Part.LATE: 3}
    return months(number, _QUARTERS[part], lengths[part])


def week(day: date) -> DayInterval:
    """The week of `day`, Monday to Sunday."""
    monday = moved(day, -day.weekday())
    return DayInterval(first=monday, last=moved(monday, 6), precision=DayPrecision.WEEK)


def weekend(day: date) -> DayInterval:
    """The last weekend that began on or before `day`."""
    saturday = moved(day, -((day.weekday() - 5) % 7))
    return DayInterval(first=saturday, last=moved(saturday, 1), precision=DayPrecision.FEW_DAYS)


def part_of(whole: DayInterval, part: PartOf) -> DayInterval | None:
    """A stretch of a month or year, counted from its beginning or its end; None where it has no such."""
    if whole.first is None or whole.last is None:
        return None
    if part.unit is None:
        return _half(whole.first, whole.last, second=part.skipped > 0 or part.at_end)
    first, last = whole.first, whole.last
    if part.at_end:
        first = moved(back(last, part.count, part.unit), 1)
    else:
        first = back(first, -part.skipped, part.unit)
        last = moved(back(first, -part.count, part.unit), -1)
    return stretch(first, last) if whole.first <= first <= last <= whole.last else None


def _half(first: date, last: date, *, second: bool) -> DayInterval:
    """The first or second half: of a year January to June, of a month up to the 15th."""
    end = date(first.year, 6, 30) if (last - first).days > _LONGEST_MONTH else first.replace(day=15)
    return stretch(moved(end, 1), last) if second else stretch(first, end)
