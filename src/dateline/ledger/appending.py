"""Recording entries: each chained to the one before, all of a batch or none."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dateline.errors import LedgerError, UnknownIdError
from dateline.ledger.blobs import insert_blobs, read_blob
from dateline.ledger.codec import decode
from dateline.ledger.connecting import transaction
from dateline.ledger.door import check_reading
from dateline.ledger.entries import Entry, EntryKind, ReadingEntry, RunEntry
from dateline.ledger.hashing import GENESIS, chain_hash
from dateline.ledger.packing import Packed, ReportBody, pack
from dateline.ledger.views import follow
from dateline.model.run import Run

_FIRST_STANDS = frozenset({EntryKind.REPORT})
_NEVER_TWICE = frozenset({EntryKind.RUN, EntryKind.INCIDENT, EntryKind.JUDGEMENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledged:
    """What was recorded, and is on the disk."""

    added: int
    unchanged: int
    """Entries that say what is recorded already."""
    seq: int
    """The number of the ledger's last entry."""
    head: str
    """The hash of the ledger's last entry: who notes it can tell later whether anything changed."""


def append(connection: sqlite3.Connection, entries: Iterable[Entry], run: str) -> Acknowledged:
    """Record entries of a run in one transaction; returns when they are on the disk."""
    packed = [pack(entry) for entry in entries]
    with transaction(connection):
        return _write(connection, packed, run)


def record_run(
    connection: sqlite3.Connection,
    *,
    verb: str,
    started: str,
    versions: Mapping[str, str],
    settings: Mapping[str, str],
) -> Run:
    """Record a run under the next number."""
    with transaction(connection):
        number = connection.execute("SELECT count(*) FROM entries WHERE kind = 'run'").fetchone()[0]
        run = Run(id=f"n{number + 1}", verb=verb, started=started, versions=versions, settings=settings)
        _write(connection, [pack(RunEntry(run=run))], run.id)
    return run


def read_text(connection: sqlite3.Connection, report: str) -> str:
    """The base text of a report."""
    row = connection.execute(
        "SELECT body FROM entries WHERE kind = 'report' AND key = ?", (report,)
    ).fetchone()
    if row is None:
        raise UnknownIdError(
            f"no report {report} is in the ledger", advice="`dateline reports` lists the reports."
        )
    body = decode(read_blob(connection, row[0]), ReportBody)
    return read_blob(connection, body.text).decode("utf-8")


def _write(connection: sqlite3.Connection, packed: Sequence[Packed], run: str) -> Acknowledged:
    """Write the entries that say something new, inside the transaction under way."""
    seq, head = _tail(connection)
    _check_run(connection, packed, run)
    added = 0
    for item in packed:
        text = _text_at_the_door(connection, item.entry)
        if not _says_something_new(connection, item):
            continue
        seq, added = seq + 1, added + 1
        head = _insert(connection, seq, item, run, head)
        follow(connection, seq, run, item.entry, text)
    return Acknowledged(added=added, unchanged=len(packed) - added, seq=seq, head=head)


def _text_at_the_door(connection: sqlite3.Connection, entry: Entry) -> str:
    """The base text that a reading was found to be faithful to; "" for other entries.

    It is the recorded text, not one that came along: the bytes of a report may have been decoded otherwise
    when they first arrived.
    """
    if not isinstance(entry, ReadingEntry):
        return ""
    text = read_text(connection, entry.report)
    check_reading(entry, text)
    return text


def _tail(connection: sqlite3.Connection) -> tuple[int, str]:
    """Number and hash of the last entry."""
    row = connection.execute("SELECT seq, hash FROM entries ORDER BY seq DESC LIMIT 1").fetchone()
    return (int(row[0]), str(row[1])) if row else (0, GENESIS)


def _check_run(connection: sqlite3.Connection, packed: Sequence[Packed], run: str) -> None:
    """Refuse entries of a run that was never recorded."""
    if any(item.kind is EntryKind.RUN and item.key == run for item in packed):
        return
    found = connection.execute("SELECT 1 FROM entries WHERE kind = 'run' AND key = ?", (run,)).fetchone()
    if found is None:
        raise UnknownIdError(f"no run {run} is in the ledger", advice="Record it first with `record_run`.")


def _says_something_new(connection: sqlite3.Connection, item: Packed) -> bool:
    """The entry is to be added; LedgerError where it contradicts one that must stand."""
    row = connection.execute(
        "SELECT body FROM entries WHERE kind = ? AND key = ? ORDER BY seq DESC LIMIT 1",
        (item.kind, item.key),
    ).fetchone()
    if row is None:
        return True
    if item.kind in _FIRST_STANDS:
        return False
    if row[0] == item.body.hash:
        return item.kind is EntryKind.SKIPPED and not _is_listed(connection, item.key)
    if item.kind in _NEVER_TWICE:
        raise LedgerError(
            f"{item.kind} {item.key} is recorded already and says something else",
            advice="Give the new one an id of its own.",
        )
    return True


def _is_listed(connection: sqlite3.Connection, origin: str) -> bool:
    """What was skipped at `origin` still counts as skipped."""
    return connection.execute("SELECT 1 FROM skipped WHERE origin = ?", (origin,)).fetchone() is not None


def _insert(connection: sqlite3.Connection, seq: int, item: Packed, run: str, previous: str) -> str:
    """Insert an entry with its blobs; its hash."""
    insert_blobs(connection, (item.body, *item.attached))
    digest = chain_hash(previous=previous, kind=item.kind, key=item.key, run=run, body=item.body.hash)
    connection.execute(
        "INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?)",
        (seq, item.kind, item.key, run, item.body.hash, previous, digest),
    )
    return digest
