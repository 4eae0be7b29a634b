"""Which found claim stands for which annotated one."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

from dateline.evaluate.comparison import FIELDS, same_toll
from dateline.evaluate.rows import AnnotatedClaim, fold_space, value
from dateline.model.span import Span

SHARED_EVIDENCE = 0.5
"""A pair shares at least this part of the shorter one's evidence."""

_FIELD_WEIGHTS = (("src", 0.5), ("mod", 0.25), ("days", 0.2), ("at", 0.2), ("sub", 0.2), ("scope", 0.1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A claim with the place of its evidence in the folded text."""

    claim: AnnotatedClaim
    span: Span | None
    """None where the text has no such words: the claim pairs with nothing."""


def place(claims: Sequence[AnnotatedClaim], text: str) -> list[Placed]:
    """Each claim at the first occurrence of its evidence in `text`, whose white space is folded."""
    return [Placed(claim=claim, span=_find(claim.get("ev"), text)) for claim in claims]


def _find(evidence: str | None, text: str) -> Span | None:
    words = fold_space(evidence)
    start = text.find(words) if words else -1
    return Span(start, start + len(words)) if start >= 0 else None


def shared_evidence(one: Placed, other: Placed) -> float:
    """The part of the shorter evidence that both claims share, 0 to 1."""
    if one.span is None or other.span is None:
        return 0.0
    shared = min(one.span.end, other.span.end) - max(one.span.start, other.span.start)
    return max(0, shared) / min(len(one.span), len(other.span))


def pairs_of(gold: Sequence[Placed], found: Sequence[Placed]) -> list[tuple[int, int]]:
    """Indexes of annotated and found claims that share evidence, paired so that the whole agrees best."""
    weights = _weights(gold, found)
    rows, columns = linear_sum_assignment(weights, maximize=True)
    return [(int(i), int(j)) for i, j in zip(rows, columns, strict=True) if weights[i, j] > 0]


def _weights(gold: Sequence[Placed], found: Sequence[Placed]) -> NDArray[np.float64]:
    """How well each possible pair agrees; 0 where it does not share its evidence."""
    weights = np.zeros((len(gold), len(found)))
    for i, one in enumerate(gold):
        for j, other in enumerate(found):
            shared = shared_evidence(one, other)
            if shared >= SHARED_EVIDENCE:
                weights[i, j] = _agreement(one.claim, other.claim, shared)
    return weights


def _agreement(gold: AnnotatedClaim, found: AnnotatedClaim, shared: float) -> float:
    """The weight of a pair; the additions keep their order, since the last digit tells ties apart."""
    score = shared
    score += 2.0 * same_toll(gold, found)
    score += value(gold, "out") == value(found, "out")
    score += gold.get("type") == found.get("type")
    for name, weight in _FIELD_WEIGHTS:
        score += weight * FIELDS[name](gold, found)
    return score
