"""What the ledger's lists hold: a noun with what surrounds it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from dateline.model.claim import Claim, Unread
from dateline.model.day import PublicationDay
from dateline.model.report import Skipped

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing(Generic[T]):
    """A page of a list."""

    rows: Sequence[T]
    total: int
    """How many there are on all pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """A report without its text."""

    id: str
    own_id: str
    publisher: str
    title: str
    address: str
    origin: str
    media_type: str
    language: str
    published: PublicationDay
    extractor: str | None
    """What read it; None where nothing has."""
    claims: int
    unread: int

    @property
    def name(self) -> str:
        """What people call it: its own id, or else its content id."""
        return self.own_id or self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """A claim with its words and where it stands."""

    claim: Claim
    quotation: str
    """The words of its evidence."""
    publisher: str
    published: date | None
    incident: str | None
    """The incident that it speaks of, as last folded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadRow:
    """An unread sentence with its words."""

    unread: Unread
    sentence: str
    cue: str
    publisher: str
    report_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SkippedRow:
    """Something met and not read, with the run that met it."""

    skipped: Skipped
    report: str
    """The report's id where it was kept; else ""."""
    run: str
