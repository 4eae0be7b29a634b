"""Names of other countries."""

import pytest
from tools.train.names import AT_WAR, Names, names

from dateline.evaluate.swap.war import WARS


@pytest.fixture(scope="module")
def known() -> Names:
    """All the names, read once."""
    return names()


def test_no_country_that_measures_is_learned_from() -> None:
    """A name that was learned would say nothing about names never seen."""
    assert not {*WARS, "SY"} & set(AT_WAR)


def test_every_country_has_places_and_parties_enough(known: Names) -> None:
    """A draw from a few names would be learned by heart."""
    assert all(len(c.places) >= 20 and len(c.parties) >= 3 for c in known.countries)


def test_every_word_for_the_home_country_has_its_like(known: Names) -> None:
    """Country, adjective, people, capital."""
    assert all(all(country.home.values()) for country in known.countries)


def test_names_are_in_the_same_order_each_time(known: Names) -> None:
    """The draws of a seed hit the same names."""
    assert names() == known
