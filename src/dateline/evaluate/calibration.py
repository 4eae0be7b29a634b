"""Fitting calibrations: from scores and what turned out right to a curve that says what a score means.

`isotonic` follows the data and needs some hundreds of them; `logistic` (Platt, 1999) and `temperature` have
two parameters and one, for few data. Each gives a `Calibration`, a table of knots, whatever it was fitted by.
"""

from collections.abc import Callable, Sequence
from itertools import groupby

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar
from scipy.special import expit, logit

from dateline.errors import InputError
from dateline.resources.calibration import Calibration

Scored = tuple[float, bool]
"""A score and whether what it was given to is right."""

Pool = tuple[float, int, int]
"""Scores put together: their mean, how many are right, how many there are."""

Fit = Callable[[Sequence[Scored]], Calibration]
"""A way of fitting."""

_GRID = 65
"""Knots of a curve that a formula gives: between them it is less than 0.001 from a straight line."""
_STEPS = 100
_CLOSEST = 1e-6
"""How near to 0 and 1 a score may come before its log-odds are taken."""


def isotonic(scored: Sequence[Scored]) -> Calibration:
    """The rising curve nearest to the data: pooled adjacent violators, with a knot in each pool's middle.

    Knots in the middle (Oron and Flournoy, 2017) let the curve run between pools instead of jumping. The
    last pool is not believed to be always right, nor the first one never: see `_within`.
    """
    pools = _pooled(_tied(_some(scored)))
    return Calibration(tuple(zip((pool[0] for pool in pools), _within(pools), strict=True)))


def _within(pools: Sequence[Pool]) -> list[float]:
    """The rate of each pool, kept from 0 and 1 by what one more wrong or right answer would make of it.

    Rates rise from pool to pool, so that only the first can be 0 and only the last 1.
    """
    rates = [_rate(pool) for pool in pools]
    if rates[0] == 0:
        rates[0] = min([1 / (pools[0][2] + 2), *rates[1:2]])
    if rates[-1] == 1:
        rates[-1] = max([1 - 1 / (pools[-1][2] + 2), *rates[-2:-1]])
    return rates


def _some(scored: Sequence[Scored]) -> Sequence[Scored]:
    if not scored:
        raise InputError("there is nothing to fit a calibration to", expected="one score or more")
    return scored


def _tied(scored: Sequence[Scored]) -> list[Pool]:
    """The scores that are equal as one pool each, rising."""
    groups = groupby(sorted(scored), lambda one: one[0])
    answers = ((score, [right for _, right in held]) for score, held in groups)
    return [(score, sum(rights), len(rights)) for score, rights in answers]


def _pooled(pools: Sequence[Pool]) -> list[Pool]:
    """Adjacent pools put together until the part that is right rises from each to the next."""
    kept: list[Pool] = []
    for pool in pools:
        kept.append(pool)
        while len(kept) > 1 and _rate(kept[-2]) >= _rate(kept[-1]):
            last = kept.pop()
            kept[-1] = _together(kept[-1], last)
    return kept


def _rate(pool: Pool) -> float:
    return pool[1] / pool[2]


def _together(one: Pool, other: Pool) -> Pool:
    count = one[2] + other[2]
    score = (one[0] * one[2] + other[0] * other[2]) / count
    return score, one[1] + other[1], count


def logistic(scored: Sequence[Scored]) -> Calibration:
    """The logistic curve of the scores that makes the answers likeliest; a falling one is made level.

    Answers are softened as Platt did, so that scores that part right from wrong without a slip still get a
    curve.
    """
    scores, right = _arrays(scored)
    middle, width = float(scores.mean()), float(scores.std()) or 1.0
    slope, offset = _newton((scores - middle) / width, _softened(right))
    if slope < 0:
        slope, offset = 0.0, float(logit(_softened(right).mean()))
    at = np.linspace(scores.min(), scores.max(), _GRID)
    return _sampled(at, expit(slope * (at - middle) / width + offset))


def temperature(scored: Sequence[Scored]) -> Calibration:
    """Scores that are shares already, their log-odds divided by the one number that suits best."""
    scores, right = _arrays(scored)
    odds = _log_odds(scores)

    def loss(log_scale: float) -> float:
        scaled = odds * np.exp(log_scale)
        return float(np.logaddexp(0, np.where(right, -scaled, scaled)).mean())

    scale = np.exp(minimize_scalar(loss, bounds=(-5, 5), method="bounded").x)
    # Even steps of the log-odds: the curve is steep near 0 and 1.
    at = expit(np.linspace(odds.min(), odds.max(), _GRID))
    return _sampled(at, expit(_log_odds(at) * scale))


def out_of_fold(scored: Sequence[Scored], groups: Sequence[str], fit: Fit, folds: int = 5) -> list[float]:
    """The confidence of each score by a curve that was fitted without its group, in the order given.

    Groups (reports) are dealt to the folds in the order of their names. A curve judged on what it was fitted
    to always looks calibrated; judge it by this.
    """
    fold = {name: i % folds for i, name in enumerate(sorted(set(groups)))}
    if len(fold) < folds:
        raise InputError(f"{len(fold)} groups for {folds} folds", expected="at least one group a fold")
    curves = [
        fit([s for s, group in zip(scored, groups, strict=True) if fold[group] != one])
        for one in range(folds)
    ]
    return [curves[fold[group]](one[0]) for one, group in zip(scored, groups, strict=True)]


def _arrays(scored: Sequence[Scored]) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """The scores and the answers, sorted, so that the order given cannot change the last digit."""
    scores, right = zip(*sorted(_some(scored)), strict=True)
    return np.array(scores, dtype=float), np.array(right, dtype=bool)


def _softened(right: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Right as a little less than 1, wrong as a little more than 0."""
    rights = int(right.sum())
    return np.where(right, (rights + 1) / (rights + 2), 1 / (len(right) - rights + 2))


def _newton(scores: NDArray[np.float64], wanted: NDArray[np.float64]) -> tuple[float, float]:
    """Slope and offset of the logistic curve with the greatest likelihood."""
    rows = np.column_stack([scores, np.ones_like(scores)])
    found = np.zeros(2)
    for _ in range(_STEPS):
        given = expit(rows @ found)
        weight = given * (1 - given)
        # A touch of ridge keeps the step finite where all scores are one.
        bend = rows.T @ (rows * weight[:, None]) + 1e-9 * np.eye(2)
        step = np.linalg.solve(bend, rows.T @ (wanted - given))
        found += step
        if np.abs(step).max() < 1e-10:
            break
    return float(found[0]), float(found[1])


def _log_odds(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    if scores.min() < 0 or scores.max() > 1:
        raise InputError("a score outside 0 and 1 has no log-odds", expected="shares", advice="Use logistic.")
    return np.asarray(logit(np.clip(scores, _CLOSEST, 1 - _CLOSEST)))


def _sampled(scores: NDArray[np.float64], confidences: NDArray[np.float64]) -> Calibration:
    """A formula's curve as knots; rounding may not make it fall, and equal scores are one knot."""
    knots: dict[float, float] = dict(
        zip(scores.tolist(), np.maximum.accumulate(confidences).tolist(), strict=True)
    )
    return Calibration(tuple(sorted(knots.items())))
