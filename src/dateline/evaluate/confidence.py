"""Stated confidences, and whether what they were stated of is right."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dateline.evaluate.comparison import FIELDS, same_kind
from dateline.evaluate.matching import Matched
from dateline.evaluate.rows import AnnotatedClaim, value
from dateline.model.claim import Cell, Claim

CLAIM = "claims"
"""The name under which the confidence of a claim as a whole goes."""

CELLS: Mapping[str, str] = {
    "type": "type",
    "out": "out",
    "quantity": "num",
    "src": "src",
    "src_class": "src_class",
    "mod": "mod",
    "days": "days",
    "at": "at",
    "adm1": "place",
    "country": "place",
    "by_id": "actors",
    "grp": "grp",
    "scope": "scope",
    "sub": "sub",
}
"""The cell of a claim that answers for each field that is compared."""

NAMES = (CLAIM, *CELLS)
"""What a confidence can be stated of, in the order in which it is shown."""


class ConfidentClaim(AnnotatedClaim, total=False):
    """A claim in the interchange form that says how sure its extractor was.

    `confidence` is no field of the annotation guidelines: it stands in predictions that are measured, and
    in nothing that is given away.
    """

    confidence: Mapping[str, float | None]
    """By the names of `NAMES`; what is left out or null was not stated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated:
    """One thing that was emitted: how sure the extractor was, and whether it is right."""

    doc: str
    confidence: float | None
    right: bool


def confidences_of(claim: Claim) -> dict[str, float | None]:
    """What a claim states of itself and of its cells, by the names of `NAMES`."""
    cells: dict[str, Cell[object] | None] = {name: getattr(claim, cell) for name, cell in CELLS.items()}
    stated = {name: cell.confidence if cell else None for name, cell in cells.items()}
    return {CLAIM: claim.confidence, **stated}


def rate(reports: Iterable[Matched]) -> dict[str, list[Rated]]:
    """Every emitted claim, and every cell that can be judged, by the names of `NAMES`.

    A claim is right where it agrees with its annotated one on type and outcome. `type` and `out` are judged
    wherever an annotated claim shares their evidence; the other cells only in claims that are right, since
    there is nothing to hold them against elsewhere.
    """
    rated: dict[str, list[Rated]] = {name: [] for name in NAMES}
    for report in reports:
        for name, claim, right in _judged(report):
            rated[name].append(Rated(doc=report.doc, confidence=_stated(claim, name), right=right))
    return rated


def _judged(report: Matched) -> Iterator[tuple[str, AnnotatedClaim, bool]]:
    """The name, the claim and the verdict of everything in a report that can be judged."""
    yield from ((CLAIM, found, False) for found in report.spurious)
    for gold, found in report.pairs:
        yield CLAIM, found, same_kind(gold, found)
        yield "type", found, gold.get("type") == found.get("type")
        yield "out", found, value(gold, "out") == value(found, "out")
    for gold, found in report.alike:
        yield from ((name, found, agrees(gold, found)) for name, agrees in FIELDS.items())


def _stated(claim: AnnotatedClaim, name: str) -> float | None:
    """The confidence that a row states of itself or of one field."""
    stated: Mapping[str, float | None] = claim.get("confidence") or {}  # type: ignore[assignment]  # see ConfidentClaim
    return stated.get(name)
