"""Runs of words that may name a place, with what stands around them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dateline.model.span import Span
from dateline.resources.gazetteer import Entry, Gazetteer
from dateline.resources.lexicons import section
from dateline.resources.phrases import Word

LONGEST = 5
"""The most words of a name."""

LIKE = 0.6
"""How alike a name and the gazetteer's must be to be looked at."""

KINDS = ("province", "city", "district", "neighbourhood", "site")
_POSSESSIVES = ("'s", "’s", "'S", "’S")
_ARTICLE = re.compile(r"(?:al|el|ad|ar|as|ash|at|az|an|ed|er|es|ez)$")
_LINK = re.compile(r"(?:al|el|ad|ar|as|ash|at|az|an|ed|er|es|ez|ibn|bin|of|and|de|la)$")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text as words, those inside the name of a party marked."""

    text: str
    words: Sequence[Word]
    taken: Sequence[bool]

    def lower(self, index: int) -> str:
        """The word at `index` in small letters where nothing but space parts it from the next; else ""."""
        inside = 0 <= index < len(self.words)
        return self.words[index].lower if inside else ""

    def tied(self, index: int) -> bool:
        """Nothing but white space or a hyphen stands between the word at `index` and the one before."""
        return 0 < index < len(self.words) and self.words[index].follows

    def span(self, first: int, last: int) -> Span:
        """Where the words [first, last) stand, without a possessive at the end; empty for that alone."""
        start, end = self.words[first].start, self.words[last - 1].end
        return Span(start, max(start, end - 2 * self.owns(last - 1)))

    def owns(self, index: int) -> bool:
        """The word at `index` is a possessive: "Syria's"."""
        return self.text.endswith(_POSSESSIVES, 0, self.words[index].end)

    def gap(self, first: int, last: int) -> str:
        """What stands between two words."""
        return self.text[self.words[first].end : self.words[last].start]


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive words [first, last) of a stretch that may name a place, with the gazetteer's entries."""

    stretch: Stretch
    first: int
    last: int
    entries: tuple[Entry, ...]

    @property
    def name(self) -> str:
        """The words."""
        return self.span.of(self.stretch.text)

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.stretch.span(self.first, self.last)

    @property
    def called(self) -> bool:
        """Its words or those beside it say that it is a place: "X village", "town of X", "Tal X"."""
        after = self.stretch.tied(self.last) and self.stretch.lower(self.last) in kind_words()
        begins = self.last - self.first > 1 and self.stretch.lower(self.first) in words_of("begins")
        return after or begins or self._kind_of()

    def _kind_of(self) -> bool:
        """Words like "village of" or "north of" stand right before."""
        stretch, first = self.stretch, self.first
        tied = stretch.tied(first) and stretch.tied(first - 1)
        return tied and stretch.lower(first - 1) == "of" and stretch.lower(first - 2) in of_words()

    @property
    def located(self) -> bool:
        """Something is said to be in, near or north of it."""
        return self._before(words_of("located"))

    @property
    def foreign_form(self) -> bool:
        """It is a sea, river or height, or something is said to be in a name with an Arabic article."""
        if self.among_names:
            return False
        article = _ARTICLE.match(self.stretch.lower(self.first)) and self.last - self.first > 1
        return self.name.lower() in words_of("waters and heights") or (self.located and bool(article))

    @property
    def struck(self) -> bool:
        """Words stand before it that often have a place behind them: "bombed", "from"."""
        return self._before(words_of("struck"))

    def _before(self, words: frozenset[str]) -> bool:
        at = self.first - 1
        if self.stretch.lower(at) == "the" and self.stretch.tied(self.first):
            at -= 1
        return self.stretch.lower(at) in words and self.stretch.tied(at + 1)

    @property
    def describes(self) -> bool:
        """The run only describes somebody: "London-based", "US-led", "speaking from Turkey"."""
        stretch, first = self.stretch, self.first
        if stretch.tied(self.last) and stretch.lower(self.last) in words_of("describing"):
            return True
        office = stretch.lower(first - 1) in {"in", "from"} and stretch.lower(first - 2) in words_of("office")
        return office and stretch.tied(first) and stretch.tied(first - 1)

    @property
    def among_names(self) -> bool:
        """Another capitalised word stands right beside the run, as within a person's name."""
        stretch, before, after = self.stretch, self.first - 1, self.last
        if stretch.tied(self.first) and _is_name(stretch.words[before]):
            return not stretch.owns(before) and stretch.lower(before) not in before_words()
        return (
            stretch.tied(after)
            and _is_name(stretch.words[after])
            and "-" not in stretch.gap(after - 1, after)
        )


def runs_of(stretch: Stretch, places: Gazetteer) -> Iterator[Run]:
    """The longest runs that the gazetteer knows, and the unknown names between them, in text order."""
    at = 0
    while at < len(stretch.words):
        run = _longest(stretch, at, places) if _begins(stretch, at) else None
        if run:
            yield run
        at = run.last if run else at + 1


def _longest(stretch: Stretch, at: int, places: Gazetteer) -> Run | None:
    """The longest known name that begins at `at`, else the unknown one."""
    last = _last_of_name(stretch, at)
    for end in range(last, at, -1):
        name = stretch.span(at, end).of(stretch.text)
        if not _can_end(stretch, at, end) or len(name) < 3:
            continue
        entries = tuple(e for e in places.lookup(name) if e.likeness >= LIKE)
        if entries:
            return Run(stretch, at, end, entries)
    return _unknown(stretch, at, last)


def _last_of_name(stretch: Stretch, at: int) -> int:
    """Where a name that begins at `at` ends at the latest."""
    last = at + 1
    while last < min(at + LONGEST, len(stretch.words)):
        word = stretch.words[last]
        if stretch.taken[last] or not word.follows or not _within_name(word) or stretch.owns(last - 1):
            break
        last += 1
    return last


def _can_end(stretch: Stretch, at: int, end: int) -> bool:
    """The words [at, end) have the form of a name."""
    final = stretch.words[end - 1]
    if (
        end - at == 1
        and final.lower in words_of("begins")
        and stretch.tied(end)
        and _is_name(stretch.words[end])
    ):
        return False
    if not (final.exact[:1].isupper() or final.exact[:1].isdigit()):
        return False
    if end - at > 1 and stretch.lower(at) in words_of("begins"):
        return True
    return any(w.lower not in words_of("never") and w.key for w in stretch.words[at:end])


def _unknown(stretch: Stretch, at: int, last: int) -> Run | None:
    """The capitalised words from `at` on without the words for a kind of place behind them."""
    end = at if _no_name(stretch.lower(at)) else _before_links(stretch, at, last)
    while end > at and (not _is_name(stretch.words[end - 1]) or stretch.lower(end - 1) in kind_words()):
        end -= 1
    if end == at or not _can_end(stretch, at, end):
        return None
    return Run(stretch, at, end, ())


def _before_links(stretch: Stretch, at: int, last: int) -> int:
    """Where the name ends if it holds no "of" and no "and"."""
    return next((i for i in range(at + 1, last) if stretch.lower(i) in {"of", "and"}), last)


def _no_name(word: str) -> bool:
    """A word with which no unknown name begins: "Northeastern", "City", "Police"."""
    return word in _never_first()


def _begins(stretch: Stretch, at: int) -> bool:
    """A name can begin here: with a capital, or with an article in small letters tied to a capital."""
    word = stretch.words[at]
    if stretch.taken[at]:
        return False
    if word.exact[:1].isupper():
        return word.lower not in words_of("not first") and word.lower not in words_of("near")
    tied = stretch.tied(at + 1) and stretch.words[at + 1].exact[:1].isupper()
    after = stretch.text[word.end : word.end + 1]
    return (
        tied and bool(_ARTICLE.match(word.lower)) and after in ("- " if word.lower in {"al", "el"} else "-")
    )


def _within_name(word: Word) -> bool:
    """The word can stand inside a name."""
    return word.exact[:1].isupper() or word.exact[:1].isdigit() or bool(_LINK.match(word.lower))


def _is_name(word: Word) -> bool:
    """A capitalised word that is not in capitals throughout."""
    return word.exact[:1].isupper() and not word.exact.isupper()


def widened_after(run: Run) -> Span:
    """The run with the words for its kind behind it: "Hatla village"."""
    stretch, last = run.stretch, run.last
    while last - run.last < 2 and stretch.tied(last) and stretch.lower(last) in kind_words():
        last += 1
    return stretch.span(run.first, last)


def widened(run: Run) -> Span:
    """The run with the words that belong to it: "northern", "near", "province", "the village of"."""
    stretch, first = run.stretch, run.first
    while (more := _belongs_before(stretch, first)) and not any(stretch.taken[first - more : first]):
        first -= more
    return stretch.span(first, run.last).union(widened_after(run))


def _belongs_before(stretch: Stretch, first: int) -> int:
    """How many words right before `first` belong to a place's name."""
    if not stretch.tied(first):
        return 0
    if stretch.lower(first - 1) in before_words():
        return 1
    of = stretch.lower(first - 1) == "of" and stretch.tied(first - 1)
    if of and stretch.lower(first - 2) in of_words():
        return 2
    the = stretch.lower(first - 1) == "the" and stretch.lower(first - 2) == "of" and stretch.tied(first - 2)
    return 3 if the and stretch.tied(first - 1) and stretch.lower(first - 3) in of_words() else 0


@cache
def words_of(part: str) -> frozenset[str]:
    """One section of the word list of places."""
    return frozenset(section("places", part))


@cache
def kind_words() -> frozenset[str]:
    """Words that say what kind of place a name is."""
    return frozenset(word for kind in KINDS for word in section("places", kind))


@cache
def before_words() -> frozenset[str]:
    """Words before a name that take a part or the surroundings of the place."""
    return words_of("part") | words_of("near")


@cache
def of_words() -> frozenset[str]:
    """Words before "of" and a name that make the name a place's."""
    return kind_words() | before_words() | words_of("of")


@cache
def _never_first() -> frozenset[str]:
    """Words with which no unknown name begins."""
    return (before_words() | kind_words() | words_of("never")) - words_of("begins")
