"""What every store of a ledger offers. Suites in `tests/contracts` hold implementations to it."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Protocol

from dateline.ledger.appending import Acknowledged
from dateline.ledger.entries import Entry, EntryKind, ReadingEntry
from dateline.ledger.filters import ALL, ClaimFilter, IncidentFilter, Page, ReportFilter
from dateline.ledger.history import Recorded
from dateline.ledger.rows import ClaimRow, Listing, ReportRow, SkippedRow, UnreadRow
from dateline.ledger.verifying import Verification
from dateline.model.claim import Claim
from dateline.model.document import Document
from dateline.model.incident import Incident
from dateline.model.judgement import Judgement
from dateline.model.link import Copy, Link
from dateline.model.report import Report
from dateline.model.run import Run

_NOTHING: Mapping[str, str] = {}


class Store(Protocol):
    """An append-only ledger and its views.

    What was acknowledged survives a crash; readers see whole batches only. UnknownIdError where an id that
    is asked for is not there.
    """

    # Recording

    def record_run(
        self, *, verb: str, started: str, versions: Mapping[str, str], settings: Mapping[str, str] = _NOTHING
    ) -> Run:
        """Record a run under the next number; `started` is ISO 8601 in UTC."""
        ...

    def append(self, entries: Iterable[Entry], *, run: str) -> Acknowledged:
        """Record entries, all or none; they are on the disk when this returns.

        What is recorded already is not added again. UnfaithfulClaimError for a claim whose words are not in
        its report.
        """
        ...

    def write_views(self, incidents: Iterable[Incident], *, upto: str = "") -> None:
        """Make `incidents` the ledger's incidents, as folded from all that was recorded at the point `upto`.

        Without it they are taken to be folded from all that is recorded now.
        """
        ...

    def rebuild(self) -> None:
        """Make all views again from the entries; the incidents then await `write_views`."""
        ...

    # Looking

    def has_report(self, id_: str) -> bool:
        """A report with that content id is recorded."""
        ...

    def reports(self, wanted: ReportFilter = ..., page: Page = ALL) -> Listing[ReportRow]:
        """Reports in the order in which they were recorded."""
        ...

    def report(self, id_: str) -> Report:
        """The report with that content id, text and bytes included."""
        ...

    def report_row(self, name: str) -> ReportRow:
        """The report with that content id, the beginning of one, or that own id."""
        ...

    def reading(self, report: str) -> ReadingEntry | None:
        """The current reading of a report; None where nothing has read it."""
        ...

    def document(self, report: str) -> Document:
        """The report with the blocks and the publication day of its current reading."""
        ...

    def documents(self) -> Iterator[Document]:
        """Every report that was read, as a document without its bytes, one at a time."""
        ...

    def claims(self, wanted: ClaimFilter = ..., page: Page = ALL) -> Listing[ClaimRow]:
        """Current claims in the order in which their readings were recorded."""
        ...

    def all_claims(self) -> Iterator[Claim]:
        """Every current claim, one at a time, in the same order."""
        ...

    def claim(self, id_: str) -> ClaimRow:
        """The current claim with that id."""
        ...

    def incidents(self, wanted: IncidentFilter = ..., page: Page = ALL) -> Listing[Incident]:
        """Incidents and totals by first day, undated ones last."""
        ...

    def incident(self, id_: str) -> Incident:
        """The incident with that id, or the one that stands for it after a merge."""
        ...

    def incident_ids(self) -> Mapping[str, str]:
        """The id issued for each anchor claim."""
        ...

    def aliases(self) -> Mapping[str, str]:
        """The id that stands for each incident's id no longer used."""
        ...

    def unread(self, *, report: str = "", text: str = "", page: Page = ALL) -> Listing[UnreadRow]:
        """Unread sentences, of one report or with words in them if set."""
        ...

    def skipped(self) -> list[SkippedRow]:
        """What was met and not read, and has not been since."""
        ...

    def links(self) -> Iterator[Link]:
        """Every current link, by its pair."""
        ...

    def links_for(self, claim: str) -> list[Link]:
        """The links of one claim, strongest first."""
        ...

    def copies(self, report: str = "") -> list[Copy]:
        """Copies that a report holds or is the original of; all of them for ""."""
        ...

    def runs(self) -> list[Run]:
        """All runs in the order in which they were recorded."""
        ...

    def judgements(self, *, withdrawn: bool = False) -> list[Judgement]:
        """The judgements in force, oldest first; with `withdrawn`, all that were ever made."""
        ...

    def counts(self) -> Mapping[str, int]:
        """How many there are of each: reports, claims, incidents, totals, unread, skipped."""
        ...

    # Keeping

    def entries(self, *, kind: EntryKind | None = None, key: str = "") -> Iterator[Recorded]:
        """Entries in the order in which they were recorded."""
        ...

    def fold_point(self) -> str:
        """Where the ledger stands, as far as incidents depend on it: to be asked before reading claims."""
        ...

    def is_stale(self) -> bool:
        """Something was recorded after the incidents were last folded."""
        ...

    def views_digest(self) -> str:
        """A hash over every row of the views: equal views, equal digests."""
        ...

    def verify(self) -> Verification:
        """Check the chain, every hash, and every quotation at its offsets."""
        ...

    def backup(self, target: Path) -> None:
        """Write a copy, as of one moment, to a file that does not exist yet."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...
