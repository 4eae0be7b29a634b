"""Evidence: the shortest stretch of a sentence that states a claim."""

from dateline.extract.draft import Draft
from dateline.extract.phrases import bag
from dateline.extract.reading import Reading
from dateline.model.span import Span

_OPENERS = frozenset({";", "while", "whereas", "but", "although", "though"})
_MARKS = frozenset(",;:-–—\"'“”‘’()[]")
_SAYING = bag("said says say told reported announced added claimed confirmed stated")


def evidence(draft: Draft) -> Span:
    """The clause of the sentence that holds the event and its number, without what only says who tells it."""
    first, last = draft.where
    start, end = clause(draft.reading, first, last)
    return draft.reading.span_of(start, end)


def clause(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """The tokens of the clause around the tokens [first, last)."""
    start, end = reading.first, reading.last
    for index in range(reading.first, first):
        if _opens(reading, index) or _says_that(reading, index):
            start = index + 1
    for index in range(last, reading.last):
        if _opens(reading, index):
            end = index
            break
    return _trim(reading, start, end, first, last)


def _opens(reading: Reading, index: int) -> bool:
    """A clause of its own begins after this word."""
    return reading.lower(index) in _OPENERS


def _says_that(reading: Reading, index: int) -> bool:
    return reading.lower(index) == "that" and reading.lower(index - 1) in _SAYING


def _trim(reading: Reading, start: int, end: int, first: int, last: int) -> tuple[int, int]:
    """Without marks at either end."""
    while start < first and reading.lower(start) in _MARKS:
        start += 1
    while end > last and (reading.lower(end - 1) in _MARKS or reading.lower(end - 1) in {".", "and"}):
        end -= 1
    return start, end
