"""Fixed phrases found in running text, the longest first, in any of a name's spellings."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from dateline.grammar.names import bare, fold, name_key

V = TypeVar("V")

_WORD = re.compile(r"(?:[A-Z]\.)+[A-Z]?(?![^\W_])|[^\W_]+(?:['’‘`][^\W_]+)*")
_GAP = re.compile(r"[^\S\n]*[-–/&'’]?[^\S\n]*")
"""What may stand between the words of a name; a line break may not, since a headline ends there."""
_POSSESSIVE = re.compile(r"['’](?:s|S)$|['’]$")


class Word(NamedTuple):
    """One word of a text with the forms that phrases are compared by."""

    start: int
    end: int
    exact: str
    """As written, without a possessive and without the stops of an abbreviation."""
    lower: str
    follows: bool
    """Nothing but white space or a hyphen stands between it and the word before."""

    @property
    def key(self) -> str:
        """Its name key; "" for an article. Worked out when asked for, since few words of a text are names."""
        return _key(self.exact)


@lru_cache(maxsize=100_000)
def _forms(word: str) -> tuple[str, str]:
    """The exact and lower-case forms of a word."""
    exact = _POSSESSIVE.sub("", word.replace(".", "") if word[1:2] == "." else word)
    return exact, fold(exact)


@lru_cache(maxsize=100_000)
def _key(word: str) -> str:
    """The name key of a word; "" for an article."""
    return name_key(word) if bare(f"x {word}") != "x" else ""


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of a stretch of text."""
    found: list[Word] = []
    last = start
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        exact, lower = _forms(match[0])
        begin, stop = match.span()
        # A single space is by far the commonest gap.
        follows = text[last:begin] == " " or bool(_GAP.fullmatch(text, last, begin))
        found.append(Word(begin, stop, exact, lower, follows))
        last = stop
    return found


def is_acronym(phrase: str) -> bool:
    """A phrase that is matched only as written: short, or in capitals ("IS", "YPG", "M23")."""
    plain = phrase.replace(".", "")
    return " " not in plain and (plain.isupper() or len(plain) < 4)


class Phrases(Generic[V]):
    """Phrases with what they stand for.

    A phrase in capitals is found only as written; one with a capital in any spelling of its name whose first
    letter is a capital; one in small letters in either case.
    """

    def __init__(self, phrases: Iterable[tuple[str, V]]) -> None:
        self._exact: dict[str, V] = {}
        self._named: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        self._plain: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        for phrase, value in phrases:
            self._add(phrase, value)
        for table in (self._named, self._plain):
            for entries in table.values():
                entries.sort(key=lambda entry: -len(entry[0]))

    def _add(self, phrase: str, value: V) -> None:
        """One phrase; of two values for it the first stays."""
        parts = words(phrase)
        if is_acronym(phrase):
            self._exact.setdefault(parts[0].exact, value)
            return
        small = phrase == phrase.lower()
        table = self._plain if small else self._named
        forms = tuple(p.lower for p in parts) if small else tuple(_form(p) for p in parts if p.key)
        entries = table.setdefault(forms[0], [])
        if all(known != forms for known, _ in entries):
            entries.append((forms, value))

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, V]]:
        """Start, end and value of each phrase in a stretch of text, none overlapping."""
        seen = words(text, start, end)
        at = 0
        while at < len(seen):
            length, value = self._longest(seen, at)
            if length and value is not None:
                yield seen[at].start, seen[at + length - 1].end, value
            at += max(length, 1)

    def _longest(self, seen: list[Word], at: int) -> tuple[int, V | None]:
        """How many words from `at` on the longest phrase there takes, and its value."""
        word = seen[at]
        best: tuple[int, V | None] = (0, None)
        if word.exact in self._exact:
            best = (1, self._exact[word.exact])
        for forms, value in self._plain.get(word.lower, ()):
            if len(forms) > best[0] and _continues_plain(seen, at, forms):
                best = (len(forms), value)
        if word.exact[:1].isupper() or word.exact[:1].isdigit():
            named = [*self._named.get(word.key, ()), *self._named.get("=" + word.lower, ())]
            for forms, value in named:
                length = _continues_named(seen, at, forms)
                # A name counts before a plain phrase of the same length: it says more.
                if length and length >= best[0]:
                    best = (length, value)
        return best


def _form(part: Word) -> str:
    """What a word of a name is compared by: its key, or its letters where it is short or no proper name."""
    exactly = len(part.exact) < 4 or part.exact.islower()
    return "=" + part.lower if exactly else part.key


def _continues_plain(seen: list[Word], at: int, forms: tuple[str, ...]) -> bool:
    """The words from `at` on are those of a phrase in small letters."""
    if at + len(forms) > len(seen):
        return False
    return all(
        seen[at + i].lower == form and (i == 0 or seen[at + i].follows) for i, form in enumerate(forms)
    )


def _continues_named(seen: list[Word], at: int, forms: tuple[str, ...]) -> int:
    """How many words from `at` on spell a name, articles skipped; 0 if they do not."""
    position = at
    for i, form in enumerate(forms):
        if i:
            position += 1
            while position < len(seen) and not seen[position].key and seen[position].follows:
                position += 1
            if position >= len(seen) or not seen[position].follows:
                return 0
        word = seen[position]
        if form not in ("=" + word.lower, word.key) or not word.key:
            return 0
    return position - at + 1
