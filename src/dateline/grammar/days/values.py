"""What time expressions mean before any publication day is known: a closed family of small values."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Unit(StrEnum):
    """A unit of the calendar."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    YEAR = "year"


class Part(StrEnum):
    """A third of a month or week, or a stretch of a year."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"


class Shift(StrEnum):
    """Which one of a repeating day, month or unit."""

    LAST = "last"
    THIS = "this"
    NEXT = "next"


class Season(StrEnum):
    """A season of the northern half of the world, as months."""

    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"
    WINTER = "winter"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay:
    """A day of a month: "30 November", "Nov. 30, 2016"."""

    month: int
    day: int
    year: int | None = None
    year_shift: Shift | None = None
    """"30 November last year"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarMonth:
    """A month: "in March 2011", "late May", "last June"."""

    month: int
    year: int | None = None
    part: Part | None = None
    shift: Shift | None = None
    """"last June"."""
    year_shift: Shift | None = None
    """"June last year"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarYear:
    """A year: "in 2013", "early 2012"."""

    year: int
    part: Part | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarSeason:
    """A season: "spring 2015", "last summer"."""

    season: Season
    year: int | None = None
    shift: Shift | None = None
    """"last summer"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarQuarter:
    """A quarter of a year: "the first quarter of 2016"."""

    quarter: int
    year: int | None = None


class Feast(StrEnum):
    """A feast or holy month whose day differs by year, or that a day is called by."""

    RAMADAN = "Ramadan"
    EID = "Eid"
    EID_AL_FITR = "Eid al-Fitr"
    EID_AL_ADHA = "Eid al-Adha"
    ASHURA = "Ashura"
    CHRISTMAS_EVE = "Christmas Eve"
    CHRISTMAS = "Christmas"
    NEW_YEARS_EVE = "New Year's Eve"
    NEW_YEARS_DAY = "New Year's Day"
    EASTER = "Easter"
    GOOD_FRIDAY = "Good Friday"
    THANKSGIVING = "Thanksgiving"
    NOWRUZ = "Nowruz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """A feast: "during Ramadan", "on the first day of Eid al-Adha", "the end of Ramadan 2014"."""

    feast: Feast
    year: int | None = None
    day: int | None = None
    """Which of its days, from 1; None: all of them."""
    part: Part | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOf:
    """A stretch of a month or year: "the last 12 days of September", "the first half of 2015"."""

    whole: CalendarMonth | CalendarYear
    count: int
    """How many units it takes, 1 for a single one or a half."""
    unit: Unit | None
    """None: halves."""
    skipped: int = 0
    """Units left out before it: 1 for "the second week"; counted from the end where `at_end`."""
    at_end: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekdayName:
    """A day of the week, Monday being 0: "on Wednesday", "last Friday"."""

    weekday: int
    shift: Shift | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RelativeDay:
    """A day counted from publication: today 0, yesterday -1, tomorrow 1."""

    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """A night, from one day into the next: "overnight"; with a weekday, the night that begins on it."""

    weekday: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeOfDay:
    """A time of day without a day: "at dawn", "in the morning"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CurrentUnit:
    """A week, weekend, month or year beside that of publication: "last week", "earlier this month"."""

    unit: Unit
    shift: Shift
    part: Part | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ago:
    """A distance back from publication: "two weeks ago"; no count: "several weeks ago"."""

    count: int | None
    unit: Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """A stretch up to publication: "the past 24 hours"; no count: "recent days"."""

    count: int | None
    unit: Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """A stretch from publication on: "the next two weeks"; no count: "the coming days"."""

    count: int | None
    unit: Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Lasting:
    """How long something went on: "for three days", "five-year"."""

    count: int | None
    unit: Unit
    within: bool = False
    """"in three days": so many days were enough, the day of publication among them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NthDay:
    """A day of a run: "for the third consecutive day"."""

    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """The day of publication as a state: "now", "currently"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recently:
    """Some time up to publication: "recently", "so far", "previously"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Soon:
    """Some time after publication: "soon"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Often:
    """How often, and not when: "daily", "regularly"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhen:
    """A time told from another event that only a reader can date: "that day", "two hours later"."""


Point: TypeAlias = (
    CalendarDay
    | CalendarMonth
    | CalendarYear
    | CalendarSeason
    | CalendarQuarter
    | Holiday
    | PartOf
    | WeekdayName
    | RelativeDay
    | Night
    | TimeOfDay
    | CurrentUnit
    | Ago
    | Past
    | Coming
    | Lasting
    | NthDay
    | Now
    | Recently
    | Soon
    | Often
    | Elsewhen
)
"""A value without parts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """From a day on: "since March 2011"; no start: "since the offensive began"."""

    start: Point | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Until:
    """Up to a day: "until Friday", "by 30 November"."""

    end: Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """From one day to another: "between Nov 4 and Nov 7", "on Sunday and Monday"."""

    first: Point
    last: Point


DayValue: TypeAlias = Point | Since | Until | Between
"""What a time expression means."""

Vague: TypeAlias = Recently | Soon | Often | Elsewhen
"""Values that denote no day."""
