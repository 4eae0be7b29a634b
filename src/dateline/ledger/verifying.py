"""Checking that the ledger still says what was recorded."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.errors import LedgerCorruptError, LedgerError
from dateline.ledger.appending import read_text
from dateline.ledger.blobs import read_blob
from dateline.ledger.door import unfaithful
from dateline.ledger.entries import ReadingEntry, ReportEntry, name_of
from dateline.ledger.hashing import GENESIS, chain_hash, sha256
from dateline.ledger.packing import unpack


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something in the ledger that does not say what was recorded."""

    seq: int | None
    """The entry at fault; None where no single one is."""
    seen: str

    def __str__(self) -> str:
        return self.seen if self.seq is None else f"entry {self.seq}: {self.seen}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What a check of the whole ledger found."""

    entries: int
    head: str
    """The hash of the last entry; equal to one noted earlier only if nothing up to it has changed."""
    findings: tuple[Finding, ...]

    @property
    def sound(self) -> bool:
        """Everything says what was recorded."""
        return not self.findings


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """A row of the table `entries`."""

    seq: int
    kind: str
    key: str
    run: str
    body: str
    previous: str
    hash: str


def verify(connection: sqlite3.Connection) -> Verification:
    """Check the chain, every hash, and every quotation at its offsets."""
    check = _Check(connection)
    findings = list(check.entries())
    findings += check.orphans()
    return Verification(entries=check.last, head=check.head, findings=tuple(findings))


class _Check:
    """One walk over the entries, with what it has to remember."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.last = 0
        self.head = GENESIS
        self._connection = connection
        self._held: set[str] = set()

    def entries(self) -> Iterator[Finding]:
        """What is wrong with each entry."""
        for values in self._connection.execute(
            "SELECT seq, kind, key, run, body, previous, hash FROM entries ORDER BY seq"
        ):
            row = _Row(**dict(zip(_Row.__slots__, values, strict=True)))
            for problem in (*self._of_chain(row), *self._of_body(row)):
                yield Finding(seq=row.seq, seen=problem)
            self.last, self.head = row.seq, row.hash

    def orphans(self) -> Iterator[Finding]:
        """Blobs that no entry names: what entries cut off at the end of the chain leave behind."""
        for (digest,) in self._connection.execute("SELECT hash FROM blobs ORDER BY hash"):
            if digest not in self._held:
                yield Finding(seq=None, seen=f"blob {digest} belongs to no entry: entries were taken away")

    def _of_chain(self, row: _Row) -> Iterator[str]:
        """What is wrong with an entry's place in the chain."""
        if row.seq != self.last + 1:
            yield f"entries {self.last + 1} to {row.seq - 1} before it are missing"
        elif row.previous != self.head:
            yield "it does not carry the hash of the entry before"
        said = chain_hash(previous=row.previous, kind=row.kind, key=row.key, run=row.run, body=row.body)
        if said != row.hash:
            yield "its hash is not the hash of what it says"

    def _of_body(self, row: _Row) -> Iterator[str]:
        """What is wrong with what an entry says."""
        try:
            entry = unpack(row.kind, self._blob(row.body), self._blob)
            if name_of(entry) != (row.kind, row.key):
                yield f"it stands under {row.kind} {row.key} and is {' '.join(name_of(entry))}"
            if isinstance(entry, ReadingEntry):
                yield from unfaithful(entry, read_text(self._connection, entry.report))
            if isinstance(entry, ReportEntry) and not entry.report.id.endswith(sha256(entry.report.raw)[:20]):
                yield f"report {entry.report.id} is not named for its bytes"
        except LedgerError as error:
            yield str(error)

    def _blob(self, digest: str) -> bytes:
        """The bytes under a hash, if they are what the hash says."""
        self._held.add(digest)
        data = read_blob(self._connection, digest)
        if sha256(data) != digest:
            raise LedgerCorruptError(f"blob {digest} holds something else than what was recorded")
        return data
