"""How far a score could move if other reports had been drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

import numpy as np

from dateline.evaluate.tally import Tally

DRAWS = 1000
_TAIL = 25
"""Draws left out at either end: 2.5 % of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One measure over all reports, with its 95 % interval of F1."""

    tally: Tally
    low: float
    high: float


def seeded() -> Random:
    """The generator that every score starts from, so that the same input gives the same interval."""
    return Random(0)  # noqa: S311 - draws samples, guards no secret


def measure(reports: Sequence[Tally], total: Tally, draws: Random) -> Measure:
    """The measure `total` with its interval: F1 over as many reports, drawn with replacement."""
    if not reports:
        return Measure(tally=total, low=0.0, high=0.0)
    counts = np.array([(t.right, t.found, t.gold) for t in reports])
    scores = sorted(_f1_of_a_draw(counts, draws) for _ in range(DRAWS))
    return Measure(tally=total, low=scores[_TAIL], high=scores[-1 - _TAIL])


def _f1_of_a_draw(counts: "np.ndarray[tuple[int, int], np.dtype[np.int64]]", draws: Random) -> float:
    drawn = [draws.randrange(len(counts)) for _ in counts]
    right, found, gold = counts[drawn].sum(axis=0).tolist()
    return Tally(right=right, found=found, gold=gold).f1
