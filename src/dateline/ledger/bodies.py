"""Claims out of the entries that hold them: the table of claims says where, and keeps no copy."""

import sqlite3
from dataclasses import dataclass

import msgspec

from dateline.ledger.blobs import read_blob
from dateline.ledger.codec import decode
from dateline.model.claim import Claim

PART_BITS = 20
"""A row made from a part of an entry is numbered `seq << PART_BITS | part`."""


def row_number(seq: int, part: int) -> int:
    """The number of the row made from one part of an entry."""
    return seq << PART_BITS | part


@dataclass(frozen=True, slots=True)
class _Parts:
    """A reading with its claims still to be decoded."""

    claims: list[msgspec.Raw]


class ClaimReader:
    """Reads claims by their rows; quick where rows of one reading follow each other."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._seq = 0
        self._parts = _Parts([])

    def claim(self, row: int) -> Claim:
        """The claim of a row of the table `claims`."""
        seq, part = row >> PART_BITS, row & ((1 << PART_BITS) - 1)
        if seq != self._seq:
            (digest,) = self._connection.execute("SELECT body FROM entries WHERE seq = ?", (seq,)).fetchone()
            self._parts = decode(read_blob(self._connection, digest), _Parts)
            self._seq = seq
        return decode(bytes(self._parts.claims[part]), Claim)
