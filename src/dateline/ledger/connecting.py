"""Opening the file of a ledger: what stands there, which version, and how SQLite is set."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from time import sleep

from dateline.errors import LedgerMissingError, LedgerTooNewError
from dateline.ledger.faults import not_a_ledger, primary_code, translated
from dateline.ledger.hashing import sha256

SCHEMA_VERSION = 2
"""Raised when what is recorded changes its form; `migrating.py` then gets a step."""

APPLICATION_ID = 0x444C_4E45  # "DLNE": tells a ledger from other SQLite files


_TRIES, _PAUSE_S = 100, 0.02


class Mode(StrEnum):
    """What a ledger is opened for."""

    READ = "read"
    """Looking only; never waits for writers."""
    WRITE = "write"
    """Recording, in a ledger that exists."""
    CREATE = "create"
    """Recording; the ledger is made where there is none."""


def connect(path: Path, mode: Mode, *, busy_timeout_s: float) -> sqlite3.Connection:
    """A connection to the ledger at `path`, made if `mode` says so; any schema up to the current one."""
    with translated(path):
        _check_path(path, mode)
        connection = _open(path, mode, busy_timeout_s)
        try:
            _check_contents(connection, path, mode)
        except BaseException:
            connection.close()
            raise
    return connection


def schema_version(connection: sqlite3.Connection) -> int:
    """The version of the schema that the ledger was written with."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing: taken for writing at once, so that two writers queue up instead of failing midway."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def script(name: str) -> str:
    """The SQL of one of this package's files."""
    return files("dateline.ledger").joinpath(name).read_text(encoding="utf-8")


def run_script(connection: sqlite3.Connection, sql: str) -> None:
    """Execute every statement of `sql` inside the transaction under way (`executescript` would end it)."""
    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            connection.execute(statement)
            statement = ""


def insert_into(table: str, width: int) -> str:
    """The statement that inserts a row of so many values."""
    return f"INSERT INTO {table} VALUES ({', '.join('?' * width)})"  # noqa: S608 - the names are ours


def identity_of(path: Path) -> tuple[int, int]:
    """What tells the file at a path from any other that may take its place; (0, 0) where there is none."""
    try:
        status = path.stat()
    except OSError:
        return (0, 0)
    return status.st_dev, status.st_ino


def _check_path(path: Path, mode: Mode) -> None:
    """Refuse what cannot be a ledger before SQLite touches it."""
    if path.is_dir():
        raise not_a_ledger(path, "it is a folder")
    if mode is not Mode.CREATE and not path.exists():
        raise LedgerMissingError(
            f"there is no ledger at {path}",
            advice="Make one with `dateline read PATH... --ledger FILE`, or correct the path.",
        )
    if not path.parent.is_dir():
        raise LedgerMissingError(
            f"there is no folder {path.parent}", advice="Make the folder, or correct the path."
        )


def _open(path: Path, mode: Mode, busy_timeout_s: float) -> sqlite3.Connection:
    """A connection set as the ledger needs it."""
    access = {Mode.READ: "mode=ro", Mode.WRITE: "mode=rw", Mode.CREATE: "mode=rwc"}[mode]
    if mode is Mode.READ and _cannot_change(path):
        access = "immutable=1"
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?{access}", uri=True, timeout=busy_timeout_s, isolation_level=None
    )
    try:
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA cache_size = -65536")  # KiB: the indexes of a large ledger stay in memory
        if mode is Mode.READ:
            connection.execute("PRAGMA query_only = ON")
        # Reads the header, so that a file that is no database fails here.
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _cannot_change(path: Path) -> bool:
    """The ledger is whole in its file and lies where this user cannot write, on a burnt disc say.

    SQLite must be told: readers of a ledger that may change have to write an index beside it.
    """
    log = path.with_name(f"{path.name}-wal")
    return not os.access(path.parent, os.W_OK) and not log.exists()


def _check_contents(connection: sqlite3.Connection, path: Path, mode: Mode) -> None:
    """Refuse other databases and later versions; fill an empty file if `mode` says so."""
    if connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID:
        _check_version(connection, path)
        return
    if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        raise not_a_ledger(path, "it is a SQLite database of something else")
    if mode is not Mode.CREATE:
        raise not_a_ledger(path, "it is empty")
    _create(connection)


def _check_version(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a ledger that a later version of dateline wrote."""
    seen = schema_version(connection)
    if seen <= SCHEMA_VERSION:
        return
    writer = connection.execute("SELECT value FROM meta WHERE key = 'written_by'").fetchone()
    by = f"dateline {writer[0]}" if writer else "a later version of dateline"
    raise LedgerTooNewError(
        f"{path} was written by {by} (ledger schema {seen})",
        expected=f"schema {SCHEMA_VERSION} or older, as dateline {program_version()} writes it",
        advice="Upgrade dateline; the ledger was not touched.",
    )


def _create(connection: sqlite3.Connection) -> None:
    """Lay the tables of an empty ledger; another process may be doing the same."""
    _keep_a_log(connection)
    with transaction(connection):
        if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            return
        run_script(connection, script("schema.sql"))
        run_script(connection, script("views.sql"))
        sign(connection)


def _keep_a_log(connection: sqlite3.Connection) -> None:
    """Turn on the write-ahead log. SQLite does not wait its turn for this, so that we try again."""
    for _ in range(_TRIES):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if primary_code(error) != sqlite3.SQLITE_BUSY:
                raise
            sleep(_PAUSE_S)
        else:
            return
    connection.execute("PRAGMA journal_mode = WAL")


def sign(connection: sqlite3.Connection) -> None:
    """Write down what wrote the ledger, and in which form."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    set_meta(connection, "written_by", program_version())
    set_meta(connection, "views", views_form())


def views_form() -> str:
    """What names the form of the derived tables: they are rebuilt where a ledger's differs."""
    return sha256(script("views.sql").encode())


def set_meta(connection: sqlite3.Connection, key: str, value: str) -> None:
    """Write down a fact about the ledger's file."""
    connection.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (key, value))


def get_meta(connection: sqlite3.Connection, key: str) -> str | None:
    """A fact about the ledger's file, if it is written down."""
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return None if row is None else str(row[0])


def program_version() -> str:
    """The version of dateline that is running."""
    return version("dateline")
