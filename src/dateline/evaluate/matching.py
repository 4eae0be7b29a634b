"""The claims of one report, annotated and found, with what stands for what.

Every measure begins here, so that none can pair claims in a way of its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.errors import InputError
from dateline.evaluate.comparison import same_kind
from dateline.evaluate.pairing import Placed, pairs_of, place
from dateline.evaluate.rows import AnnotatedClaim, Rows, Texts, fold_space

Pair = tuple[AnnotatedClaim, AnnotatedClaim]
"""An annotated claim and the found one that stands for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """The claims of one report, paired."""

    doc: str
    gold: Sequence[Placed]
    found: Sequence[Placed]
    indexes: Sequence[tuple[int, int]]
    """Places in `gold` and `found` of the claims that stand for each other: they share evidence."""

    @property
    def pairs(self) -> list[Pair]:
        """The claims that stand for each other, whether they agree or not."""
        return [(self.gold[i].claim, self.found[j].claim) for i, j in self.indexes]

    @property
    def alike(self) -> list[Pair]:
        """The pairs that agree on type and outcome: claims that count as found."""
        return [pair for pair in self.pairs if same_kind(*pair)]

    @property
    def missed(self) -> list[AnnotatedClaim]:
        """Annotated claims that nothing stands for."""
        paired = {i for i, _ in self.indexes}
        return [p.claim for i, p in enumerate(self.gold) if i not in paired]

    @property
    def spurious(self) -> list[AnnotatedClaim]:
        """Found claims that stand for nothing."""
        paired = {j for _, j in self.indexes}
        return [p.claim for j, p in enumerate(self.found) if j not in paired]


def match(
    doc: str, text: str, gold_claims: Sequence[AnnotatedClaim], found_claims: Sequence[AnnotatedClaim]
) -> Matched:
    """The claims of one report, paired by the assignment that agrees best."""
    folded = fold_space(text)
    gold, found = place(gold_claims, folded), place(found_claims, folded)
    return Matched(doc=doc, gold=gold, found=found, indexes=pairs_of(gold, found))


def match_all(reports: Texts, gold: Rows, predicted: Rows) -> list[Matched]:
    """Every report of `gold` in its order; reports that are only in `predicted` do not count."""
    return list(_each(reports, gold, predicted))


def _each(reports: Texts, gold: Rows, predicted: Rows) -> Iterator[Matched]:
    demand_texts(reports, gold)
    for doc, claims in gold.items():
        yield match(doc, reports[doc], claims, predicted.get(doc, ()))


def demand_texts(reports: Texts, gold: Rows) -> None:
    """Nothing, if there is a text for every annotated report; else an error that names the first without."""
    absent = [doc for doc in gold if doc not in reports]
    if absent:
        raise InputError(
            f"{len(absent)} annotated reports are absent, the first of them {absent[0]!r}",
            expected="the text of every annotated report",
            advice="Give the folder that holds ID.json for each of them.",
        )
