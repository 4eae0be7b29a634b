"""A disk without room: one clear error, nothing acknowledged lost, nothing half-written kept."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support.claims import PLAIN, report_of

from dateline.errors import LedgerFullError
from dateline.ledger import Mode, ReportEntry, SqliteLedger
from dateline.model.report import Report


def filler(number: int) -> Report:
    """A report that does not compress."""
    return report_of(f"{number} {os.urandom(3000).hex()}")


def fill(ledger: SqliteLedger) -> list[str]:
    """Append reports until there is no room; the ids of those acknowledged."""
    acknowledged: list[str] = []
    for number in range(10_000):
        report = filler(number)
        try:
            ledger.append([ReportEntry(report=report)], run="n1")
        except LedgerFullError:
            return acknowledged
        acknowledged.append(report.id)
    pytest.fail("the disk never filled")


def test_acknowledged_reports_are_kept(ledger: SqliteLedger) -> None:
    """What was acknowledged before the disk filled is there, and nothing besides."""
    limit_pages(ledger, 200)
    acknowledged = fill(ledger)
    rows = ledger.reports().rows

    assert acknowledged
    assert [row.id for row in rows][1:] == acknowledged
    assert ledger.verify().sound


def test_recording_goes_on_when_there_is_room(ledger: SqliteLedger) -> None:
    """The same ledger takes entries again once room was made."""
    limit_pages(ledger, 200)
    fill(ledger)
    limit_pages(ledger, 10_000)
    done = ledger.append([ReportEntry(report=report_of(PLAIN))], run="n1")

    assert done.added == 1


def test_message_says_what_to_do(ledger: SqliteLedger) -> None:
    """The error names the file and tells to make room and run again."""
    limit_pages(ledger, 1)

    with pytest.raises(LedgerFullError, match=r"no room left for .*war\.ledger.*Make room"):
        ledger.append([ReportEntry(report=filler(n)) for n in range(20)], run="n1")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 1 MiB, where the machine lets us make one."""
    mount = shutil.which("mount")
    folder = tmp_path / "small"
    folder.mkdir()
    made = mount and subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], capture_output=True, check=False
    )
    if not made or made.returncode:
        pytest.skip("this user may not mount a small file system")
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_real_full_disk(small_disk: Path) -> None:
    """On a file system that is truly full the ledger keeps what it acknowledged, also when reopened."""
    path = small_disk / "war.ledger"
    with SqliteLedger.open(path, Mode.CREATE) as ledger:
        ledger.record_run(verb="read", started="2020-01-01T00:00:00Z", versions={})
        acknowledged = fill(ledger)
    with SqliteLedger.open(path) as ledger:
        found = [row.id for row in ledger.reports().rows]
        sound = ledger.verify().sound

    assert sound
    assert found == acknowledged
    assert acknowledged


def limit_pages(ledger: SqliteLedger, pages: int) -> None:
    """Let the file grow to so many pages, as a full disk would."""
    ledger._connection.execute(f"PRAGMA max_page_count = {pages}")
