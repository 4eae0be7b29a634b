"""What cannot be done gets one line that says what, which file and what to do, and the right exit code."""

import sqlite3
import subprocess
from pathlib import Path

import pytest
from tests.support.dispatches import UNDATED, write_dispatches
from tests.support.program import ENVIRONMENT, PROGRAM, Run

from dateline.cli.verb import FAILED, MISUSED


def one_line(err: str) -> str:
    """The only line of a message, without the program's name."""
    (line,) = err.splitlines()
    assert line.startswith("dateline: ")
    return line.removeprefix("dateline: ")


@pytest.fixture
def note() -> Path:
    """A text file with a report, in the current folder."""
    path = Path("note.txt")
    path.write_text(UNDATED, encoding="utf-8")
    return path


MISUSES = [
    (["incidents"], "no ledger was named. Give --ledger FILE, or set DATELINE_LEDGER."),
    (["nosuchverb"], "No such command 'nosuchverb'. See `dateline --help`."),
    (["incidents", "--nosuch"], "No such option: --nosuch"),
    (["show"], "Missing argument 'INCIDENT'. See `dateline show --help`."),
    (
        ["incidents", "--ledger", "war.ledger", "--type", "raid"],
        "--type 'raid' is not known; expected one of",
    ),
    (["claims", "--ledger", "war.ledger", "--mod", "sure"], "--mod 'sure' is not known; expected one of"),
    (["claims", "--ledger", "war.ledger", "--scope", "x"], "--scope 'x' is not known; expected one of"),
    (
        ["incidents", "--ledger", "war.ledger", "--rule", "mean"],
        "--rule 'mean' is not known; expected one of",
    ),
    (
        ["claims", "--ledger", "war.ledger", "--speaker", "Nobody At All"],
        "--speaker 'Nobody At All' names nobody",
    ),
    (["incidents", "--ledger", "war.ledger", "--json", "--csv"], "both --json and --csv were given"),
    (["incidents", "--ledger", "war.ledger", "--limit", "-1"], "Invalid value for '--limit'"),
    (["incidents", "--ledger", "war.ledger", "--from", "2013-02-30"], "'2013-02-30' is no day"),
    (
        ["incidents", "--ledger", "war.ledger", "--from", "2013-03-02", "--to", "2013-03-01"],
        "--from 2013-03-02 is later than --to 2013-03-01",
    ),
    (["read", "note.txt", "--ledger", "n.ledger", "--published", "2013-13-45"], "'2013-13-45' is no day"),
    (
        ["read", "note.txt", "--ledger", "n.ledger", "--column", "text"],
        "--column 'text'; expected FIELD=NAME",
    ),
    (["read", "nosuch", "--ledger", "n.ledger"], "no such file or folder: nosuch. Check the spelling"),
    (["extract", "nosuch", "--out", "claims.jsonl"], "no such file or folder: nosuch. Check the spelling"),
]


@pytest.mark.usefixtures("ledger", "note")
@pytest.mark.parametrize(
    ("arguments", "said"), MISUSES, ids=lambda value: " ".join(value) if isinstance(value, list) else ""
)
def test_a_command_line_that_is_not_understood(arguments: list[str], said: str, run: Run) -> None:
    """One line says what was not understood; nothing is made."""
    refused = run(*arguments)

    assert (refused.code, refused.out) == (MISUSED, "")
    assert said in one_line(refused.err)
    assert not any(Path(name).exists() for name in ("n.ledger", "claims.jsonl"))


FAILURES = [
    (["incidents", "--ledger", "none.ledger"], "there is no ledger at none.ledger. Make one with"),
    (["incidents", "--ledger", "folder"], "folder is not a ledger: it is a folder"),
    (["incidents", "--ledger", "note.txt"], "note.txt is not a ledger"),
    (["read", "note.txt", "--ledger", "folder"], "folder is not a ledger: it is a folder"),
    (["read", "note.txt", "--ledger", "nowhere/war.ledger"], "there is no folder nowhere"),
    (["show", "i000", "--ledger", "war.ledger"], "no incident 'i000' is in the ledger"),
    (["explain", "c000", "--ledger", "war.ledger"], "no claim 'c000' is current in the ledger"),
    (["claims", "--report", "x", "--ledger", "war.ledger"], "no report 'x' is in the ledger"),
    (["date", "x", "2013-03-08", "--ledger", "war.ledger"], "no report 'x' is in the ledger"),
    (["date", "x", "2013-03-08", "--ledger", "none.ledger"], "there is no ledger at none.ledger"),
    (["backup", "note.txt", "--ledger", "war.ledger"], "note.txt exists already"),
    (["extract", "note.txt", "--out", "nowhere/claims.jsonl"], "nowhere/claims.jsonl cannot be written"),
    (["evaluate", "folder", "none.jsonl"], "none.jsonl cannot be read"),
]


@pytest.mark.usefixtures("ledger", "note")
@pytest.mark.parametrize(
    ("arguments", "said"), FAILURES, ids=lambda value: " ".join(value) if isinstance(value, list) else ""
)
def test_what_cannot_be_done(arguments: list[str], said: str, run: Run) -> None:
    """One line says what is in the way."""
    Path("folder").mkdir()
    failed = run(*arguments)

    assert (failed.code, failed.out) == (FAILED, "")
    assert said in one_line(failed.err)


def test_a_ledger_of_a_later_version_is_left_alone(ledger: Path, run: Run) -> None:
    """The line says to upgrade, and not a byte is changed."""
    with sqlite3.connect(ledger) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = ledger.read_bytes()
    failed = run("rebuild", "--ledger", ledger)

    assert "Upgrade dateline; the ledger was not touched." in one_line(failed.err)
    assert ledger.read_bytes() == before


@pytest.mark.usefixtures("note")
def test_another_writer_is_waited_for_and_named(
    ledger: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where another process holds the ledger too long, the line says so and nothing is changed."""
    monkeypatch.setattr("dateline.ledger.SqliteLedger.open.__func__.__kwdefaults__", {"busy_timeout_s": 0.1})
    other = sqlite3.connect(ledger, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    failed = run("read", "note.txt", "--published", "2013-03-09", "--ledger", ledger)
    other.close()

    assert failed.code == FAILED
    assert "another process is writing to" in one_line(failed.err)


def test_a_missing_path_beside_good_ones(run: Run) -> None:
    """The others are read; the exit code tells a script that not all was done."""
    write_dispatches(Path("reports"))
    read = run("read", "reports", "nosuch", "--ledger", "war.ledger")

    assert read.code == FAILED
    assert "skipped nosuch: no such file or folder." in read.err
    assert "4 reports read" in read.err


def test_one_bad_file_does_not_stop_the_others(run: Run) -> None:
    """Each file that cannot be read is named with the reason, and the exit code is that of a job done."""
    folder = write_dispatches(Path("reports"))
    (folder / "empty.txt").write_bytes(b"")
    (folder / "noise.bin").write_bytes(bytes(range(256)) * 8)
    (folder / "half.jsonl").write_text(
        '{"text": "Two people were killed in Homs."}\n{"text": ', encoding="utf-8"
    )
    read = run("read", "reports", "--ledger", "war.ledger")
    skipped = [line for line in read.err.splitlines() if line.startswith("skipped ")]

    assert (read.code, len(skipped)) == (0, 3)
    assert "5 reports read" in read.err


@pytest.mark.usefixtures("note")
def test_nothing_read_is_a_failure(run: Run) -> None:
    """Where there was something and none of it could be read, the exit code says so."""
    Path("empty.txt").write_bytes(b"")

    assert run("read", "empty.txt", "--ledger", "war.ledger").code == FAILED


def test_reading_again_adds_nothing(run: Run) -> None:
    """The same bytes are known; the ledger's views stay as they are."""
    write_dispatches(Path("reports"))
    first = run("read", "reports", "--ledger", "war.ledger")
    again = run("read", "reports", "--ledger", "war.ledger")

    assert "4 reports already in the ledger: nothing added" in again.err
    assert again.err.splitlines()[-1] == first.err.splitlines()[-1]


def test_a_language_that_was_mistaken_can_be_told(run: Run) -> None:
    """A report that was kept as not English is read when the user says that it is."""
    Path("note.txt").write_text(UNDATED, encoding="utf-8")
    kept = run("read", "note.txt", "--ledger", "war.ledger", "--language", "ar")
    read = run("read", "note.txt", "--ledger", "war.ledger", "--language", "en")

    assert "1 report kept and not read: its language is ar" in kept.err
    assert read.err.startswith("1 report read, 1 claim\n")


def test_a_full_output_is_said(ledger: Path) -> None:
    """Where the results cannot be written, one line says why."""
    command = [*PROGRAM, "reports", "--ledger", str(ledger)]
    with Path("/dev/full").open("wb") as full:
        failed = subprocess.run(
            command, env=ENVIRONMENT, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )

    assert failed.returncode == FAILED
    assert "No space left on device" in one_line(failed.stderr)
