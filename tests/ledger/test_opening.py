"""What may stand at a path, and what is said of it."""

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from tests.support.claims import PLAIN, report_of

from dateline.errors import (
    LedgerBusyError,
    LedgerCorruptError,
    LedgerMissingError,
    LedgerReadOnlyError,
    LedgerTooNewError,
    NotALedgerError,
)
from dateline.ledger import Mode, ReportEntry, SqliteLedger
from dateline.ledger.connecting import SCHEMA_VERSION


@pytest.mark.parametrize("mode", [Mode.READ, Mode.WRITE])
def test_missing_ledger_is_not_made_by_looking(tmp_path: Path, mode: Mode) -> None:
    """Only creating makes a ledger; the message says how."""
    with pytest.raises(LedgerMissingError, match=r"no ledger at .*none\.ledger.*dateline read"):
        SqliteLedger.open(tmp_path / "none.ledger", mode)
    assert not list(tmp_path.iterdir())


def test_missing_folder_is_named(tmp_path: Path) -> None:
    """A ledger is not made in a folder that is not there."""
    with pytest.raises(LedgerMissingError, match=r"no folder .*nowhere"):
        SqliteLedger.open(tmp_path / "nowhere" / "a.ledger", Mode.CREATE)


@pytest.mark.parametrize("mode", list(Mode))
def test_folder_is_no_ledger(tmp_path: Path, mode: Mode) -> None:
    """A folder in place of the file is said to be one."""
    with pytest.raises(NotALedgerError, match="it is a folder"):
        SqliteLedger.open(tmp_path, mode)


@pytest.mark.parametrize("mode", list(Mode))
def test_other_file_is_no_ledger_and_stays_as_it_is(tmp_path: Path, mode: Mode) -> None:
    """A text file given by mistake is refused and not overwritten."""
    path = tmp_path / "notes.txt"
    path.write_text("notes\n" * 500, encoding="utf-8")

    with pytest.raises(NotALedgerError, match="it is not a SQLite database"):
        SqliteLedger.open(path, mode)
    assert path.read_text(encoding="utf-8") == "notes\n" * 500


def test_other_database_is_no_ledger(tmp_path: Path) -> None:
    """A SQLite file of another program is refused, also for creating."""
    path = tmp_path / "other.sqlite"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE entries (seq INTEGER)")
    other.close()

    with pytest.raises(NotALedgerError, match="database of something else"):
        SqliteLedger.open(path, Mode.CREATE)


def test_empty_file_becomes_a_ledger_only_by_creating(tmp_path: Path) -> None:
    """An empty file holds no ledger to look at, and room for a new one."""
    path = tmp_path / "empty"
    path.touch()

    with pytest.raises(NotALedgerError, match="it is empty"):
        SqliteLedger.open(path)
    with SqliteLedger.open(path, Mode.CREATE) as ledger:
        assert ledger.runs() == []


def test_ledger_of_a_later_version_says_whose_it_is(path: Path) -> None:
    """A later schema is refused with the version that wrote it and what to do."""
    later = sqlite3.connect(path)
    later.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    later.execute("UPDATE meta SET value = '9.1' WHERE key = 'written_by'")
    later.commit()
    later.close()

    with pytest.raises(LedgerTooNewError, match=r"dateline 9\.1 \(ledger schema 3\).*Upgrade dateline"):
        SqliteLedger.open(path)


def test_damaged_file_is_corrupt(path: Path) -> None:
    """Pages overwritten with noise are an error with advice, whichever question meets them."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\x55" * (size - 4096))

    with pytest.raises(LedgerCorruptError, match=r"damaged.*verify"):
        SqliteLedger.open(path).verify()


def test_ledger_opened_for_reading_records_nothing(path: Path) -> None:
    """Recording asks for a ledger opened to record."""
    with SqliteLedger.open(path) as ledger, pytest.raises(LedgerReadOnlyError, match="opened for reading"):
        ledger.rebuild()


def test_second_writer_gives_up_with_advice(path: Path, ledger: SqliteLedger) -> None:
    """A writer that waited for another in vain has changed nothing, and says to come back."""
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")

    with pytest.raises(LedgerBusyError, match=r"another process is writing.*Nothing was changed"):
        ledger.append([ReportEntry(report=report_of(PLAIN))], run="n1")
    holder.close()
    assert not ledger.has_report(report_of(PLAIN).id)


def test_readers_are_not_blocked_by_a_writer(path: Path) -> None:
    """Looking needs no turn: a reader sees the last acknowledged state at once."""
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with SqliteLedger.open(path, busy_timeout_s=0) as reader:
        total = reader.claims().total
    holder.close()

    assert total == 2


def test_opens_at_once(path: Path) -> None:
    """Opening takes less than 50 ms."""
    times = []
    for _ in range(5):
        begun = time.perf_counter()
        SqliteLedger.open(path).close()
        times.append(time.perf_counter() - begun)

    assert min(times) < 0.05


AS_OTHER_USER = """
import os, sys
from dateline.errors import DatelineError
from dateline.ledger import Mode, SqliteLedger
from dateline.ledger.connecting import views_form
views_form()  # imports what it needs, which "nobody" may not be allowed to read
if os.geteuid() == 0:
    os.setuid(65534)  # root may write everything; "nobody" may not
try:
    with SqliteLedger.open(sys.argv[1], Mode(sys.argv[2])) as ledger:
        if sys.argv[2] == "read":
            print(ledger.claims().total)
        else:
            ledger.record_run(verb="read", started="2020-01-02T00:00:00Z", versions={})
except DatelineError as error:
    print(type(error).__name__, error)
"""


def as_other_user(path: Path, mode: Mode) -> str:
    """What a process without the right to write says of the ledger."""
    done = subprocess.run(
        [sys.executable, "-c", AS_OTHER_USER, str(path), mode],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.stdout.strip() or done.stderr


@pytest.fixture
def locked(path: Path) -> Iterator[Path]:
    """A copy of the ledger, alone in a folder where everybody may look and nobody may write."""
    with TemporaryDirectory() as name:  # pytest's own folders are closed to other users
        copy = Path(shutil.copy(path, name))
        copy.chmod(0o444)
        copy.parent.chmod(0o555)
        yield copy
        copy.parent.chmod(0o755)


def test_read_only_ledger_is_not_written(locked: Path) -> None:
    """A file without permission is refused for recording, with what to do."""
    said = as_other_user(locked, Mode.WRITE)

    assert said.startswith("LedgerReadOnlyError")
    assert "Change the permissions" in said


def test_read_only_ledger_can_be_looked_at(locked: Path) -> None:
    """A ledger on a medium that cannot be written, a burnt disc say, can still be read."""
    said = as_other_user(locked, Mode.READ)

    assert said == "2"


def test_closed_folder_is_said_to_be_closed(locked: Path) -> None:
    """A ledger in a folder that this user may not enter is neither missing nor a crash."""
    locked.parent.chmod(0o700)
    if os.geteuid() != 0:
        locked.parent.chmod(0o000)

    assert as_other_user(locked, Mode.READ).startswith("LedgerReadOnlyError")
