"""Constrained agglomeration: which local events are one, given the scores of pairs and what must not be.

Clusters are joined two at a time, the best pair first, as long as it speaks for one event. The value of a
pair of clusters is the average over all pairs of their members, drawn towards the best of them: one strong
piece of evidence counts, and a chain of weak ones joins nothing. Everything is counted in whole thousandths
and ties go by position, so that the outcome depends on the set of events alone.
"""

import heapq
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

UNSEEN = -6000
"""Score, in thousandths, of a pair that blocking did not even propose; none counts for less."""
PULL = 25
"""By how many percent the value of two clusters is drawn from the average of their pairs to the best."""

Pair = tuple[int, int]


@dataclass(slots=True)
class _Bond:
    """What is known between two clusters: scores of their pairs, summed, and the best."""

    total: int
    count: int
    best: int

    def joined(self, other: "_Bond") -> "_Bond":
        return _Bond(self.total + other.total, self.count + other.count, max(self.best, other.best))


@dataclass(slots=True)
class _Group:
    members: tuple[int, ...]
    bonds: dict[int, _Bond] = field(default_factory=dict)
    barred: set[int] = field(default_factory=set)
    """Clusters that it must never join."""


def agglomerate(
    size: int,
    scores: Mapping[Pair, int],
    *,
    together: Iterable[Pair] = (),
    apart: Iterable[Pair] = (),
    exclusive: Iterable[Pair] = (),
    fits: Callable[[tuple[int, ...], tuple[int, ...]], bool] = lambda _left, _right: True,
) -> list[tuple[int, ...]]:
    """The clusters of items 0 to `size` - 1, each sorted, sorted by their first member.

    `scores` are log-odds in thousandths by pair, smaller item first. Pairs in `together` are joined whatever
    their score, those in `apart` never, those in `exclusive` never by their score; `fits` refuses a union
    that would make no possible event.
    """
    groups = {item: _Group((item,)) for item in range(size)}
    for (left, right), score in scores.items():
        bond = _Bond(score, 1, score)
        groups[left].bonds[right] = groups[right].bonds[left] = bond
    _bar(groups, apart)
    head = _join_told(groups, together)
    _bar(groups, ((head[left], head[right]) for left, right in exclusive))
    _join_best(groups, fits)
    return sorted(group.members for group in groups.values())


def _bar(groups: Mapping[int, _Group], pairs: Iterable[Pair]) -> None:
    for left, right in pairs:
        if left != right:
            groups[left].barred.add(right)
            groups[right].barred.add(left)


def _join_told(groups: dict[int, _Group], together: Iterable[Pair]) -> dict[int, int]:
    """Join what a person said is one; the answer is each item's cluster, by its smallest member."""
    head = {item: item for item in groups}
    for left, right in sorted(together):
        a, b = sorted((head[left], head[right]))
        if a != b and b not in groups[a].barred:
            _join(groups, a, b)
            head.update(dict.fromkeys(groups[a].members, a))
    return head


def _join_best(groups: dict[int, _Group], fits: Callable[[tuple[int, ...], tuple[int, ...]], bool]) -> None:
    """Join the best pair of clusters, again and again, while one speaks for one event."""
    heap = [
        entry for a, group in groups.items() for b in group.bonds if a < b for entry in _entry(groups, a, b)
    ]
    heapq.heapify(heap)
    while heap:
        _, a, b, members = heapq.heappop(heap)
        if a not in groups or b not in groups or members != _size(groups, a, b):
            continue
        if not fits(groups[a].members, groups[b].members):
            continue
        _join(groups, a, b)
        for other in groups[a].bonds:
            for entry in _entry(groups, *sorted((a, other))):
                heapq.heappush(heap, entry)


def _entry(groups: Mapping[int, _Group], a: int, b: int) -> Iterable[tuple[int, int, int, Pair]]:
    """The pair's place in the queue: best value first, ties by position. None if it is barred or no event."""
    if b in groups[a].barred:
        return
    value = _value(groups[a].bonds[b], len(groups[a].members) * len(groups[b].members))
    if value > 0:
        yield -value, a, b, _size(groups, a, b)


def _value(bond: _Bond, pairs: int) -> int:
    average = (bond.total + UNSEEN * (pairs - bond.count)) // pairs
    return (average * (100 - PULL) + bond.best * PULL) // 100


def _size(groups: Mapping[int, _Group], a: int, b: int) -> Pair:
    """Tells a stale entry of the queue from a current one: a cluster only ever grows."""
    return len(groups[a].members), len(groups[b].members)


def _join(groups: dict[int, _Group], a: int, b: int) -> None:
    """Put `b` into `a`; bonds and bars of both go to the union."""
    kept, gone = groups[a], groups.pop(b)
    kept.members = tuple(sorted(kept.members + gone.members))
    kept.bonds.pop(b, None)
    for other, bond in gone.bonds.items():
        if other == a:
            continue
        union = kept.bonds[other].joined(bond) if other in kept.bonds else bond
        kept.bonds[other] = groups[other].bonds[a] = union
        groups[other].bonds.pop(b)
    for other in gone.barred:
        kept.barred.add(other)
        groups[other].barred.discard(b)
        groups[other].barred.add(a)
