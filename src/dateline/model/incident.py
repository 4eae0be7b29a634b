"""Incidents and totals: what the fold makes of claims. Views, rebuilt at will."""

from dataclasses import dataclass

from dateline.model.day import DayInterval
from dateline.model.place import Place
from dateline.model.vocabulary import EventType, Group, Modality, Outcome, SourceClass


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """What one speaker says of one outcome of one event: a rival among figures."""

    outcome: Outcome
    group: Group
    part: bool
    """A part of another figure ("including three children")."""
    words: str
    """The quantity in its own words ("at least 21 civilians")."""
    low: int | None
    high: int | None
    approximate: bool
    speaker: str
    """The speaker as named; the publisher's name where it speaks in its own voice."""
    speaker_key: str
    """What makes two speakers one voice: the party id, or else the normalised name."""
    source_class: SourceClass
    modality: Modality
    published: str | None
    """Publication day of the report that first carried it, ISO 8601."""
    claims: tuple[str, ...]
    """The claims that carry it, copies included, earliest first."""
    reports: tuple[str, ...]
    copies: int
    """How many of those claims stand in text copied from another report."""
    corrected: str = ""
    """The words by which the speaker itself took the figure back; "" if it did not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A figure that a rule did not use, and why."""

    claims: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """The answer of one rule for one outcome of one incident."""

    outcome: Outcome
    rule: str
    low: int | None
    best: int | None
    high: int | None
    """None where no figure bounds it above; see `open`."""
    open: bool
    """A figure that was used has no upper bound ("at least 21")."""
    used: tuple[str, ...]
    """Claims that the answer rests on."""
    left_out: tuple[LeftOut, ...]
    sentence: str
    """How the rule came to it, in one sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """Claims about one real event, with every rival figure side by side."""

    id: str
    """Issued at first sight and recorded; "total-..." for a toll over a period or area."""
    type: EventType
    days: DayInterval | None
    place: Place | None
    place_words: str
    """The place as the reports name it."""
    actors: tuple[str, ...]
    """Party ids of the doers that anyone names."""
    claims: tuple[str, ...]
    reports: tuple[str, ...]
    outlets: tuple[str, ...]
    independent_reports: int
    """Reports whose text is no copy of another's here."""
    speakers: tuple[str, ...]
    """Distinct speakers, publishers included where they speak in their own voice."""
    figures: tuple[Figure, ...]
    tolls: tuple[Toll, ...]
    denied_by: tuple[str, ...]
    accusations: tuple[tuple[str, str], ...]
    """Pairs of speaker and doer named, where anyone names a doer."""
    is_total: bool
