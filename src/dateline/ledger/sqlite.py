"""The ledger in one SQLite file."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Concatenate, ParamSpec, Self, TypeVar

from dateline.errors import LedgerMissingError, LedgerReadOnlyError
from dateline.ledger import appending, backing_up, folding, history, listing, rebuilding, verifying
from dateline.ledger.appending import Acknowledged
from dateline.ledger.connecting import Mode, connect, identity_of
from dateline.ledger.entries import Entry, EntryKind, ReadingEntry
from dateline.ledger.faults import translated
from dateline.ledger.filters import ALL, ClaimFilter, IncidentFilter, Page, ReportFilter
from dateline.ledger.history import Recorded
from dateline.ledger.migrating import is_outdated, migrate
from dateline.ledger.rows import ClaimRow, Listing, ReportRow, SkippedRow, UnreadRow
from dateline.ledger.verifying import Verification
from dateline.model.claim import Claim
from dateline.model.document import Document
from dateline.model.incident import Incident
from dateline.model.judgement import Judgement
from dateline.model.link import Copy, Link
from dateline.model.report import Report
from dateline.model.run import Run

T = TypeVar("T")
P = ParamSpec("P")

_NOTHING: Mapping[str, str] = {}
_ANY_REPORT, _ANY_CLAIM, _ANY_INCIDENT = ReportFilter(), ClaimFilter(), IncidentFilter()


class SqliteLedger:
    """A ledger in a SQLite file: write-ahead log, every commit flushed, any number of readers.

    Made by `open`; a context manager. One object belongs to one thread; open one for each.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path, mode: Mode) -> None:
        self.path = path
        self.mode = mode
        self._connection = connection
        self._identity = identity_of(path)

    @classmethod
    def open(cls, path: Path | str, mode: Mode = Mode.READ, *, busy_timeout_s: float = 30.0) -> Self:
        """The ledger at `path`; one of an older form is migrated, after a backup beside it.

        `busy_timeout_s` is how long a writer waits for another before LedgerBusyError.
        """
        where = Path(path)
        connection = connect(where, mode, busy_timeout_s=busy_timeout_s)
        if is_outdated(connection):
            connection.close()
            migrate(where, busy_timeout_s=busy_timeout_s)
            connection = connect(where, mode, busy_timeout_s=busy_timeout_s)
        return cls(connection, where, mode)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    # Recording

    def record_run(
        self, *, verb: str, started: str, versions: Mapping[str, str], settings: Mapping[str, str] = _NOTHING
    ) -> Run:
        """Record a run under the next number; `started` is ISO 8601 in UTC."""
        return self._record(
            appending.record_run, verb=verb, started=started, versions=versions, settings=settings
        )

    def append(self, entries: Iterable[Entry], *, run: str) -> Acknowledged:
        """Record entries, all or none; they are on the disk when this returns.

        What is recorded already is not added again. UnfaithfulClaimError for a claim whose words are not in
        its report.
        """
        return self._record(appending.append, entries, run)

    def write_views(self, incidents: Iterable[Incident], *, upto: str = "") -> None:
        """Make `incidents` the ledger's incidents, as folded from all that was recorded at the point `upto`.

        Without it they are taken to be folded from all that is recorded now.
        """
        self._record(folding.write_views, incidents, upto)

    def rebuild(self) -> None:
        """Make all views again from the entries; the incidents then await `write_views`."""
        self._record(rebuilding.rebuild)

    # Looking

    def has_report(self, id_: str) -> bool:
        """A report with that content id is recorded."""
        return self._ask(listing.has_report, id_)

    def reports(self, wanted: ReportFilter = _ANY_REPORT, page: Page = ALL) -> Listing[ReportRow]:
        """Reports in the order in which they were recorded."""
        return self._ask(listing.reports, wanted, page)

    def report(self, id_: str) -> Report:
        """The report with that content id, text and bytes included."""
        return self._ask(history.report, id_)

    def report_row(self, name: str) -> ReportRow:
        """The report with that content id, the beginning of one, or that own id."""
        return self._ask(listing.report_row, name)

    def reading(self, report: str) -> ReadingEntry | None:
        """The current reading of a report; None where nothing has read it."""
        return self._ask(history.reading, report)

    def document(self, report: str) -> Document:
        """The report with the blocks and the publication day of its current reading."""
        return self._ask(history.document, report)

    def documents(self) -> Iterator[Document]:
        """Every report that was read, as a document without its bytes, one at a time."""
        return self._stream(history.documents)

    def claims(self, wanted: ClaimFilter = _ANY_CLAIM, page: Page = ALL) -> Listing[ClaimRow]:
        """Current claims in the order in which their readings were recorded."""
        return self._ask(listing.claims, wanted, page)

    def all_claims(self) -> Iterator[Claim]:
        """Every current claim, one at a time, in the same order."""
        return self._stream(listing.all_claims)

    def claim(self, id_: str) -> ClaimRow:
        """The current claim with that id."""
        return self._ask(listing.claim, id_)

    def incidents(self, wanted: IncidentFilter = _ANY_INCIDENT, page: Page = ALL) -> Listing[Incident]:
        """Incidents and totals by first day, undated ones last."""
        return self._ask(listing.incidents, wanted, page)

    def incident(self, id_: str) -> Incident:
        """The incident with that id, or the one that stands for it after a merge."""
        return self._ask(listing.incident, id_)

    def incident_ids(self) -> Mapping[str, str]:
        """The id issued for each anchor claim."""
        return self._ask(listing.incident_ids)

    def aliases(self) -> Mapping[str, str]:
        """The id that stands for each incident's id no longer used."""
        return self._ask(listing.aliases)

    def unread(self, *, report: str = "", text: str = "", page: Page = ALL) -> Listing[UnreadRow]:
        """Unread sentences, of one report or with words in them if set."""
        return self._ask(listing.unread, report, text, page)

    def skipped(self) -> list[SkippedRow]:
        """What was met and not read, and has not been since."""
        return self._ask(listing.skipped)

    def links(self) -> Iterator[Link]:
        """Every current link, by its pair."""
        return self._stream(listing.all_links)

    def links_for(self, claim: str) -> list[Link]:
        """The links of one claim, strongest first."""
        return self._ask(listing.links_for, claim)

    def copies(self, report: str = "") -> list[Copy]:
        """Copies that a report holds or is the original of; all of them for ""."""
        return self._ask(listing.copies, report)

    def runs(self) -> list[Run]:
        """All runs in the order in which they were recorded."""
        return self._ask(history.runs)

    def judgements(self, *, withdrawn: bool = False) -> list[Judgement]:
        """The judgements in force, oldest first; with `withdrawn`, all that were ever made."""
        return self._ask(history.judgements, withdrawn=withdrawn)

    def counts(self) -> Mapping[str, int]:
        """How many there are of each: reports, claims, incidents, totals, unread, skipped."""
        return self._ask(listing.counts)

    # Keeping

    def entries(self, *, kind: EntryKind | None = None, key: str = "") -> Iterator[Recorded]:
        """Entries in the order in which they were recorded."""
        return self._stream(history.entries, kind=kind, key=key)

    def fold_point(self) -> str:
        """Where the ledger stands, as far as incidents depend on it: to be asked before reading claims."""
        return self._ask(folding.fold_point)

    def is_stale(self) -> bool:
        """Something was recorded after the incidents were last folded."""
        return self._ask(folding.is_stale)

    def views_digest(self) -> str:
        """A hash over every row of the views: equal views, equal digests."""
        return self._ask(rebuilding.views_digest)

    def verify(self) -> Verification:
        """Check the chain, every hash, and every quotation at its offsets."""
        return self._ask(verifying.verify)

    def backup(self, target: Path) -> None:
        """Write a copy, as of one moment, to a file that does not exist yet."""
        self._ask(backing_up.backup, target)

    def _ask(
        self, question: Callable[Concatenate[sqlite3.Connection, P], T], *args: P.args, **named: P.kwargs
    ) -> T:
        """The answer of a function over the connection, its SQLite errors said in the ledger's."""
        with translated(self.path):
            return question(self._connection, *args, **named)

    def _stream(
        self,
        question: Callable[Concatenate[sqlite3.Connection, P], Iterator[T]],
        *args: P.args,
        **named: P.kwargs,
    ) -> Iterator[T]:
        """The answers, one at a time, of a function over the connection."""
        with translated(self.path):
            yield from question(self._connection, *args, **named)

    def _record(
        self, action: Callable[Concatenate[sqlite3.Connection, P], T], *args: P.args, **named: P.kwargs
    ) -> T:
        """The outcome of a function that writes; refused where the ledger was opened for reading."""
        if self.mode is Mode.READ:
            raise LedgerReadOnlyError(
                f"{self.path} was opened for reading", advice="Open it with Mode.WRITE to record."
            )
        outcome = self._ask(action, *args, **named)
        if identity_of(self.path) != self._identity:
            raise LedgerMissingError(
                f"{self.path} was moved, removed or replaced while it was in use",
                advice="What is recorded after that is lost unless the file was moved. "
                "Run the same command again: it goes on with the ledger that is there then.",
            )
        return outcome
