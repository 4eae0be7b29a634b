"""The names of places in running text, with the words that belong to them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dateline.model.analysis import Mention, MentionKind
from dateline.model.span import Span
from dateline.resources.gazetteer import Entry, Gazetteer, gazetteer
from dateline.resources.lexicons import section
from dateline.resources.phrases import Word, words

LONGEST = 5
"""The most words of a name."""

WELL_KNOWN = 100_000
"""From this population on a town is recognised anywhere in the world by its name alone."""

_ARTICLE = re.compile(r"(?:al|el|ad|ar|as|ash|at|az|an|ed|er|es|ez|the)$")
_LINK = re.compile(r"(?:al|el|ad|ar|as|ash|at|az|an|ed|er|es|ez|ibn|bin|of|and|de|la)$")


@dataclass(frozen=True, slots=True)
class _Run:
    """Consecutive words [first, last) of a text that name a place, with the gazetteer's entries for them."""

    first: int
    last: int
    entries: tuple[Entry, ...]


class PlaceNames:
    """Finds the names of places in a text."""

    def __init__(self, places: Gazetteer) -> None:
        self._places = places
        self._never = frozenset(section("places", "never"))
        kinds = [
            section("places", kind) for kind in ("province", "city", "district", "neighbourhood", "site")
        ]
        self._after = frozenset(word for kind in kinds for word in kind)
        self._before = frozenset(section("places", "part")) | frozenset(section("places", "near"))

    def find(self, text: str, start: int = 0, end: int | None = None) -> list[Mention]:
        """The places that a stretch of text names, in text order, with the words that belong to the name.

        "northern Aleppo province", "near Damascus", "the village of Hatla" are one mention each. A small town
        counts only where the stretch names its country or a place there, or says what it is ("X village").
        """
        seen = words(text, start, end)
        runs = self._runs(text, seen)
        near = _countries_of(runs)
        lower = {w.exact for w in seen if w.exact.islower()}
        found: list[Mention] = []
        for run in runs:
            if not self._credible(text, seen, run, near, lower):
                continue
            span = self._widened(seen, run)
            if found and span.start < found[-1].span.end:
                continue
            sure = [e for e in run.entries if e.likeness > 0.9]
            key = sure[0].place.id if len(sure) == 1 else ""
            found.append(Mention(kind=MentionKind.PLACE, span=span, key=key))
        return found

    def _runs(self, text: str, seen: Sequence[Word]) -> list[_Run]:
        """The longest runs of words that the gazetteer knows, or that the text calls a place."""
        found = []
        at = 0
        while at < len(seen):
            run = self._longest(text, seen, at) if _begins(text, seen, at) else None
            if run:
                found.append(run)
            at = run.last if run else at + 1
        return found

    def _longest(self, text: str, seen: Sequence[Word], at: int) -> _Run | None:
        """The longest run from `at` on that is a name; a run called "village" need not be known."""
        last = at
        for last in range(at, min(at + LONGEST, len(seen))):
            if last > at and not (seen[last].follows and _within_name(seen[last])):
                break
        else:
            last += 1
        for end in range(last, at, -1):
            if not seen[end - 1].exact[:1].isupper() and not seen[end - 1].exact[:1].isdigit():
                continue
            name = text[seen[at].start : seen[end - 1].end]
            if (end - at == 1 and seen[at].lower in self._never) or len(name) < 3:
                continue
            entries = tuple(e for e in self._places.lookup(name) if e.likeness >= 0.6)
            if entries:
                return _Run(at, end, entries)
        return self._called_place(seen, at, last)

    def _called_place(self, seen: Sequence[Word], at: int, last: int) -> _Run | None:
        """An unknown name that the words around it call a village, a neighbourhood and so on."""
        end = last
        while end > at and (not seen[end - 1].exact[:1].isupper() or seen[end - 1].lower in self._after):
            end -= 1
        if end == at or all(w.lower in self._never for w in seen[at:end]):
            return None
        after = end < len(seen) and seen[end].follows and seen[end].exact in self._after
        before = (
            at > 1
            and seen[at - 1].lower == "of"
            and seen[at - 2].exact in self._after
            and seen[at - 1].follows
        )
        return _Run(at, end, ()) if after or before else None

    def _credible(
        self, text: str, seen: Sequence[Word], run: _Run, near: Counter[str], lower: set[str]
    ) -> bool:
        """The run is more likely a place than a person, a common word or a namesake far away."""
        if not run.entries:
            return True
        best = run.entries[0]
        name = text[seen[run.first].start : seen[run.last - 1].end]
        single = run.last - run.first == 1
        if single and name.lower() in lower:
            return False
        if best.kind in {"country", "province"} and best.likeness >= 0.8:
            return True
        called = self._beside(seen, run)
        big = best.population >= WELL_KNOWN and best.likeness >= 0.9
        if big:
            return called or not _among_names(seen, run) or best.population >= 5 * WELL_KNOWN
        home = any(e.place.country in near for e in run.entries if e.likeness >= 0.75)
        return home and (called or not _among_names(seen, run))

    def _beside(self, seen: Sequence[Word], run: _Run) -> bool:
        """A word for a kind of place stands right after the run, or before it with "of" or "in"."""
        after = seen[run.last] if run.last < len(seen) else None
        if after and after.follows and after.lower in self._after:
            return True
        return (
            run.first > 0
            and seen[run.first - 1].lower in {"of", "in", "near", "outside"}
            and seen[run.first].follows
        )

    def _widened(self, seen: Sequence[Word], run: _Run) -> Span:
        """The run with the words that belong to it: "northern", "near", "province", "the village of"."""
        first, last = run.first, run.last
        while (
            last < len(seen)
            and seen[last].follows
            and seen[last].lower in self._after
            and last - run.last < 2
        ):
            last += 1
        moved = True
        while moved and first > 0:
            moved = False
            if seen[first].follows and seen[first - 1].lower in self._before:
                first, moved = first - 1, True
            elif self._of_before(seen, first):
                first, moved = first - 2, True
        return Span(seen[first].start, seen[last - 1].end)

    def _of_before(self, seen: Sequence[Word], first: int) -> bool:
        """Words like "village of" or "north of" stand right before."""
        return (
            first > 1
            and seen[first].follows
            and seen[first - 1].lower == "of"
            and seen[first - 1].follows
            and (seen[first - 2].lower in self._after or seen[first - 2].lower in self._before)
        )


def _begins(text: str, seen: Sequence[Word], at: int) -> bool:
    """A name can begin here: with a capital, or with an article in small letters tied to a capital."""
    word = seen[at]
    if word.exact[:1].isupper():
        return word.lower not in {"the", "a", "an"}
    tied = at + 1 < len(seen) and seen[at + 1].follows and seen[at + 1].exact[:1].isupper()
    return (
        tied
        and word.lower != "the"
        and bool(_ARTICLE.match(word.lower))
        and text[word.end : word.end + 1] in "- "
    )


def _within_name(word: Word) -> bool:
    """The word can stand inside a name."""
    return word.exact[:1].isupper() or word.exact[:1].isdigit() or bool(_LINK.match(word.lower))


def _among_names(seen: Sequence[Word], run: _Run) -> bool:
    """Another capitalised word stands right beside the run, as within a person's name."""
    before = run.first > 0 and seen[run.first].follows and _is_name(seen[run.first - 1])
    after = run.last < len(seen) and seen[run.last].follows and _is_name(seen[run.last])
    return before or after


def _is_name(word: Word) -> bool:
    """A capitalised word that is not in capitals throughout."""
    return word.exact[:1].isupper() and not word.exact.isupper()


def _countries_of(runs: Sequence[_Run]) -> Counter[str]:
    """How often the runs surely name a place of each country."""
    votes: Counter[str] = Counter()
    for run in runs:
        for entry in run.entries[:1]:
            sure = entry.kind in {"country", "province"} or entry.population >= WELL_KNOWN
            if sure and entry.likeness > 0.85 and entry.place.country:
                votes[entry.place.country] += 1
    return votes


def names_within(text: str) -> Iterator[str]:
    """The names of places inside some words, without the words around them."""
    finder = place_names()
    seen = words(text)
    for run in finder._runs(text, seen):  # noqa: SLF001  # the same module
        if run.entries:
            yield text[seen[run.first].start : seen[run.last - 1].end]


@cache
def place_names() -> PlaceNames:
    """The finder over the packaged gazetteer."""
    return PlaceNames(gazetteer())
