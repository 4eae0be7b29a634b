"""Several processes record in one ledger."""

import subprocess
import sys
from pathlib import Path

import pytest

from dateline.ledger import EntryKind, SqliteLedger

WRITER = """
import sys
from tests.support.claims import market_reading, report_of, TEXT
from dateline.ledger import Mode, ReportEntry, SqliteLedger
path, name, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
with SqliteLedger.open(path, Mode.CREATE) as ledger:
    run = ledger.record_run(verb="read", started="2020-01-01T00:00:00Z", versions={})
    for number in range(count):
        report = report_of(TEXT + f" {name} {number}", origin=f"{name}/{number}")
        ledger.append([ReportEntry(report=report), market_reading(report)], run=run.id)
        print(report.id, flush=True)
"""


def write_together(path: Path, names: list[str], count: int) -> list[list[str]]:
    """What each of several processes, started at once, was told is recorded."""
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), name, str(count)],
            cwd=Path(__file__).parents[2], stdout=subprocess.PIPE, text=True,
        )
        for name in names
    ]  # fmt: skip
    outputs = [process.communicate(timeout=240)[0].split() for process in processes]
    assert [process.returncode for process in processes] == [0] * len(names)
    return outputs


@pytest.mark.parametrize("count", [15, pytest.param(300, marks=pytest.mark.long)])
def test_four_writers_make_one_chain(tmp_path: Path, count: int) -> None:
    """Four processes that make and fill one ledger at once leave one sound chain with all they recorded."""
    path = tmp_path / "shared.ledger"
    acknowledged = write_together(path, ["w1", "w2", "w3", "w4"], count)
    with SqliteLedger.open(path) as ledger:
        recorded = {row.id for row in ledger.reports().rows}
        verification = ledger.verify()
        runs = [run.id for run in ledger.runs()]
        claims = ledger.claims().total

    assert verification.sound
    assert verification.entries == 4 + 8 * count
    assert recorded == {id_ for ids in acknowledged for id_ in ids}
    assert (runs, claims) == (["n1", "n2", "n3", "n4"], 8 * count)


def test_same_reports_from_two_writers_are_recorded_once(tmp_path: Path) -> None:
    """Two processes that read the same folder at once do not record a report twice."""
    path = tmp_path / "shared.ledger"
    write_together(path, ["same", "same"], 10)
    with SqliteLedger.open(path) as ledger:
        kinds = [recorded.entry for recorded in ledger.entries(kind=EntryKind.REPORT)]
        claims = ledger.claims().total

    assert (len(kinds), claims) == (10, 20)
