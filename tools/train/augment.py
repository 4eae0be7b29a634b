"""Augmentation: reports as careless collectors leave them, and as if they told of another country."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tools.train.examples import Bounds, Example, Target
from tools.train.names import Names

from dateline.extract.learned.words import SHAPE, shape

SWAPPED, WITHOUT_MARKS, WITHOUT_CAPITALS = 0.3, 0.2, 0.06
"""Shares of the reports that are changed, each drawn by itself."""
KEPT_NAME = 0.1
"""Share of the names of a swapped report that stay."""
HOME_WORDS = frozenset({"Syria", "Syrian", "Syrians", "Damascus"})
"""Words for the country that the reports tell of, swapped wherever they stand."""
_MARKS = frozenset("\"',“”‘’")
_DROPPED = str.maketrans("", "", "'’,")

Edits = Mapping[int, tuple[int, Sequence[str]]]
"""For the first word of a stretch its last word and the words that stand there instead."""


def augmented(example: Example, names: Names, draw: random.Random) -> Example:
    """The example, sometimes with names swapped, punctuation dropped, or capitals lost."""
    if draw.random() < SWAPPED:
        example = with_other_names(example, names, draw)
    if draw.random() < WITHOUT_MARKS:
        example = without_marks(example)
    if draw.random() < WITHOUT_CAPITALS:
        example = with_words(example, [word.lower() for word in example.words])
    return example


def without_marks(example: Example) -> Example:
    """The example without commas, apostrophes and quotation marks."""
    done = edited(example, {i: (i, ()) for i, word in enumerate(example.words) if word in _MARKS})
    return with_words(done, [word.translate(_DROPPED) or word for word in done.words])


def with_words(example: Example, words: Sequence[str]) -> Example:
    """The example with other spellings of its words."""
    features = [_reshaped(word, known) for word, known in zip(words, example.features, strict=True)]
    return replace(example, words=words, features=features)


def with_other_names(example: Example, names: Names, draw: random.Random) -> Example:
    """The example as if it told of another country: places, parties, the country's name and adjective.

    One name is swapped for the same other name all through. Who did it is no longer to be learned as a value.
    """
    country = draw.choice(names.countries)
    chosen: dict[str, str] = dict(country.home)
    edits: dict[int, tuple[int, Sequence[str]]] = {}
    taken: set[int] = set()
    for name in example.names:
        words = example.words[name.first : name.last + 1]
        old = " ".join(words)
        if not old[:1].isupper() or taken & set(range(name.first, name.last + 1)):
            continue
        if name.kind == "party" and words[0] in HOME_WORDS:
            continue  # the adjective alone is swapped: "Syrian army" becomes "Iraqi army"
        if old not in chosen:
            pool = country.places if name.kind == "place" else country.parties
            chosen[old] = old if draw.random() < KEPT_NAME else draw.choice(pool)
        if chosen[old] != old:
            edits[name.first] = (name.last, chosen[old].split())
            taken |= set(range(name.first, name.last + 1))
    for index, word in enumerate(example.words):
        if word in HOME_WORDS and index not in taken:
            edits[index] = (index, chosen[word].split())
    done = edited(example, edits)
    return replace(done, targets=[replace(target, actors=None) for target in done.targets])


def edited(example: Example, edits: Edits) -> Example:
    """The example with stretches of words replaced or dropped.

    New words have the marks of all those that they replace, and a shape of their own. What pointed at words
    that are gone points at the rest of them; with no rest, it is not to be learned.
    """
    words, features, tags, begins, ends = _replaced(example, edits)
    moved = _Moved(begins, ends)
    return replace(
        example,
        words=words,
        features=features,
        tags=tags,
        sentences=[(b[0], b[1] + 1) for s in example.sentences if (b := moved.bounds((s[0], s[1] - 1)))],
        names=[
            replace(n, first=b[0], last=b[1]) for n in example.names if (b := moved.bounds((n.first, n.last)))
        ],
        targets=[done for target in example.targets if (done := moved.target(target))],
    )


def _replaced(
    example: Example, edits: Edits
) -> tuple[list[str], list[list[int]], list[int], list[int], list[int]]:
    """New words, features and tags; and of each old word the new word at or behind it, at or before it."""
    words: list[str] = []
    features: list[list[int]] = []
    tags: list[int] = []
    begins: list[int] = []
    ends: list[int] = []
    index = 0
    while index < len(example.words):
        last, new = edits.get(index, (index, (example.words[index],)))
        old = range(index, last + 1)
        begins += [len(words)] * len(old)
        ends += [len(words) + len(new) - 1] * len(old)
        marks = [max(values) for values in zip(*(example.features[i] for i in old), strict=True)]
        words += new
        features += [_reshaped(word, marks) for word in new]
        tags += [max(example.tags[i] for i in old)] * len(new)
        index = last + 1
    return words, features, tags, begins, ends


def _reshaped(word: str, marks: Sequence[int]) -> list[int]:
    """The features of a word that stands where another stood."""
    made = list(marks)
    made[SHAPE] = shape(word)
    return made


class _Moved:
    """Where the words of an example stand after an edit."""

    def __init__(self, begins: Sequence[int], ends: Sequence[int]) -> None:
        self._begins, self._ends = begins, ends

    def bounds(self, old: Bounds) -> Bounds | None:
        """What is left of a stretch of words; None if nothing."""
        first, last = self._begins[old[0]], self._ends[old[1]]
        return (first, last) if first <= last else None

    def target(self, old: Target) -> Target | None:
        """The target; None if its own words are gone."""
        own = self.bounds((old.first, old.last))
        if own is None:
            return None
        one, two, three = (self._word(place) for place in old.prior)
        roles = {role: self._all(spans) for role, spans in old.roles.items()}
        return replace(old, first=own[0], last=own[1], prior=(one, two, three), roles=roles)

    def _word(self, place: int) -> int:
        bounds = self.bounds((place, place)) if place >= 0 else None
        return bounds[0] if bounds else -1

    def _all(self, spans: Sequence[Bounds] | None) -> Sequence[Bounds] | None:
        if not spans:
            return spans
        return [bounds for span in spans if (bounds := self.bounds(span))] or None
