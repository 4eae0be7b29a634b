"""Where an event was, by the rules and by a network."""

from collections.abc import Callable

import pytest
from tests.support.networks import Sure

from dateline.model.claim import Claim, Extraction

REPORT = ("Shells killed 12 people in Homs.", "Nothing fell on Aleppo, in northern Syria.")


@pytest.fixture
def at(advised: Callable[..., Extraction]) -> Callable[..., Claim]:
    """The claim of the first paragraph, whose place to the network is the word given."""

    def of(word: str = "", *paragraphs: str) -> Claim:
        network = Sure(points={"at": word} if word else {})
        return advised(network, *(paragraphs or REPORT)).claims[0]

    return of


def test_the_rules_place_stands_where_the_network_agrees(at: Callable[..., Claim]) -> None:
    """The place of the sentence."""
    assert at("Homs").at.value == ("Homs",)


def test_the_network_may_choose_the_place_of_another_sentence(at: Callable[..., Claim]) -> None:
    """With the wider one that stands behind it."""
    assert at("Aleppo").at.value == ("Aleppo", "Syria")


def test_a_chosen_place_stands_where_its_words_do(at: Callable[..., Claim]) -> None:
    """The spans are those of the other sentence, in the order of the names."""
    text = "\n".join(REPORT)
    cell = at("Aleppo").at

    assert tuple(span.of(text) for span in cell.spans) == cell.value


def test_the_rules_place_stays_an_alternative(at: Callable[..., Claim]) -> None:
    """A reader sees what else it might be."""
    assert [other.value for other in at("Aleppo").at.alternatives] == ["Homs"]


def test_a_place_that_the_network_denies_is_none(at: Callable[..., Claim]) -> None:
    """An event may be nowhere."""
    cell = at().at

    assert (cell.value, [other.value for other in cell.alternatives]) == ((), ["Homs"])


def test_words_that_name_no_place_are_none(at: Callable[..., Claim]) -> None:
    """The network chooses among the names of places."""
    assert at("people", "Shells killed 12 people.").at.value == ()


def test_with_a_network_the_place_has_a_confidence(at: Callable[..., Claim]) -> None:
    """Also where there is none."""
    assert None not in {at().at.confidence, at("Homs").at.confidence, at("Aleppo").at.confidence}
