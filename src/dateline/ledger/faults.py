"""What SQLite reports, said in the ledger's own errors."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dateline.errors import (
    LedgerBusyError,
    LedgerCorruptError,
    LedgerError,
    LedgerFullError,
    LedgerReadOnlyError,
    NotALedgerError,
)

NOT_A_LEDGER = "Give the path of a ledger, or of a file that does not exist yet."
DAMAGED = "Run `dateline verify` to see which entries are damaged, and restore a backup."

_LITTLE_ROOM = 1 << 20  # bytes; SQLite reports a full disk as an I/O error where it maps its index


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what SQLite raises inside the block into an error that says what to do."""
    try:
        yield
    except sqlite3.Error as error:
        raise translate(error, path) from error
    except PermissionError as error:
        raise _closed(path, error) from error


def translate(error: sqlite3.Error, path: Path) -> LedgerError:  # noqa: PLR0911 - one return for each cause
    """The ledger's error for one of SQLite's."""
    match primary_code(error):
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return LedgerBusyError(
                f"another process is writing to {path} and did not finish in time",
                advice="Nothing was changed. Run the command again when the other one has ended.",
            )
        case sqlite3.SQLITE_FULL:
            return _full(path)
        case sqlite3.SQLITE_IOERR if _room(path) < _LITTLE_ROOM:
            return _full(path)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_CANTOPEN:
            return _closed(path, error)
        case sqlite3.SQLITE_NOTADB:
            return not_a_ledger(path, "it is not a SQLite database")
        case sqlite3.SQLITE_CORRUPT:
            return LedgerCorruptError(f"{path} is damaged ({error})", advice=DAMAGED)
        case _:
            return LedgerError(
                f"the ledger {path} could not be used ({error})",
                advice="Nothing acknowledged is lost. Look at the disk, then run `dateline verify`.",
            )


def not_a_ledger(path: Path, seen: str) -> NotALedgerError:
    """The error for something at `path` that is no ledger."""
    return NotALedgerError(f"{path} is not a ledger: {seen}", advice=NOT_A_LEDGER)


def primary_code(error: sqlite3.Error) -> int:
    """SQLite's result code without its extension; 0 where the error carries none."""
    return int(getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF


def _full(path: Path) -> LedgerFullError:
    """The error for a disk without room."""
    return LedgerFullError(
        f"there is no room left for {path}",
        advice="Nothing acknowledged is lost and nothing half-written is kept. "
        "Make room, then run the command again: it goes on where it stopped.",
    )


def _closed(path: Path, error: Exception) -> LedgerReadOnlyError:
    """The error for a file or folder without permission."""
    return LedgerReadOnlyError(
        f"{path} cannot be written ({error})",
        expected="a file, in a folder, that this user may write",
        advice="Change the permissions, or name a ledger elsewhere.",
    )


def _room(path: Path) -> int:
    """Free bytes where the ledger stands."""
    try:
        return shutil.disk_usage(path.parent).free
    except OSError:
        return 0
