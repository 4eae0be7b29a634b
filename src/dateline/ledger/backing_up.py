"""Copying a ledger while it is in use."""

import sqlite3
from pathlib import Path

from dateline.errors import LedgerError
from dateline.ledger.faults import translated

_PAGES = 4096  # copied at a time, so that writers get their turn


def backup(connection: sqlite3.Connection, target: Path) -> None:
    """Write a copy of the ledger, as of one moment, to a file that does not exist yet.

    The copy takes its name only when it is whole.
    """
    if target.exists():
        raise LedgerError(f"{target} exists already", advice="Give the backup a name of its own.")
    partial = target.with_name(f"{target.name}.partial")
    with translated(target):
        partial.unlink(missing_ok=True)
        copy = sqlite3.connect(partial)
        try:
            connection.backup(copy, pages=_PAGES)
        finally:
            copy.close()
        partial.rename(target)
