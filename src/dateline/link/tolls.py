"""Figures of two local events against each other."""

from collections.abc import Iterable
from enum import IntEnum

from dateline.link.events import LocalEvent, TollKey
from dateline.link.sign import Sign
from dateline.model.vocabulary import Outcome

_SMALL = 4
"""Figures up to here are equal by chance too often to tell much."""
_NEAR, _RIVAL = 1.5, 3.0
"""Ratios of figures: early counts of one event differ by half, rival ones by a factor of two or three."""
_VAGUE = frozenset({3, 20, 24, 36, 40, 200, 300, 2000, 20_000, 200_000, 2_000_000})
"""Lower bounds that the guidelines give to words such as "dozens": equal ones are no equal counts."""


class Relation(IntEnum):
    """How two figures of one outcome stand to each other, best first."""

    EQUAL_LARGE = 0
    EQUAL_SMALL = 1
    COMPATIBLE = 2
    NEAR = 3
    RIVAL = 4
    FAR = 5


_SENTENCES = {
    Relation.EQUAL_LARGE: "the same figure of {outcome}",
    Relation.EQUAL_SMALL: "the same small figure of {outcome}",
    Relation.COMPATIBLE: "figures of {outcome} that do not exclude each other",
    Relation.NEAR: "figures of {outcome} close to each other",
    Relation.RIVAL: "rival figures of {outcome}",
    Relation.FAR: "figures of {outcome} too far apart for rivals",
}


def tolls(left: LocalEvent, right: LocalEvent) -> Iterable[Sign]:
    """The figures: the outcome on which they agree best, and whether they agree on more than one."""
    found = best_relations(left, right)
    if not found:
        if left.tolls and right.tolls:
            yield Sign("toll.other_outcome", 1, "their figures count different things")
        elif left.tolls or right.tolls:
            yield Sign("toll.one_side", 1, "only one of them gives a figure")
        return
    outcome, relation = min(found.items(), key=lambda item: (item[1], item[0].value))
    yield Sign(f"toll.{relation.name.lower()}", 1, _SENTENCES[relation].format(outcome=outcome.value))
    if sum(r <= Relation.EQUAL_SMALL for r in found.values()) > 1:
        yield Sign("toll.equal_twice", 1, "the same figures of more than one outcome")
    if max(found.values()) == Relation.FAR and relation != Relation.FAR:
        yield Sign("toll.far_elsewhere", 1, "but figures of another outcome far apart")


def parts(left: LocalEvent, right: LocalEvent) -> Iterable[Sign]:
    """Figures of a part of the harmed ("including three children")."""
    shared = {(t.outcome, t.group, t.low, t.high) for t in left.tolls if t.part and t.low} & {
        (t.outcome, t.group, t.low, t.high) for t in right.tolls if t.part and t.low
    }
    if shared:
        yield Sign("toll.part_equal", 1, "the same figure of a part of the harmed")


def best_relations(left: LocalEvent, right: LocalEvent) -> dict[Outcome, Relation]:
    """For each outcome that both count as a whole, how their closest figures stand to each other."""
    found: dict[Outcome, Relation] = {}
    for one in left.tolls:
        for other in right.tolls:
            if one.outcome == other.outcome and not (one.part or other.part):
                relation = relate(one, other)
                found[one.outcome] = min(relation, found.get(one.outcome, relation))
    return found


def relate(one: TollKey, other: TollKey) -> Relation:
    """How two figures of one outcome stand to each other."""
    a, b = one.point, other.point
    assert a is not None
    assert b is not None
    if a == b and not (a in _VAGUE and one.high is None and other.high is None):
        return Relation.EQUAL_LARGE if a > _SMALL else Relation.EQUAL_SMALL
    factor = max(a, b) / max(min(a, b), 1)
    if factor <= _NEAR:
        return Relation.NEAR
    if _meet(one, other) and factor <= _RIVAL * 2:
        return Relation.COMPATIBLE
    return Relation.RIVAL if factor <= _RIVAL else Relation.FAR


def _meet(one: TollKey, other: TollKey) -> bool:
    """The two ranges share a number."""
    low = max(one.low or 0, other.low or 0)
    highs = [h for h in (one.high, other.high) if h is not None]
    return not highs or low <= min(highs)
