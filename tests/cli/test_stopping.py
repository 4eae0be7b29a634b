"""Stopping the program half-way: what was recorded stays, and the same command goes on."""

import json
import signal
import subprocess
import time
from pathlib import Path

import pytest
from tests.support.dispatches import write_many
from tests.support.program import ENVIRONMENT, PROGRAM, start

from dateline.errors import LedgerError
from dateline.ledger import SqliteLedger

REPORTS = 120


def recorded(path: Path) -> int:
    """How many reports a ledger holds; none where there is no ledger yet."""
    try:
        with SqliteLedger.open(path) as ledger:
            return ledger.counts()["reports"]
    except LedgerError:
        return 0


def once_reading(path: Path, process: subprocess.Popen[str]) -> None:
    """Wait until the first reports are on the disk."""
    while process.poll() is None and not recorded(path):
        time.sleep(0.02)


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """More reports than are read in a moment."""
    return write_many(tmp_path / "reports", REPORTS)


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_stop_keeps_what_was_read(number: signal.Signals, code: int, reports: Path, tmp_path: Path) -> None:
    """The summary counts what is in the ledger, and running again completes it."""
    path = tmp_path / "war.ledger"
    process = start("read", reports, "--ledger", path, "--json", cwd=tmp_path)
    once_reading(path, process)
    process.send_signal(number)
    out, _ = process.communicate()
    summary = json.loads(out)
    first = recorded(path)
    start("read", reports, "--ledger", path, cwd=tmp_path).communicate()

    assert (process.returncode, summary["interrupted"]) == (code, True)
    assert 0 < summary["read"] == first < REPORTS
    assert recorded(path) == REPORTS


def test_a_reader_that_goes_away_is_no_error(reports: Path, tmp_path: Path) -> None:
    """`dateline claims | head -1` ends quietly."""
    path = tmp_path / "war.ledger"
    start("read", reports, "--ledger", path, cwd=tmp_path).communicate()
    command = f"{' '.join(PROGRAM)} claims --ledger {path} | head -1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", command], env=ENVIRONMENT, capture_output=True, text=True, check=True
    )

    assert done.stdout.splitlines()[-1] == "0"
    assert done.stderr == ""


def test_a_ledger_removed_meanwhile_is_noticed(reports: Path, tmp_path: Path) -> None:
    """What would be recorded into nothing ends with a line that says so."""
    path = tmp_path / "war.ledger"
    process = start("read", reports, "--ledger", path, cwd=tmp_path)
    once_reading(path, process)
    for file in tmp_path.glob("war.ledger*"):
        file.unlink(missing_ok=True)
    _, err = process.communicate()

    assert process.returncode == 1
    assert "was moved, removed or replaced while it was in use" in err
