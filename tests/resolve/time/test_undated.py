"""Days in a report whose publication day is unknown."""

from datetime import date

import pytest
from tests.support.claims import report_of

from dateline.language import analyse
from dateline.model.day import DayPrecision
from dateline.model.document import Block, BlockKind, Document
from dateline.model.span import Span
from dateline.resolve.time import by_full_date, dates_told

WEDNESDAY = date(2016, 11, 30)


def told(text: str) -> tuple[date, ...]:
    """The full dates of an undated report that tell its days."""
    report = report_of(text)
    block = Block(kind=BlockKind.BODY, span=Span(0, len(text)), rule="by hand")
    return dates_told(analyse(Document(report=report, blocks=(block,), published=report.published)))


def test_a_weekday_is_the_one_full_date_of_that_weekday() -> None:
    """A caption's date tells the day that the text calls Wednesday, at a lower precision."""
    found = by_full_date("on Wednesday", [WEDNESDAY])

    assert found
    assert found[0]
    assert (found[0].first, found[0].last) == (WEDNESDAY, WEDNESDAY)
    assert found[0].precision is DayPrecision.FEW_DAYS
    assert "2016-11-30" in found[1]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("on Thursday", [WEDNESDAY]),
        ("on Wednesday", []),
        ("on Wednesday", [date(2016, 11, 23), WEDNESDAY]),
        ("on Wednesday", [WEDNESDAY, date(2016, 12, 3)]),
        ("last Wednesday", [WEDNESDAY]),
        ("yesterday", [WEDNESDAY]),
        ("last week", [WEDNESDAY]),
    ],
)
def test_anything_less_stays_open(words: str, days: list[date]) -> None:
    """Another weekday, two candidates, a later date, or another relative time tell nothing."""
    assert by_full_date(words, days) is None


def test_a_date_without_a_year_takes_that_of_the_report_if_its_weekday_agrees() -> None:
    """The weekday beside a date confirms the year."""
    found = by_full_date("on Monday, Dec. 26", [WEDNESDAY])

    assert found
    assert found[0]
    assert found[0].first == date(2016, 12, 26)


@pytest.mark.parametrize(
    ("words", "expected"), [("on Dec. 26", date(2016, 12, 26)), ("on Jan. 4", date(2017, 1, 4))]
)
def test_a_date_without_a_year_lies_near_the_full_dates(words: str, expected: date) -> None:
    """The year is that which brings it nearest, at a lower precision."""
    found = by_full_date(words, [WEDNESDAY])

    assert found
    assert found[0]
    assert found[0].first == expected
    assert found[0].precision is DayPrecision.FEW_DAYS


def test_a_weekday_that_does_not_agree_leaves_the_year_open() -> None:
    """The weekday beside a date can speak against every year in question."""
    assert by_full_date("on Tuesday, Dec. 26", [WEDNESDAY]) is None


def test_full_dates_of_two_years_leave_it_open() -> None:
    """Two full dates that bring it into different years tell nothing."""
    assert by_full_date("on Dec. 26", [date(2011, 3, 1), WEDNESDAY]) is None


def test_dates_of_the_past_do_not_count() -> None:
    """Anniversaries and beginnings are no day of the report."""
    text = "A tank stands in a street on November 30, 2016. It was the anniversary of 2 November 2011."

    assert told(text) == (WEDNESDAY,)
