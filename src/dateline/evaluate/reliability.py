"""Whether 0.9 means nine in ten: stated confidences against what turned out right.

The confidences are put into bins; a bin is well calibrated where its mean confidence is the part of it that
is right. ECE is the mean difference, each bin counted by its size (Naeini et al., 2015); the Brier score is
the mean square of confidence minus outcome (Brier, 1950); intervals are Wilson's (1927).
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from dateline.errors import InputError
from dateline.evaluate.bootstrap import Resamples
from dateline.evaluate.confidence import Rated

BINS = 10
THRESHOLDS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
"""From where on one may choose to accept unread."""

_Z = 1.959963984540054
"""The normal quantile of a 95 % interval."""

Stated = tuple[float, bool, str]
"""A confidence, whether it was right, and its report."""

Interval = tuple[float, float]

Part = tuple[Sequence[Stated], float, float]
"""The confidences of a bin, and where it begins and ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """The confidences of one stretch of the scale."""

    low: float
    high: float
    """Where the bin begins and ends: its least and greatest confidence, where bins are of equal mass."""
    count: int
    confidence: float
    """The mean of its confidences."""
    right: int
    interval: Interval
    """Wilson's 95 % interval of `accuracy`."""

    @property
    def accuracy(self) -> float:
        """The part that is right."""
        return self.right / self.count


@dataclass(frozen=True, slots=True, kw_only=True)
class Above:
    """What a reader gets who takes only what is at least so confident."""

    threshold: float
    count: int
    """How many are."""
    right: int
    interval: Interval
    """Wilson's 95 % interval of the part that is right."""

    @property
    def accuracy(self) -> float:
        """The part of them that is right."""
        return self.right / self.count


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliability:
    """How far confidences can be believed."""

    stated: int
    unstated: int
    """How many came without a confidence; they count nowhere below."""
    right: int
    confidence: float
    """The mean of all confidences."""
    ece: float
    """Expected calibration error."""
    ece_interval: Interval
    """Its 95 % interval over reports, the bins kept."""
    brier: float
    brier_interval: Interval
    bins: tuple[Bin, ...]
    """The bins that hold anything, from the lowest."""
    above: tuple[Above, ...]
    """By rising threshold, as far as anything is so confident."""

    @property
    def accuracy(self) -> float:
        """The part that is right; 0 where nothing is stated."""
        return self.right / self.stated if self.stated else 0.0

    @property
    def brier_of_the_mean(self) -> float:
        """The Brier score of one who always states the accuracy: what a useful confidence is below."""
        return self.accuracy * (1 - self.accuracy)


def reliability(rated: Sequence[Rated], *, bins: int = BINS, equal_mass: bool = False) -> Reliability:
    """How far the confidences can be believed, in bins of equal width or of about equal mass."""
    if bins < 1:
        raise InputError(f"{bins} bins", expected="1 or more")
    stated = sorted((_checked(r.confidence), r.right, r.doc) for r in rated if r.confidence is not None)
    parts = _of_equal_mass(stated, bins) if equal_mass else _of_equal_width(stated, bins)
    held = tuple(_bin(*part) for part in parts)
    count = max(len(stated), 1)
    ece_interval, brier_interval = _intervals([part for part, _, _ in parts])
    return Reliability(
        stated=len(stated),
        unstated=len(rated) - len(stated),
        right=sum(right for _, right, _ in stated),
        confidence=sum(confidence for confidence, _, _ in stated) / count,
        ece=sum(abs(b.accuracy - b.confidence) * b.count for b in held) / count,
        ece_interval=ece_interval,
        brier=sum((confidence - right) ** 2 for confidence, right, _ in stated) / count,
        brier_interval=brier_interval,
        bins=held,
        above=tuple(_above(stated)),
    )


def wilson(right: int, count: int) -> tuple[float, float]:
    """The 95 % interval of a share, which stays within 0 and 1 also for few and for extreme ones."""
    share, square = right / count, _Z**2 / count
    centre, half = share + square / 2, _Z * sqrt(share * (1 - share) / count + square / (4 * count))
    return max(0.0, (centre - half) / (1 + square)), min(1.0, (centre + half) / (1 + square))


def _above(stated: Sequence[Stated]) -> Iterator[Above]:
    """What is at or above each threshold."""
    for threshold in THRESHOLDS:
        answers = [right for confidence, right, _ in stated if confidence >= threshold]
        if answers:
            right, count = sum(answers), len(answers)
            yield Above(threshold=threshold, count=count, right=right, interval=wilson(right, count))


def _checked(confidence: float) -> float:
    if not 0 <= confidence <= 1:
        raise InputError(f"a confidence of {confidence}", expected="a share from 0 to 1, or none")
    return confidence


def _of_equal_width(stated: Sequence[Stated], bins: int) -> list[Part]:
    """Bins that divide the scale; 1 belongs to the last one."""
    edges = [n / bins for n in range(bins)]

    def number(one: Stated) -> int:
        return bisect_right(edges, one[0]) - 1

    return [(list(held), n / bins, (n + 1) / bins) for n, held in groupby(stated, number)]


def _of_equal_mass(stated: Sequence[Stated], bins: int) -> list[Part]:
    """Bins that divide the confidences; equal ones stay together, so that the order tells nothing."""
    parts: list[list[Stated]] = []
    for _, same in groupby(stated, lambda one: one[0]):
        begun = sum(map(len, parts))
        if not parts or begun >= len(stated) * len(parts) / bins:
            parts.append([])
        parts[-1].extend(same)
    return [(part, part[0][0], part[-1][0]) for part in parts]


def _bin(held: Sequence[Stated], low: float, high: float) -> Bin:
    right = sum(one for _, one, _ in held)
    return Bin(
        low=low,
        high=high,
        count=len(held),
        confidence=sum(confidence for confidence, _, _ in held) / len(held),
        right=right,
        interval=wilson(right, len(held)),
    )


def _intervals(parts: Sequence[Sequence[Stated]]) -> tuple[Interval, Interval]:
    """The 95 % intervals of ECE and Brier score over reports; confidences stay in the bins they are in."""
    rows = {doc: i for i, doc in enumerate(sorted({doc for part in parts for _, _, doc in part}))}
    if not rows:
        return (0.0, 0.0), (0.0, 0.0)
    sums = np.zeros((len(rows), len(parts), 4))
    for number, part in enumerate(parts):
        for confidence, right, doc in part:
            sums[rows[doc], number] += (1, confidence, right, (confidence - right) ** 2)
    draws = Resamples(len(rows))
    flat = sums.reshape(len(rows), -1)
    return draws.interval(flat, _ece_of), draws.interval(flat, _brier_of)


def _ece_of(drawn: NDArray[np.float64]) -> NDArray[np.float64]:
    bins = drawn.reshape(len(drawn), -1, 4)
    return np.asarray(np.abs(bins[:, :, 1] - bins[:, :, 2]).sum(axis=1) / bins[:, :, 0].sum(axis=1))


def _brier_of(drawn: NDArray[np.float64]) -> NDArray[np.float64]:
    bins = drawn.reshape(len(drawn), -1, 4)
    return np.asarray(bins[:, :, 3].sum(axis=1) / bins[:, :, 0].sum(axis=1))
