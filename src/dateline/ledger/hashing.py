"""The hashes that hold the ledger together."""

import hashlib

from dateline.ledger.codec import encode

GENESIS = "0" * 64
"""What the first entry carries in place of the hash of the one before."""


def sha256(data: bytes) -> str:
    """The SHA-256 of `data` in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def chain_hash(*, previous: str, kind: str, key: str, run: str, body: str) -> str:
    """The hash of an entry: over the hash of the entry before and all that this one says."""
    return sha256(encode((previous, kind, key, run, body)))
