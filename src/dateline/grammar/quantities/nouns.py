"""The noun that a number counts, told by word lists and word order, without a parser.

A noun phrase runs from the number to its last noun and ends before any word that cannot stand inside one
(prepositions, auxiliaries, verbs): "at least 20 Islamic State fighters were" ends after "fighters".
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from dateline.grammar.quantities import words as lists
from dateline.model.span import Span


class Counted(StrEnum):
    """What kind of thing a number counts."""

    PEOPLE = "people"
    THINGS = "things"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """The noun phrase that a number counts."""

    span: Span
    """Without determiner or "of"."""
    kind: Counted
    plural: bool
    """Its last word is a plural or a word for several people."""


_WORD = re.compile(
    r"[ \u00a0\u202f]{1,2}[\"“‘]?((?:\d{1,3}-years?-old|[^\W\d_][\w’'-]*)(?:\.(?=[ ]?[a-z]))?)[\"”]?"
)
_OF = re.compile(
    r"[ ](?:of|out of|from among)[ ](?:(?:all )?(?:the|its|their|his|her|our|those|these|my|your)\b)?",
    re.IGNORECASE,
)
_OF_THEM = re.compile(r"[ ](of[ ](?:them|whom|us|which|those|these))\b", re.IGNORECASE)
_GLUED = re.compile(r"[^\W\d_]+")
_AND_ALSO = re.compile(r"[ ]and[ ]([a-z]+)\b")
"""A second noun under the same number: "volunteers and civilians"."""
_POSSESSIVE = re.compile(r"['’]s$")
_MOST_UNKNOWN = 5
"""So many words of no list in a row are no longer one noun phrase."""


def counted(text: str, position: int, end: int, *, after_article: bool = False) -> Noun | None:
    """The noun phrase right after `position` (the end of a number), if one stands there.

    "of", "of the", "of its" before it are stepped over; "of them" is a noun phrase of its own.
    """
    if position < end and text[position].isalpha() and text[position - 1].isdigit():
        return _glued(text, position, end)
    if text[max(0, position - 3) : position].lower() == " of":
        position -= 3
    pronoun = _OF_THEM.match(text, position, end)
    if pronoun:
        return Noun(span=Span(*pronoun.span(1)), kind=Counted.UNKNOWN, plural=True)
    of = _OF.match(text, position, end)
    if of:
        # A word begins with its space: give back the one after a bare "of".
        position = of.end() - (of[0][-1] == " ")
    return _Phrase(text, sure=after_article or bool(of), after_of=bool(of)).read(position, end)


def _glued(text: str, position: int, end: int) -> Noun | None:
    """A noun that lost the space before it: "21people"."""
    word = _GLUED.match(text, position, end)
    if word is None:
        return None
    kind = _kind(word[0].lower(), word[0])
    return Noun(span=Span(*word.span()), kind=kind or Counted.UNKNOWN, plural=True)


class _Phrase:
    """Reads one noun phrase word by word, keeping the last place where a noun ended."""

    def __init__(self, text: str, *, sure: bool, after_of: bool) -> None:
        """sure: a noun must follow, so that a word in -ed is no verb."""
        self._text = text
        self._sure = sure
        self._after_of = after_of
        self._first: int | None = None
        self._best: int | None = None
        self._kind = Counted.UNKNOWN
        self._name = ""
        self._harmed = False
        self._unknown = 0

    def read(self, position: int, end: int) -> Noun | None:
        """The noun phrase that begins at `position`."""
        while self._unknown <= _MOST_UNKNOWN and (match := _WORD.match(self._text, position, end)):
            if not self._takes(match):
                break
            position = match.end()
        also = _AND_ALSO.match(self._text, self._best, end) if self._best is not None else None
        if also and self._kind is Counted.PEOPLE and also[1] in lists.PEOPLE and not _is_singular(also[1]):
            self._best, self._name = also.end(), also[1]
        if self._first is None or self._best is None:
            return None
        return Noun(span=Span(self._first, self._best), kind=self._kind, plural=not _is_singular(self._name))

    def _takes(self, match: re.Match[str]) -> bool:
        """Takes one word in; False where the phrase has ended before or with it."""
        written = match[1]
        word = _POSSESSIVE.sub("", written.lower())
        if self._ends_before(word, written):
            return False
        if self._first is None:
            self._first, self._harmed = match.start(1), word in lists.HARMED
        kind = self._read_kind(word, written)
        weak = word in lists.MORE or (self._best is None and not self._harmed and _unknown_plural(word))
        if kind is not None or weak:
            self._best, self._name, self._kind = match.end(1), word, kind or self._kind
        self._unknown = 0 if kind is not None else self._unknown + 1
        return not self._closes(word, kind) and not written.endswith(".")

    def _ends_before(self, word: str, written: str) -> bool:
        if word == "and" and self._first is not None and self._best is None and not self._harmed:
            return False  # "army and paramilitary troops"
        acronym = written.isupper() and len(written) > 1  # "IS", "US"
        if (word in lists.STOP and not acronym) or (self._best is not None and word in lists.HARMED):
            return True
        if self._sure and self._best is None:
            return False
        if word.endswith("ly"):
            return word not in lists.LY
        described = word in lists.PARTICIPLES or word in lists.HARMED or "-" in word or written[0].isupper()
        return word.endswith("ed") and not described

    def _read_kind(self, word: str, written: str) -> Counted | None:
        """The kind of noun: "of the wounded" names people, "12 wounded" only what happened to them."""
        if self._after_of and self._best is None and word in lists.HARMED:
            return Counted.PEOPLE
        return _kind(word, written)

    def _closes(self, word: str, kind: Counted | None) -> bool:
        """A noun for several people ends its phrase: what follows is a verb or another headline."""
        several = kind is Counted.PEOPLE and not _is_singular(word)
        return several and word not in lists.HARMED and word not in lists.OPEN


def _kind(word: str, written: str) -> Counted | None:
    if word in lists.PEOPLE or word.endswith(lists.PLURAL_ENDINGS + lists.SINGULAR_ENDINGS):
        return Counted.PEOPLE
    if word in lists.THINGS:
        return Counted.THINGS
    if written[0].isupper() and not written.isupper() and word.endswith(lists.DEMONYM_ENDINGS):
        return Counted.PEOPLE
    return None


def _is_singular(word: str) -> bool:
    return word in lists.PERSON or word in lists.THING or word.endswith(lists.SINGULAR_ENDINGS)


def _unknown_plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
