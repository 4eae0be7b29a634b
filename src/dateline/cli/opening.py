"""Opening the ledger that a looking verb works on, with its incidents up to date."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dateline.cli.options import ledger_path
from dateline.engines.refresh import refresh
from dateline.ledger import Mode, SqliteLedger


@contextmanager
def looking(given: Path | None) -> Iterator[SqliteLedger]:
    """The ledger, for reading. Where a reading was cut off, its incidents are folded first."""
    path = ledger_path(given)
    with SqliteLedger.open(path, Mode.READ) as store:
        if not store.is_stale():
            yield store
            return
    with SqliteLedger.open(path, Mode.WRITE) as store:
        refresh(store)
        yield store


@contextmanager
def writing(given: Path | None) -> Iterator[SqliteLedger]:
    """The ledger, for recording; it must be there already."""
    path = ledger_path(given)
    SqliteLedger.open(path, Mode.READ).close()
    with SqliteLedger.open(path, Mode.WRITE) as store:
        yield store
