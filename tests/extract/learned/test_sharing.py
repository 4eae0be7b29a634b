"""Opinions of claims of one event, brought together."""

import math
from collections.abc import Callable
from dataclasses import replace

import pytest

from dateline.extract import speakers
from dateline.extract.learned import AnchorOpinion, Network, Opinions
from dateline.extract.learned.sharing import shared
from dateline.extract.reading import Reading
from dateline.model.analysis import Analysis


@pytest.fixture
def two(read: Callable[..., Analysis], network: Network) -> list[AnchorOpinion]:
    """The opinions of two numbers of a report."""
    analysis = read("Shells killed 12 people in Idlib and wounded 30 people.")
    reading = Reading(analysis, 0)
    opinions = Opinions(network, analysis, [reading], speakers.attributions(analysis))
    found = [opinions.quantity(counted.found.span) for counted in reading.counted]
    return [opinion for opinion in found if opinion is not None]


def chances(opinion: AnchorOpinion) -> dict[str, float]:
    """The probability of every type."""
    return {value: math.exp(chance) for value, chance in opinion.choice("types").items()}


def test_without_weight_nothing_changes(two: list[AnchorOpinion]) -> None:
    """Each opinion stays its own."""
    before, after = (
        [math.exp(c) for c in one.choice("types").values()] for one in (two[0], shared(two, 0.0)[0])
    )

    assert after == pytest.approx(before, abs=1e-6)


def test_what_is_shared_comes_nearer(two: list[AnchorOpinion]) -> None:
    """Two claims that may be of one event agree more on its place than before."""
    before = abs(math.exp(two[0].nowhere("at")) - math.exp(two[1].nowhere("at")))
    one, other = shared(two, 1.0)

    assert abs(math.exp(one.nowhere("at")) - math.exp(other.nowhere("at"))) < before


def test_speakers_are_not_shared(two: list[AnchorOpinion]) -> None:
    """Two people may tell of one event."""
    one, _ = shared(two, 1.0)

    assert one.nowhere("src") == two[0].nowhere("src")


def test_a_shared_role_is_somewhere_or_nowhere(two: list[AnchorOpinion]) -> None:
    """What is mixed still sums to one."""
    one, _ = shared(two, 1.0)
    words = [(0, len(one.window.places) - 1)]

    assert math.exp(one.points("at", words)) + math.exp(one.nowhere("at")) == pytest.approx(1, abs=1e-3)


def test_two_that_are_surely_apart_share_nothing(two: list[AnchorOpinion]) -> None:
    """However far their log-odds are below even."""
    apart = [replace(opinion, bias=-1e4) for opinion in two]

    assert chances(shared(apart, 1.0)[0]) == pytest.approx(chances(two[0]), abs=1e-6)


def test_a_claim_that_names_its_means_keeps_its_type(two: list[AnchorOpinion]) -> None:
    """The words "an air strike killed 25" stay one, however many around it tell of shells."""
    own, taken = shared(two, 1.0, {}, [0])

    assert own.choice("types") == two[0].choice("types")
    assert taken.choice("types") != two[1].choice("types")
