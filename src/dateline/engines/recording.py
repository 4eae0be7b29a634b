"""Reading files into a ledger: each report recorded with its claims, or with why it was not read."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TypeVar

from dateline.engines.clock import now
from dateline.engines.inline import Inline
from dateline.engines.reader import Reader, Reading, is_readable
from dateline.engines.stages import versions
from dateline.errors import DatelineError, UnfaithfulClaimError
from dateline.ingest import Files, IngestOptions, ingest
from dateline.ledger import Entry, ReadingEntry, ReportEntry, SkippedEntry, SqliteLedger
from dateline.model.report import Report, Skipped

T = TypeVar("T")

BATCH = 16
"""Reports recorded in one transaction: a batch is on the disk before the next one begins."""

OUR_FAULT = "The report is kept, and the others go on. Please report this fault of the program."


@dataclass(slots=True, kw_only=True)
class Summary:
    """What became of the files."""

    read: int = 0
    """Reports recorded with their claims."""
    known: int = 0
    """Reports whose very bytes the ledger has already."""
    not_read: Counter[str] = field(default_factory=Counter)
    """Reports kept and not read, by reason."""
    failed: Counter[str] = field(default_factory=Counter)
    """Reports kept that the program failed on, by reason."""
    skipped: list[Skipped] = field(default_factory=list)
    """What could not be taken in, each with its reason."""
    claims: int = 0
    undated: int = 0
    """Reports read whose publication day is unknown."""
    interrupted: KeyboardInterrupt | None = None
    """What stopped the run before its end; what it had recorded stays."""

    @property
    def took_nothing(self) -> bool:
        """There was something to read and none could be; reports in other languages are kept on purpose."""
        return bool(self.skipped or self.failed) and not (self.read or self.known or self.not_read)


def read_into(
    ledger: SqliteLedger,
    paths: Iterable[Path],
    options: IngestOptions,
    reader: Reader,
    *,
    settings: Mapping[str, str] | None = None,
    files: Files | None = None,
) -> Summary:
    """Read files and folders into the ledger.

    Stopped by Ctrl-C it records the reports that it has read, and says so in the summary.
    """
    run = ledger.record_run(verb="read", started=now(), versions=versions(), settings=settings or {})
    summary = Summary()
    try:
        for batch in batches(ingest(paths, options, files=files), BATCH):
            _record(ledger, run.id, batch, reader, summary)
    except KeyboardInterrupt as stop:
        summary.interrupted = stop
    return summary


def batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """The items in lists of at most `size`."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch


def _record(
    ledger: SqliteLedger, run: str, batch: Iterable[Report | Skipped], reader: Reader, summary: Summary
) -> None:
    """Record one batch in one transaction; what was read of it where it is broken off."""
    skipped, fresh = _sort(ledger, batch, summary)
    readings: list[Reading] = []
    try:
        for reading in Inline().map(partial(_read, reader), fresh):
            readings.append(reading)  # noqa: PERF402 - those read before a stop are kept
    finally:
        for recorded in _append(ledger, run, skipped, readings):
            _count(summary, recorded)


def _sort(
    ledger: SqliteLedger, batch: Iterable[Report | Skipped], summary: Summary
) -> tuple[list[Entry], list[Report]]:
    """What to record as skipped, and the reports that are still to be read."""
    fresh: dict[str, Report] = {}
    for item in batch:
        if isinstance(item, Skipped):
            summary.skipped.append(item)
        elif item.id in fresh or _is_known(ledger, item):
            summary.known += 1
        else:
            fresh[item.id] = item
    return [SkippedEntry(skipped=item) for item in batch if isinstance(item, Skipped)], list(fresh.values())


def _is_known(ledger: SqliteLedger, report: Report) -> bool:
    """The very bytes are recorded, and nothing is to be read in them that could not be read before."""
    if not ledger.has_report(report.id):
        return False
    return ledger.report_row(report.id).extractor is not None or not is_readable(report)


def _read(reader: Reader, report: Report) -> Reading:
    """The reading of one report; a fault of the program at one of them does not end the run."""
    try:
        return reader(report)
    except DatelineError:
        raise  # a resource is missing, say: that is so for every report
    except Exception as error:  # noqa: BLE001 - whatever it is, the other reports go on
        return Reading.failed(
            report, f"the program failed on it ({type(error).__name__}: {error})", OUR_FAULT
        )


def _append(ledger: SqliteLedger, run: str, skipped: list[Entry], readings: list[Reading]) -> list[Reading]:
    """Record readings in one transaction, or one by one where one is refused; gives what was recorded."""
    try:
        ledger.append([*skipped, *(entry for reading in readings for entry in entries_of(reading))], run=run)
    except UnfaithfulClaimError as error:
        if len(readings) == 1 and not skipped:
            failed = Reading.failed(readings[0].report, f"its claims were refused ({error.seen})", OUR_FAULT)
            ledger.append(entries_of(failed), run=run)
            return [failed]
        ledger.append(skipped, run=run)
        return [one for reading in readings for one in _append(ledger, run, [], [reading])]
    return readings


def entries_of(reading: Reading) -> list[Entry]:
    """A report with its reading, or with why it was not read."""
    report = ReportEntry(report=reading.report)
    if not reading.not_read:
        return [report, reading_entry(reading)]
    skipped = Skipped(origin=reading.report.origin, reason=reading.not_read, advice=reading.advice)
    return [report, SkippedEntry(skipped=skipped, report=reading.report.id)]


def reading_entry(reading: Reading) -> ReadingEntry:
    """What was read in a report, as an entry."""
    return ReadingEntry.of(reading.document, reading.extraction, extractor=reading.extractor)


def _count(summary: Summary, reading: Reading) -> None:
    if reading.not_read:
        kept = summary.failed if reading.advice == OUR_FAULT else summary.not_read
        kept[reading.not_read] += 1
        return
    summary.read += 1
    summary.claims += len(reading.extraction.claims)
    summary.undated += reading.document.published.day is None
