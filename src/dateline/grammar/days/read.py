"""One match of a time expression, with the words that lead to it, as a symbolic value."""

import re
from collections.abc import Callable

from dateline.grammar import numbers
from dateline.grammar.days.patterns import MONTHS, WEEKDAYS
from dateline.grammar.days.values import (
    Ago,
    Between,
    CalendarDay,
    CalendarMonth,
    CalendarQuarter,
    CalendarSeason,
    CalendarYear,
    Coming,
    CurrentUnit,
    DayValue,
    Elsewhen,
    Lasting,
    Night,
    Now,
    NthDay,
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
from dateline.grammar.quantities import nouns
from dateline.grammar.quantities.nouns import Counted
from dateline.grammar.quantities.words import word_set

_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth"),
    *("seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"),
)
_SHIFTS = {
    "last": Shift.LAST,
    "past": Shift.LAST,
    "this": Shift.THIS,
    "next": Shift.NEXT,
    "coming": Shift.NEXT,
}
_VERBS = frozenset({"may", "march"})
_PREPOSITIONS = word_set(
    "in since of by until till from during between and to early late mid last this next before after for"
)
_UNITS = {
    "minute": (Unit.HOUR, 1),
    "hour": (Unit.HOUR, 1),
    "day": (Unit.DAY, 1),
    "night": (Unit.DAY, 1),
    "week": (Unit.WEEK, 1),
    "weekend": (Unit.WEEKEND, 1),
    "fortnight": (Unit.WEEK, 2),
    "month": (Unit.MONTH, 1),
    "year": (Unit.YEAR, 1),
    "decade": (Unit.YEAR, 10),
}
_ARTICLE = "the "
"""Stands among the leading words where "the" ends them: "the last week" is seven days, "last week" a week."""
_ENDS_IN_THE = re.compile(r"\bthe\s+\Z", re.IGNORECASE)
_SOME = frozenset({"few", "several", "many", "some", "number", "couple"})


def read(match: re.Match[str], lead: str) -> DayValue | None:
    """The value of one match of `ATOM`; None where they are no time after all ("may")."""
    leading = frozenset(re.findall(r"[a-z]+", lead.lower()))
    if _ENDS_IN_THE.search(lead):
        leading |= {_ARTICLE}
    for name, reader in _READERS.items():
        if match[name] is not None:
            return reader(match, leading)
    return None


def _part(words: frozenset[str]) -> Part | None:
    if words & {"early", "start", "beginning"}:
        return Part.EARLY
    if words & {"mid", "middle"}:
        return Part.MID
    return Part.LATE if words & {"late", "end"} else None


def _shift(words: frozenset[str]) -> Shift | None:
    return next((shift for word, shift in _SHIFTS.items() if word in words), None)


def _calendar_day(year: str | None, month: int, day: str) -> CalendarDay | None:
    number = int(re.sub(r"\D", "", day))
    if not 1 <= month <= 12 or not 1 <= number <= 31:
        return None
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
    shift, number = _shift(words), None
    if year and year.isdigit():
        number = int(year)
    elif year:
        shift = _SHIFTS[year.split()[0].lower()]
        return CalendarMonth(month=_month_number(name), part=_part(words), year_shift=shift)
    return CalendarMonth(month=_month_number(name), year=number, part=_part(words), shift=shift)


def _season(match: re.Match[str], _: frozenset[str]) -> DayValue:
    name = match["season_name"].lower().replace("fall", "autumn")
    return CalendarSeason(season=Season(name), year=int(match["season_year"]))


def _quarter(match: re.Match[str], _: frozenset[str]) -> DayValue:
    year = match["quarter_year"]
    return CalendarQuarter(
        quarter=_ORDINALS.index(match["quarter_number"].lower()) + 1,
        year=int(year) if year and year.isdigit() else None,
    )


def _weekday(match: re.Match[str], words: frozenset[str]) -> DayValue:
    number = WEEKDAYS.index(match["weekday_name"].lower())
    if "overnight" in words:
        return Night(weekday=number)
    return WeekdayName(weekday=number, shift=_shift(words))


def _night(match: re.Match[str], _: frozenset[str]) -> DayValue:
    name = match["night_weekday"]
    return Night(weekday=WEEKDAYS.index(name.lower()) if name else None)


def _nth(match: re.Match[str], words: frozenset[str]) -> DayValue:
    word = match["nth_count"].lower()
    count = int(re.sub(r"\D", "", word)) if word[0].isdigit() else _ordinal(word)
    run = match["nth_run"] or match["nth_row"] or "for" in words
    return NthDay(count=count) if run and count else Elsewhen()


def _ordinal(word: str) -> int:
    """The number of an ordinal word: "forty-fifth"."""
    if word in _ORDINALS:
        return _ORDINALS.index(word) + 1
    tens, _, ones = word.partition("-")
    if ones:
        return numbers.WORD_VALUES[tens] + _ORDINALS.index(ones) + 1
    stem = word.removesuffix("ieth") + "y" if word.endswith("ieth") else word.removesuffix("th")
    return numbers.WORD_VALUES.get(stem, 0)


def _span(match: re.Match[str], words: frozenset[str]) -> DayValue | None:
    which = (match["span_which"] or "").lower()
    unit, factor = _UNITS[match["span_unit"].lower()]
    count = _count(match["span_count"], factor)
    after = (match["span_after"] or "").lower()
    if which in {"that", "the same"} or after in {"later", "after", "afterward", "afterwards"}:
        return Elsewhen()
    if which:
        return _which(which, count, unit, match, words)
    if match["span_count"] is None:
        return _bare_unit(match, unit, words)
    if after:
        return Ago(count=count, unit=unit)
    return _lasting(match, count, unit, words)


def _count(written: str | None, factor: int) -> int | None:
    if written is None:
        return None
    first = written.lower().removeprefix("a ").split()[0]
    if first in _SOME:
        return None
    number = 1 if first in {"a", "an"} else numbers.value(written)
    return None if number is None else number * factor


def _which(
    which: str, count: int | None, unit: Unit, match: re.Match[str], words: frozenset[str]
) -> Point | None:
    one = match["span_count"] is None and not match["span_plural"]
    if which in {"this", "current"}:
        return CurrentUnit(unit=unit, shift=Shift.THIS, part=_part(words)) if one else None
    if which in {"next", "coming", "following"}:
        if one and unit is not Unit.DAY and _ARTICLE not in words:
            return CurrentUnit(unit=unit, shift=Shift.NEXT, part=_part(words))
        return Coming(count=1 if one else count, unit=unit) if which != "following" else Elsewhen()
    if one and ((which == "last" and _ARTICLE not in words) or which == "previous" or unit is Unit.WEEKEND):
        return CurrentUnit(unit=unit, shift=Shift.LAST, part=_part(words))
    return Past(count=1 if one else count, unit=unit)


def _bare_unit(match: re.Match[str], unit: Unit, words: frozenset[str]) -> Point | None:
    if unit is Unit.WEEKEND and words & {"the", "over", "at"}:
        return CurrentUnit(unit=unit, shift=Shift.THIS)
    if unit is Unit.HOUR:
        return _bare_hours(match, words)
    if words & {"start", "beginning"} and words & {"of"} and not match["span_plural"]:
        return CurrentUnit(unit=unit, shift=Shift.THIS, part=Part.EARLY)
    if match["span_long"] or (match["span_plural"] and words & {"for", "in", "over"}):
        return Lasting(count=1 if match["span_long"] else None, unit=unit)
    return None


def _bare_hours(match: re.Match[str], words: frozenset[str]) -> Point | None:
    """The words "the early hours" are a time of day, but "the early hours of Friday" leads to that Friday."""
    if match.string.startswith(" of ", match.end()):
        return None
    if words & {"early", "late"}:
        return TimeOfDay()
    return (
        Lasting(count=None, unit=Unit.HOUR)
        if match["span_plural"] and words & {"for", "in", "over"}
        else None
    )


def _lasting(match: re.Match[str], count: int | None, unit: Unit, words: frozenset[str]) -> Point | None:
    """A length of time; an age ("a 9-year-old girl", "every two weeks") is none."""
    article = match["span_count"].lower() in {"a", "an"}
    if match["span_old"] and _of_a_person(match):
        return None
    if article and not words & {"for", "in", "over", "within", "during"}:
        return None
    return Lasting(count=count, unit=unit)


def _of_a_person(match: re.Match[str]) -> bool:
    """A noun for people follows: "a 9-year-old girl"."""
    noun = nouns.counted(match.string, match.end(), match.endpos, after_article=True)
    return noun is not None and noun.kind is Counted.PEOPLE


def _year(match: re.Match[str], words: frozenset[str]) -> DayValue | None:
    led = words & _PREPOSITIONS or match.string[max(0, match.start() - 1) : match.start()] == "("
    return CalendarYear(year=int(match["year_number"]), part=_part(words)) if led else None


def _hours(_: re.Match[str], words: frozenset[str]) -> DayValue | None:
    return (
        TimeOfDay()
        if words & {"at", "in", "during", "before", "after", "around", "by", "early", "late", "since"}
        else None
    )


_READERS: dict[str, Callable[[re.Match[str], frozenset[str]], DayValue | None]] = {
    "iso": _iso,
    "slash": _slash,
    "dmy": _day_month("dmy"),
    "mdy": _day_month("mdy"),
    "month": _month,
    "season": _season,
    "quarter": _quarter,
    "weekday": _weekday,
    "night": _night,
    "today": lambda _match, _words: RelativeDay(days=0),
    "yesterday": lambda _match, _words: RelativeDay(days=-1),
    "tomorrow": lambda _match, _words: RelativeDay(days=1),
    "nth": _nth,
    "span": _span,
    "now": lambda _match, _words: Now(),
    "recently": lambda _match, _words: Recently(),
    "soon": lambda _match, _words: Soon(),
    "clock": lambda _match, _words: TimeOfDay(),
    "hours": _hours,
    "earlier": lambda _match, _words: Recently(),
    "year": _year,
}
