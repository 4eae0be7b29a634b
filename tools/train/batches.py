"""Which reports are learned from, which samples stand side by side, and how fast is learned when."""

import hashlib
import random
from collections.abc import Sequence

from tools.train.samples import Sample

BUDGET = 1000
"""Pieces in a batch, padding included."""
FOLDS = 5


def batches(samples: Sequence[Sample], draw: random.Random) -> list[list[Sample]]:
    """Samples of like length together, at most BUDGET pieces with padding, in random order."""
    ordered = sorted(samples, key=lambda sample: (sample.size, draw.random()))
    made: list[list[Sample]] = []
    for sample in ordered:
        if made and sample.size * (len(made[-1]) + 1) <= BUDGET:
            made[-1].append(sample)
        else:
            made.append([sample])
    draw.shuffle(made)
    return made


def held(doc: str, share: float) -> bool:
    """Whether a report is kept out of training, by its name alone."""
    return _number(doc) / 16**8 < share


def fold_of(doc: str) -> int:
    """The fold of a report in five-fold cross-validation, by its name alone."""
    return _number(f"fold {doc}") % FOLDS


def _number(name: str) -> int:
    return int(hashlib.sha256(name.encode()).hexdigest()[:8], 16)


def pace(step: int, total: int) -> float:
    """The share of the highest rate: warms up over a twentieth of the steps, then falls in a line to 0."""
    warm = max(1, total // 20)
    return step / warm if step < warm else max(0.0, (total - step) / (total - warm))
