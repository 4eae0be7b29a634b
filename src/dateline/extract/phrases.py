"""Phrases of a word list, found among the words of a sentence.

A list is a table of tab-separated lines: phrase, value, note. "a/b" in a phrase gives a choice of words and a
hyphen counts as a space, both in the list and in the text; of phrases that overlap the longest wins, then the
earliest.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import product

from dateline.errors import ResourceError
from dateline.model.analysis import Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One phrase of a list with what the list says of it."""

    phrase: str
    value: str
    note: str = ""

    @property
    def notes(self) -> frozenset[str]:
        """The parts of a note that lists several, separated by commas."""
        return frozenset(self.note.split(",")) if self.note else frozenset()


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry met in a text: the tokens [first, last), by their index in the analysis."""

    first: int
    last: int
    entry: Entry

    @property
    def value(self) -> str:
        """What the list says of the phrase."""
        return self.entry.value


_Book = Mapping[str, tuple[tuple[tuple[str, ...], Entry], ...]]


@cache
def book(name: str) -> _Book:
    """The list `name` by the first word of each phrase, longer phrases first."""
    found: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for entry in entries(name):
        for choice in product(*(word.split("/") for word in entry.phrase.replace("-", " ").split())):
            found.setdefault(choice[0], []).append((choice, entry))
    # Stable sorting keeps file order among phrases of one length: the first line wins.
    return {word: tuple(sorted(options, key=lambda o: -len(o[0]))) for word, options in found.items()}


@cache
def entries(name: str) -> tuple[Entry, ...]:
    """The lines of a list, in file order."""
    path = files("dateline.resources") / "lexicons" / f"{name}.tsv"
    if not path.is_file():
        raise ResourceError(
            f"no word list {name!r}",
            expected="a table in dateline/resources/lexicons",
            advice="Install dateline again: its package is incomplete.",
        )
    return read_entries(path)


def read_entries(path: Traversable) -> tuple[Entry, ...]:
    """The lines of a list that stands in a file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(_entry(line) for line in lines if line.strip() and not line.startswith("#"))


def bag(words: str) -> frozenset[str]:
    """The words of a text as a set, for short closed lists in code."""
    return frozenset(words.split())


@dataclass(frozen=True, slots=True)
class Pieces:
    """The words of a sentence split at their hyphens, each piece with the index of its word."""

    words: tuple[str, ...]
    places: tuple[int, ...]


def pieces(words: Sequence[Token], first: int = 0) -> Pieces:
    """The pieces of `words`, of which the first has the index `first` in the analysis."""
    found = [(piece, index) for index, word in enumerate(words, first) for piece in _split(word.lower)]
    return Pieces(tuple(piece for piece, _ in found), tuple(index for _, index in found))


def hits(name: str, sentence: Pieces) -> list[Hit]:
    """The phrases of list `name` in a sentence, left to right, none overlapping."""
    known = book(name)
    words, places = sentence.words, sentence.places
    found: list[Hit] = []
    at = 0
    while at < len(words):
        options = known.get(words[at])
        match = next((m for m in options if words[at : at + len(m[0])] == m[0]), None) if options else None
        if match is None:
            at += 1
            continue
        end = at + len(match[0])
        found.append(Hit(places[at], places[end - 1] + 1, match[1]))
        at = end
    return found


def _split(word: str) -> list[str]:
    """A word at its hyphens."""
    if word.isalpha():
        return [word]
    return [piece for piece in word.replace("‐", "-").replace("‑", "-").split("-") if piece]


def _entry(line: str) -> Entry:
    parts = [part.strip() for part in line.split("\t")]
    return Entry(phrase=parts[0], value=parts[1] if len(parts) > 1 else "", note="".join(parts[2:3]))
