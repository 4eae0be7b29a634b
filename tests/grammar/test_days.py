"""Time expressions and what they mean before the publication day is known."""

import pytest

from dateline.grammar import days
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
    Feast,
    Holiday,
    Lasting,
    Night,
    Now,
    NthDay,
    Part,
    PartOf,
    Past,
    Recently,
    RelativeDay,
    Season,
    Shift,
    Since,
    Soon,
    TimeOfDay,
    Unit,
    Until,
    WeekdayName,
)

VALUES: list[tuple[str, DayValue]] = [
    ("on 30 November 2016", CalendarDay(year=2016, month=11, day=30)),
    ("on Nov. 30, 2016", CalendarDay(year=2016, month=11, day=30)),
    ("Wed 30 Nov 2016", CalendarDay(year=2016, month=11, day=30)),
    ("on Wednesday, November 30", CalendarDay(month=11, day=30)),
    ("on the 30th of November", CalendarDay(month=11, day=30)),
    ("2016-11-30", CalendarDay(year=2016, month=11, day=30)),
    ("30/11/2016", CalendarDay(year=2016, month=11, day=30)),
    ("in March 2011", CalendarMonth(month=3, year=2011)),
    ("in late May", CalendarMonth(month=5, part=Part.LATE)),
    ("in mid-June", CalendarMonth(month=6, part=Part.MID)),
    ("last June", CalendarMonth(month=6, shift=Shift.LAST)),
    ("in June last year", CalendarMonth(month=6, year_shift=Shift.LAST)),
    ("in 2013", CalendarYear(year=2013)),
    ("in early 2013", CalendarYear(year=2013, part=Part.EARLY)),
    ("in the summer of 2015", CalendarSeason(season=Season.SUMMER, year=2015)),
    ("in the first quarter of 2016", CalendarQuarter(quarter=1, year=2016)),
    ("on Wednesday", WeekdayName(weekday=2)),
    ("late on Monday", WeekdayName(weekday=0)),
    ("on Tuesday night", WeekdayName(weekday=1)),
    ("Tuesday's", WeekdayName(weekday=1)),
    ("last Friday", WeekdayName(weekday=4, shift=Shift.LAST)),
    ("next Friday", WeekdayName(weekday=4, shift=Shift.NEXT)),
    ("today", RelativeDay(days=0)),
    ("this morning", RelativeDay(days=0)),
    ("yesterday evening", RelativeDay(days=-1)),
    ("the previous day", RelativeDay(days=-1)),
    ("tomorrow", RelativeDay(days=1)),
    ("overnight", Night()),
    ("last night", Night()),
    ("overnight on Friday", Night(weekday=4)),
    ("at dawn", TimeOfDay()),
    ("around 5.30 pm", TimeOfDay()),
    ("this week", CurrentUnit(unit=Unit.WEEK, shift=Shift.THIS)),
    ("earlier this month", CurrentUnit(unit=Unit.MONTH, shift=Shift.THIS)),
    ("last year", CurrentUnit(unit=Unit.YEAR, shift=Shift.LAST)),
    ("next week", CurrentUnit(unit=Unit.WEEK, shift=Shift.NEXT)),
    ("over the weekend", CurrentUnit(unit=Unit.WEEKEND, shift=Shift.THIS)),
    ("two weeks ago", Ago(count=2, unit=Unit.WEEK)),
    ("several months ago", Ago(count=None, unit=Unit.MONTH)),
    ("in the past 24 hours", Past(count=24, unit=Unit.HOUR)),
    ("over the last two years", Past(count=2, unit=Unit.YEAR)),
    ("for the past week", Past(count=1, unit=Unit.WEEK)),
    ("in recent days", Past(count=None, unit=Unit.DAY)),
    ("over the past few weeks", Past(count=None, unit=Unit.WEEK)),
    ("in the coming days", Coming(count=None, unit=Unit.DAY)),
    ("for three days", Lasting(count=3, unit=Unit.DAY)),
    ("in three days", Lasting(count=3, unit=Unit.DAY, within=True)),
    ("five-year", Lasting(count=5, unit=Unit.YEAR)),
    ("for months", Lasting(count=None, unit=Unit.MONTH)),
    ("for the third consecutive day", NthDay(count=3)),
    ("on the forty-fifth straight day", NthDay(count=45)),
    ("now", Now()),
    ("currently", Now()),
    ("recently", Recently()),
    ("so far", Recently()),
    ("soon", Soon()),
    ("two hours later", Elsewhen()),
    ("that day", Elsewhen()),
    ("since March 2011", Since(start=CalendarMonth(month=3, year=2011))),
    ("since the war began in 2011", Since(start=CalendarYear(year=2011))),
    ("since Sunday", Since(start=WeekdayName(weekday=6))),
    ("since the offensive began", Since(start=None)),
    ("hours earlier", Past(count=24, unit=Unit.HOUR)),
    ("weeks ago", Ago(count=None, unit=Unit.WEEK)),
    ("three and a half years ago", Ago(count=3, unit=Unit.YEAR)),
    ("just over a year ago", Ago(count=1, unit=Unit.YEAR)),
    ("over the past 20-plus months", Past(count=20, unit=Unit.MONTH)),
    ("the day before yesterday", RelativeDay(days=-2)),
    ("the day after tomorrow", RelativeDay(days=2)),
    ("October, 2", CalendarDay(month=10, day=2)),
    ("on Nov 30 last year", CalendarDay(month=11, day=30, year_shift=Shift.LAST)),
    ("at 1800 GMT on March 25", CalendarDay(month=3, day=25)),
    ("the night of 3 March", CalendarDay(month=3, day=3)),
    ("for a second day", NthDay(count=2)),
    ("last summer", CalendarSeason(season=Season.SUMMER, shift=Shift.LAST)),
    ("in the spring", CalendarSeason(season=Season.SPRING)),
    ("during Ramadan", Holiday(feast=Feast.RAMADAN)),
    ("the end of Ramadan", Holiday(feast=Feast.RAMADAN, part=Part.LATE)),
    ("on the first day of Eid al-Fitr", Holiday(feast=Feast.EID_AL_FITR, day=1)),
    ("on Christmas Eve", Holiday(feast=Feast.CHRISTMAS_EVE)),
    ("on Thanksgiving Day", Holiday(feast=Feast.THANKSGIVING)),
    ("Easter Sunday 2016", Holiday(feast=Feast.EASTER, year=2016)),
    (
        "the last 12 days of September",
        PartOf(whole=CalendarMonth(month=9), count=12, unit=Unit.DAY, at_end=True),
    ),
    (
        "the second week of July 2014",
        PartOf(whole=CalendarMonth(month=7, year=2014), count=1, unit=Unit.WEEK, skipped=1),
    ),
    ("the first half of 2015", PartOf(whole=CalendarYear(year=2015), count=1, unit=None)),
    (
        "by the end of the year",
        Until(end=CurrentUnit(unit=Unit.YEAR, shift=Shift.THIS, part=Part.LATE)),
    ),
    ("Wednesday-Thursday", Between(first=WeekdayName(weekday=2), last=WeekdayName(weekday=3))),
    ("Monday night into Tuesday", Between(first=WeekdayName(weekday=0), last=WeekdayName(weekday=1))),
    (
        "from late Monday until early Tuesday",
        Between(first=WeekdayName(weekday=0), last=WeekdayName(weekday=1)),
    ),
    ("from 2011 to 2013", Between(first=CalendarYear(year=2011), last=CalendarYear(year=2013))),
    ("until Friday", Until(end=WeekdayName(weekday=4))),
    ("by 30 November", Until(end=CalendarDay(month=11, day=30))),
    ("on Sunday and Monday", Between(first=WeekdayName(weekday=6), last=WeekdayName(weekday=0))),
    ("November 18-19", Between(first=CalendarDay(month=11, day=18), last=CalendarDay(month=11, day=19))),
    (
        "from 4 November to 7 December 2016",
        Between(first=CalendarDay(year=2016, month=11, day=4), last=CalendarDay(year=2016, month=12, day=7)),
    ),
]


@pytest.mark.parametrize(("words", "value"), VALUES)
def test_the_value_of_a_time_expression(words: str, value: DayValue) -> None:
    """Each wording has its value, whatever day the report is of."""
    expression = days.parse(words)

    assert expression is not None
    assert expression.value == value


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the town.",
        "A 9-year-old girl sang.",
        "Room 2013 was empty.",
        "The rebels held the road.",
        "The fall of the town was near, and spring water was sold.",
        "They still fight after the raid.",
        "",
    ],
)
def test_words_that_are_no_time(text: str) -> None:
    """Verbs, ages and plain numbers are no time expressions."""
    assert days.find(text) == []


@pytest.mark.parametrize("words", ["recently", "two hours later", "soon", "since the raid"])
def test_vague_expressions_are_marked(words: str) -> None:
    """An expression that denotes no day says so."""
    expression = days.parse(words)

    assert expression is not None
    assert expression.vague


def test_the_span_holds_the_words_that_lead() -> None:
    """Prepositions and "late", "early" belong to the expression."""
    text = "The raid began late on Tuesday in the north."

    [found] = days.find(text)

    assert found.span.of(text) == "late on Tuesday"


def test_a_since_clause_is_one_expression() -> None:
    """A clause from "since" to its date is one expression."""
    text = "Many have fled since the fighting broke out in May 2012."

    [found] = days.find(text)

    assert found.span.of(text) == "since the fighting broke out in May 2012"


def test_a_comma_ends_a_since_clause() -> None:
    """What follows a comma is no longer the day that something began."""
    found = days.find("Since the siege began, shells fell on Monday.")

    assert found[-1].value == WeekdayName(weekday=0)


def test_several_expressions_come_in_text_order() -> None:
    """Each expression of a text is found once, in order."""
    text = "On Monday they met; a truce that began in May 2012 ended two weeks ago."

    assert [f.span.of(text) for f in days.find(text)] == ["On Monday", "in May 2012", "two weeks ago"]
