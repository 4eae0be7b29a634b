"""Scores of found claims against annotated ones.

Claims are paired within a report by the assignment that agrees best, where a pair must share evidence. Then:

- claims: the pair agrees on type and outcome;
- claim events: evidence and type agree, whatever the outcome; the types of one stretch are counted once;
- tolls: both carry a quantity of people harmed or moved, and outcome and range are the same;
- sourced tolls: a toll whose speaker and modality are the same too;
- rows: a sourced toll whose days, province, actors and scope are the same too.

The measures are those of the project's scoring script, with which this agrees to the last digit.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from dateline.evaluate.bootstrap import Measure, measure, seeded
from dateline.evaluate.clusters import b_cubed
from dateline.evaluate.comparison import (
    FIELDS,
    has_toll,
    same_kind,
    same_row,
    same_sourced_toll,
    same_toll,
    wrong_fields,
)
from dateline.evaluate.matching import Matched, Pair, match_all
from dateline.evaluate.pairing import SHARED_EVIDENCE, Placed, shared_evidence
from dateline.evaluate.rows import AnnotatedClaim, Rows, Texts
from dateline.evaluate.tally import Accuracy, Tally, accuracy_sum, tally_sum

MEASURES = ("claims", "claim events", "tolls", "sourced tolls", "rows")
"""The measures, in the order in which they are shown and their intervals are drawn."""

FIELD_NAMES = (*FIELDS, "inc precision", "inc recall")
"""The fields whose accuracy is given, in the order in which they are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """One place where the found claims differ from the annotated ones."""

    doc: str
    wrong: tuple[str, ...]
    """The fields of a pair that differ; or "missed" or "spurious" alone."""
    gold: AnnotatedClaim | None = None
    found: AnnotatedClaim | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Everything that a comparison of found with annotated claims tells."""

    reports: int
    missing: int
    """Annotated reports for which nothing at all was given, not even an empty list."""
    measures: Mapping[str, Measure]
    fields: Mapping[str, Accuracy]
    disagreements: tuple[Disagreement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _ReportScores:
    tallies: Mapping[str, Tally]
    fields: Mapping[str, Accuracy]
    disagreements: list[Disagreement]


def score(reports: Texts, gold: Rows, predicted: Rows) -> Scores:
    """The scores of `predicted` on the reports of `gold`; other reports do not count."""
    each = [_score_report(matched) for matched in match_all(reports, gold, predicted)]
    draws = seeded()
    measures = {}
    for name in MEASURES:
        own = [report.tallies[name] for report in each]
        measures[name] = measure(own, tally_sum(own), draws)
    return Scores(
        reports=len(each),
        missing=len(set(gold) - set(predicted)),
        measures=measures,
        fields={name: accuracy_sum(report.fields[name] for report in each) for name in FIELD_NAMES},
        disagreements=tuple(d for report in each for d in report.disagreements),
    )


def _score_report(matched: Matched) -> _ReportScores:
    doc, pairs = matched.doc, matched.pairs
    return _ReportScores(
        tallies=tallies(matched.gold, matched.found, pairs),
        fields=_fields(matched.alike),
        disagreements=[*_differing(doc, pairs), *_unpaired(doc, matched.missed, matched.spurious)],
    )


def tallies(gold: Sequence[Placed], found: Sequence[Placed], pairs: Sequence[Pair]) -> dict[str, Tally]:
    """The tally of each measure over some claims and the pairs among them."""
    tolls = {"found": sum(has_toll(p.claim) for p in found), "gold": sum(has_toll(p.claim) for p in gold)}
    return {
        "claims": Tally(right=_count(same_kind, pairs), found=len(found), gold=len(gold)),
        "claim events": event_tally(gold, found),
        "tolls": Tally(right=_count(same_toll, pairs), **tolls),
        "sourced tolls": Tally(right=_count(same_sourced_toll, pairs), **tolls),
        "rows": Tally(right=_count(same_row, pairs), **tolls),
    }


def _count(same: Callable[[AnnotatedClaim, AnnotatedClaim], bool], pairs: Sequence[Pair]) -> int:
    return sum(same(gold, found) for gold, found in pairs)


def _fields(alike: Sequence[Pair]) -> dict[str, Accuracy]:
    """The accuracy of each field over pairs of one kind, and that of `inc`."""
    fields = {n: Accuracy(right=_count(same, alike), pairs=len(alike)) for n, same in FIELDS.items()}
    precision, recall = b_cubed([(gold.get("inc"), found.get("inc")) for gold, found in alike])
    return {**fields, "inc precision": precision, "inc recall": recall}


def event_tally(gold: Sequence[Placed], found: Sequence[Placed]) -> Tally:
    """Events of a stretch of text, each annotated one met by the first found one that is still free."""
    wanted, free = _distinct_events(gold), _distinct_events(found)
    tally = {"found": len(free), "gold": len(wanted)}
    right = 0
    for event in wanted:
        match = next((other for other in free if _one_event(event, other)), None)
        if match is not None:
            free.remove(match)
            right += 1
    return Tally(right=right, **tally)


def _distinct_events(claims: Sequence[Placed]) -> list[Placed]:
    """The claims without those that repeat type and stretch of an earlier one."""
    kept: list[Placed] = []
    for claim in claims:
        if not any(_one_event(claim, other) for other in kept):
            kept.append(claim)
    return kept


def _one_event(one: Placed, other: Placed) -> bool:
    same_type = one.claim.get("type") == other.claim.get("type")
    return same_type and shared_evidence(one, other) >= SHARED_EVIDENCE


def _differing(doc: str, pairs: Sequence[Pair]) -> list[Disagreement]:
    compared = ((gold, found, wrong_fields(gold, found)) for gold, found in pairs)
    return [Disagreement(doc=doc, wrong=w, gold=gold, found=found) for gold, found, w in compared if w]


def _unpaired(
    doc: str, missed: Sequence[AnnotatedClaim], spurious: Sequence[AnnotatedClaim]
) -> list[Disagreement]:
    return [
        *(Disagreement(doc=doc, wrong=("missed",), gold=claim) for claim in missed),
        *(Disagreement(doc=doc, wrong=("spurious",), found=claim) for claim in spurious),
    ]
