"""Calendar dates written in full ("19 May 2013", "May 19, 2013", "2013-05-19") to days.

Only dates that name day, month and year count; the words "today" and "Sunday" are other modules' matter. A
date in figures that could be read day first or month first ("05-04-2016") is `ambiguous` and gives no day.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dateline.model.span import Span

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY_FIGURES = r"(?P<day>0?[1-9]|[12]\d|3[01])"
_MONTH_FIGURES = r"(?P<number>0?[1-9]|1[0-2])"
WEEKDAY = (
    r"(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?|"
    r"Sat(?:urday)?|Sun(?:day)?)\.?"
)

_WRITTEN = (
    re.compile(rf"(?<![\w.]){_DAY}(?: of)?[ \-]{MONTH},?[ \-]{_YEAR}(?!\w)", re.IGNORECASE),
    re.compile(rf"(?<!\w){MONTH} ?{_DAY}(?:,? ?|, ){_YEAR}(?!\w)", re.IGNORECASE),
    re.compile(rf"(?<![\w.\-/]){_YEAR}[-/]{_MONTH_FIGURES}[-/]{_DAY_FIGURES}(?![\d/])"),
    re.compile(rf"(?<![\w.\-/]){_DAY_FIGURES}\.{_MONTH_FIGURES}\.{_YEAR}(?!\d)"),
)
_FIGURES = re.compile(
    r"(?<![\w.\-/])(?P<one>\d{1,2})[-/](?P<two>\d{1,2})[-/](?P<year>(?:19|20)\d\d)(?![\d/])"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FullDate:
    """A date as written; `day` is None where figures alone leave open which one is the month."""

    span: Span
    day: date | None

    @property
    def ambiguous(self) -> bool:
        """The figures could be read day first or month first."""
        return self.day is None


def month_number(name: str) -> int:
    """1 for "January", "Jan" or "jan."."""
    return MONTHS.index(name[:3].lower()) + 1


def full_dates(text: str) -> list[FullDate]:
    """Every full date in `text`, in order; where two readings overlap the earlier, longer one stands."""
    found = sorted(
        [*_written(text), *_in_figures(text)], key=lambda found: (found.span.start, -found.span.end)
    )
    kept: list[FullDate] = []
    for item in found:
        if not kept or item.span.start >= kept[-1].span.end:
            kept.append(item)
    return kept


def full_date(text: str) -> date | None:
    """The one day that `text` names in full; None where it names none, or several."""
    days = {found.day for found in full_dates(text)}
    return days.pop() if len(days) == 1 else None


def _written(text: str) -> Iterator[FullDate]:
    for pattern in _WRITTEN:
        for match in pattern.finditer(text):
            groups = match.groupdict()
            month = int(groups["number"]) if groups.get("number") else month_number(groups["month"])
            day = _day(int(groups["year"]), month, int(groups["day"]))
            if day:
                yield FullDate(span=Span(*match.span()), day=day)


def _in_figures(text: str) -> Iterator[FullDate]:
    for match in _FIGURES.finditer(text):
        one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
        readings = {day for day in (_day(year, two, one), _day(year, one, two)) if day}
        if readings:
            yield FullDate(span=Span(*match.span()), day=readings.pop() if len(readings) == 1 else None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
