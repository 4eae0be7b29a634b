"""How far a score could move if other reports had been drawn."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.evaluate.tally import Tally, tally_sum

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


class Resamples:
    """The same draws of reports for many measures: how often each draw holds each report.

    Where a measure is not defined in a draw (a group that no drawn report has), the draw does not count.
    """

    def __init__(self, reports: int) -> None:
        draws = seeded()
        self._counts = np.zeros((DRAWS, reports), dtype=np.int64)
        for row in self._counts if reports else ():
            row[:] = np.bincount(draws.choices(range(reports), k=reports), minlength=reports)

    def f1(self, reports: Sequence[Tally]) -> Measure:
        """The F1 of the reports' tallies together, with its interval."""
        counts = np.array([(t.right, t.found, t.gold) for t in reports]).reshape(-1, 3)
        low, high = self.interval(counts, lambda sums: _ratio(2 * sums[:, 0], sums[:, 1] + sums[:, 2]))
        return Measure(tally=tally_sum(reports), low=low, high=high)

    def share(self, parts: Sequence[tuple[float, float]]) -> tuple[float, float]:
        """The interval of a share, given right and all of each report."""
        return self.interval(
            np.array(parts, dtype=float).reshape(-1, 2), lambda sums: _ratio(sums[:, 0], sums[:, 1])
        )

    def interval(
        self, counts: NDArray[Any], statistic: Callable[[NDArray[Any]], NDArray[np.float64]]
    ) -> tuple[float, float]:
        """The 95 % interval of a statistic of the drawn reports' sums; (0, 0) where it is never defined."""
        values = statistic(self._counts @ counts) if len(counts) else np.array([np.nan])
        values = np.sort(values[~np.isnan(values)])
        if not values.size:
            return 0.0, 0.0
        tail = len(values) * _TAIL // DRAWS
        return float(values[tail]), float(values[-1 - tail])


def _ratio(part: NDArray[Any], whole: NDArray[Any]) -> NDArray[np.float64]:
    """One by the other; not a number where there is nothing to divide by."""
    ratio: NDArray[np.float64] = np.full(len(whole), np.nan)
    np.divide(part, whole, out=ratio, where=whole != 0)
    return ratio
