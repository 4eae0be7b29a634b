"""Bringing a ledger of an older form up to the current one, after a backup beside it.

| schema | what is recorded |
|---|---|
| 1 | an entry's row holds its JSON |
| 2 | an entry's row holds the hash of its JSON, `blobs` the JSON: what is erased breaks no chain |

Steps keep every hash of the chain as it was. Derived tables are not migrated but made again.
"""

import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path

from dateline.ledger.backing_up import backup
from dateline.ledger.blobs import Blob, insert_blobs
from dateline.ledger.connecting import (
    SCHEMA_VERSION,
    Mode,
    connect,
    get_meta,
    run_script,
    schema_version,
    sign,
    transaction,
    views_form,
)
from dateline.ledger.faults import translated
from dateline.ledger.rebuilding import remake_views


def is_outdated(connection: sqlite3.Connection) -> bool:
    """The ledger has an older schema, or views of another form."""
    return schema_version(connection) < SCHEMA_VERSION or get_meta(connection, "views") != views_form()


def migrate(path: Path, *, busy_timeout_s: float) -> None:
    """Bring the ledger up to date in one transaction; a change of schema is preceded by a backup."""
    connection = connect(path, Mode.WRITE, busy_timeout_s=busy_timeout_s)
    try:
        with translated(path):
            seen = schema_version(connection)
            if seen < SCHEMA_VERSION:
                backup(connection, backup_path(path, seen))
            with transaction(connection):
                _bring_up(connection)
    finally:
        connection.close()


def backup_path(path: Path, schema: int) -> Path:
    """A free name beside the ledger for a copy of it as it was."""
    plain = path.with_name(f"{path.name}.schema{schema}.backup")
    number, free = 1, plain
    while free.exists():
        number += 1
        free = plain.with_name(f"{plain.name}{number}")
    return free


def _bring_up(connection: sqlite3.Connection) -> None:
    """Take every step that is left, then make the views; another process may have done so meanwhile."""
    if not is_outdated(connection):
        return
    for version in range(schema_version(connection), SCHEMA_VERSION):
        _STEPS[version](connection)
    remake_views(connection)
    sign(connection)


def _bodies_to_blobs(connection: sqlite3.Connection) -> None:
    """Schema 1 to 2: the JSON of an entry goes to `blobs`, its hash stays in the row."""
    run_script(connection, _TO_2)
    rows = connection.execute("SELECT seq, kind, key, run, body, previous, hash FROM entries_1 ORDER BY seq")
    for seq, kind, key, run, body, previous, digest in rows:
        blob = Blob.of(body.encode())
        insert_blobs(connection, [blob])
        connection.execute(
            "INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?)",
            (seq, kind, key, run, blob.hash, previous, digest),
        )
    connection.execute("DROP TABLE entries_1")


_STEPS: Mapping[int, Callable[[sqlite3.Connection], None]] = {1: _bodies_to_blobs}
"""The step that leads on from each schema."""

# Frozen: later changes of schema.sql are steps of their own.
_TO_2 = """
DROP TRIGGER entries_keep_rows;
DROP TRIGGER entries_keep_values;
DROP INDEX entries_by_key;
ALTER TABLE entries RENAME TO entries_1;
CREATE TABLE entries (
    seq INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    run TEXT NOT NULL,
    body TEXT NOT NULL REFERENCES blobs (hash),
    previous TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE
);
CREATE INDEX entries_by_key ON entries (kind, key, seq);
CREATE TRIGGER entries_keep_rows BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;
CREATE TRIGGER entries_keep_values BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
"""
