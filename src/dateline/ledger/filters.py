"""What to look for: filters, and which stretch of the answer."""

from dataclasses import dataclass
from datetime import date

from dateline.model.vocabulary import EventType, Modality, Outcome, Scope, SourceClass


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A stretch of a list."""

    offset: int = 0
    limit: int | None = None
    """How many at most; None for all that follow."""

    def __post_init__(self) -> None:
        if self.offset < 0 or (self.limit is not None and self.limit < 0):
            raise ValueError(f"a page begins at 0 or later and has 0 rows or more, not {self}")


ALL = Page()
"""The whole list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFilter:
    """Which claims: those that meet every condition that is set; of several values, any one."""

    place: str = ""
    """A name as written or resolved, a province, or a country's two letters, in any usual spelling."""
    first: date | None = None
    """Events that may have happened on this day or later."""
    last: date | None = None
    """Events that may have happened on this day or earlier."""
    types: tuple[EventType, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    source_classes: tuple[SourceClass, ...] = ()
    modalities: tuple[Modality, ...] = ()
    publishers: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    """Party ids."""
    actors: tuple[str, ...] = ()
    """Party ids."""
    scope: Scope | None = None
    text: str = ""
    """Words of the quotation: each must occur; words in double quotation marks, together."""
    report: str = ""
    incident: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentFilter:
    """Which incidents: place, days and type are the incident's own, the rest one of its claims'."""

    place: str = ""
    first: date | None = None
    last: date | None = None
    types: tuple[EventType, ...] = ()
    totals: bool | None = None
    """True for totals alone, False for incidents alone, None for both."""
    outcomes: tuple[Outcome, ...] = ()
    source_classes: tuple[SourceClass, ...] = ()
    publishers: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFilter:
    """Which reports."""

    publishers: tuple[str, ...] = ()
    first: date | None = None
    """Published on this day or later."""
    last: date | None = None
    """Published on this day or earlier."""
    dated: bool | None = None
    """False for reports whose publication day is unknown."""
    read: bool | None = None
    """False for reports that no extractor has read."""
    text: str = ""
    """Words of the base text: each must occur; words in double quotation marks, together."""
