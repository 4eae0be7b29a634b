"""From the scores of decisions to confidences: how often such a claim or cell is right.

Scores say how much speaks for a choice among the others; what they mean was measured on reports that the
network had not seen, and stands in a table beside its weights (resources/network/calibration.tsv).
"""

from dataclasses import replace
from typing import TypeVar

from dateline.model.claim import Cell, Claim
from dateline.resources.calibration import meaning

T = TypeVar("T")


def whole(claim: Claim) -> float | None:
    """The score of a claim as a whole: of what it counts or tells, and of its type."""
    if claim.out.confidence is None or claim.type.confidence is None:
        return None
    return claim.out.confidence * claim.type.confidence


def calibrated(claim: Claim) -> Claim:
    """The claim with confidences for scores; the cells that `resolve` reads keep their scores till then.

    What has no score, as all of a claim by rules alone, has no confidence.
    """
    return replace(
        claim,
        confidence=meaning("claims", claim.confidence),
        num=replace(claim.num, confidence=meaning("quantity", claim.out.confidence)),
        type=_cell("type", claim.type),
        out=_cell("out", claim.out),
        sub=_cell("sub", claim.sub),
        scope=_cell("scope", claim.scope),
        grp=_cell("grp", claim.grp),
        at=_cell("at", claim.at),
        src=_cell("src", claim.src),
        mod=_cell("mod", claim.mod),
    )


def _cell(name: str, cell: Cell[T]) -> Cell[T]:
    return replace(cell, confidence=meaning(name, cell.confidence))
