"""Blocking: which pairs of local events are looked at, without looking at all.

Events are filed by province and week. An event looks for others in its own weeks and a few around them, in
its own province and among those whose province nobody names. The work grows with the events of one province
in one month, not with the ledger.

An event of an undated report that tells no day itself is filed by its places instead, and meets the others
that were there on its weekday.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from dateline.link.events import LocalEvent

DATED_GAP = 4
"""Days by which two reports may differ on the day of one event."""
HALF_DATED_GAP = 8
"""Days between an event's day and the day of a report that does not date it."""
UNDATED_GAP = 28
"""Days between two reports that do not date it."""
TOTAL_GAP = 28
"""Days of publication within which running totals are rivals."""

_WEEK = 7
_LONG = 14
"""An event of more days is filed by its ends only."""
_NOWHERE, _ANYWHERE = "", "*"

Key = tuple[bool, str, int]
_NEVER = -1
"""The week of events that nothing dates."""


def candidate_pairs(events: Sequence[LocalEvent]) -> Iterable[tuple[int, int]]:
    """Pairs of positions in `events`, each once, smaller first, in sorted order."""
    filed: dict[Key, list[int]] = defaultdict(list)
    for position, event in enumerate(events):
        for key in _keys(event):
            filed[key].append(position)
    for position, event in enumerate(events):
        found = {other for key in _looks(event) for other in filed.get(key, ()) if other != position}
        for other in sorted(found):
            # A timeless event does not look for dated ones, so their looking for it must not depend on order.
            if (other > position or events[other].timeless is not event.timeless) and may_be_one(
                event, events[other]
            ):
                yield min(position, other), max(position, other)


def _keys(event: LocalEvent) -> list[Key]:
    """Where an event is filed: under its provinces, or under none, and under all, by each of its weeks."""
    if event.timeless:
        # By what it names most finely: a province alone would make it meet every event there of that weekday.
        return [(event.is_total, name, _NEVER) for name in event.places or _whereabouts(event)]
    areas = {*(event.areas or {_NOWHERE}), _ANYWHERE}
    return [(event.is_total, area, week) for area in areas for week in _weeks(event)]


def _looks(event: LocalEvent) -> list[Key]:
    """Where it looks for others: its provinces and those without any; without a province, all."""
    return [(event.is_total, name, _NEVER) for name in _whereabouts(event)] + _looks_near(event)


def _whereabouts(event: LocalEvent) -> set[str]:
    """Its places and provinces; a total's country too, since it may name nothing finer."""
    return {*event.places, *event.areas, *([event.country] if event.is_total else ())}


def _looks_near(event: LocalEvent) -> list[Key]:
    """Where it looks for events near in time."""
    if event.timeless:
        return []
    areas = {*event.areas, _NOWHERE} if event.areas else {_ANYWHERE}
    around = _reach(event) // _WEEK + 1
    weeks = {week + step for week in _weeks(event) for step in range(-around, around + 1)}
    return [(event.is_total, area, week) for area in areas for week in weeks]


def _weeks(event: LocalEvent) -> set[int]:
    """The weeks that an event is filed under; a long one goes by its ends, a total by its report as well."""
    inside = range(event.begin, event.end + 1) if event.end - event.begin <= _LONG else ()
    days = {event.begin, event.end, *inside}
    if event.is_total and event.published:
        days.add(event.published.toordinal())
    return {day // _WEEK for day in days}


def _reach(event: LocalEvent) -> int:
    if event.is_total:
        return TOTAL_GAP
    return HALF_DATED_GAP if event.dated else UNDATED_GAP


def may_be_one(left: LocalEvent, right: LocalEvent) -> bool:
    """The exact test behind the coarse filing: kinds, scope and days."""
    if not left.families & right.families or left.is_total != right.is_total:
        return False
    if left.timeless or right.timeless:
        return _may_be_one_day(left, right)
    gap = day_gap(left, right)
    if left.is_total:
        return gap <= HALF_DATED_GAP and published_gap(left, right) <= TOTAL_GAP
    both = left.dated + right.dated
    return gap <= (UNDATED_GAP, HALF_DATED_GAP, DATED_GAP)[both]


def _may_be_one_day(left: LocalEvent, right: LocalEvent) -> bool:
    """Without a date on one side: the weekday is the same, or nobody tells one and a place is the same."""
    if left.is_total:
        return left.timeless and right.timeless
    if left.weekdays or right.weekdays:
        return not left.weekdays.isdisjoint(right.weekdays)
    return left.timeless and right.timeless and not left.places.keys().isdisjoint(right.places)


def day_gap(left: LocalEvent, right: LocalEvent) -> int:
    """Days between two events' likely days; 0 where they overlap."""
    return max(0, right.begin - left.end, left.begin - right.end)


def published_gap(left: LocalEvent, right: LocalEvent) -> int:
    """Days between two events' reports; 0 where one is undated."""
    if left.published is None or right.published is None:
        return 0
    return abs((left.published - right.published).days)
