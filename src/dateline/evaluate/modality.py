"""How well denials, demands, plans and guesses are told from what is asserted.

Nearly all claims are asserted, so the accuracy of `mod` over all of them says little. Only the others count
here: a found claim is right where it stands for an annotated one of the same modality. Two strictnesses: the
pair shares its evidence ("evidence"), or it also agrees on type and outcome, as the measure `claims` demands
("claim").
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.evaluate.bootstrap import Measure, Resamples
from dateline.evaluate.matching import Matched, Pair
from dateline.evaluate.rows import AnnotatedClaim, value
from dateline.evaluate.tally import Tally
from dateline.model.vocabulary import Modality

STRICTNESS = ("evidence", "claim")
"""What a pair must agree on before its modality is compared."""

OTHERS = "non-asserted"
"""The name of all modalities but "asserted" together."""

KINDS: Mapping[str, frozenset[str]] = {
    OTHERS: frozenset(str(m) for m in Modality if m is not Modality.ASSERTED),
    **{str(m): frozenset({str(m)}) for m in Modality if m is not Modality.ASSERTED},
}
"""The modalities that are measured together, by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModalityScore:
    """F1 with its interval, and that of precision and of recall."""

    f1: Measure
    precision: tuple[float, float]
    recall: tuple[float, float]


def modality_scores(reports: Sequence[Matched]) -> dict[str, dict[str, ModalityScore]]:
    """The scores by strictness and by kind of modality."""
    draws = Resamples(len(reports))
    return {
        strictness: {
            kind: _scored([_tally(report, strictness, kind) for report in reports], draws) for kind in KINDS
        }
        for strictness in STRICTNESS
    }


def _tally(report: Matched, strictness: str, kind: str) -> Tally:
    pairs = report.alike if strictness == "claim" else report.pairs
    return Tally(
        right=sum(_agrees(pair, kind) for pair in pairs),
        found=sum(_is_of(p.claim, kind) for p in report.found),
        gold=sum(_is_of(p.claim, kind) for p in report.gold),
    )


def _is_of(claim: AnnotatedClaim, kind: str) -> bool:
    return value(claim, "mod") in KINDS[kind]


def _agrees(pair: Pair, kind: str) -> bool:
    gold, found = pair
    return _is_of(gold, kind) and value(gold, "mod") == value(found, "mod")


def _scored(tallies: Sequence[Tally], draws: Resamples) -> ModalityScore:
    return ModalityScore(
        f1=draws.f1(tallies),
        precision=draws.share([(t.right, t.found) for t in tallies]),
        recall=draws.share([(t.right, t.gold) for t in tallies]),
    )
