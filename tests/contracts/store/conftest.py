"""The stores that the suite holds to one behaviour: a new implementation joins the list."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.support.claims import market_reading, report_of

from dateline.ledger import (
    Mode,
    ReportEntry,
    SqliteLedger,
    Store,
)
from dateline.model.report import Report

IMPLEMENTATIONS: dict[str, Callable[[Path], Store]] = {
    "sqlite": lambda folder: SqliteLedger.open(folder / "contract.dateline", Mode.CREATE),
}


@pytest.fixture(params=sorted(IMPLEMENTATIONS))
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty ledger of each implementation, with one run recorded."""
    made = IMPLEMENTATIONS[request.param](tmp_path)
    made.record_run(verb="read", started="2020-01-01T00:00:00Z", versions={"dateline": "0.1"})
    yield made
    made.close()


@pytest.fixture
def market(store: Store) -> Report:
    """The report of the market, recorded and read."""
    report = report_of(own_id="coast-1")
    store.append([ReportEntry(report=report), market_reading(report)], run="n1")
    return report
