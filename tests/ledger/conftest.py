"""A ledger for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support.claims import market_reading, report_of

from dateline.ledger import Mode, ReportEntry, SqliteLedger


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The path of a ledger with one run and the report of the market, recorded and read."""
    where = tmp_path / "war.ledger"
    report = report_of(own_id="coast-1")
    with SqliteLedger.open(where, Mode.CREATE) as ledger:
        ledger.record_run(verb="read", started="2020-01-01T00:00:00Z", versions={"dateline": "0.1"})
        ledger.append([ReportEntry(report=report), market_reading(report)], run="n1")
    return where


@pytest.fixture
def ledger(path: Path) -> Iterator[SqliteLedger]:
    """The ledger at `path`, open for recording."""
    with SqliteLedger.open(path, Mode.WRITE, busy_timeout_s=0.2) as opened:
        yield opened
