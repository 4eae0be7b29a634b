"""Files and folders to reports.

`ingest` takes paths and yields a `Report` for every article it can read and a `Skipped` for everything else,
in sorted order, one file in memory at a time.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from dateline.ingest.draft import Draft, Source, finish
from dateline.ingest.files import Disk, Files, Inventory, Kind, count_files, shown, unreadable, walk
from dateline.ingest.formats import read_source
from dateline.ingest.options import IngestOptions
from dateline.model.report import Report, Skipped

__all__ = [
    "VERSION",
    "Disk",
    "Files",
    "IngestOptions",
    "Inventory",
    "Kind",
    "count_files",
    "ingest",
    "ingest_bytes",
]

VERSION = "1"
"""Changes whenever the base text or the metadata of any report could."""

_DEFAULTS = IngestOptions()


def ingest(
    paths: Iterable[Path], options: IngestOptions = _DEFAULTS, *, files: Files | None = None
) -> Iterator[Report | Skipped]:
    """Every report in the files and folders at `paths`, and all else there with why it was not read."""
    disk = files or Disk()
    for path in walk(paths, disk):
        if isinstance(path, Skipped):
            yield path
        else:
            yield from _ingest_file(path, options, disk)


def ingest_bytes(raw: bytes, name: str, options: IngestOptions = _DEFAULTS) -> Iterator[Report | Skipped]:
    """The reports in the bytes of one file called `name`, for callers that hold them already."""
    source = Source(origin=name, raw=raw, suffix=Path(name).suffix.lower())
    empty = True
    for found in read_source(source, options):
        empty = False
        yield finish(found, options) if isinstance(found, Draft) else found
    if empty:
        yield Skipped(
            origin=name,
            reason="it holds no report",
            advice="Check that it was saved completely: it has no row, line or entry with a report.",
        )


def _ingest_file(path: Path, options: IngestOptions, files: Files) -> Iterator[Report | Skipped]:
    try:
        size = files.size(path)
        if size > options.max_bytes:
            yield _too_large(path, size, options.max_bytes)
            return
        raw = files.read(path)
    except OSError as error:
        yield unreadable(path, error)
        return
    yield from ingest_bytes(raw, shown(path), options)


def _too_large(path: Path, size: int, limit: int) -> Skipped:
    return Skipped(
        origin=shown(path),
        reason=f"it has {size:,} bytes, more than the limit of {limit:,}",
        advice="Split it into smaller files, or raise `max_bytes` where you call this from Python.",
    )
