"""kill -9 in the middle of `dateline read` loses no acknowledged report, and reading again completes."""

import os
import signal
import time
from pathlib import Path
from typing import Any

import pytest
from tests.support.contents import content
from tests.support.dispatches import write_many
from tests.support.program import start

from dateline.errors import LedgerError
from dateline.ledger import SqliteLedger

REPORTS = 160
SHORT, LONG = 2, 25
TIMES = SHORT if os.environ.get("DATELINE_SHORT") == "1" else LONG


def acknowledged(path: Path) -> set[str]:
    """The reports that are in the ledger for any reader; none while there is no ledger."""
    try:
        with SqliteLedger.open(path) as ledger:
            return {row.id for row in ledger.reports().rows}
    except LedgerError:
        return set()


def read_and_kill(reports: Path, path: Path, pause: float) -> set[str]:
    """What could be seen in the ledger before the reading process was killed, some time after it began."""
    before = acknowledged(path)
    process = start("read", reports, "--ledger", path, cwd=reports.parent)
    while process.poll() is None and acknowledged(path) == before:
        time.sleep(0.01)
    time.sleep(pause)
    seen = acknowledged(path)
    process.kill()
    process.communicate()
    assert process.returncode in {-signal.SIGKILL, 0}
    return seen


def read_to_the_end(reports: Path, path: Path) -> tuple[Any, ...]:
    """What the ledger says after reading without a break, incidents' ids included."""
    process = start("read", reports, "--ledger", path, cwd=reports.parent)
    _, err = process.communicate()
    assert process.returncode == 0, err
    with SqliteLedger.open(path) as ledger:
        assert ledger.verify().findings == ()
        ids = sorted(incident.id for incident in ledger.incidents().rows)
        return ids, content(ledger)


def killed_again_and_again(folder: Path, times: int) -> None:
    """Kill readings of one ledger, a moment later each time, and see that it ends as if nothing had been."""
    reports, path = write_many(folder / "reports", REPORTS), folder / "killed.ledger"
    for turn in range(times):
        if turn % 5 == 0:
            path.unlink(missing_ok=True)  # begin anew, so that kills fall into every part of the work
        seen = read_and_kill(reports, path, pause=0.04 * (turn % 10))
        assert seen <= acknowledged(path)

    assert read_to_the_end(reports, path) == read_to_the_end(reports, folder / "whole.ledger")


def test_two_kills_lose_nothing(tmp_path: Path) -> None:
    """Killed twice, the ledger keeps what was acknowledged and ends as one that was read without a break."""
    killed_again_and_again(tmp_path, SHORT)


@pytest.mark.long
def test_many_kills_lose_nothing(tmp_path: Path) -> None:
    """The same for 25 kills, or two where DATELINE_SHORT is set."""
    killed_again_and_again(tmp_path, TIMES)
