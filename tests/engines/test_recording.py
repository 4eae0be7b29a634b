"""Recording what was read: batches, faults and stops."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.support.dispatches import write_many

from dateline.engines.reader import Reader, Reading, default_reader
from dateline.engines.recording import BATCH, batches, read_into
from dateline.engines.stages import versions
from dateline.errors import ResourceError
from dateline.ingest import IngestOptions
from dateline.ledger import Mode, SqliteLedger
from dateline.model.report import Report
from dateline.model.span import Span

NUMBER = BATCH + 4


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A batch of reports and four more."""
    return write_many(tmp_path / "reports", NUMBER)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[SqliteLedger]:
    """A new ledger."""
    with SqliteLedger.open(tmp_path / "war.ledger", Mode.CREATE) as opened:
        yield opened


def reading_with(monkeypatch: pytest.MonkeyPatch, change: Callable[[Report, Reading], Reading]) -> None:
    """Let every reading pass through `change`, which may also raise."""
    usual = Reader.__call__
    monkeypatch.setattr(Reader, "__call__", lambda self, report: change(report, usual(self, report)))


def test_everything_is_recorded(ledger: SqliteLedger, reports: Path) -> None:
    """The summary counts what the ledger then holds."""
    summary = read_into(ledger, [reports], IngestOptions(), default_reader())
    counts = ledger.counts()

    assert (summary.read, summary.claims) == (counts["reports"], counts["claims"])
    assert counts["reports"] == NUMBER


def test_a_fault_at_one_report_leaves_the_others(
    ledger: SqliteLedger, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The report that the program fails on is kept with the reason; the others are read."""

    def failing(report: Report, reading: Reading) -> Reading:
        if report.own_id == "many-003":
            raise ZeroDivisionError("division by zero")
        return reading

    reading_with(monkeypatch, failing)
    summary = read_into(ledger, [reports], IngestOptions(), default_reader())
    (skipped,) = ledger.skipped()

    assert summary.read == NUMBER - 1
    assert "ZeroDivisionError" in skipped.skipped.reason
    assert ledger.report(skipped.report).own_id == "many-003"


def test_an_unfaithful_reading_leaves_the_others(
    ledger: SqliteLedger, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A claim whose words are not in its report costs that report its claims, and no other."""

    def lying(report: Report, reading: Reading) -> Reading:
        if report.own_id != "many-003":
            return reading
        first, *rest = reading.extraction.claims
        wrong = replace(first, ev=Span(0, len(report.text) + 9))
        return replace(reading, extraction=replace(reading.extraction, claims=(wrong, *rest)))

    reading_with(monkeypatch, lying)
    summary = read_into(ledger, [reports], IngestOptions(), default_reader())
    rows = {row.own_id: row.extractor for row in ledger.reports().rows}

    assert (summary.read, summary.failed.total()) == (NUMBER - 1, 1)
    assert [own_id for own_id, extractor in rows.items() if extractor is None] == ["many-003"]


def test_a_missing_resource_ends_the_run(
    ledger: SqliteLedger, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What fails for every report alike is raised, not noted a thousand times."""

    def failing(_report: Report, _reading: Reading) -> Reading:
        raise ResourceError("the gazetteer is missing")

    reading_with(monkeypatch, failing)

    with pytest.raises(ResourceError):
        read_into(ledger, [reports], IngestOptions(), default_reader())


@pytest.mark.parametrize("last", [0, 3, BATCH, BATCH + 2])
def test_a_stop_records_what_was_read(
    last: int, ledger: SqliteLedger, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopped at any report, all those before it are in the ledger and in the summary."""

    def stopping(report: Report, reading: Reading) -> Reading:
        if report.own_id == f"many-{last:03}":
            raise KeyboardInterrupt
        return reading

    reading_with(monkeypatch, stopping)
    summary = read_into(ledger, [reports], IngestOptions(), default_reader())

    assert isinstance(summary.interrupted, KeyboardInterrupt)
    assert summary.read == ledger.counts()["reports"] == last


def test_one_transaction_a_batch(
    ledger: SqliteLedger, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A batch is on the disk before the next one is read."""
    sizes = []
    usual = SqliteLedger.append

    def watching(self: SqliteLedger, entries: object, *, run: str) -> object:
        sizes.append(len(list(entries)))  # type: ignore[call-overload]  # any iterable of entries
        return usual(self, entries, run=run)  # type: ignore[arg-type]  # passed on as given

    monkeypatch.setattr(SqliteLedger, "append", watching)
    read_into(ledger, [reports], IngestOptions(), default_reader())

    assert sizes == [2 * BATCH, 2 * (NUMBER - BATCH)]


def test_batches_hold_all_items_in_order() -> None:
    """The last batch is what is left."""
    assert list(batches(range(5), 2)) == [[0, 1], [2, 3], [4]]


def test_the_run_says_what_was_asked_for(ledger: SqliteLedger, reports: Path) -> None:
    """A run records its settings and the versions of all stages."""
    read_into(ledger, [reports], IngestOptions(), default_reader(), settings={"publisher": "Coast Wire"})
    (run,) = ledger.runs()

    assert (run.verb, run.settings) == ("read", {"publisher": "Coast Wire"})
    assert run.versions == versions()
