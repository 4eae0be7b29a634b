"""Readers of expressions that name a part of the calendar: days, months, seasons, years, feasts."""

import re
from collections.abc import Callable

from dateline.grammar import numbers
from dateline.grammar.days.leading import ORDINALS, SHIFTS, ordinal, part, shift
from dateline.grammar.days.patterns import MONTHS
from dateline.grammar.days.values import (
    Between,
    CalendarDay,
    CalendarMonth,
    CalendarQuarter,
    CalendarSeason,
    CalendarYear,
    DayValue,
    Feast,
    Holiday,
    PartOf,
    Season,
    Unit,
)
from dateline.grammar.quantities.words import word_set

Reader = Callable[[re.Match[str], frozenset[str]], DayValue | None]
"""Makes a match of `ATOM` and the words that lead to it a value."""

_VERBS = frozenset({"may", "march"})
_PREPOSITIONS = word_set(
    "in since of by until till from during between and to early late mid last this next before after for"
)
_PORTIONS = {"half": None, "day": Unit.DAY, "week": Unit.WEEK, "month": Unit.MONTH}
_FEASTS = {
    "Ram": Feast.RAMADAN,
    "Eid al Fitr": Feast.EID_AL_FITR,
    "Eid ul Fitr": Feast.EID_AL_FITR,
    "Eid al Adha": Feast.EID_AL_ADHA,
    "Eid ul Adha": Feast.EID_AL_ADHA,
    "Christmas Eve": Feast.CHRISTMAS_EVE,
    "Christmas": Feast.CHRISTMAS,
    "Easter": Feast.EASTER,
    "Thanksgiving": Feast.THANKSGIVING,
    "Newroz": Feast.NOWRUZ,
}
"""How spellings begin, hyphens left out; the other feasts are spelt as they are called."""
_LEADS_TO_YEAR = re.compile(r"(?:\(|\b(?:19|20)\d\d(?:[ ]?[-–][ ]?|[ ](?:to|and)[ ]))\Z")


def _calendar_day(year: str | None, month: int, day: str) -> CalendarDay | None:
    number = int(re.sub(r"\D", "", day))
    if not 1 <= month <= 12 or not 1 <= number <= 31:
        return None
    if year and not year.isdigit():
        return CalendarDay(month=month, day=number, year_shift=SHIFTS[year.split()[0].lower()])
    return CalendarDay(month=month, day=number, year=int(year) if year else None)


def _iso(match: re.Match[str], _: frozenset[str]) -> DayValue | None:
    return _calendar_day(match["iso_year"], int(match["iso_month"]), match["iso_day"])


def _slash(match: re.Match[str], _: frozenset[str]) -> DayValue | None:
    """Day first, as most of the world writes it, unless only month first gives a day."""
    first, second = int(match["slash_first"]), int(match["slash_second"])
    month, day = (first, second) if second > 12 else (second, first)
    return _calendar_day(match["slash_year"], month, str(day))


def _day_month(name: str) -> Callable[[re.Match[str], frozenset[str]], DayValue | None]:
    def reader(match: re.Match[str], _: frozenset[str]) -> DayValue | None:
        month, year = _month_number(match[f"{name}_month"]), match[f"{name}_year"]
        first = _calendar_day(year, month, match[f"{name}_day"])
        last = _calendar_day(year, month, match[f"{name}_last"]) if match[f"{name}_last"] else None
        if first is None or last is None or last.day <= first.day:
            return first
        return Between(first=first, last=last)

    return reader


def _month_number(name: str) -> int:
    start = name.lower()[:3]
    return next(n for n, month in enumerate(MONTHS, start=1) if month.startswith(start))


def _month(match: re.Match[str], words: frozenset[str]) -> DayValue | None:
    name, year = match["month_name"], match["month_year"]
    if name.lower() in _VERBS and not year and not words & _PREPOSITIONS:
        return None
    which, number = shift(words), None
    if year and year.isdigit():
        number = int(year)
    elif year:
        of_year = SHIFTS[year.split()[0].lower()]
        return CalendarMonth(month=_month_number(name), part=part(words), year_shift=of_year)
    return CalendarMonth(month=_month_number(name), year=number, part=part(words), shift=which)


def _season(match: re.Match[str], words: frozenset[str]) -> DayValue | None:
    """A season with its year, or beside publication: "last summer", "in the spring"."""
    name, year = match["season_name"].lower(), match["season_year"]
    which = shift(words)
    if not year and not which and (name == "fall" or not words & {"in", "during", "since"}):
        return None
    season = Season(name.replace("fall", "autumn"))
    return CalendarSeason(season=season, year=int(year) if year else None, shift=None if year else which)


def _portion(match: re.Match[str], _: frozenset[str]) -> DayValue | None:
    """A stretch of a month or year: "the last 12 days of September", "the second half of 2015"."""
    which = match["portion_which"].lower()
    count = numbers.value(match["portion_count"]) if match["portion_count"] else 1
    at_end = which in {"last", "final"}
    return PartOf(
        whole=_whole(match),
        count=count or 1,
        unit=_PORTIONS[match["portion_unit"].lower()],
        skipped=0 if at_end else ORDINALS.index(which),
        at_end=at_end,
    )


def _whole(match: re.Match[str]) -> CalendarMonth | CalendarYear:
    """The month or year that a portion is part of."""
    if match["portion_whole"]:
        return CalendarYear(year=int(match["portion_whole"]))
    year = match["portion_year"]
    return CalendarMonth(month=_month_number(match["portion_month"]), year=int(year) if year else None)


def _holiday(match: re.Match[str], words: frozenset[str]) -> DayValue:
    name, year, nth = match["holiday_name"], match["holiday_year"], match["holiday_nth"]
    return Holiday(
        feast=_feast(name),
        year=int(year) if year else None,
        day=ordinal(nth) if nth else None,
        part=part(words),
    )


def _feast(name: str) -> Feast:
    """The feast that a spelling names."""
    plain = name.replace("’", "'").replace("-", " ")
    known = next((feast for word, feast in _FEASTS.items() if plain.startswith(word)), None)
    return known or Feast(plain)


def _quarter(match: re.Match[str], _: frozenset[str]) -> DayValue:
    year = match["quarter_year"]
    return CalendarQuarter(
        quarter=ORDINALS.index(match["quarter_number"].lower()) + 1,
        year=int(year) if year and year.isdigit() else None,
    )


def _year(match: re.Match[str], words: frozenset[str]) -> DayValue | None:
    led = words & _PREPOSITIONS or _LEADS_TO_YEAR.search(match.string, 0, match.start())
    return CalendarYear(year=int(match["year_number"]), part=part(words)) if led else None


CALENDAR: dict[str, Reader] = {
    "iso": _iso,
    "slash": _slash,
    "dmy": _day_month("dmy"),
    "mdy": _day_month("mdy"),
    "month": _month,
    "portion": _portion,
    "holiday": _holiday,
    "season": _season,
    "quarter": _quarter,
    "year": _year,
}
"""The reader of each kind of expression, by its name among the patterns."""
