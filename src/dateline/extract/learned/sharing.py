"""Opinions of claims of one event, brought together: its means, place and doer are told once for all.

A report names the place of a strike in one sentence and its dead in three others. What the network sees in
one anchor is weighed into every other by the probability that both are of one event.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

import numpy as np

from dateline.extract.learned.heads import Judged
from dateline.extract.learned.labels import ROLES
from dateline.extract.learned.opinions import AnchorOpinion
from dateline.extract.learned.reader import Floats

SHARED = ("at", "by", "how")
"""The roles that claims of one event share; sharing days as well lost more than it gained."""
TOLD_AGAIN = 4.0
_LEAST = 1e-9
_FARTHEST = 700.0
"""Log-odds beyond which the inverse of a probability is too large for a number."""


def shared(
    opinions: Sequence[AnchorOpinion],
    weight: float,
    told_again: Mapping[int, int] = MappingProxyType({}),
    names_means: Collection[int] = (),
) -> list[AnchorOpinion]:
    """The opinions of claims, each with those of the same window weighed in; 0 leaves them as they are.

    told_again: for a claim that surely tells of the event of another ("put the toll at 45"), that other one,
    both by their place in the sequence; it counts TOLD_AGAIN times as much as the claim's own words.
    names_means: claims whose own sentence names the means plainly, which take no other's type.
    """
    windows: dict[int, list[int]] = {}
    for index, opinion in enumerate(opinions):
        windows.setdefault(id(opinion.judged), []).append(index)
    found = list(opinions)
    for members in windows.values():
        mine = [opinions[index] for index in members]
        again = {
            members.index(one): members.index(other)
            for one, other in told_again.items()
            if one in members and other in members
        }
        own = [place for place, index in enumerate(members) if index in names_means]
        judged = _brought_together(mine, _shares(mine, weight, again), own)
        for index, opinion in zip(members, mine, strict=True):
            found[index] = replace(opinion, judged=judged)
    return found


def _brought_together(opinions: Sequence[AnchorOpinion], shares: Floats, own: Sequence[int]) -> Judged:
    """What the heads say of a window, with the rows of the given anchors mixed; those in `own` keep types."""
    judged = opinions[0].judged
    rows = np.array([opinion.row for opinion in opinions])
    types = judged.choices["types"].copy()
    mixed = np.log(shares @ np.exp(types[rows]) + _LEAST)
    mixed[own] = types[rows[own]]
    types[rows] = mixed
    starts = judged.starts.copy()
    for role in (ROLES.index(name) for name in SHARED):
        starts[rows, role] = np.log(shares @ np.exp(starts[rows, role]) + _LEAST)
    upto = np.cumsum(np.exp(starts.astype(np.float64)), axis=2)
    return replace(judged, choices={**judged.choices, "types": types}, starts=starts, upto=upto)


def _shares(opinions: Sequence[AnchorOpinion], weight: float, told_again: Mapping[int, int]) -> Floats:
    """(anchors, anchors): the part of each in each; rows sum to one."""
    odds = np.array([[one.together(other) or 0.0 for other in opinions] for one in opinions])
    same = weight / (1.0 + np.exp(-np.maximum(odds, -_FARTHEST)))
    np.fill_diagonal(same, 1.0)
    for one, other in told_again.items():
        same[one, other] = TOLD_AGAIN
    parts: Floats = (same / same.sum(axis=1, keepdims=True)).astype(np.float32)
    return parts
