"""Ledgers of older forms are brought up, after a backup."""

import sqlite3
from pathlib import Path

import pytest
from tests.support.claims import market_reading, report_of

from dateline.ledger import Entry, Mode, ReportEntry, RunEntry, SqliteLedger
from dateline.ledger.blobs import insert_blobs
from dateline.ledger.connecting import APPLICATION_ID, SCHEMA_VERSION, schema_version
from dateline.ledger.hashing import GENESIS, chain_hash
from dateline.ledger.packing import pack
from dateline.model.run import Run

SCHEMA_1 = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE blobs (hash TEXT PRIMARY KEY, size INTEGER NOT NULL, bytes BLOB NOT NULL);
CREATE TABLE entries (
    seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL, run TEXT NOT NULL, body TEXT NOT NULL,
    previous TEXT NOT NULL, hash TEXT NOT NULL UNIQUE
);
CREATE INDEX entries_by_key ON entries (kind, key, seq);
CREATE TRIGGER entries_keep_rows BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;
CREATE TRIGGER entries_keep_values BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
CREATE TRIGGER blobs_keep_rows BEFORE DELETE ON blobs
BEGIN SELECT RAISE(ABORT, 'blobs are never deleted'); END;
CREATE TRIGGER blobs_keep_values BEFORE UPDATE ON blobs
BEGIN SELECT RAISE(ABORT, 'blobs are never changed'); END;
CREATE TABLE claims (row INTEGER PRIMARY KEY, id TEXT NOT NULL);
"""
"""What the ledger looked like when an entry's JSON stood in its row."""

REPORT = report_of(own_id="coast-1")
RUN = Run(id="n1", verb="read", started="2020-01-01T00:00:00Z", versions={"dateline": "0.1"})
ENTRIES: list[Entry] = [RunEntry(run=RUN), ReportEntry(report=REPORT), market_reading(REPORT)]


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A ledger of schema 1 with a run, a report and a reading."""
    path = tmp_path / "old.ledger"
    database = sqlite3.connect(path)
    database.execute("PRAGMA journal_mode = WAL")
    database.executescript(SCHEMA_1)
    previous = GENESIS
    for seq, packed in enumerate([pack(entry) for entry in ENTRIES], start=1):
        body = packed.body
        digest = chain_hash(previous=previous, kind=packed.kind, key=packed.key, run="n1", body=body.hash)
        row = (seq, packed.kind, packed.key, "n1", body.data.decode(), previous, digest)
        database.execute("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        insert_blobs(database, packed.attached)
        previous = digest
    database.execute("INSERT INTO meta VALUES ('written_by', '0.0.9')")
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    database.execute("PRAGMA user_version = 1")
    database.commit()
    database.close()
    return path


def version_of(path: Path) -> int:
    """The schema of the file as it stands."""
    database = sqlite3.connect(path)
    version = schema_version(database)
    database.close()
    return version


def test_every_entry_survives(old: Path) -> None:
    """All that an older ledger says is there after it is opened."""
    with SqliteLedger.open(old) as ledger:
        assert [recorded.entry for recorded in ledger.entries()] == ENTRIES


def test_chain_is_not_rewritten(old: Path) -> None:
    """A head noted before the migration is the head after it, and the chain verifies."""
    database = sqlite3.connect(old)
    (noted,) = database.execute("SELECT hash FROM entries WHERE seq = 3").fetchone()
    database.close()
    with SqliteLedger.open(old) as ledger:
        verification = ledger.verify()

    assert (verification.findings, verification.head) == ((), noted)


def test_views_are_made(old: Path) -> None:
    """The derived tables of the current form are filled."""
    with SqliteLedger.open(old) as ledger:
        assert (ledger.claims().total, ledger.counts()["unread"]) == (2, 1)


def test_backup_is_left_beside_it(old: Path) -> None:
    """The ledger as it was stands beside the migrated one."""
    SqliteLedger.open(old).close()

    assert (version_of(old), version_of(old.with_name("old.ledger.schema1.backup"))) == (SCHEMA_VERSION, 1)


def test_earlier_backup_is_not_overwritten(old: Path) -> None:
    """A backup that is there already is kept; the new one takes another name."""
    earlier = old.with_name("old.ledger.schema1.backup")
    earlier.write_text("precious", encoding="utf-8")
    SqliteLedger.open(old).close()

    assert earlier.read_text(encoding="utf-8") == "precious"
    assert version_of(old.with_name("old.ledger.schema1.backup2")) == 1


def test_happens_once(old: Path) -> None:
    """A migrated ledger is opened as any other."""
    for _ in range(2):
        SqliteLedger.open(old).close()

    assert len(list(old.parent.glob("*.backup*"))) == 1


def test_migrated_ledger_takes_entries(old: Path) -> None:
    """Recording goes on where the old ledger ended, under the protection of the triggers."""
    with SqliteLedger.open(old, Mode.WRITE) as ledger:
        done = ledger.append([market_reading(REPORT, extractor="rules 2")], run="n1")
    database = sqlite3.connect(old)

    assert done.seq == 4
    with pytest.raises(sqlite3.IntegrityError, match="never changed"):
        database.execute("UPDATE entries SET key = 'x'")
    database.close()


def test_failed_migration_leaves_the_old_ledger(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A migration that breaks off changes nothing: it is one transaction."""
    monkeypatch.setattr("dateline.ledger.migrating.remake_views", lambda _: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        SqliteLedger.open(old)

    assert version_of(old) == 1


def test_views_of_another_form_are_made_again(path: Path) -> None:
    """Where only the derived tables changed, they are rebuilt without a backup."""
    database = sqlite3.connect(path)
    database.execute("UPDATE meta SET value = 'another' WHERE key = 'views'")
    database.execute("DELETE FROM claims")
    database.commit()
    database.close()
    with SqliteLedger.open(path) as ledger:
        total = ledger.claims().total

    assert total == 2
    assert not list(path.parent.glob("*.backup*"))
