"""A ledger altered by hand is found out, and the entry is named."""

import hashlib
import sqlite3
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.support.claims import TEXT

from dateline.ledger import SqliteLedger


def alter(path: Path, sql: str, *values: object) -> None:
    """Change the file as somebody with SQLite in hand would, triggers taken away first."""
    database = sqlite3.connect(path)
    triggers = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]
    for name in triggers:
        database.execute(f"DROP TRIGGER {name}")
    database.execute("PRAGMA foreign_keys = OFF")
    database.execute(sql, values)
    database.commit()
    database.close()


def findings(path: Path) -> list[str]:
    """What verifying finds."""
    with SqliteLedger.open(path) as ledger:
        return [str(finding) for finding in ledger.verify().findings]


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM entries WHERE seq = 1",
        "UPDATE entries SET key = 'r0' WHERE seq = 2",
        "DELETE FROM blobs",
        "UPDATE blobs SET bytes = x''",
    ],
)
def test_nothing_is_changed_in_passing(path: Path, sql: str) -> None:
    """Entries and blobs refuse to be changed or deleted, whatever program asks."""
    database = sqlite3.connect(path)

    with pytest.raises(sqlite3.IntegrityError, match="are never"):
        database.execute(sql)
    database.close()


def test_untouched_ledger_is_sound(path: Path) -> None:
    """Verifying finds nothing where nothing was altered."""
    assert findings(path) == []


def test_altered_column_is_found(path: Path) -> None:
    """An entry given to another run no longer has its hash."""
    alter(path, "UPDATE entries SET run = 'n9' WHERE seq = 2")

    assert findings(path) == ["entry 2: its hash is not the hash of what it says"]


def test_altered_body_is_found(path: Path) -> None:
    """A figure changed inside a reading is found by the hash of the body."""
    change_body(path, 3, lambda body: body.replace(b'"low":14,"high":14', b'"low":41,"high":41'))

    assert any("entry 3: blob" in finding and "holds something else" in finding for finding in findings(path))


def test_altered_text_is_found_with_its_report(path: Path) -> None:
    """A word changed in a base text is found, and the quotations that no longer stand there too."""
    other = TEXT.replace("the mayor", "the owner")
    alter(path, "UPDATE blobs SET bytes = ? WHERE hash = ?", zlib.compress(other.encode()), sha(TEXT))

    found = findings(path)

    assert found[0].startswith(f"entry 2: blob {sha(TEXT)} holds something else")
    assert any("entry 3" in finding for finding in found)


def test_missing_entry_is_found(path: Path) -> None:
    """An entry taken out of the middle leaves a gap in the numbers."""
    alter(path, "DELETE FROM entries WHERE seq = 2")

    assert "entry 3: entries 2 to 2 before it are missing" in findings(path)


def test_entry_taken_out_and_numbers_closed_is_found(path: Path) -> None:
    """Closing the gap in the numbers does not close the chain."""
    alter(path, "DELETE FROM entries WHERE seq = 2")
    alter(path, "UPDATE entries SET seq = 2 WHERE seq = 3")

    assert "entry 2: it does not carry the hash of the entry before" in findings(path)


def test_end_cut_off_is_found_by_what_it_leaves(path: Path) -> None:
    """The last entry taken away leaves its blob behind."""
    alter(path, "DELETE FROM entries WHERE seq = 3")

    assert any("belongs to no entry" in finding for finding in findings(path))


def test_end_cut_off_cleanly_is_found_by_a_noted_head(path: Path) -> None:
    """With its blob taken away too, only a head that somebody noted tells that an entry is gone."""
    with SqliteLedger.open(path) as ledger:
        noted = ledger.verify().head
    alter(path, "DELETE FROM blobs WHERE hash = (SELECT body FROM entries WHERE seq = 3)")
    alter(path, "DELETE FROM entries WHERE seq = 3")
    with SqliteLedger.open(path) as ledger:
        verification = ledger.verify()

    assert verification.sound
    assert verification.head != noted


def test_unfaithful_quotation_is_found(path: Path) -> None:
    """A reading forged with right hashes is still held against the text of its report."""
    change_body(
        path, 3, lambda body: body.replace(b'"value":"the mayor"', b'"value":"the judge"'), rehash=True
    )

    assert any("cell src: it says 'the judge'" in finding for finding in findings(path))


def change_body(path: Path, seq: int, change: Callable[[bytes], bytes], *, rehash: bool = False) -> None:
    """Change the body of an entry; with `rehash`, under the hash of what it then is."""
    database = sqlite3.connect(path)
    digest, data = database.execute(
        "SELECT hash, bytes FROM blobs WHERE hash = (SELECT body FROM entries WHERE seq = ?)", (seq,)
    ).fetchone()
    database.close()
    body = zlib.decompress(data)
    changed = change(body)
    assert changed != body
    alter(path, "UPDATE blobs SET bytes = ? WHERE hash = ?", zlib.compress(changed), digest)
    if rehash:
        alter(path, "UPDATE blobs SET hash = ? WHERE hash = ?", sha(changed.decode()), digest)
        alter(path, "UPDATE entries SET body = ? WHERE seq = ?", sha(changed.decode()), seq)


def sha(text: str) -> str:
    """The SHA-256 of a text."""
    return hashlib.sha256(text.encode()).hexdigest()
