"""Time expressions of news English, found and read as values that need no publication day.

>>> [found] = find("The raid began late on Tuesday.")
>>> found.value
WeekdayName(weekday=1, shift=None)
"""

import re
from dataclasses import dataclass, replace

from dateline.grammar.days import patterns
from dateline.grammar.days.read import read
from dateline.grammar.days.values import (
    Between,
    CalendarDay,
    CalendarMonth,
    DayValue,
    Elsewhen,
    Lasting,
    Often,
    Point,
    Recently,
    Since,
    Soon,
    TimeOfDay,
    Until,
    Vague,
)
from dateline.grammar.days.whole import read_whole
from dateline.model.span import Span

__all__ = ["DayExpression", "find", "parse"]

_LOOK_BACK = 48
_NO_END = (Since, Until, Between, Recently, Soon, Often, Elsewhen)
"""Values that cannot be an end of a stretch."""
_STARTED = re.compile(r"\s*(?:began|begun|begins|started|launched|erupted|broke out|flared)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayExpression:
    """A time expression with its words and its meaning."""

    span: Span
    """With the words that lead to it: "late on Tuesday"."""
    value: DayValue
    """What it means before the publication day is known; see `values`."""
    rule: str
    """How it was read, in words that a reader understands."""

    @property
    def vague(self) -> bool:
        """It speaks of time and denotes no day: "recently", "two hours later"."""
        return isinstance(self.value, Vague) or self.value == Since(start=None)


def find(text: str, start: int = 0, end: int | None = None) -> list[DayExpression]:
    """Every time expression in text[start:end], in text order, none overlapping another.

    Nothing is read from beyond the two ends.
    """
    stop = len(text) if end is None else end
    found: list[DayExpression] = []
    floor = start
    for match in patterns.ATOM.finditer(text, start, stop):
        expression = _atom(text, match, floor)
        if expression is None:
            continue
        if found and (joined := _joined(text, found[-1], expression)):
            found[-1] = joined
        else:
            found.append(expression)
        floor = found[-1].span.end
    return _with_bare_since(text, start, stop, found)


def _with_bare_since(text: str, start: int, stop: int, found: list[DayExpression]) -> list[DayExpression]:
    """Adds every "since" whose event has no day of its own: "since the offensive began"."""
    for match in patterns.BARE_SINCE.finditer(text, start, stop):
        span = Span(*match.span())
        if not any(f.span.overlaps(span) for f in found):
            found.append(
                DayExpression(span=span, value=Since(start=None), rule="since an event without a day")
            )
    return sorted(found, key=lambda f: f.span)


def parse(words: str) -> DayExpression | None:
    """The one time expression that `words` are or hold; None where they hold none.

    Of several the first that denotes a day is taken, a time of day after others. "began in 2011" is a
    stretch from then on. Words that are a time only where nothing else stands beside them ("May", "still",
    "after the raid") are read too.
    """
    found = find(words)
    expression = min(found, key=_rank, default=None)
    if expression is None or expression.vague:
        expression = _whole(words) or expression
    if (
        expression is None
        or isinstance(expression.value, Since | Until | Between)
        or not _STARTED.match(words)
    ):
        return expression
    return replace(expression, value=Since(start=expression.value), rule="it began then")


def _rank(expression: DayExpression) -> int:
    """How little an expression tells: a day first, then a time of day, then what is vague."""
    return 2 if expression.vague else int(isinstance(expression.value, TimeOfDay))


def _whole(words: str) -> DayExpression | None:
    """The words read as one expression; None where they are none."""
    value = read_whole(words)
    return DayExpression(span=Span(0, len(words)), value=value, rule=_rule(value)) if value else None


def _atom(text: str, match: re.Match[str], floor: int) -> DayExpression | None:
    left = text[max(floor, match.start() - _LOOK_BACK) : match.start()]
    lead = patterns.LEAD.search(left)
    words = lead[0].lower() if lead else ""
    value = read(match, words)
    if value is None:
        return None
    start = match.start() - (len(left) - lead.start() if lead else 0)
    expression = DayExpression(span=Span(start, match.end()), value=value, rule=_rule(value))
    return _bounded(text, expression, words, floor)


def _rule(value: DayValue) -> str:
    """How a value was read."""
    return _RULES[type(value).__name__]


def _bounded(text: str, expression: DayExpression, words: str, floor: int) -> DayExpression:
    """The expression as one end of a stretch, if "since", "until", "by" or "from" leads to it."""
    value, lead = expression.value, set(words.split())
    if isinstance(value, Since | Until | Between):
        return expression
    clause = patterns.SINCE_CLAUSE.search(
        text[max(floor, expression.span.start - 130) : expression.span.start]
    )
    if "since" in lead or clause:
        start = expression.span.start - (len(clause[0]) if clause else 0)
        return replace(
            expression, span=Span(start, expression.span.end), value=Since(start=value), rule=_RULES["Since"]
        )
    if words.startswith("from ") and not isinstance(value, Vague | TimeOfDay | Lasting):
        return replace(expression, value=Since(start=value), rule="it began then")
    if lead & {"until", "till", "by"}:
        return replace(expression, value=Until(end=value), rule=_RULES["Until"])
    return expression


def _joined(text: str, first: DayExpression, second: DayExpression) -> DayExpression | None:
    """Two expressions of days joined by "to", "and" or "into" as one stretch: "on Sunday and Monday"."""
    start, end = _ends(text, first, second)
    if start is None or isinstance(start, _NO_END) or end is None or isinstance(end, _NO_END):
        return None
    value = Between(first=_dated_like(start, end), last=end)
    return DayExpression(span=first.span.union(second.span), value=value, rule=_RULES["Between"])


def _ends(text: str, first: DayExpression, second: DayExpression) -> tuple[DayValue | None, DayValue | None]:
    """The two ends of a stretch, if the words between join them."""
    between = text[first.span.end : second.span.start]
    start, end = first.value, second.value
    opened = isinstance(start, Since) and first.span.of(text).lower().startswith("from ")
    if isinstance(start, Since) and opened:
        start = start.start or start
    if not between.strip():
        if opened and isinstance(end, Until):
            return start, end.end
        return (start, end) if second.span.of(text).lower().startswith("into ") else (None, None)
    joined = patterns.JOIN.fullmatch(between + " ") or patterns.JOIN.fullmatch(between)
    return (start, end) if joined else (None, None)


def _dated_like(first: Point, last: Point) -> Point:
    """The first day with the year that is written once, after the last: "Nov 4 to Dec 7, 2016"."""
    if not isinstance(first, CalendarDay | CalendarMonth) or not isinstance(
        last, CalendarDay | CalendarMonth
    ):
        return first
    if first.year is not None or last.year is None:
        return first
    return replace(first, year=last.year - (first.month > last.month))


_RULES = {
    "CalendarDay": "a day of the calendar",
    "CalendarMonth": "a month of the calendar",
    "CalendarYear": "a year of the calendar",
    "CalendarSeason": "a season",
    "CalendarQuarter": "a quarter of a year",
    "Holiday": "a feast or holy month",
    "PartOf": "a stretch of a month or year",
    "WeekdayName": "a day of the week",
    "RelativeDay": "a day counted from publication",
    "Night": "a night, from one day into the next",
    "TimeOfDay": "a time of day without a day",
    "CurrentUnit": "a week, month or year counted from publication",
    "Ago": "a distance back from publication",
    "Past": "a stretch up to publication",
    "Coming": "a stretch from publication on",
    "Lasting": "how long it lasted",
    "NthDay": "a day of a run of days",
    "Now": "the day of publication",
    "Recently": "some time up to publication",
    "Soon": "some time after publication",
    "Often": "how often, not when",
    "Elsewhen": "a time told from another event",
    "Since": "from then until publication",
    "Until": "up to then",
    "Between": "from one day to another",
}
