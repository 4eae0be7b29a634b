"""One match of a time expression, with the words that lead to it, as a symbolic value."""

import re

from dateline.grammar import numbers
from dateline.grammar.days.calendar_words import CALENDAR, Reader
from dateline.grammar.days.leading import ordinal, part, shift
from dateline.grammar.days.patterns import WEEKDAYS
from dateline.grammar.days.values import (
    Ago,
    Between,
    Coming,
    CurrentUnit,
    DayValue,
    Elsewhen,
    Lasting,
    Night,
    Now,
    NthDay,
    Past,
    Point,
    Recently,
    RelativeDay,
    Shift,
    Soon,
    TimeOfDay,
    Unit,
    WeekdayName,
)
from dateline.grammar.quantities import nouns
from dateline.grammar.quantities.nouns import Counted

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


def _weekday(match: re.Match[str], words: frozenset[str]) -> DayValue:
    number = WEEKDAYS.index(match["weekday_name"].lower())
    if match["weekday_last"]:
        last = WEEKDAYS.index(match["weekday_last"].lower())
        return Between(first=WeekdayName(weekday=number), last=WeekdayName(weekday=last))
    if "overnight" in words:
        return Night(weekday=number)
    return WeekdayName(weekday=number, shift=shift(words))


def _night(match: re.Match[str], _: frozenset[str]) -> DayValue:
    name = match["night_weekday"]
    return Night(weekday=WEEKDAYS.index(name.lower()) if name else None)


def _nth(match: re.Match[str], words: frozenset[str]) -> DayValue:
    count = ordinal(match["nth_count"])
    run = match["nth_run"] or match["nth_row"] or "for" in words
    return NthDay(count=count) if run and count else Elsewhen()


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
        return CurrentUnit(unit=unit, shift=Shift.THIS, part=part(words)) if one else None
    if which in {"next", "coming", "following"}:
        if one and unit is not Unit.DAY and _ARTICLE not in words:
            return CurrentUnit(unit=unit, shift=Shift.NEXT, part=part(words))
        return Coming(count=1 if one else count, unit=unit) if which != "following" else Elsewhen()
    if one and ((which == "last" and _ARTICLE not in words) or which == "previous" or unit is Unit.WEEKEND):
        return CurrentUnit(unit=unit, shift=Shift.LAST, part=part(words))
    return Past(count=1 if one else count, unit=unit)


def _bare_unit(match: re.Match[str], unit: Unit, words: frozenset[str]) -> Point | None:
    if unit is Unit.WEEKEND and words & {"the", "over", "at"}:
        return CurrentUnit(unit=unit, shift=Shift.THIS)
    if match["span_after"] and match["span_plural"]:
        # "Hours earlier": within the day before, or the day itself.
        return Past(count=24, unit=unit) if unit is Unit.HOUR else Ago(count=None, unit=unit)
    if unit is Unit.HOUR:
        return _bare_hours(match, words)
    if words & {"start", "beginning", "end"} and words & {"of"} and not match["span_plural"]:
        return CurrentUnit(unit=unit, shift=Shift.THIS, part=part(words))
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
    within = unit is Unit.DAY and count is not None and count > 1 and bool(words & {"in", "within"})
    return Lasting(count=count, unit=unit, within=within)


def _of_a_person(match: re.Match[str]) -> bool:
    """A noun for people follows: "a 9-year-old girl"."""
    noun = nouns.counted(match.string, match.end(), match.endpos, after_article=True)
    return noun is not None and noun.kind is Counted.PEOPLE


def _hours(_: re.Match[str], words: frozenset[str]) -> DayValue | None:
    return (
        TimeOfDay()
        if words & {"at", "in", "during", "before", "after", "around", "by", "early", "late", "since"}
        else None
    )


_READERS: dict[str, Reader] = {
    **CALENDAR,
    "weekday": _weekday,
    "night": _night,
    "today": lambda _match, _words: RelativeDay(days=0),
    "beside": lambda match, _words: RelativeDay(days=-2 if match["beside_before"] else 2),
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
}
