"""What must never be one event, whatever the scores say, and what a person has decided."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from dateline.link.clustering import Pair
from dateline.link.events import LocalEvent, TollKey
from dateline.link.kinds import STATES
from dateline.model.judgement import Judgement, JudgementKind

_LONGEST_SPAN = 3
"""Days over which the reports of one attack may be spread; moves on the ground may run longer."""
_LONGEST_MOVE = 21


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What people said of pairs of claims, the later word first where two contradict each other."""

    same: tuple[tuple[str, str], ...]
    different: tuple[tuple[str, str], ...]


def decided(judgements: Iterable[Judgement]) -> Decided:
    """The judgements about links that stand: withdrawn ones are gone, the last word on a pair counts.

    A judgement names two or more claims; all pairs of them are the same, or different.
    """
    ordered = sorted(judgements, key=lambda j: (j.time, j.id))
    withdrawn = {about for j in ordered if j.kind is JudgementKind.WITHDRAW for about in j.about}
    last: dict[tuple[str, str], JudgementKind] = {}
    for judgement in ordered:
        if judgement.kind in _ABOUT_LINKS and judgement.id not in withdrawn:
            for left, right in combinations(sorted(set(judgement.about)), 2):
                last.pop((left, right), None)
                last[left, right] = judgement.kind
    newest = list(reversed(last.items()))
    return Decided(
        same=tuple(pair for pair, kind in newest if kind is JudgementKind.SAME),
        different=tuple(pair for pair, kind in newest if kind is JudgementKind.DIFFERENT),
    )


_ABOUT_LINKS = frozenset({JudgementKind.SAME, JudgementKind.DIFFERENT})


def to_set_apart(decisions: Decided, numbers: Mapping[str, tuple[str, int]]) -> set[str]:
    """Claims that a person took out of their report's own numbering: the later of each pair told apart."""
    return {
        right
        for left, right in decisions.different
        if left in numbers and right in numbers and numbers[left] == numbers[right]
    }


def impossible_pairs(events: Sequence[LocalEvent]) -> Iterable[Pair]:
    """Pairs within one report that one speaker counts apart: two exact figures of one outcome that differ."""
    by_report: dict[str, list[int]] = defaultdict(list)
    for position, event in enumerate(events):
        by_report[event.report].append(position)
    for positions in by_report.values():
        for left, right in combinations(positions, 2):
            if _exclude_each_other(events[left], events[right]):
                yield left, right


def _exclude_each_other(left: LocalEvent, right: LocalEvent) -> bool:
    ours, theirs = _exact(left), _exact(right)
    common = ours.keys() & theirs.keys()
    return any(ours[key].isdisjoint(theirs[key]) for key in common)


def _exact(event: LocalEvent) -> dict[tuple[str, str, str], set[int]]:
    """Whole, exact figures by speaker, outcome and group."""
    found: dict[tuple[str, str, str], set[int]] = defaultdict(set)
    for toll in event.tolls:
        if toll.exact and not toll.part:
            found[_series(toll)].add(toll.low or 0)
    return found


def _series(toll: TollKey) -> tuple[str, str, str]:
    return toll.speaker, toll.outcome.value, toll.group.value


def spans_fit(events: Sequence[LocalEvent], left: tuple[int, ...], right: tuple[int, ...]) -> bool:
    """The dated events of a union lie within the days that one event of their kind can take.

    What counts is how far apart they lie at the least: "this week" and "on Sunday" may well be one day.
    """
    dated = [events[i] for i in (*left, *right) if events[i].dated and not events[i].is_total]
    if not dated:
        return True
    longest = _LONGEST_MOVE if all(e.types & STATES for e in dated) else _LONGEST_SPAN
    return _apart([e.first for e in dated if e.first], [e.last for e in dated if e.last]) <= longest


def _apart(firsts: Sequence[date], lasts: Sequence[date]) -> int:
    """Days from the earliest end to the latest beginning; below 0 where all have a day in common."""
    return (max(firsts) - min(lasts)).days
