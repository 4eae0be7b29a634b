"""How sure the cells are that resolve fills in: the confidence of their words, carried on.

A cell can be no surer than the words that it rests on; how much is lost between words and meaning was
measured with the extractor and stands in the same table as its confidences.
"""

from dataclasses import replace
from typing import TypeVar

from dateline.model.claim import Cell, Claim
from dateline.resources.calibration import meaning

T = TypeVar("T")


def confident(claim: Claim) -> Claim:
    """The claim with confidences for its source class, actors, place and days, where its words have them."""
    doer, day = meaning("by_id", claim.by.confidence), meaning("days", claim.when.confidence)
    return replace(
        claim,
        src_class=_surely(claim.src_class, meaning("src_class", claim.src.confidence)),
        by=replace(claim.by, confidence=doer),
        actors=_surely(claim.actors, doer),
        place=_surely(claim.place, meaning("adm1", claim.at.confidence)),
        when=replace(claim.when, confidence=day),
        days=_surely(claim.days, day),
    )


def _surely(cell: Cell[T] | None, confidence: float | None) -> Cell[T] | None:
    return replace(cell, confidence=confidence) if cell else None
