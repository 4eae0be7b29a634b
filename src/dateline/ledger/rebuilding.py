"""Throwing the views away and making them again from the entries; the digest that shows them equal."""

# ruff: noqa: S608 - statements are composed of names that stand in this file

import hashlib
import sqlite3

from dateline.ledger.appending import read_text
from dateline.ledger.codec import encode
from dateline.ledger.connecting import run_script, script, transaction
from dateline.ledger.entries import ReadingEntry
from dateline.ledger.folding import forget_fold
from dateline.ledger.history import entries
from dateline.ledger.views import follow

TABLES = (
    "reports", "claims", "claim_places", "claim_actors", "unread", "skipped", "copies", "links",
    "incident_ids", "aliases", "incidents", "incident_claims", "incident_places",
)  # fmt: skip
"""The derived tables; the indexes of words follow from `reports` and `claims`."""

_WORD_INDEXES = ("reports_fts", "claims_fts")


def rebuild(connection: sqlite3.Connection) -> None:
    """Make all views again from the entries, but for the incidents, which await their fold."""
    with transaction(connection):
        remake_views(connection)


def remake_views(connection: sqlite3.Connection) -> None:
    """Drop every derived table and fill it anew, inside the transaction under way."""
    for table in (*_WORD_INDEXES, *TABLES):
        connection.execute(f"DROP TABLE IF EXISTS {table}")
    run_script(connection, script("views.sql"))
    _replay(connection)
    forget_fold(connection)


def _replay(connection: sqlite3.Connection) -> None:
    """Follow all entries but readings that a later one replaced."""
    current = {
        seq
        for (seq,) in connection.execute("SELECT max(seq) FROM entries WHERE kind = 'reading' GROUP BY key")
    }
    for recorded in entries(connection):
        entry = recorded.entry
        if isinstance(entry, ReadingEntry):
            if recorded.seq in current:
                text = read_text(connection, entry.report)
                follow(connection, recorded.seq, recorded.run, entry, text)
        else:
            follow(connection, recorded.seq, recorded.run, entry)


def views_digest(connection: sqlite3.Connection) -> str:
    """The SHA-256 over every row of every derived table, in an order that the rows alone decide."""
    digest = hashlib.sha256()
    for table in TABLES:
        digest.update(encode(table))
        width = len(connection.execute(f"SELECT * FROM {table} LIMIT 0").description)
        order = ", ".join(str(column + 1) for column in range(width))
        for row in connection.execute(f"SELECT * FROM {table} ORDER BY {order}"):
            digest.update(encode(row))
    return digest.hexdigest()
