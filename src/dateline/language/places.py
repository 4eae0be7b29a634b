"""Names of places in running text.

A run of capitalised words is taken for a place where the gazetteer knows it and a word beside it says that a
place is meant ("in", "the town of", "province"), where it is a country or province, or where the report names
it so elsewhere. A name that only resembles the gazetteer's must lie in a country that the report names.
"""

from bisect import bisect_right, insort
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dateline.model.analysis import Mention, MentionKind, Token
from dateline.model.span import Span
from dateline.resources.gazetteer import Entry, gazetteer
from dateline.resources.lexicons import section

_LONGEST = 4
_LIKE, _SAME = 0.7, 0.95
_PARTICLES = ("al-", "el-", "ar-", "as-", "ash-", "at-", "az-", "ez-", "ad-", "an-")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """A run of words that the gazetteer knows as a place."""

    span: Span
    words: str
    entries: tuple[Entry, ...]
    shown: bool
    """Words beside it say that a place is meant."""
    hinted: bool
    """Words beside it allow a place."""

    @property
    def area(self) -> bool:
        """It is the name of a country or a province."""
        return self.entries[0].kind in {"country", "province"} and self.entries[0].likeness >= _SAME

    def known_in(self, countries: Collection[str]) -> bool:
        """A place of that name lies in one of the countries."""
        return any(e.place.country in countries for e in self.entries)


def places(text: str, paragraphs: Sequence[Sequence[Token]], taken: Sequence[Span]) -> list[Mention]:
    """The names of places in the paragraphs, in text order; none inside `taken`, the names of parties."""
    found = [c for words in paragraphs for c in _candidates(text, words, taken)]
    countries = {c.entries[0].place.country or "" for c in found if c.area}
    sure = {c.words for c in found if _is_place(c, countries)}
    chosen = [c for c in found if _is_place(c, countries) or (c.words in sure and len(c.words) > 3)]
    return [_mention(c, countries) for c in _longest(chosen)]


def _is_place(candidate: _Candidate, countries: Collection[str]) -> bool:
    """The words name a place here."""
    if candidate.area:
        return True
    best = candidate.entries[0]
    local = candidate.known_in(countries)
    if candidate.shown:
        return local or (best.likeness >= _SAME and best.population > 0)
    return candidate.hinted and local and best.likeness >= _LIKE


def _mention(candidate: _Candidate, countries: Collection[str]) -> Mention:
    """The mention, with the place's id where just one place of a named country bears the name."""
    local = [e for e in candidate.entries if e.place.country in countries and e.likeness >= _LIKE]
    key = local[0].place.id if len(local) == 1 else ""
    return Mention(kind=MentionKind.PLACE, span=candidate.span, key=key)


def _longest(found: Sequence[_Candidate]) -> Iterator[_Candidate]:
    """The candidates without those that overlap a longer one, in text order."""
    kept: dict[Span, _Candidate] = {}
    taken: list[Span] = []
    for candidate in sorted(found, key=lambda c: (-len(c.span), c.span)):
        if not _overlaps_any(candidate.span, taken):
            insort(taken, candidate.span)
            kept[candidate.span] = candidate
    yield from (kept[span] for span in taken)


def _candidates(text: str, words: Sequence[Token], taken: Sequence[Span]) -> Iterator[_Candidate]:
    """Every stretch of up to four name words that the gazetteer knows."""
    names = [_is_name(w) for w in words]
    for first in range(len(words)):
        if not names[first]:
            continue
        for last in range(first + 1, min(first + _LONGEST, len(words)) + 1):
            if not names[last - 1]:
                break
            candidate = _candidate(text, words, first, last)
            if candidate and not _overlaps_any(candidate.span, taken):
                yield candidate


def _overlaps_any(span: Span, taken: Sequence[Span]) -> bool:
    """The span shares a character with one of the spans, which are in order and apart."""
    index = bisect_right(taken, span)
    return any(span.overlaps(other) for other in taken[max(0, index - 1) : index + 1])


def _is_name(word: Token) -> bool:
    """A word may be part of a place's name."""
    return word.text[0].isupper() or word.text.startswith(_PARTICLES)


def _candidate(text: str, words: Sequence[Token], first: int, last: int) -> _Candidate | None:
    span = Span(words[first].span.start, words[last - 1].span.end)
    name = span.of(text)
    if len(name) < 3 or not _words("at neither end").isdisjoint((words[first].text, words[last - 1].text)):
        return None
    if all(word.text in _words("never") for word in words[first:last]):
        return None
    entries = tuple(e for e in gazetteer().lookup(name) if e.likeness >= _LIKE)
    if not entries:
        return None
    shown, hinted = _context(words, first, last)
    return _Candidate(span=span, words=name, entries=entries, shown=shown, hinted=hinted)


def _context(words: Sequence[Token], first: int, last: int) -> tuple[bool, bool]:
    """Whether the words beside a name say, or allow, that it is a place's."""
    before = [w.lower for w in words[max(0, first - 2) : first]]
    after = words[last].lower if last < len(words) else ""
    noun_of = len(before) == 2 and before[1] == "of" and before[0] in _words("noun before of")
    shown = noun_of or after in _words("noun after") or bool(before and before[-1] in _words("before"))
    listed = bool(before) and before[-1] in {",", "-", "(", "/"}
    return shown, shown or listed or bool(before and before[-1] in _words("before if known"))


@cache
def _words(part: str) -> frozenset[str]:
    return frozenset(section("place_context", part))
