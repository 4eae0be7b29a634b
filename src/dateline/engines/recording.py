"""Reading files into a ledger: each report recorded with its claims, or with why it was not read."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TypeVar

from dateline.engines.clock import now
from dateline.engines.inline import Inline
from dateline.engines.reader import Reader, Reading
from dateline.engines.stages import versions
from dateline.ingest import Files, IngestOptions, ingest
from dateline.ledger import Entry, ReadingEntry, ReportEntry, SkippedEntry, SqliteLedger
from dateline.model.report import Report, Skipped

T = TypeVar("T")

BATCH = 16
"""Reports recorded in one transaction: a batch is on the disk before the next one begins."""


@dataclass(slots=True, kw_only=True)
class Summary:
    """What became of the files."""

    read: int = 0
    """Reports recorded with their claims."""
    known: int = 0
    """Reports whose very bytes the ledger has already."""
    not_read: Counter[str] = field(default_factory=Counter)
    """Reports kept and not read, by reason."""
    skipped: list[Skipped] = field(default_factory=list)
    """What could not be taken in, each with its reason."""
    claims: int = 0
    undated: int = 0
    """Reports read whose publication day is unknown."""
    interrupted: bool = False
    """The run was stopped before its end; what it had recorded stays."""

    @property
    def took_nothing(self) -> bool:
        """There was something to read and none of it could be."""
        return bool(self.skipped) and not (self.read or self.known or self.not_read)


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

    Stopped by Ctrl-C it records the batch at hand and says so in the summary.
    """
    run = ledger.record_run(verb="read", started=now(), versions=versions(), settings=settings or {})
    summary = Summary()
    try:
        for batch in batches(ingest(paths, options, files=files), BATCH):
            _record(ledger, run.id, batch, reader, summary)
    except KeyboardInterrupt:
        summary.interrupted = True
    return summary


def batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """The items in lists of at most `size`."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch


def _record(
    ledger: SqliteLedger, run: str, batch: Iterable[Report | Skipped], reader: Reader, summary: Summary
) -> None:
    """Record one batch in one transaction."""
    entries: list[Entry] = []
    fresh: dict[str, Report] = {}
    for item in batch:
        if isinstance(item, Skipped):
            entries.append(SkippedEntry(skipped=item))
            summary.skipped.append(item)
        elif item.id in fresh or ledger.has_report(item.id):
            summary.known += 1
        else:
            fresh[item.id] = item
    for reading in Inline().map(reader, fresh.values()):
        entries += entries_of(reading)
        _count(summary, reading)
    ledger.append(entries, run=run)


def entries_of(reading: Reading) -> list[Entry]:
    """A report with its reading, or with why it was not read."""
    report = ReportEntry(report=reading.report)
    if reading.not_read:
        skipped = Skipped(
            origin=reading.report.origin,
            reason=reading.not_read,
            advice="The report is kept. If its language was mistaken, read the file with --language en.",
        )
        return [report, SkippedEntry(skipped=skipped, report=reading.report.id)]
    return [report, reading_entry(reading)]


def reading_entry(reading: Reading) -> ReadingEntry:
    """What was read in a report, as an entry."""
    return ReadingEntry.of(reading.document, reading.extraction, extractor=reading.extractor)


def _count(summary: Summary, reading: Reading) -> None:
    if reading.not_read:
        summary.not_read[reading.not_read] += 1
        return
    summary.read += 1
    summary.claims += len(reading.extraction.claims)
    summary.undated += reading.document.published.day is None
