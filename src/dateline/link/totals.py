"""Totals: tolls over a period or an area, which form series of their own and never join incidents."""

from collections.abc import Iterable

from dateline.link.blocking import TOTAL_WINDOW
from dateline.link.events import LocalEvent
from dateline.link.sign import Sign
from dateline.link.tolls import Relation, best_relations
from dateline.model.vocabulary import Outcome

_MONTH = 31
_YEAR = 366


def prior(_left: LocalEvent, _right: LocalEvent) -> Iterable[Sign]:
    """How often two totals told near each other in time are one at all."""
    yield Sign("prior.total", 1, "two totals told near each other in time are rarely one")


def period(left: LocalEvent, right: LocalEvent) -> Iterable[Sign]:
    """The period that is counted: a running total is one with another that began together with it."""
    if left.first is None or right.first is None:
        name = "one_open" if left.first or right.first else "both_open"
        yield Sign(f"period.{name}", 1, "the beginning of the count is not told by both")
        return
    apart = abs((left.first - right.first).days)
    long = min(_length(left), _length(right)) > _MONTH
    if long:
        name = "same_start" if apart <= _YEAR // 4 else "other_start"
        yield Sign(f"period.{name}", 1, f"long counts whose beginnings lie {apart} days apart")
    elif left.last == right.last and apart == 0:
        yield Sign("period.same_days", 1, "the same days are counted")
    else:
        name = "overlap" if _overlap(left, right) else "apart"
        yield Sign(
            f"period.{name}", 1, "the days counted " + ("overlap" if name == "overlap" else "lie apart")
        )


def area(left: LocalEvent, right: LocalEvent) -> Iterable[Sign]:
    """The area that is counted."""
    if left.places.keys() & right.places.keys():
        yield Sign("area.same_name", 1, "the same area by name")
    elif left.areas and left.areas == right.areas:
        yield Sign("area.same", 1, "the same province")
    elif not left.areas and not right.areas:
        same = left.country == right.country or not left.country or not right.country
        yield Sign(
            "area.country" if same else "area.other", 1, "a whole country" if same else "different countries"
        )
    else:
        name = "overlap" if left.areas & right.areas else "other"
        yield Sign(f"area.{name}", 1, "areas that overlap" if name == "overlap" else "different areas")


def outcome(left: LocalEvent, right: LocalEvent) -> Iterable[Sign]:
    """What is counted, and how the figures stand to each other."""
    relations = best_relations(left, right)
    if relations:
        relation = min(relations.values())
        yield Sign(
            f"total.{_NAMES[relation]}",
            1,
            f"figures of one outcome, {relation.name.lower().replace('_', ' ')}",
        )
    elif _outcomes(left) and _outcomes(right):
        yield Sign("total.other_outcome", 1, "they count different things")
    else:
        yield Sign("total.no_figure", 1, "one of them gives no figure")
    if left.groups and right.groups and not left.groups & right.groups:
        yield Sign("total.other_group", 1, "they count different people")


_NAMES = {
    Relation.EQUAL_LARGE: "equal",
    Relation.EQUAL_SMALL: "equal",
    Relation.COMPATIBLE: "compatible",
    Relation.NEAR: "near",
    Relation.RIVAL: "rival",
    Relation.FAR: "far",
}


def publication(left: LocalEvent, right: LocalEvent) -> Iterable[Sign]:
    """Days between the reports: a running total of last month is another figure."""
    if left.published is None or right.published is None:
        return
    gap = abs((left.published - right.published).days)
    yield Sign("total.days_between", round(gap / TOTAL_WINDOW, 3), f"reported {gap} days apart")


def _outcomes(event: LocalEvent) -> frozenset[Outcome]:
    return frozenset(toll.outcome for toll in event.tolls)


def _length(event: LocalEvent) -> int:
    return (event.last - event.first).days if event.first and event.last else _YEAR


def _overlap(left: LocalEvent, right: LocalEvent) -> bool:
    assert left.first is not None
    assert right.first is not None
    return left.first <= (right.last or right.first) and right.first <= (left.last or left.first)
