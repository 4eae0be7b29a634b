"""Feasts and holy months have their days."""

from datetime import date

import pytest

from dateline.model.day import DayPrecision
from dateline.resolve.time import resolve_days

ANNOUNCED = [
    ("Eid al-Fitr 2013", date(2013, 8, 8)),
    ("Eid al-Fitr 2016", date(2016, 7, 6)),
    ("Eid al-Fitr 2020", date(2020, 5, 24)),
    ("Eid al-Fitr 2024", date(2024, 4, 10)),
    ("Eid al-Adha 2012", date(2012, 10, 26)),
    ("Eid al-Adha 2017", date(2017, 9, 1)),
    ("Eid al-Adha 2023", date(2023, 6, 28)),
]


@pytest.mark.parametrize(("words", "announced"), ANNOUNCED)
def test_islamic_feasts_are_within_a_day_of_those_announced(words: str, announced: date) -> None:
    """The arithmetical calendar is at most a day early, and says so by its precision."""
    interval, rule = resolve_days(f"on the first day of {words}", None)

    assert interval is not None
    assert interval.first is not None
    assert 0 <= (announced - interval.first).days <= 1
    assert interval.precision is DayPrecision.FEW_DAYS
    assert "to within a day" in rule


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Easter 2016", date(2016, 3, 27)),
        ("Easter 2011", date(2011, 4, 24)),
        ("Good Friday 2018", date(2018, 3, 30)),
        ("Thanksgiving 2016", date(2016, 11, 24)),
        ("Christmas Day 2015", date(2015, 12, 25)),
        ("New Year's Eve 2017", date(2017, 12, 31)),
    ],
)
def test_other_feasts_are_exact(words: str, day: date) -> None:
    """Feasts that the Gregorian calendar settles have their one day."""
    interval, _ = resolve_days(words, None)

    assert interval is not None
    assert (interval.first, interval.last) == (day, day)


def test_a_feast_is_the_last_one_begun_by_publication() -> None:
    """A report of December means last year's Christmas until the feast is there."""
    interval, _ = resolve_days("on Christmas", date(2016, 12, 2))

    assert interval is not None
    assert interval.first == date(2015, 12, 25)


def test_a_planned_feast_lies_ahead() -> None:
    """What is planned for Christmas is planned for the next one."""
    interval, _ = resolve_days("by Christmas", date(2016, 12, 2), asserted=False)

    assert interval is not None
    assert interval.last == date(2016, 12, 25)


@pytest.mark.parametrize(
    ("published", "first"), [(date(2016, 7, 20), date(2016, 7, 5)), (date(2016, 9, 20), date(2016, 9, 12))]
)
def test_the_bare_eid_is_the_nearer_of_the_two(published: date, first: date) -> None:
    """Two feasts are called so; the last one begun is meant."""
    interval, _ = resolve_days("on the first day of Eid", published)

    assert interval is not None
    assert interval.first is not None
    assert abs((interval.first - first).days) <= 1


def test_the_end_of_ramadan_is_its_last_days() -> None:
    """Five days that end within a day of the feast that follows."""
    interval, _ = resolve_days("at the end of Ramadan 2016", None)

    assert interval is not None
    assert (interval.first, interval.last) == (date(2016, 7, 1), date(2016, 7, 5))
