"""Counts and the figures made of them."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many were found, how many annotated, and how many of both are the same."""

    right: int
    found: int
    gold: int

    @property
    def precision(self) -> float:
        """The part of what was found that is right; 0 where nothing was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The part of what was annotated that was found; 0 where nothing was annotated."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        precision, recall = self.precision, self.recall
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def tally_sum(tallies: Iterable[Tally]) -> Tally:
    """The tallies of several reports as one."""
    right = found = gold = 0
    for tally in tallies:
        right, found, gold = right + tally.right, found + tally.found, gold + tally.gold
    return Tally(right=right, found=found, gold=gold)


@dataclass(frozen=True, slots=True, kw_only=True)
class Accuracy:
    """How many of the pairs that agree on type and outcome also agree on one field."""

    right: float
    """A whole number, except for the sums of shares that B-cubed makes."""
    pairs: int

    @property
    def share(self) -> float:
        """The part that is right; 0 where there is no pair."""
        return self.right / self.pairs if self.pairs else 0.0


def accuracy_sum(accuracies: Iterable[Accuracy]) -> Accuracy:
    """The accuracies of several reports as one."""
    kept = list(accuracies)
    return Accuracy(right=sum(a.right for a in kept), pairs=sum(a.pairs for a in kept))
