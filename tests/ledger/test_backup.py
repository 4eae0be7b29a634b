"""Copies of a ledger in use."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.support.claims import PLAIN, report_of

from dateline.errors import LedgerError, LedgerReadOnlyError
from dateline.ledger import Mode, ReportEntry, SqliteLedger


def test_copy_is_a_ledger_of_its_own(ledger: SqliteLedger, tmp_path: Path) -> None:
    """A backup holds what the ledger held at that moment, verifies, and takes entries itself."""
    ledger.backup(tmp_path / "copy")
    ledger.append([ReportEntry(report=report_of(PLAIN))], run="n1")
    with SqliteLedger.open(tmp_path / "copy", Mode.WRITE) as copy:
        assert (copy.counts()["reports"], copy.verify().sound) == (1, True)
        copy.append([ReportEntry(report=report_of(PLAIN + "!"))], run="n1")


def test_copy_looks_the_same(ledger: SqliteLedger, tmp_path: Path) -> None:
    """A backup has the views too."""
    ledger.backup(tmp_path / "copy")
    with SqliteLedger.open(tmp_path / "copy") as copy:
        assert copy.views_digest() == ledger.views_digest()


def test_existing_file_is_not_overwritten(ledger: SqliteLedger, path: Path, tmp_path: Path) -> None:
    """A backup never replaces a file, least of all the ledger."""
    with pytest.raises(LedgerError, match=r"war\.ledger exists already"):
        ledger.backup(path)


def test_missing_folder_is_named(ledger: SqliteLedger, tmp_path: Path) -> None:
    """An error about the copy names the copy and not the ledger."""
    with pytest.raises(LedgerReadOnlyError, match=r"nowhere/copy"):
        ledger.backup(tmp_path / "nowhere" / "copy")


def test_while_another_process_writes(path: Path, tmp_path: Path) -> None:
    """A backup taken while reports arrive is whole: it verifies, and its views equal a rebuild."""
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], cwd=Path(__file__).parents[2])
    with SqliteLedger.open(path) as ledger:
        while writer.poll() is None and ledger.counts()["reports"] < 10:
            pass
        ledger.backup(tmp_path / "copy")
    assert writer.wait(timeout=60) == 0
    with SqliteLedger.open(tmp_path / "copy", Mode.WRITE) as copy:
        before = copy.views_digest()
        copy.rebuild()

        assert copy.verify().sound
        assert copy.views_digest() == before


WRITER = """
import sys
from tests.support.claims import TEXT, market_reading, report_of
from dateline.ledger import Mode, ReportEntry, SqliteLedger
with SqliteLedger.open(sys.argv[1], Mode.WRITE) as ledger:
    for number in range(200):
        report = report_of(TEXT + f" {number}")
        ledger.append([ReportEntry(report=report), market_reading(report)], run="n1")
"""
