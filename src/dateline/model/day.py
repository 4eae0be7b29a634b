"""Days: the interval of an event, and the publication day of a report."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class DayPrecision(StrEnum):
    """How narrowly the words give the day."""

    DAY = "day"
    FEW_DAYS = "few_days"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    PERIOD = "period"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayInterval:
    """The first and last day on which an event may have happened, or between which a total was counted."""

    first: date | None
    """First day; None where the words leave it open."""
    last: date | None
    """Last day, included; None where the words leave it open."""
    precision: DayPrecision
    """How narrowly the words give the day."""

    def __post_init__(self) -> None:
        if self.first and self.last and self.first > self.last:
            raise ValueError(f"an interval ends no earlier than it begins, not {self.first} to {self.last}")


class DayTrust(StrEnum):
    """Where a publication day comes from, most trusted first."""

    GIVEN = "given"
    METADATA = "metadata"
    LINE = "line"
    DATELINE = "dateline"
    TEXT = "text"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationDay:
    """The day a report was published, with the rule that found it; unknown is a value."""

    day: date | None
    """The day; None where nothing tells it."""
    trust: DayTrust
    """What kind of evidence gave it."""
    rule: str
    """The rule that found it, in words that a reader understands ("meta article:published_time")."""
    note: str = ""
    """What speaks against it, if anything does ("the dateline says 2013-05-18")."""


UNDATED = PublicationDay(day=None, trust=DayTrust.UNKNOWN, rule="nothing in the report tells its day")
"""The publication day of a report that nothing dates."""
