"""What the move to another war costs: every measure before and after, over the same reports.

Fields that cannot be compared (`annotation.mask_of`) count as agreeing both before and after, so that they
move no measure; the accuracy of a field is taken over the claims that keep it.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dateline.evaluate.bootstrap import Measure, Resamples
from dateline.evaluate.comparison import FIELDS, same_kind
from dateline.evaluate.matching import Matched, match
from dateline.evaluate.rows import AnnotatedClaim, Rows, Texts
from dateline.evaluate.scoring import MEASURES, tallies
from dateline.evaluate.swap.annotation import Mask, count_masked
from dateline.evaluate.swap.report import Swapped
from dateline.evaluate.tally import Accuracy, Tally

MASKED: Mapping[str, tuple[str, ...]] = {
    "adm1": ("adm1",),
    "country": ("country",),
    "by_id": ("by_id",),
    "days": ("d0", "d1"),
}
"""The fields of a row that make up what a mask names."""

Masks = Mapping[str, Sequence[Mask]]
"""For each report the mask of each annotated claim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """The reports of one side, before or after."""

    tallies: Sequence[Mapping[str, Tally]]
    fields: Mapping[str, Accuracy]


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """One measure before and after."""

    before: Measure
    after: Measure
    interval: tuple[float, float]
    """The 95 % interval of the loss, in points, over draws of reports that are the same on both sides."""

    @property
    def points(self) -> float:
        """How many points of F1 are lost; below 0 where it gained."""
        return 100 * (self.before.tally.f1 - self.after.tally.f1)


@dataclass(frozen=True, slots=True, kw_only=True)
class SwapResult:
    """Reports as they are and moved to other wars, both read and scored."""

    seed: int
    moved: Mapping[str, Swapped]
    before: Side
    after: Side

    @property
    def wars(self) -> dict[str, int]:
        """How many reports were moved to each country."""
        return dict(sorted(Counter(one.war for one in self.moved.values()).items()))

    @property
    def names(self) -> int:
        """How many stretches of text were replaced."""
        return sum(one.names for one in self.moved.values())

    @property
    def left_out(self) -> dict[str, int]:
        """How many claims leave each field out of the comparison."""
        return count_masked(one.masks for one in self.moved.values())


def side(texts: Texts, gold: Rows, found: Rows, masks: Masks) -> Side:
    """The tallies and accuracies of one side, masked fields made to agree."""
    reports = [_masked(doc, texts[doc], gold[doc], found.get(doc, ()), masks[doc]) for doc in gold]
    return Side(
        tallies=[tallies(report.gold, report.found, report.pairs) for report in reports],
        fields=_accuracies(reports, masks),
    )


def losses(before: Side, after: Side) -> dict[str, Loss]:
    """The loss of each measure."""
    draws = Resamples(len(before.tallies))
    return {
        name: _loss([r[name] for r in before.tallies], [r[name] for r in after.tallies], draws)
        for name in MEASURES
    }


def _loss(before: Sequence[Tally], after: Sequence[Tally], draws: Resamples) -> Loss:
    both = zip(before, after, strict=True)
    counts = np.array([(b.right, b.found + b.gold, a.right, a.found + a.gold) for b, a in both])
    interval = draws.interval(counts.reshape(-1, 4), _points)
    return Loss(before=draws.f1(before), after=draws.f1(after), interval=interval)


def _points(sums: NDArray[np.int64]) -> NDArray[np.float64]:
    """Points of F1 lost, of each draw's sums: right, and found and annotated together, before and after."""
    before, after = (2 * sums[:, i] / np.maximum(sums[:, i + 1], 1) for i in (0, 2))
    return np.asarray(100 * (before - after))


def _masked(
    doc: str,
    text: str,
    gold: Sequence[AnnotatedClaim],
    found: Sequence[AnnotatedClaim],
    masks: Sequence[Mask],
) -> Matched:
    """The report, paired as ever, with masked fields of found claims made those of their annotated ones."""
    own = list(found)
    for i, j in match(doc, text, gold, found).indexes:
        own[j] = _agreeing(own[j], gold[i], masks[i])
    # Agreement has only grown for the pairs that there are, so they stay the best ones.
    return match(doc, text, gold, own)


def _agreeing(found: AnnotatedClaim, gold: AnnotatedClaim, mask: Mask) -> AnnotatedClaim:
    names = [name for field in mask for name in MASKED[field]]
    return {**found, **{name: gold.get(name) for name in names}}  # type: ignore[typeddict-item]  # same fields


def _accuracies(reports: Sequence[Matched], masks: Masks) -> dict[str, Accuracy]:
    """The accuracy of each field over the pairs of one kind that keep it."""
    pairs = [
        (report.gold[i].claim, report.found[j].claim, masks[report.doc][i])
        for report in reports
        for i, j in report.indexes
    ]
    alike = [(gold, found, mask) for gold, found, mask in pairs if same_kind(gold, found)]
    return {
        name: Accuracy(
            right=sum(agrees(gold, found) for gold, found, mask in alike if name not in mask),
            pairs=sum(name not in mask for _, _, mask in alike),
        )
        for name, agrees in FIELDS.items()
    }
