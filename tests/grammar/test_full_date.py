"""Calendar dates written in full."""

from datetime import date

import pytest

from dateline.grammar.full_date import full_date, full_dates

DAY = date(2013, 6, 2)


@pytest.mark.parametrize(
    "words",
    [
        "2 June 2013",
        "June 2, 2013",
        "Jun 02,2013",
        "2nd June, 2013",
        "2013-06-02",
        "2013/6/2",
        "02.06.2013",
        "2 Jun. 2013",
    ],
)
def test_a_full_date_is_a_day(words: str) -> None:
    """Day, month and year in the usual orders."""
    assert full_date(f"It was on {words}, they said.") == DAY


@pytest.mark.parametrize(
    "words", ["2 June", "June 2013", "31 June 2013", "120 June 2013", "2013-13-40", "may 2013"]
)
def test_less_than_a_full_date_is_none(words: str) -> None:
    """A month, a year or an impossible day gives nothing."""
    assert full_dates(words) == []


def test_figures_that_can_be_read_two_ways_are_ambiguous() -> None:
    """05-04-2016 has no day, 17-04-2016 and 04-04-2016 have."""
    found = full_dates("05-04-2016 17-04-2016 04-04-2016")

    assert [item.day for item in found] == [None, date(2016, 4, 17), date(2016, 4, 4)]
    assert found[0].ambiguous


def test_several_days_are_no_one_day() -> None:
    """Two different dates leave the question open."""
    assert full_date("2 June 2013 and 3 June 2013") is None
