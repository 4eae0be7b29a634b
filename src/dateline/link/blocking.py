"""Blocking: which pairs of local events are looked at, without looking at all.

Events are filed by province and day. An event looks for others on its own days and a few around them, in its
own province and among those whose province nobody names. The work grows with the events of one province in
one week, not with the ledger.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from dateline.link.events import LocalEvent
from dateline.link.kinds import compatible

SLACK = 4
"""Days by which two reports may differ on the day of one event."""
TOTAL_WINDOW = 21
"""Days of publication within which running totals are rivals."""
RUNNING_WINDOW = 28
"""Days of publication within which two reports may speak of one siege or campaign."""
_LONGEST = 10
_ANYWHERE = ""


def candidate_pairs(events: Sequence[LocalEvent]) -> Iterable[tuple[int, int]]:
    """Pairs of positions in `events`, each once, smaller first, in sorted order."""
    filed: dict[tuple[bool, str, int], list[int]] = defaultdict(list)
    for position, event in enumerate(events):
        for key in _keys(event):
            filed[key].append(position)
    for position, event in enumerate(events):
        found = {other for key in _looks(event) for other in filed.get(key, ()) if other > position}
        for other in sorted(found):
            if _may_be_one(event, events[other]):
                yield position, other


def _keys(event: LocalEvent) -> set[tuple[bool, str, int]]:
    """Where an event is filed: under its provinces, or under none, and under all, by each of its weeks."""
    areas = {*(event.areas or {_ANYWHERE}), "*"}
    return {(event.is_total, area, week) for area in areas for week in _weeks(event)}


def _looks(event: LocalEvent) -> set[tuple[bool, str, int]]:
    """Where it looks for others: its provinces and those without any; without a province, all."""
    areas = {*event.areas, _ANYWHERE} if event.areas else {"*"}
    span = _window(event) // 7 + 1
    weeks = {week + step for week in _weeks(event) for step in range(-span, span + 1)}
    return {(total, area, week) for area in areas for week in weeks for total in _scopes(event)}


def _scopes(event: LocalEvent) -> tuple[bool, ...]:
    return (event.is_total,)


def _window(event: LocalEvent) -> int:
    if event.is_total:
        return TOTAL_WINDOW
    return RUNNING_WINDOW if event.running or not event.dated else SLACK


def _weeks(event: LocalEvent) -> set[int]:
    """The weeks that an event is filed under; one that nothing dates goes by its report's day."""
    first, last = likely_days(event)
    days = (
        {first, last}
        if (last - first).days > _LONGEST
        else {first + timedelta(days=i) for i in range((last - first).days + 1)}
    )
    if event.published and (event.is_total or not event.dated):
        days.add(event.published)
    return {day.toordinal() // 7 for day in days}


def likely_days(event: LocalEvent) -> tuple[date, date]:
    """The days on which an event lies, as far as its words and its report's day tell."""
    upper = event.last or event.published or event.first or date.min
    if event.first:
        return event.first, max(event.first, upper)
    return upper, upper


def _may_be_one(left: LocalEvent, right: LocalEvent) -> bool:
    """The exact test behind the coarse filing: kinds, scope and days."""
    if left.is_total != right.is_total or not compatible(left.types, right.types):
        return False
    if left.dated and right.dated and not left.is_total:
        return day_gap(left, right) <= SLACK
    return True


def day_gap(left: LocalEvent, right: LocalEvent) -> int:
    """Days between two events' likely days; 0 where they overlap."""
    (first, last), (begin, end) = likely_days(left), likely_days(right)
    return max(0, (begin - last).days, (first - end).days)
