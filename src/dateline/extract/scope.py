"""Whether a number belongs to one event or is a total over a period or an area."""

import re

from dateline.extract.draft import Draft
from dateline.model.claim import Cell
from dateline.model.span import Span
from dateline.model.vocabulary import Scope

_PERIOD = re.compile(
    r"\b(?:since|so far|to date|in total|a total of|overall|throughout|altogether|"
    r"(?:in|over|during|for|within) (?:the )?(?:past|last|previous|first|nearly|almost|more than|over|about|"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+)(?:-and-a-half)?) ?[\w-]* ?(?:years?|months?|weeks?|days?|hours)|"
    r"years? of|months? of|weeks? of|(?:years?|month|week)s?-long|five-year|six-year|multi-front|"
    r"this (?:year|month|week)|in 20\d\d|every day|per day|a day|each day|daily|"
    r"(?:across|throughout|around|in all of|all over) (?:the country|syria|the war-torn country)|nationwide|"
    r"death toll|toll (?:to|at|of)|total number)\b",
    re.IGNORECASE,
)
_WAR = re.compile(
    r"\b(?:war|conflict|uprising|revolution|crisis|revolt|violence|unrest|hostilities)\b", re.IGNORECASE
)
_LARGE = 1000
_VERY_LARGE = 5000


def scope(draft: Draft) -> Cell[Scope]:
    """A total where the sentence names a period or a whole war, or the number is too large for one event."""
    text = draft.reading.analysis.text
    span = draft.reading.span
    period = _PERIOD.search(text, span.start, span.end)
    number = _number(draft)
    if number >= _VERY_LARGE and draft.out.value.counts_people:
        return Cell(value=Scope.TOTAL, rule=f"{number} people are too many for one event")
    war = _WAR.search(text, span.start, span.end)
    if number >= _LARGE and war:
        return _total(war, "the number is a whole war's")
    if period and draft.num.value is not None:
        return _total(period, "the sentence counts over a period or an area")
    return Cell(value=Scope.INCIDENT, rule="nothing says that it is counted over a period or an area")


def _number(draft: Draft) -> int:
    quantity = draft.num.value
    if quantity is None:
        return 0
    return quantity.low or quantity.high or 0


def _total(match: re.Match[str], rule: str) -> Cell[Scope]:
    return Cell(value=Scope.TOTAL, spans=(Span(match.start(), match.end()),), rule=f"{rule} ({match[0]!r})")
