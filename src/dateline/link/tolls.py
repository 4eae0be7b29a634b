"""Figures of two local events against each other."""

from collections.abc import Iterable
from enum import IntEnum

from dateline.link.events import LocalEvent, TollKey
from dateline.model.vocabulary import Outcome

_SMALL = 4
"""Figures up to here are equal by chance too often to tell much."""
_NEAR, _RIVAL = 1.5, 3.0
"""Ratios of figures: early counts of one event differ by half, rival ones by a factor of two or three."""
_VAGUE = frozenset({3, 20, 24, 36, 40, 200, 300, 2000, 20_000, 200_000, 2_000_000})
"""Lower bounds that the guidelines give to words such as "dozens": equal ones are no equal counts."""

Sign = tuple[str, float]
"""A feature's name and its value: 1 where it is simply true, else a share."""


class Relation(IntEnum):
    """How two figures of one outcome stand to each other, best first."""

    EQUAL_LARGE = 0
    EQUAL_SMALL = 1
    COMPATIBLE = 2
    NEAR = 3
    RIVAL = 4
    FAR = 5


_NAMES = {relation: f"toll.{relation.name.lower()}" for relation in Relation}


def tolls(left: LocalEvent, right: LocalEvent) -> Iterable[Sign]:
    """The figures: the outcome on which they agree best, and whether they agree on more than one."""
    if not left.tolls or not right.tolls:
        if left.tolls or right.tolls:
            yield "toll.one_side", 1
        return
    found = best_relations(left, right)
    if not found:
        yield "toll.other_outcome", 1
        return
    best = min(found.values())
    yield _NAMES[best], 1
    if sum(relation <= Relation.EQUAL_SMALL for relation in found.values()) > 1:
        yield "toll.equal_twice", 1
    if max(found.values()) == Relation.FAR != best:
        yield "toll.far_elsewhere", 1


def parts(left: LocalEvent, right: LocalEvent) -> Iterable[Sign]:
    """Figures of a part of the harmed ("including three children")."""
    if not left.parts.isdisjoint(right.parts):
        yield "toll.part_equal", 1


def best_relations(left: LocalEvent, right: LocalEvent) -> dict[Outcome, Relation]:
    """For each outcome that both count as a whole, how their closest figures stand to each other."""
    found: dict[Outcome, Relation] = {}
    for one in left.tolls:
        for other in right.tolls:
            if one.outcome is other.outcome and not (one.part or other.part):
                relation = relate(one, other)
                if relation < found.get(one.outcome, len(Relation)):
                    found[one.outcome] = relation
    return found


def relate(one: TollKey, other: TollKey) -> Relation:
    """How two figures of one outcome stand to each other."""
    a, b = one.point, other.point
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
