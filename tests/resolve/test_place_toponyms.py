"""The names of one text resolved together."""

import pytest

from dateline.model.place import Place, PlacePrecision
from dateline.model.span import Span
from dateline.resolve.place_toponyms import resolve_toponyms


def resolved(text: str, *names: str) -> list[Place | None]:
    """The places of names in a text, each at its first occurrence behind the one before."""
    spans, at = [], 0
    for name in names:
        start = text.index(name, at)
        spans.append(Span(start, start + len(name)))
        at = start + len(name)
    return resolve_toponyms(text, spans)


def test_the_words_behind_a_name_decide() -> None:
    """Paris, Texas, is not Paris."""
    paris, _ = resolved("A fire broke out in Paris, Texas.", "Paris", "Texas")

    assert paris
    assert (paris.adm1, paris.country) == ("Texas", "US")


def test_without_other_words_the_largest_is_meant() -> None:
    """Paris alone is the capital of France."""
    (paris,) = resolved("The talks will be held in Paris.", "Paris")

    assert paris
    assert paris.country == "FR"


def test_one_name_means_one_place() -> None:
    """What was said of it once holds for the whole text."""
    found = resolved("Paris, Texas, is quiet. Police in Paris said so.", "Paris", "Texas", "Paris")

    assert found[0] == found[2]


def test_the_other_names_of_a_text_tell_where_it_is() -> None:
    """Athens beside towns of Georgia is not the capital of Greece."""
    text = "Roads from Athens to Gainesville, Macon and Augusta in Georgia were closed."

    found = resolved(text, "Athens", "Gainesville", "Macon", "Augusta", "Georgia")

    assert {place.adm1 for place in found if place} == {"Georgia"}


def test_a_people_stands_for_its_country() -> None:
    """The adjective is no town of that name."""
    (found,) = resolved("Two Lebanese men were arrested.", "Lebanese")

    assert found
    assert (found.country, found.precision) == ("LB", PlacePrecision.COUNTRY)


@pytest.mark.parametrize(("short", "name"), [("Ky.", "Kentucky"), ("OH", "Ohio"), ("NSW", "New South Wales")])
def test_a_province_is_known_in_short(short: str, name: str) -> None:
    """Letter by letter as it is abbreviated."""
    (found,) = resolved(f"They moved to {short} last year.", short)

    assert found
    assert found.name == name


def test_an_unknown_district_is_its_province_s() -> None:
    """It gets the precision of the province that the words name."""
    (county, _) = resolved("A storm hit Xqzz County, Ohio, at night.", "Xqzz County", "Ohio")

    assert county
    assert (county.adm1, county.precision) == ("Ohio", PlacePrecision.PROVINCE)


def test_an_unknown_name_stays_unknown() -> None:
    """Nothing is made up for it."""
    assert resolved("They met in Xqzzwvburg.", "Xqzzwvburg") == [None]


def test_no_names_no_places() -> None:
    """A text without names gives nothing."""
    assert resolve_toponyms("Nothing happened.", []) == []


def test_the_same_text_gives_the_same_places() -> None:
    """No chance is in it."""
    text = "Springfield and Columbus, Richmond and Dublin were mentioned."
    names = ("Springfield", "Columbus", "Richmond", "Dublin")

    assert resolved(text, *names) == resolved(text, *names)
