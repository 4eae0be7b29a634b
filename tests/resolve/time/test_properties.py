"""Properties of anchored days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.grammar import days
from dateline.resolve.time import anchor, resolve_days

PUBLISHED = st.dates(date(1990, 1, 1), date(2090, 12, 31))
WORDS = [
    *(
        "on Monday",
        "last Tuesday",
        "next Friday",
        "overnight",
        "today",
        "yesterday",
        "this week",
        "late last week",
    ),
    *(
        "two weeks ago",
        "in the past 24 hours",
        "for the third consecutive day",
        "at dawn",
        "since Sunday",
        "now",
    ),
    *("on Sunday and Monday", "over the weekend", "by Wednesday", "in recent days", "for three days"),
    *("hours earlier", "in four days", "for a second day", "the day before yesterday", "Monday-Tuesday"),
]
CALENDAR = [
    *(
        "on 29 February",
        "in March",
        "in late May",
        "last year",
        "this month",
        "in the past six months",
        "last June",
    ),
    *(
        "since March 2011",
        "in 2013",
        "two years ago",
        "in June last year",
        "from 4 to 9 November",
        "in mid-2012",
    ),
]


@given(PUBLISHED, st.sampled_from(WORDS), st.integers(-60, 60))
def test_days_of_the_week_move_with_publication(published: date, words: str, weeks: int) -> None:
    """A report of k weeks later means days k weeks later by the same words."""
    shift = timedelta(weeks=weeks)

    here, _ = resolve_days(words, published)
    there, _ = resolve_days(words, published + shift)

    assert here is not None
    assert there is not None
    assert there.first == (here.first and here.first + shift)
    assert there.last == (here.last and here.last + shift)


@given(PUBLISHED, st.sampled_from(WORDS + CALENDAR))
def test_what_is_asserted_ends_by_publication(published: date, words: str) -> None:
    """An asserted event never reaches beyond the day of publication, unless its words name a later day."""
    interval, _ = resolve_days(words, published)

    named = words in {"next Friday", "in 2013", "in mid-2012", "since March 2011"}
    assert named or interval is None or interval.last is None or interval.last <= published


@given(PUBLISHED, st.sampled_from(WORDS + CALENDAR), st.booleans())
def test_intervals_are_ordered(published: date, words: str, asserted: bool) -> None:  # noqa: FBT001 - hypothesis passes it
    """No interval ends before it begins."""
    interval, _ = resolve_days(words, published, asserted=asserted)

    assert interval is None or not (interval.first and interval.last) or interval.first <= interval.last


@given(PUBLISHED, st.sampled_from(CALENDAR), st.integers(1, 400))
def test_a_later_report_means_no_earlier_day(published: date, words: str, later: int) -> None:
    """By the same words of the calendar a later report never means an earlier beginning."""
    here, _ = resolve_days(words, published)
    there, _ = resolve_days(words, published + timedelta(days=later))

    assert not (here and there and here.first and there.first) or here.first <= there.first


@given(PUBLISHED, st.integers(0, 6))
def test_a_weekday_lies_in_the_week_up_to_publication(published: date, back: int) -> None:
    """A bare weekday is the last one up to publication, that day included."""
    day = published - timedelta(days=back)

    interval, _ = resolve_days(f"on {day:%A}", published)

    assert interval is not None
    assert (interval.first, interval.last) == (day, day)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.one_of(st.none(), PUBLISHED))
def test_a_dated_day_is_that_day(day: date, published: date | None) -> None:
    """A day with its year is that day by any publication day."""
    interval, _ = resolve_days(f"on {day.day} {day:%B} {day.year}", published)

    assert interval is not None
    assert (interval.first, interval.last) == (day, day)


@given(st.text(max_size=60), st.one_of(st.none(), st.dates()), st.booleans())
def test_any_words_resolve_or_say_why_not(words: str, published: date | None, asserted: bool) -> None:  # noqa: FBT001 - hypothesis passes it
    """No text breaks the resolver, and each answer has its rule."""
    _, rule = resolve_days(words, published, asserted=asserted)

    assert rule


@pytest.mark.parametrize("words", WORDS + CALENDAR)
@pytest.mark.parametrize("published", [date.min, date.max, None])
def test_the_ends_of_the_calendar_hold(words: str, published: date | None) -> None:
    """The first and last days that Python knows break nothing."""
    expression = days.parse(words)
    assert expression is not None

    _, rule = anchor(expression, published)

    assert rule
