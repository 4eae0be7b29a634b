"""Times counted from a war's beginning: "since the uprising began", "the six-year conflict", "since 2011"."""

from datetime import date

from dateline.grammar import days
from dateline.grammar.days.values import (
    CalendarMonth,
    CalendarYear,
    DayValue,
    Lasting,
    Part,
    Past,
    Since,
    Unit,
)
from dateline.resolve.time import units
from dateline.resolve.time.anchoring import resolve
from dateline.resolve.time.units import Resolved
from dateline.resources.wars import War, beginnings, speaks_of_war, war_of

_LARGE = 3
"""From so many years on a length of time is taken for that of the war."""


def since_war(
    words: str, around: str, published: date | None, *, country: str, total: bool
) -> Resolved | None:
    """The days from the war's beginning to publication, where the words count from it; else None.

    words: the time expression; around: the sentence's words beside it; total: the claim counts a period.
    """
    war = war_of(country, published)
    if war is None or published is None:
        return None
    told = any(True for _ in beginnings(words, 0, len(words)))
    expression = days.parse(words)
    fits = expression is not None and _fits(expression.value, war, published)
    if told or ((fits and (total or speaks_of_war(words))) and (total or speaks_of_war(around))):
        return units.stretch(war.began, published), f"from the beginning of {war.name} in {war.country} on"
    return None


def _fits(value: DayValue, war: War, published: date) -> bool:
    """A length of time as long as the war, or a year or month in which it began."""
    if isinstance(value, Since):
        return value.start is not None and _fits(value.start, war, published)
    if isinstance(value, Lasting | Past):
        years = (published - war.began).days / 365.25
        long = value.unit is Unit.YEAR and (value.count or 0) >= _LARGE
        return long and abs(years - (value.count or 0)) < 1
    early = isinstance(value, CalendarYear) and value.part in {None, Part.EARLY}
    if not early and not (isinstance(value, CalendarMonth) and value.year is not None):
        return False
    found, _ = resolve(value, published)
    return bool(found and found.first and found.last and found.first <= war.began <= found.last)
