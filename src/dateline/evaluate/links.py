"""How well claims of different reports were put together into incidents.

Keeping every report's events to themselves already makes a high B-cubed, so what counts first is the pairs of
claims from different reports.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass

from dateline.evaluate.clusters import b_cubed


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkScores:
    """Measures of a partition of claims against the true one."""

    claims: int
    """Claims of the truth."""
    paired: int
    """Of these, claims that were found."""
    right_pairs: int
    """Pairs of claims from different reports, one incident in both."""
    found_pairs: int
    true_pairs: int
    """Pairs of the truth, claims that were not found included."""
    b_cubed_precision: float
    b_cubed_recall: float
    inflation: float
    """Incidents found for each real one, over the claims that were found."""
    totals: int
    """Claims of true totals that were found."""
    totals_confused: int
    """Of these, claims that were put into an incident that is no total."""

    @property
    def pair_precision(self) -> float:
        """Share of found pairs that are right; 0 where none was found."""
        return self.right_pairs / self.found_pairs if self.found_pairs else 0.0

    @property
    def pair_recall(self) -> float:
        """Share of true pairs that were found."""
        return self.right_pairs / self.true_pairs if self.true_pairs else 0.0

    @property
    def b_cubed_f1(self) -> float:
        """Harmonic mean of B-cubed precision and recall."""
        both = self.b_cubed_precision + self.b_cubed_recall
        return 2 * self.b_cubed_precision * self.b_cubed_recall / both if both else 0.0

    @property
    def confused_share(self) -> float:
        """Share of the totals' claims that stand in an incident."""
        return self.totals_confused / self.totals if self.totals else 0.0


def score_links(
    truth: Mapping[str, str], found: Mapping[str, str], report_of: Mapping[str, str]
) -> LinkScores:
    """Compare two labellings of claims: incident by claim, in truth and as found, and each claim's report.

    Claims of the truth without a found incident count against the recall of pairs; found claims that the
    truth does not name are left aside. Ids of totals begin with `total-` in both.
    """
    both = sorted(truth.keys() & found.keys())
    precision, recall = b_cubed([(truth[c], found[c]) for c in both])
    totals = [c for c in both if _is_total(truth[c])]
    return LinkScores(
        claims=len(truth),
        paired=len(both),
        right_pairs=_pairs({c: (truth[c], found[c]) for c in both}, report_of),
        found_pairs=_pairs({c: found[c] for c in both}, report_of),
        true_pairs=_pairs(truth, report_of),
        b_cubed_precision=precision.right / max(precision.pairs, 1),
        b_cubed_recall=recall.right / max(recall.pairs, 1),
        inflation=len({found[c] for c in both}) / max(len({truth[c] for c in both}), 1),
        totals=len(totals),
        totals_confused=sum(not _is_total(found[c]) for c in totals),
    )


def _is_total(incident: str) -> bool:
    return incident.startswith("total-")


def _pairs(labels: Mapping[str, Hashable], report_of: Mapping[str, str]) -> int:
    """Pairs of claims with one label that stand in different reports."""
    members: dict[Hashable, Counter[str]] = defaultdict(Counter)
    for claim, label in labels.items():
        members[label][report_of[claim]] += 1
    return sum(_across(reports) for reports in members.values())


def _across(reports: Counter[str]) -> int:
    total = sum(reports.values())
    return (total * total - sum(n * n for n in reports.values())) // 2
