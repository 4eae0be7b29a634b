"""The words of a report with its names swapped, and where each stretch of it then stands."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from dateline.evaluate.annotated import locate
from dateline.model.span import Span

_ARTICLE = r"(?:\b[AaEe][lnrstdz]h?[- ])?"
"""An Arabic article before a name goes with it: "al-Bab"."""


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of the old text and what stands in its place."""

    old: Span
    new: str


class Rewriting:
    """A text with its names swapped."""

    def __init__(self, text: str, swaps: Mapping[str, str]) -> None:
        self.old = text
        self.changes = _changes(text, swaps)
        self._starts = [change.old.start for change in self.changes]
        self.new = self.of(Span(0, len(text)))

    def of(self, span: Span) -> str:
        """The new words of a stretch; names that it cuts are taken in whole."""
        span = self._whole(span)
        parts, at = [], span.start
        for change in self.changes:
            if span.covers(change.old) and len(change.old):
                parts += [self.old[at : change.old.start], change.new]
                at = change.old.end
        return "".join([*parts, self.old[at : span.end]])

    def words(self, quoted: str, within: Span | None = None) -> str | None:
        """The new words of some quoted ones, looked up in a stretch, then anywhere; None if not found."""
        whole = Span(0, len(self.old))
        for stretch in (within or whole, whole):
            found = locate(stretch.of(self.old), quoted)
            if found:
                return self.of(Span(stretch.start + found.start, stretch.start + found.end))
        return None

    def _whole(self, span: Span) -> Span:
        """The stretch with the names at its ends whole."""
        for change in self._around(span):
            if change.old.overlaps(span):
                span = span.union(change.old)
        return span

    def _around(self, span: Span) -> list[Change]:
        """The changes at either end of a stretch."""
        at = (bisect_right(self._starts, span.start) - 1, bisect_right(self._starts, span.end) - 1)
        return [self.changes[i] for i in at if i >= 0]


def _changes(text: str, swaps: Mapping[str, str]) -> list[Change]:
    """What changes, in text order: the longest name at each place, in capitals where it stands so."""
    if not swaps:
        return []
    by_words = {_folded(words): new for words, new in swaps.items()}
    names = "|".join(_pattern(words) for words in sorted(swaps, key=lambda w: (-len(w), w)))
    found = re.finditer(rf"(?<!\w){_ARTICLE}(?P<name>{names})(?!\w)", text)
    return [Change(Span(*m.span()), _cased(by_words[_folded(m["name"])], m["name"])) for m in found]


def _pattern(words: str) -> str:
    """A name as written or in capitals throughout."""
    either = dict.fromkeys((words, words.upper()))
    return "|".join(r"[ \t]+".join(map(re.escape, one.split())) for one in either)


def _folded(words: str) -> str:
    return " ".join(words.split()).upper()


def _cased(new: str, old: str) -> str:
    return new.upper() if old.isupper() and len(old) > 3 and not new.isupper() else new
