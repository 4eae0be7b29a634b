"""Texts as hashed runs of words."""

import functools
import hashlib
import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dateline.model.span import Span

_WORD = re.compile(r"[^\W_]+")
_BASE = np.uint64(0x9E3779B97F4A7C15)

Hashes = NDArray[np.uint64]


def words_of(text: str, span: Span) -> list[str]:
    """The words of a stretch of text, folded to lower case."""
    return [word.casefold() for word in _WORD.findall(text, span.start, span.end)]


def word_spans(text: str, span: Span) -> list[Span]:
    """Where those words stand."""
    return [Span(m.start(), m.end()) for m in _WORD.finditer(text, span.start, span.end)]


def shingles(words: Sequence[str], size: int) -> Hashes:
    """The hash of every run of `size` words, in order; the same on every machine and in every process."""
    count = max(len(words) - size + 1, 0)
    hashes = np.fromiter(map(_hash, words), dtype=np.uint64, count=len(words))
    runs = np.zeros(count, dtype=np.uint64)
    for step in range(size):
        # Arithmetic on unsigned 64 bits wraps around, which is as good a modulus as any.
        runs = runs * _BASE + hashes[step : step + count]
    return runs


@functools.lru_cache(maxsize=200_000)
def _hash(word: str) -> int:
    # Python's own hash changes from process to process.
    return int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest(), "big")
