"""From claims to links and clusters: the stage as one function."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dateline.link.blocking import candidate_pairs
from dateline.link.clustering import UNSEEN, Pair, agglomerate
from dateline.link.constraints import Decided, decided, impossible_pairs, spans_fit, to_set_apart
from dateline.link.copies import find_copies
from dateline.link.events import LocalEvent, local_events
from dateline.link.grouping import found_numbers, given_numbers
from dateline.link.reports import ReportText
from dateline.link.weights import Weights, load_weights
from dateline.model.claim import Claim
from dateline.model.judgement import Judgement
from dateline.model.link import Copy, Link

SHOWN = 0.0
"""Least score of a link that is kept although its ends came into different clusters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Claims of one event, or of one total."""

    anchor: str
    """The claim that stands for it: of its earliest report, the first in the text."""
    claims: tuple[str, ...]
    """Sorted by id."""
    is_total: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Linking:
    """Everything that linking found."""

    copies: tuple[Copy, ...]
    links: tuple[Link, ...]
    """Between the first claims of two local events: those within a cluster, and near misses."""
    clusters: tuple[Cluster, ...]
    """Every claim stands in exactly one; sorted by anchor."""


def link(
    claims: Iterable[Claim],
    reports: Mapping[str, ReportText],
    judgements: Iterable[Judgement] = (),
    weights: Weights | None = None,
    *,
    numbered: bool = False,
) -> Linking:
    """Copies, links and clusters of claims; a function of the set of claims, in whatever order they come.

    `reports` holds the text of every report by id; a claim whose report is missing is linked by its values
    alone. Judgements name claims by id; those about other things are left aside. `numbered` says that a
    person numbered the events of each report, so that these numbers stand.
    """
    claims = sorted(claims, key=lambda c: c.id)
    decisions = decided(judgements)
    weights = weights or load_weights()
    given = given_numbers(claims)
    numbers = given if numbered else found_numbers(claims, reports, weights, decisions)
    events = local_events(claims, reports, to_set_apart(decisions, numbers), numbers)
    scores = _scores(events, weights)
    groups = _groups(events, scores, decisions)
    clusters = sorted((_cluster(events, group) for group in groups), key=lambda c: c.anchor)
    return Linking(
        copies=tuple(find_copies(reports)),
        links=tuple(_shown(events, scores, groups, weights)),
        clusters=tuple(clusters),
    )


def _scores(events: Sequence[LocalEvent], weights: Weights) -> dict[Pair, int]:
    """The score in thousandths of every pair that blocking proposes, unless it is no better than unseen."""
    scored = ((pair, weights.score(events[pair[0]], events[pair[1]])) for pair in candidate_pairs(events))
    return {pair: score for pair, score in scored if score is not None and score > UNSEEN}


def _groups(
    events: Sequence[LocalEvent], scores: Mapping[Pair, int], decisions: Decided
) -> list[tuple[int, ...]]:
    """The partition of the local events."""
    position = {claim: i for i, event in enumerate(events) for claim in event.claims}
    return agglomerate(
        len(events),
        scores,
        together=_positions(decisions.same, position),
        apart=_positions(decisions.different, position),
        exclusive=impossible_pairs(events),
        fits=lambda left, right: spans_fit(events, left, right),
    )


def _positions(pairs: Iterable[tuple[str, str]], position: Mapping[str, int]) -> list[Pair]:
    """Pairs of claims as pairs of local events; claims that are not here are left aside."""
    known = [(position[a], position[b]) for a, b in pairs if a in position and b in position]
    return [(min(pair), max(pair)) for pair in known if pair[0] != pair[1]]


def _cluster(events: Sequence[LocalEvent], group: tuple[int, ...]) -> Cluster:
    members = sorted((events[i] for i in group), key=lambda e: (e.published is None, e.published, e.key))
    return Cluster(
        anchor=members[0].anchor,
        claims=tuple(sorted(claim for event in members for claim in event.claims)),
        is_total=members[0].is_total,
    )


def _shown(
    events: Sequence[LocalEvent],
    scores: Mapping[Pair, int],
    groups: Sequence[tuple[int, ...]],
    weights: Weights,
) -> list[Link]:
    """Links within a cluster, and near misses, each with its reasons."""
    group_of = {item: number for number, group in enumerate(groups) for item in group}
    kept = [
        (events[a], events[b], score)
        for (a, b), score in scores.items()
        if group_of[a] == group_of[b] or score > SHOWN * 1000
    ]
    return sorted((_link(*one, weights) for one in kept), key=lambda link: (link.left, link.right))


def _link(one: LocalEvent, other: LocalEvent, score: int, weights: Weights) -> Link:
    left, right = sorted((one, other), key=lambda event: event.anchor)
    return Link(
        left=left.anchor, right=right.anchor, score=score / 1000, reasons=weights.reasons(left, right)
    )
