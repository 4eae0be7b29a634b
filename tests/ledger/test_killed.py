"""kill -9 in the middle of recording loses nothing that was acknowledged."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dateline.ledger import Mode, SqliteLedger

WRITER = """
import sys
from itertools import count
from tests.support.claims import TEXT, market_reading, report_of
from tests.support.incidents import incident_of
from dateline.ledger import Mode, ReportEntry, SqliteLedger
path, name = sys.argv[1:]
with SqliteLedger.open(path, Mode.CREATE) as ledger:
    run = ledger.record_run(verb="read", started="2020-01-01T00:00:00Z", versions={})
    for number in count():
        report = report_of(TEXT + f" {name} {number}", origin=f"{name}/{number}")
        reading = market_reading(report)
        ledger.append([ReportEntry(report=report), reading], run=run.id)
        print(report.id, flush=True)
        if number % 5 == 0:
            ledger.write_views([incident_of(f"i{number}", reading.claims)])
"""

SHORT, LONG = 2, 25


def write_until_killed(path: Path, name: str, seconds: float) -> list[str]:
    """What a writer was told is recorded before it was killed, some time after its first acknowledgement."""
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), name],
        cwd=Path(__file__).parents[2], stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    first = process.stdout.readline()
    time.sleep(seconds)
    os.kill(process.pid, signal.SIGKILL)
    rest, _ = process.communicate()
    *whole, _ = (first + rest).split("\n")  # the last line may be cut short
    return whole


@pytest.mark.parametrize("times", [SHORT, pytest.param(LONG, marks=pytest.mark.long)])
def test_nothing_acknowledged_is_lost(tmp_path: Path, times: int) -> None:
    """After each kill every acknowledged report is there with its claims, and the ledger verifies."""
    path = tmp_path / "killed.ledger"
    acknowledged: list[str] = []
    for turn in range(times):
        acknowledged += write_until_killed(path, f"t{turn}", seconds=0.03 * (turn % 10))
        with SqliteLedger.open(path) as ledger:
            rows = {row.id: row.claims for row in ledger.reports().rows}
            assert ledger.verify().findings == ()
        assert [rows.get(id_) for id_ in acknowledged] == [2] * len(acknowledged)

    assert len(acknowledged) >= times


def test_views_after_a_kill_equal_a_rebuild(tmp_path: Path) -> None:
    """A kill leaves no view behind its entries: throwing them away and making them again changes nothing."""
    path = tmp_path / "killed.ledger"
    write_until_killed(path, "t", seconds=0.2)
    with SqliteLedger.open(path, Mode.WRITE) as ledger:
        ledger.write_views([])
        before = ledger.views_digest()
        ledger.rebuild()
        ledger.write_views([])

        assert ledger.views_digest() == before


def test_recording_goes_on_after_a_kill(tmp_path: Path) -> None:
    """The next process records on top of what the killed one left."""
    path = tmp_path / "killed.ledger"
    write_until_killed(path, "t", seconds=0.05)
    with SqliteLedger.open(path, Mode.WRITE) as ledger:
        before = ledger.verify().entries
        run = ledger.record_run(verb="read", started="2020-01-02T00:00:00Z", versions={})

        assert (ledger.verify().entries, run.id) == (before + 1, "n2")
