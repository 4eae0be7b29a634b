"""Which claims of one report are of one event, told by all that its claims say and not by one rule.

An extractor numbers the events of a report as it reads. Its numbers are one sign among many here: words that
tell a later day or another place speak against one event, a headline and the sentence that it sums up for it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from dateline.link.clustering import Pair, agglomerate
from dateline.link.constraints import Decided
from dateline.link.reports import ReportText
from dateline.link.telling import Telling, score, tellings, told_apart
from dateline.link.weights import Weights
from dateline.model.claim import Claim

Numbers = Mapping[str, tuple[str, int]]
"""Report and number of the event there, by claim id."""


def given_numbers(claims: Iterable[Claim]) -> dict[str, tuple[str, int]]:
    """The numbers that the claims carry."""
    return {claim.id: (claim.report, claim.inc) for claim in claims}


def found_numbers(
    claims: Iterable[Claim], reports: Mapping[str, ReportText], weights: Weights, decisions: Decided
) -> dict[str, tuple[str, int]]:
    """Numbers by all that is known of the claims; a report's numbers rest on that report alone."""
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_report[claim.report].append(claim)
    found: dict[str, tuple[str, int]] = {}
    for report in sorted(by_report):
        text = reports[report].text if report in reports else ""
        ordered = sorted(by_report[report], key=lambda c: (c.ev, c.id))
        groups = _groups(tellings(ordered, text), weights.report, decisions)
        found.update(
            {ordered[i].id: (report, number) for number, group in enumerate(groups, 1) for i in group}
        )
    return found


def _groups(
    tellings: Sequence[Telling], worths: Mapping[str, int], decisions: Decided
) -> list[tuple[int, ...]]:
    """The partition of one report's claims.

    Totals and incidents, and figures with means or doers of their own, are never one unless a person says so.
    """
    position = {one.claim: i for i, one in enumerate(tellings)}
    scores, apart = dict[Pair, int](), list[Pair]()
    for (i, one), (j, other) in combinations(enumerate(tellings), 2):
        if one.is_total is not other.is_total or told_apart(one, other):
            apart.append((i, j))
        else:
            scores[i, j] = score(one, other, worths)
    return agglomerate(
        len(tellings),
        scores,
        together=_among(decisions.same, position),
        apart=_among(decisions.different, position),
        exclusive=apart,
    )


def _among(pairs: Iterable[tuple[str, str]], position: Mapping[str, int]) -> list[Pair]:
    found = [(position[a], position[b]) for a, b in pairs if a in position and b in position]
    return [(min(pair), max(pair)) for pair in found]
