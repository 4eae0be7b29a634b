"""What can be recorded: a closed family of entries.

| kind | key | when one with the same key is recorded already |
|---|---|---|
| run | its id | refused if it says something else |
| report | its content id | nothing is added: the first stands |
| reading | the report's id | the later one is current; nothing is added if it says the same |
| skipped | its origin | as a reading |
| links | the linker's version | as a reading |
| copies | the report's id | as a reading |
| incident | its id | refused if it says something else |
| alias | the id that is no longer used | as a reading |
| judgement | its id | refused if it says something else |
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self, TypeAlias

from dateline.model.claim import Claim, Extraction, Unread
from dateline.model.day import PublicationDay
from dateline.model.document import Block, Credit, Document
from dateline.model.judgement import Judgement
from dateline.model.link import Copy, Link
from dateline.model.report import Report, Skipped
from dateline.model.run import Run
from dateline.model.span import Span


class EntryKind(StrEnum):
    """What an entry records."""

    RUN = "run"
    REPORT = "report"
    READING = "reading"
    SKIPPED = "skipped"
    LINKS = "links"
    COPIES = "copies"
    INCIDENT = "incident"
    ALIAS = "alias"
    JUDGEMENT = "judgement"


@dataclass(frozen=True, slots=True, kw_only=True)
class RunEntry:
    """An execution that writes to the ledger."""

    run: Run


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportEntry:
    """A report as it arrived, with its bytes and base text."""

    report: Report


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingEntry:
    """All that one version of the extractor read in one report; the latest reading is the current one."""

    report: str
    extractor: str
    """Name and version of the extractor."""
    published: PublicationDay
    """The settled publication day, by which the claims' days were resolved."""
    language: str = ""
    """ISO 639-1 as told apart while reading."""
    blocks: tuple[Block, ...] = ()
    credits: tuple[Credit, ...] = ()
    dateline_place: Span | None = None
    claims: tuple[Claim, ...] = ()
    unread: tuple[Unread, ...] = ()

    @classmethod
    def of(cls, document: Document, extraction: Extraction, *, extractor: str) -> Self:
        """The reading of a document."""
        return cls(
            report=document.report.id,
            extractor=extractor,
            published=document.published,
            language=document.report.language,
            blocks=document.blocks,
            credits=document.credits,
            dateline_place=document.dateline_place,
            claims=extraction.claims,
            unread=extraction.unread,
        )

    def document(self, report: Report) -> Document:
        """The report with the blocks and the publication day of this reading."""
        return Document(
            report=report,
            blocks=self.blocks,
            published=self.published,
            credits=self.credits,
            dateline_place=self.dateline_place,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SkippedEntry:
    """Something met and not read; current until its report is recorded, or read where `report` names it."""

    skipped: Skipped
    report: str = ""
    """The report's id where it was kept and only not read (another language, say)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinksEntry:
    """Links that are new, have another score, or are gone, as one version of the linker sees them."""

    version: str
    links: tuple[Link, ...]
    gone: tuple[tuple[str, str], ...] = ()
    """Pairs, left and right, that are no longer proposed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiesEntry:
    """Everything that one report is known to share with earlier ones; replaces what was known."""

    report: str
    version: str
    copies: tuple[Copy, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentEntry:
    """An incident's id, issued when the incident was first seen."""

    id: str
    anchor: str
    """The claim that the id was issued for: whichever incident holds the claim carries the id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AliasEntry:
    """An incident's id that is no longer used, and the one that stands for it now."""

    id: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgementEntry:
    """A person's decision, or the withdrawal of one."""

    judgement: Judgement


Entry: TypeAlias = (
    RunEntry
    | ReportEntry
    | ReadingEntry
    | SkippedEntry
    | LinksEntry
    | CopiesEntry
    | IncidentEntry
    | AliasEntry
    | JudgementEntry
)


def name_of(entry: Entry) -> tuple[EntryKind, str]:  # noqa: PLR0911 - one return for each member of the family
    """The kind and key of an entry."""
    match entry:
        case RunEntry(run=run):
            return EntryKind.RUN, run.id
        case ReportEntry(report=report):
            return EntryKind.REPORT, report.id
        case ReadingEntry(report=report_id):
            return EntryKind.READING, report_id
        case SkippedEntry(skipped=skipped):
            return EntryKind.SKIPPED, skipped.origin
        case LinksEntry(version=version):
            return EntryKind.LINKS, version
        case CopiesEntry(report=report_id):
            return EntryKind.COPIES, report_id
        case IncidentEntry(id=incident):
            return EntryKind.INCIDENT, incident
        case AliasEntry(id=old):
            return EntryKind.ALIAS, old
        case JudgementEntry(judgement=judgement):
            return EntryKind.JUDGEMENT, judgement.id
