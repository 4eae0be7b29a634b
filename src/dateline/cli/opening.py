"""Opening the ledger that a verb works on, with its incidents up to date."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.cli.console import say
from dateline.cli.options import ledger_path
from dateline.errors import LedgerBusyError, LedgerReadOnlyError

if TYPE_CHECKING:
    from dateline.ledger import SqliteLedger


@contextmanager
def looking(given: Path | None) -> "Iterator[SqliteLedger]":
    """The ledger, for reading. Where something was recorded after its incidents were folded, they are first.

    A ledger that cannot be written, or that another process is writing to, is shown as last folded.
    """
    from dateline.ledger import Mode, SqliteLedger

    path = ledger_path(given)
    with SqliteLedger.open(path, Mode.READ) as store:
        stale = store.is_stale()
    if stale:
        _bring_up(path)
    with SqliteLedger.open(path, Mode.READ) as store:
        yield store


@contextmanager
def writing(given: Path | None) -> "Iterator[SqliteLedger]":
    """The ledger, for recording; it must be there already."""
    from dateline.ledger import Mode, SqliteLedger

    with SqliteLedger.open(ledger_path(given), Mode.WRITE) as store:
        yield store


def _bring_up(path: Path) -> None:
    """Fold the incidents anew, or say why they are older than what is recorded."""
    from dateline.engines.refresh import refresh
    from dateline.ledger import Mode, SqliteLedger

    try:
        with SqliteLedger.open(path, Mode.WRITE, busy_timeout_s=2.0) as store:
            refresh(store)
    except LedgerReadOnlyError:
        say(f"dateline: {path} cannot be written; its incidents are older than its last reports")
    except LedgerBusyError:
        say(f"dateline: another process is writing to {path}; its incidents are as of before that")
