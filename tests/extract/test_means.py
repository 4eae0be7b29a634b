"""Means and types of events."""

from collections.abc import Callable

import pytest

from dateline.extract.means import MeansOf
from dateline.model.claim import Extraction
from dateline.model.vocabulary import EventType


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Warplanes killed 12 people.", EventType.AIRSTRIKE),
        ("Barrel bombs killed 12 people.", EventType.AIRSTRIKE),
        ("Mortar shells killed 12 people.", EventType.SHELLING),
        ("A car bomb killed 12 people.", EventType.BOMBING),
        ("A suicide bomber killed 12 people.", EventType.BOMBING),
        ("Sarin gas killed 12 people.", EventType.CHEMICAL_ATTACK),
        ("Clashes killed 12 people.", EventType.CLASH),
    ],
)
def test_a_toll_takes_the_means_of_its_sentence(
    extract: Callable[..., Extraction], text: str, type_: EventType
) -> None:
    """The weapon named beside a toll makes its type."""
    assert extract(text).claims[0].type.value is type_


def test_a_toll_takes_the_means_of_the_sentence_before(extract: Callable[..., Extraction]) -> None:
    """The means often stands in the sentence that began the story."""
    claims = extract("Warplanes bombed a market in Idlib on Monday. At least 12 people were killed.").claims

    assert {claim.type.value for claim in claims if claim.has_toll} == {EventType.AIRSTRIKE}


def test_an_agent_of_poison_outweighs_what_carried_it(means: Callable[..., MeansOf]) -> None:
    """Shells with sarin are a chemical attack."""
    found = means("Shells with sarin gas fell on the town.")

    nearest = found.near(found.readings[0], 0, 1)

    assert nearest is not None
    assert nearest.type is EventType.CHEMICAL_ATTACK


def test_how_often_a_trigger_was_told_before(means: Callable[..., MeansOf]) -> None:
    """A second mention knows that it is one."""
    found = means("The army began an offensive.", "Rain fell.", "The offensive went on.")

    assert (found.told_before("offensive", 0), found.told_before("offensive", 2)) == (0, 1)
