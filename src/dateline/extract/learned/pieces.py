"""Word pieces: a word cut into the longest pieces of a fixed vocabulary, as BERT's uncased models read it.

Written here, since the library that does it (tokenizers) brings a dozen packages with it, a client of a model
hub among them, into a program that must work offline. Wu et al. 2016 (WordPiece); Devlin et al. 2019 (BERT).
"""

import unicodedata
from collections.abc import Iterator, Sequence

UNKNOWN = "[UNK]"
_LONGEST = 100
"""Characters from which a word is not cut and counts as unknown."""
_CJK = ((0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0xF900, 0xFAFF))


class Pieces:
    """A vocabulary and the pieces of the words that were asked for."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._ids = {piece: index for index, piece in enumerate(vocabulary)}
        self._known: dict[str, tuple[int, ...]] = {}

    def __call__(self, word: str) -> tuple[int, ...]:
        """The ids of a word's pieces, at least one."""
        known = self._known.get(word)
        if known is None:
            found = tuple(i for part in _parts(word) for i in self._cut(part))
            known = self._known[word] = found or (self._ids[UNKNOWN],)
        return known

    def _cut(self, part: str) -> list[int]:
        """The longest pieces from the left; a part that cannot be cut to its end is unknown as a whole."""
        found: list[int] = []
        start = 0
        while start < len(part):
            prefix = "##" if start else ""
            ends = range(len(part), start, -1)
            end = next((end for end in ends if prefix + part[start:end] in self._ids), None)
            if end is None or len(part) > _LONGEST:
                return [self._ids[UNKNOWN]]
            found.append(self._ids[prefix + part[start:end]])
            start = end
        return found


def _parts(word: str) -> Iterator[str]:
    """The word in small letters without accents, cut at white space and at marks."""
    part = ""
    for char in _plain(word):
        if char.isspace() or _alone(char):
            if part:
                yield part
            part = ""
            if not char.isspace():
                yield char
        else:
            part += char
    if part:
        yield part


def _plain(word: str) -> str:
    """Small letters without accents and control characters."""
    clean = "".join(" " if c in "\t\n\r" else c for c in word if c in "\t\n\r" or not _control(c))
    apart = unicodedata.normalize("NFD", clean)
    return "".join(c for c in apart if unicodedata.category(c) != "Mn").lower()


def _control(char: str) -> bool:
    return char in "\0\ufffd" or unicodedata.category(char).startswith("C")


def _alone(char: str) -> bool:
    """Marks and Chinese characters are pieces of their own."""
    code = ord(char)
    if code < 128:
        return not (char.isalnum() or char.isspace())
    return unicodedata.category(char).startswith("P") or any(low <= code <= high for low, high in _CJK)
