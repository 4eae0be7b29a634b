"""Training examples written by hand: a sentence whose names and targets are given by their words."""

import random
from collections.abc import Mapping, Sequence

from tools.train.examples import Bounds, Example, Name, Target

from dateline.extract.learned.words import shape


def draw(seed: int | str = 1) -> random.Random:
    """Chance that repeats itself."""
    return random.Random(seed)  # noqa: S311  # nothing here is secret


def bounds(words: Sequence[str], phrase: str) -> Bounds:
    """The first and last word of a phrase."""
    parts = phrase.split()
    first = next(i for i in range(len(words)) if list(words[i : i + len(parts)]) == parts)
    return first, first + len(parts) - 1


def example(
    text: str,
    *,
    places: Sequence[str] = (),
    parties: Sequence[str] = (),
    quantity: str = "",
    roles: Mapping[str, str] | None = None,
    doc: str = "d1",
) -> Example:
    """A report of one sentence, its words parted by spaces; roles give the words that they point at."""
    words = text.split()
    named = [("place", place) for place in places] + [("party", party) for party in parties]
    found = [bounds(words, phrase) for _, phrase in named]
    names = [Name(kind=kind, first=b[0], last=b[1]) for (kind, _), b in zip(named, found, strict=True)]
    pointed = {role: [bounds(words, phrase)] for role, phrase in (roles or {}).items()}
    return Example(
        doc=doc,
        words=words,
        features=[(shape(word), 0, 0, 0, 0, 0, 0) for word in words],
        sentences=[(0, len(words))],
        names=names,
        targets=[_target(bounds(words, quantity), pointed)] if quantity else [],
        tags=[0] * len(words),
    )


def _target(own: Bounds, roles: Mapping[str, Sequence[Bounds]]) -> Target:
    return Target(
        first=own[0],
        last=own[1],
        quantity=True,
        prior=(-1, -1, -1),
        choices={"counts": 0},
        actors=[0],
        incident=0,
        roles=roles,
    )
