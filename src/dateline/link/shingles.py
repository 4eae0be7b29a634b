"""Texts as hashed runs of words."""

import functools
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.model.span import Span

_WORD = re.compile(r"[^\W_]+")
_MODULUS = (1 << 61) - 1
_BASE = 1_000_003


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word and where it stands."""

    span: Span
    folded: str


def words_of(text: str, spans: Sequence[Span]) -> list[list[Word]]:
    """The words of each span, folded to lower case; a shingle never crosses from one span to the next."""
    return [
        [
            Word(span=Span(m.start(), m.end()), folded=m[0].casefold())
            for m in _WORD.finditer(text, s.start, s.end)
        ]
        for s in spans
    ]


def shingles(words: Sequence[str], size: int) -> list[int]:
    """The hash of every run of `size` words, in order; the same on every machine and in every process."""
    hashes = [_hash(word) for word in words]
    return [_fold(hashes[i : i + size]) for i in range(len(hashes) - size + 1)]


def _fold(hashes: Sequence[int]) -> int:
    value = 0
    for one in hashes:
        value = (value * _BASE + one) % _MODULUS
    return value


@functools.lru_cache(maxsize=200_000)
def _hash(word: str) -> int:
    # Python's own hash changes from process to process.
    return int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest(), "big") % _MODULUS
