"""Totals: tolls over a period or an area, which form series of their own and never join incidents."""

from collections.abc import Iterable

from dateline.link.blocking import TOTAL_GAP, published_gap
from dateline.link.events import LocalEvent
from dateline.link.tolls import Relation, Sign, best_relations

_MONTH = 31
_QUARTER = 92
_YEAR = 366


def prior(_left: LocalEvent, _right: LocalEvent) -> Iterable[Sign]:
    """How often two totals told near each other in time are one at all."""
    yield "prior.total", 1


def period(left: LocalEvent, right: LocalEvent) -> Iterable[Sign]:
    """The period that is counted: a running total is one with another that began together with it."""
    if left.first is None or right.first is None:
        yield ("period.one_open" if left.first or right.first else "period.both_open"), 1
        return
    apart = abs((left.first - right.first).days)
    if min(_length(left), _length(right)) > _MONTH:
        yield ("period.same_start" if apart <= _QUARTER else "period.other_start"), 1
    elif apart == 0 and left.last == right.last:
        yield "period.same_days", 1
    else:
        yield ("period.overlap" if _overlap(left, right) else "period.apart"), 1


def area(left: LocalEvent, right: LocalEvent) -> Iterable[Sign]:
    """The area that is counted."""
    if not left.places.keys().isdisjoint(right.places.keys()):
        yield "area.same_name", 1
    elif left.areas and left.areas == right.areas:
        yield "area.same", 1
    elif not left.areas and not right.areas:
        same = left.country == right.country or not left.country or not right.country
        yield ("area.country" if same else "area.other"), 1
    else:
        yield ("area.overlap" if left.areas & right.areas else "area.other"), 1


def outcome(left: LocalEvent, right: LocalEvent) -> Iterable[Sign]:
    """What is counted, and how the figures stand to each other."""
    if not left.tolls or not right.tolls:
        yield "total.no_figure", 1
    elif relations := best_relations(left, right):
        yield _NAMES[min(relations.values())], 1
    else:
        yield "total.other_outcome", 1
    if left.groups and right.groups and not left.groups & right.groups:
        yield "total.other_group", 1


_NAMES = {
    Relation.EQUAL_LARGE: "total.equal",
    Relation.EQUAL_SMALL: "total.equal",
    Relation.COMPATIBLE: "total.compatible",
    Relation.NEAR: "total.near",
    Relation.RIVAL: "total.rival",
    Relation.FAR: "total.far",
}


def publication(left: LocalEvent, right: LocalEvent) -> Iterable[Sign]:
    """Days between the reports: a running total of last month is another figure."""
    yield "total.days_between", round(published_gap(left, right) / TOTAL_GAP, 3)


def _length(event: LocalEvent) -> int:
    return (event.last - event.first).days if event.first and event.last else _YEAR


def _overlap(left: LocalEvent, right: LocalEvent) -> bool:
    """The stated periods share a day; an end that is not stated is the beginning's day."""
    assert left.first is not None
    assert right.first is not None
    return left.first <= (right.last or right.first) and right.first <= (left.last or left.first)
