"""Times counted from a war's beginning."""

from datetime import date

import pytest

from dateline.resolve.time import since_war

PUBLISHED = date(2016, 7, 2)
AROUND = "more than 280,000 people have died in the war"


def first(words: str, *, around: str = AROUND, country: str = "SY", total: bool = True) -> date | None:
    """The first day, if the words count from the beginning of the war."""
    found = since_war(words, around, PUBLISHED, country=country, total=total)
    return found[0].first if found and found[0] else None


@pytest.mark.parametrize(
    "words",
    [
        "since the conflict began",
        "since the start of the Syrian civil war",
        "since the outbreak of the uprising",
        "since 2011",
        "in March 2011",
        "five-year",
        "over the past five years",
    ],
)
def test_words_that_count_from_the_beginning(words: str) -> None:
    """A total counts from the month in which the war began, up to publication."""
    assert first(words) == date(2011, 3, 1)


@pytest.mark.parametrize(
    "words", ["on Friday", "in 2013", "the past two weeks", "for two years", "since June"]
)
def test_words_that_do_not(words: str) -> None:
    """Other days and lengths of time are what they say."""
    assert first(words) is None


def test_an_incident_has_its_own_day() -> None:
    """A single event of the month in which the war began is not counted up to publication."""
    assert first("in March 2011", total=False, around="Police fired on a crowd") is None


def test_each_country_has_its_wars() -> None:
    """The war is that of the country that the report is about, the last that had begun."""
    assert first("since the war began", country="UA") == date(2014, 4, 1)


def test_an_unknown_war_has_no_beginning() -> None:
    """Nothing is guessed for a country without an entry."""
    assert first("since the war began", country="CH") is None


def test_without_a_publication_day_there_is_no_end() -> None:
    """Up to when a total counts is not known in an undated report."""
    assert since_war("since the war began", AROUND, None, country="SY", total=True) is None
