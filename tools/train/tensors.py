"""Samples side by side as tensors."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from tools.train.examples import Target
from tools.train.samples import Sample
from torch import Tensor

IGNORED = -100
"""The target that cross entropy leaves out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Windows side by side, padded, with their targets in order."""

    pieces: Tensor
    features: Tensor
    mask: Tensor
    heads: Tensor
    """(batch, words): the first piece of each word, 0 for padding."""
    word_mask: Tensor
    targets: Sequence[Target]
    rows: Tensor
    """(targets): the window of each; targets stand window by window."""
    firsts: Tensor
    lasts: Tensor
    quantities: Tensor
    """(targets): true for a quantity, false for an event."""
    priors: Tensor
    """(targets, 3): as in Anchor."""


def batch_of(samples: Sequence[Sample]) -> Batch:
    """Samples as tensors."""
    shown = [sample.window for sample in samples]
    targets = [target for sample in samples for target in sample.targets]
    rows = [row for row, sample in enumerate(samples) for _ in sample.targets]
    heads = padded([window.heads for window in shown], fill=-1)
    pieces = padded([window.pieces for window in shown], fill=-1)
    return Batch(
        pieces=pieces.clamp(min=0),
        features=_features([window.features for window in shown], pieces.shape[1]),
        mask=(pieces >= 0).float(),
        heads=heads.clamp(min=0),
        word_mask=heads >= 0,
        targets=targets,
        rows=torch.tensor(rows, dtype=torch.long),
        firsts=torch.tensor([target.first for target in targets], dtype=torch.long),
        lasts=torch.tensor([target.last for target in targets], dtype=torch.long),
        quantities=torch.tensor([target.quantity for target in targets], dtype=torch.bool),
        priors=torch.tensor([target.prior for target in targets], dtype=torch.long).view(-1, 3),
    )


def padded(rows: Sequence[Sequence[int]], *, fill: int = IGNORED) -> Tensor:
    """(rows, longest): numbers of different length."""
    longest = max(map(len, rows))
    return torch.tensor([[*row, *[fill] * (longest - len(row))] for row in rows], dtype=torch.long)


def _features(rows: Sequence[Sequence[Sequence[int]]], longest: int) -> Tensor:
    """The features of pieces as (rows, longest, features)."""
    made = torch.zeros(len(rows), longest, len(rows[0][0]), dtype=torch.long)
    for index, row in enumerate(rows):
        made[index, : len(row)] = torch.tensor([list(known) for known in row])
    return made
