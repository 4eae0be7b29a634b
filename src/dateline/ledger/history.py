"""Reading entries back as they were recorded."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.errors import UnknownIdError
from dateline.ledger.blobs import read_blob
from dateline.ledger.codec import decode
from dateline.ledger.entries import Entry, EntryKind, JudgementEntry, ReadingEntry, ReportEntry, RunEntry
from dateline.ledger.packing import unpack, unpack_report
from dateline.model.day import PublicationDay
from dateline.model.document import Block, Credit, Document
from dateline.model.judgement import Judgement, JudgementKind
from dateline.model.report import Report
from dateline.model.run import Run
from dateline.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """An entry where it stands in the ledger."""

    seq: int
    run: str
    hash: str
    entry: Entry


def entries(
    connection: sqlite3.Connection, *, kind: EntryKind | None = None, key: str = ""
) -> Iterator[Recorded]:
    """The entries of a kind, and of a key, if set, in the order in which they were recorded."""
    rows = connection.execute(
        "SELECT seq, kind, run, body, hash FROM entries"
        " WHERE (?1 IS NULL OR kind = ?1) AND (?2 = '' OR key = ?2) ORDER BY seq",
        (kind, key),
    )
    for seq, kind_name, run, body, digest in rows:
        entry = unpack(kind_name, read_blob(connection, body), lambda name: read_blob(connection, name))
        yield Recorded(seq=seq, run=run, hash=digest, entry=entry)


def latest(connection: sqlite3.Connection, kind: EntryKind, key: str) -> Entry | None:
    """The last entry recorded under a key."""
    row = connection.execute(
        "SELECT body FROM entries WHERE kind = ? AND key = ? ORDER BY seq DESC LIMIT 1", (kind, key)
    ).fetchone()
    if row is None:
        return None
    return unpack(kind, read_blob(connection, row[0]), lambda name: read_blob(connection, name))


def report(connection: sqlite3.Connection, id_: str) -> Report:
    """The report with that content id."""
    entry = latest(connection, EntryKind.REPORT, id_)
    if not isinstance(entry, ReportEntry):
        raise UnknownIdError(
            f"no report {id_!r} is in the ledger", advice="`dateline reports` lists the reports."
        )
    return entry.report


def reading(connection: sqlite3.Connection, report_id: str) -> ReadingEntry | None:
    """The current reading of a report; None where nothing has read it."""
    entry = latest(connection, EntryKind.READING, report_id)
    return entry if isinstance(entry, ReadingEntry) else None


def document(connection: sqlite3.Connection, report_id: str) -> Document:
    """The report with the blocks and the publication day of its current reading."""
    found = report(connection, report_id)
    read = reading(connection, report_id)
    if read is None:
        raise UnknownIdError(
            f"report {report_id} has no reading", advice="Read it with `dateline read` first."
        )
    return read.document(found)


@dataclass(frozen=True, slots=True)
class _Frame:
    """Of a reading what a document is made of, without its claims."""

    published: PublicationDay
    blocks: tuple[Block, ...] = ()
    credits: tuple[Credit, ...] = ()
    dateline_place: Span | None = None


def documents(connection: sqlite3.Connection) -> Iterator[Document]:
    """Every report that was read, as a document, in the order in which they were recorded; without bytes."""
    for (id_,) in connection.execute("SELECT id FROM reports WHERE extractor IS NOT NULL ORDER BY row"):
        stored = _latest_body(connection, EntryKind.REPORT, id_)
        frame = decode(_latest_body(connection, EntryKind.READING, id_), _Frame)
        yield Document(
            report=unpack_report(stored, lambda name: read_blob(connection, name), with_bytes=False),
            blocks=frame.blocks,
            published=frame.published,
            credits=frame.credits,
            dateline_place=frame.dateline_place,
        )


def _latest_body(connection: sqlite3.Connection, kind: EntryKind, key: str) -> bytes:
    """The body of the last entry recorded under a key, which is there."""
    (digest,) = connection.execute(
        "SELECT body FROM entries WHERE kind = ? AND key = ? ORDER BY seq DESC LIMIT 1", (kind, key)
    ).fetchone()
    return read_blob(connection, digest)


def runs(connection: sqlite3.Connection) -> list[Run]:
    """All runs in the order in which they were recorded."""
    found = (recorded.entry for recorded in entries(connection, kind=EntryKind.RUN))
    return [entry.run for entry in found if isinstance(entry, RunEntry)]


def judgements(connection: sqlite3.Connection, *, withdrawn: bool = False) -> list[Judgement]:
    """The judgements in force, oldest first; with `withdrawn`, all that were ever made."""
    found = (recorded.entry for recorded in entries(connection, kind=EntryKind.JUDGEMENT))
    made = [entry.judgement for entry in found if isinstance(entry, JudgementEntry)]
    return made if withdrawn else in_force(made)


def in_force(made: list[Judgement]) -> list[Judgement]:
    """The judgements that stand, of all made, oldest first.

    A withdrawal takes the force from what it is about; being a judgement, it can be withdrawn itself.
    """
    gone: set[str] = set()
    standing: list[Judgement] = []
    for judgement in reversed(made):
        if judgement.id in gone:
            continue
        if judgement.kind is JudgementKind.WITHDRAW:
            gone.update(judgement.about)
        else:
            standing.append(judgement)
    return standing[::-1]
