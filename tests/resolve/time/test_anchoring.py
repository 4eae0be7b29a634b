"""Time expressions anchored to a publication day."""

from datetime import date

import pytest

from dateline.model.day import DayPrecision
from dateline.resolve.time import resolve_days

FRIDAY = date(2016, 12, 2)
"""The publication day of these tests."""


def days(
    words: str, published: date | None = FRIDAY, *, asserted: bool = True
) -> tuple[str | None, str | None]:
    """First and last day as ISO 8601, as `d0` and `d1` have them."""
    interval, _ = resolve_days(words, published, asserted=asserted)
    if interval is None:
        return None, None
    first, last = (day.isoformat() if day else None for day in (interval.first, interval.last))
    return first, last


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("on Wednesday", "2016-11-30", "2016-11-30"),
        ("on Friday", "2016-12-02", "2016-12-02"),
        ("late on Thursday", "2016-12-01", "2016-12-01"),
        ("last Wednesday", "2016-11-30", "2016-11-30"),
        ("last Thursday", "2016-11-24", "2016-11-24"),
        ("last Friday", "2016-11-25", "2016-11-25"),
        ("today", "2016-12-02", "2016-12-02"),
        ("yesterday", "2016-12-01", "2016-12-01"),
        ("overnight", "2016-12-01", "2016-12-02"),
        ("last night", "2016-12-01", "2016-12-02"),
        ("overnight on Tuesday", "2016-11-29", "2016-11-30"),
        ("now", "2016-12-02", "2016-12-02"),
        ("at dawn", "2016-12-02", "2016-12-02"),
        ("this week", "2016-11-28", "2016-12-02"),
        ("earlier this week", "2016-11-28", "2016-12-02"),
        ("last week", "2016-11-21", "2016-11-27"),
        ("late last week", "2016-11-24", "2016-11-27"),
        ("over the weekend", "2016-11-26", "2016-11-27"),
        ("this month", "2016-12-01", "2016-12-02"),
        ("last month", "2016-11-01", "2016-11-30"),
        ("last year", "2015-01-01", "2015-12-31"),
        ("this year", "2016-01-01", "2016-12-02"),
        ("two days ago", "2016-11-30", "2016-11-30"),
        ("two weeks ago", "2016-11-18", "2016-11-18"),
        ("in the past 24 hours", "2016-12-01", "2016-12-02"),
        ("over the past 48 hours", "2016-11-30", "2016-12-02"),
        ("in the past week", "2016-11-25", "2016-12-02"),
        ("over the past two years", "2014-12-02", "2016-12-02"),
        ("in the last six months", "2016-06-02", "2016-12-02"),
        ("in recent days", None, "2016-12-02"),
        ("hours earlier", "2016-12-01", "2016-12-02"),
        ("in three days", "2016-11-30", "2016-12-02"),
        ("for a second day", "2016-12-01", "2016-12-02"),
        ("Monday night into Tuesday", "2016-11-28", "2016-11-29"),
        ("the day before yesterday", "2016-11-30", "2016-11-30"),
        ("on Nov 30 last year", "2015-11-30", "2015-11-30"),
        ("last summer", "2016-06-01", "2016-08-31"),
        ("in the autumn", "2016-09-01", "2016-11-30"),
        ("in the last 12 days of September", "2016-09-19", "2016-09-30"),
        ("the second week of July", "2016-07-08", "2016-07-14"),
        ("the second half of November", "2016-11-16", "2016-11-30"),
        ("the first half of 2015", "2015-01-01", "2015-06-30"),
        ("in the 1980s", "1980-01-01", "1989-12-31"),
        ("over the past few weeks", None, "2016-12-02"),
        ("recently", None, "2016-12-02"),
        ("for more than two years", None, "2016-12-02"),
        ("for the third consecutive day", "2016-11-30", "2016-12-02"),
        ("since March 2011", "2011-03-01", "2016-12-02"),
        ("since Monday", "2016-11-28", "2016-12-02"),
        ("since mid-October", "2016-10-15", "2016-12-02"),
        ("since last week", None, "2016-12-02"),
        ("since the siege began", None, "2016-12-02"),
        ("by Wednesday", None, "2016-11-30"),
        ("on November 15", "2016-11-15", "2016-11-15"),
        ("on December 15", "2015-12-15", "2015-12-15"),
        ("on February 29", "2016-02-29", "2016-02-29"),
        ("in November", "2016-11-01", "2016-11-30"),
        ("in December", "2016-12-01", "2016-12-02"),
        ("in early November", "2016-11-01", "2016-11-10"),
        ("in mid-November", "2016-11-11", "2016-11-20"),
        ("in late November", "2016-11-21", "2016-11-30"),
        ("in June last year", "2015-06-01", "2015-06-30"),
        ("in 2013", "2013-01-01", "2013-12-31"),
        ("in the summer of 2015", "2015-06-01", "2015-08-31"),
        ("in the first quarter of 2016", "2016-01-01", "2016-03-31"),
        ("on Tuesday and Wednesday", "2016-11-29", "2016-11-30"),
        ("from November 18 to November 20", "2016-11-18", "2016-11-20"),
        ("two hours later", None, None),
    ],
)
def test_asserted_events(words: str, first: str | None, last: str | None) -> None:
    """What is asserted lies on or before the day of publication."""
    assert days(words) == (first, last)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("on Wednesday", "2016-12-07", "2016-12-07"),
        ("on Friday", "2016-12-02", "2016-12-02"),
        ("on December 15", "2016-12-15", "2016-12-15"),
        ("tomorrow", "2016-12-03", "2016-12-03"),
        ("next week", "2016-12-05", "2016-12-11"),
        ("in the coming days", "2016-12-02", None),
        ("in two weeks", "2016-12-02", "2016-12-16"),
        ("soon", "2016-12-02", None),
        ("in March", "2017-03-01", "2017-03-31"),
        ("until Friday", None, "2016-12-02"),
    ],
)
def test_planned_events(words: str, first: str | None, last: str | None) -> None:
    """What is planned lies on or after the day of publication."""
    assert days(words, asserted=False) == (first, last)


@pytest.mark.parametrize(
    "words", ["on Wednesday", "today", "last month", "in recent days", "on November 15", "now"]
)
def test_unknown_publication_leaves_relative_days_open(words: str) -> None:
    """Without a publication day nothing relative is resolved."""
    assert days(words, None) == (None, None)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("on 30 November 2016", "2016-11-30", "2016-11-30"),
        ("in March 2011", "2011-03-01", "2011-03-31"),
        ("since March 2011", "2011-03-01", None),
    ],
)
def test_absolute_days_need_no_publication_day(words: str, first: str | None, last: str | None) -> None:
    """A day with its year stands on its own."""
    assert days(words, None) == (first, last)


@pytest.mark.parametrize(
    ("words", "precision"),
    [
        ("on Wednesday", DayPrecision.DAY),
        ("overnight", DayPrecision.FEW_DAYS),
        ("last week", DayPrecision.WEEK),
        ("two weeks ago", DayPrecision.WEEK),
        ("last month", DayPrecision.MONTH),
        ("in 2013", DayPrecision.YEAR),
        ("since March 2011", DayPrecision.PERIOD),
        ("in recent days", DayPrecision.OPEN),
    ],
)
def test_precision_follows_the_words(words: str, precision: DayPrecision) -> None:
    """The interval says how narrowly the words give the day."""
    interval, _ = resolve_days(words, FRIDAY)

    assert interval is not None
    assert interval.precision is precision


def test_the_rule_says_when_publication_cut_the_end() -> None:
    """A month that is not over ends with the day of publication, and the rule says so."""
    _, rule = resolve_days("this month", FRIDAY)

    assert rule == "this month of the calendar, ending no later than publication"


def test_no_words_no_days() -> None:
    """A claim that nothing dates has no days, with the reason."""
    assert resolve_days(None, FRIDAY) == (None, "no time is told")


def test_a_day_that_is_not_in_the_calendar() -> None:
    """30 February is nobody's day."""
    assert days("on 30 February 2016") == (None, None)
