"""Which extracted claim stands for which annotated one, by id, so that links between them can be compared."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from dateline.evaluate.pairing import pairs_of, place
from dateline.evaluate.rows import AnnotatedClaim, fold_space
from dateline.model.claim import Claim

Named = Sequence[tuple[str, AnnotatedClaim]]
"""Claims of one report, each with its id."""


def partners(
    texts: Mapping[str, str], gold: Mapping[str, Named], found: Mapping[str, Named]
) -> dict[str, str]:
    """The extracted claim's id by the annotated one's, paired as `evaluate` pairs them.

    All three go by the report's name; `texts` holds the reports' base texts.
    """
    return {
        one: other for doc in sorted(gold) for one, other in _pairs(texts[doc], gold[doc], found.get(doc, ()))
    }


def named(claims: Iterable[Claim], rows: Mapping[str, Sequence[AnnotatedClaim]]) -> dict[str, Named]:
    """Rows by report, each with the id of the claim made from it; both stand in the file's order."""
    ids: dict[str, list[str]] = defaultdict(list)
    for claim in claims:
        ids[claim.report].append(claim.id)
    return {doc: list(zip(ids[doc], own, strict=True)) for doc, own in rows.items() if doc in ids}


def _pairs(text: str, gold: Named, found: Named) -> list[tuple[str, str]]:
    folded = fold_space(text)
    wanted = place([row for _, row in gold], folded)
    given = place([row for _, row in found], folded)
    return [(gold[i][0], found[j][0]) for i, j in pairs_of(wanted, given)]
