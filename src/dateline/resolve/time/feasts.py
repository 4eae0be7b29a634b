"""The days of feasts: fixed ones, those counted from Easter, and those of the Islamic calendar.

Islamic feasts begin with a sighted moon, so that countries differ by a day. The arithmetical ("tabular")
calendar is used here, with the epoch of 15 July 622, which meets the days announced in Saudi Arabia in 2011
to 2025 to the day in 19 of 30 cases and is a day early in the others; the precision is lowered accordingly.
"""

import calendar
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from dateline.grammar.days.values import Feast, Holiday, Part
from dateline.model.day import DayInterval, DayPrecision
from dateline.resolve.time import units
from dateline.resolve.time.units import Resolved

_EPOCH = 226_629
"""What joins the tabular calendar's count of days to ordinals of the Gregorian one."""

_ERA, _LENGTH = 621.5774, 0.970224
"""Where the Islamic era begins and how long its years are, in Gregorian years."""

_FIRST_YEAR = 1583
"""The first whole year of the Gregorian calendar."""

_LAST_DAYS = 5
"""The end of a holy month is its last five days, the beginning its first five."""


def of_year(value: Holiday, year: int) -> Resolved:
    """The days of a feast in a Gregorian year; None where that year has none."""
    if not _FIRST_YEAR <= year < date.max.year - 1:
        return None, "no such feast in the calendar"
    if value.feast is Feast.EID:
        return None, "either of two feasts is called so"
    days = _islamic(value.feast, year) if value.feast in _ISLAMIC else _fixed(value.feast, year)
    if days is None:
        return None, f"{value.feast} does not fall into {year}"
    return _narrowed(days, value), f"{value.feast} of {year}{_moon(value.feast)}"


def _moon(feast: Feast) -> str:
    """What lowers the trust in the days."""
    return ", by the arithmetical calendar, to within a day" if feast in _ISLAMIC else ""


def _narrowed(days: tuple[date, date], value: Holiday) -> DayInterval:
    """One day of the feast, its beginning, its end, or all of it."""
    first, last = days
    if value.day is not None:
        first = last = units.moved(first, value.day - 1)
    elif value.part is Part.LATE and (last - first).days >= _LAST_DAYS:
        first = units.moved(last, 1 - _LAST_DAYS)
    elif value.part is Part.EARLY and (last - first).days >= _LAST_DAYS:
        last = units.moved(first, _LAST_DAYS - 1)
    exact = value.feast not in _ISLAMIC
    found = units.stretch(first, last)
    if exact or found.precision is not DayPrecision.DAY:
        return found
    return DayInterval(first=first, last=last, precision=DayPrecision.FEW_DAYS)


_ISLAMIC: dict[Feast, tuple[int, int, int]] = {
    Feast.RAMADAN: (9, 1, 30),
    Feast.EID_AL_FITR: (10, 1, 3),
    Feast.EID_AL_ADHA: (12, 10, 4),
    Feast.ASHURA: (1, 10, 1),
}
"""Month, day and length in days."""


def meant(value: Holiday) -> tuple[Holiday, ...]:
    """The feasts that the words may mean: the bare "Eid" is either of the two."""
    if value.feast is not Feast.EID:
        return (value,)
    return replace(value, feast=Feast.EID_AL_FITR), replace(value, feast=Feast.EID_AL_ADHA)


def _islamic(feast: Feast, year: int) -> tuple[date, date] | None:
    """The first and last day of an Islamic feast that begins in a Gregorian year; the last if two do."""
    month, day, length = _ISLAMIC[feast]
    about = int((year - _ERA) / _LENGTH)
    begun = [date.fromordinal(_islamic_day(number, month, day)) for number in range(about - 1, about + 3)]
    first = max((one for one in begun if one.year == year), default=None)
    return (first, units.moved(first, length - 1)) if first else None


def _islamic_day(year: int, month: int, day: int) -> int:
    """The ordinal of a day of the tabular Islamic calendar."""
    return (11 * year + 3) // 30 + 354 * year + 30 * month - (month - 1) // 2 + day + _EPOCH


def _fixed(feast: Feast, year: int) -> tuple[date, date] | None:
    """The day of a feast of the Gregorian calendar."""
    day = _FIXED[feast](year)
    return day, day


def _easter(year: int) -> date:
    """Easter Sunday of the western churches, by the rule of Gauss as Meeus and Jones give it."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def _thanksgiving(year: int) -> date:
    """The fourth Thursday of November, as in the United States."""
    first = date(year, 11, 1).weekday()
    return date(year, 11, 22 + (calendar.THURSDAY - first) % 7)


_FIXED: dict[Feast, Callable[[int], date]] = {
    Feast.CHRISTMAS_EVE: lambda year: date(year, 12, 24),
    Feast.CHRISTMAS: lambda year: date(year, 12, 25),
    Feast.NEW_YEARS_EVE: lambda year: date(year, 12, 31),
    Feast.NEW_YEARS_DAY: lambda year: date(year, 1, 1),
    Feast.NOWRUZ: lambda year: date(year, 3, 21),
    Feast.EASTER: _easter,
    Feast.GOOD_FRIDAY: lambda year: units.moved(_easter(year), -2),
    Feast.THANKSGIVING: _thanksgiving,
}
