"""Who says a claim, by the rules and by a network."""

from collections.abc import Callable

import pytest
from tests.support.networks import Sure

from dateline.model.claim import Claim, Extraction

REPORT = "Shells killed 12 people in Homs, a doctor said."


@pytest.fixture
def said(advised: Callable[..., Extraction]) -> Callable[..., Claim]:
    """The only claim of a report whose speaker, to the network, begins and ends at the words given."""

    def of(words: str = "", report: str = REPORT) -> Claim:
        (claim,) = advised(Sure(points={"src": words} if words else {}), report).claims
        return claim

    return of


def test_the_rules_speaker_stands_where_the_network_agrees(said: Callable[..., Claim]) -> None:
    """The network points at the first word of the name."""
    assert said("a doctor").src.value == "a doctor"


def test_a_speaker_whom_the_network_denies_is_none(said: Callable[..., Claim]) -> None:
    """A speaker nowhere is the publisher."""
    assert said().src.value is None


def test_a_speaker_who_was_not_chosen_is_shown(said: Callable[..., Claim]) -> None:
    """The rules found somebody."""
    assert [other.value for other in said().src.alternatives] == ["a doctor"]


def test_the_network_may_name_whom_the_rules_do_not_know(said: Callable[..., Claim]) -> None:
    """Nothing in the sentence says that anybody speaks."""
    claim = said("Omar", "Omar saw that shells killed 12 people in Homs.")

    assert (claim.src.value, claim.src.rule) == ("Omar", "the network points at these words")


def test_whom_the_network_points_at_has_no_outlet(said: Callable[..., Claim]) -> None:
    """An outlet is known by its verb alone."""
    assert said("Omar", "Omar saw that shells killed 12 people in Homs.").via.value is None


def test_with_a_network_the_speaker_has_a_confidence(said: Callable[..., Claim]) -> None:
    """Also where it is the publisher."""
    assert None not in {said().src.confidence, said("a doctor").src.confidence}


def test_without_a_network_the_speaker_has_none(extract: Callable[..., Extraction]) -> None:
    """The rules do not measure."""
    (claim,) = extract(REPORT).claims

    assert (claim.src.value, claim.src.confidence) == ("a doctor", None)
