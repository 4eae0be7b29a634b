"""Triggers: events without a number."""

from collections.abc import Callable

import pytest

from dateline.extract.means import MeansOf
from dateline.extract.triggers import POLITICAL, candidates, score
from dateline.model.claim import Extraction
from dateline.model.vocabulary import EventType, Outcome

Extract = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Government forces captured the town of Azaz on Monday.", EventType.TERRITORY_CHANGE),
        ("Rebels launched an offensive in Hama on Sunday.", EventType.OFFENSIVE),
        ("Fierce clashes broke out in Aleppo on Friday.", EventType.CLASH),
        ("Government warplanes carried out air strikes on Idlib on Monday.", EventType.AIRSTRIKE),
    ],
)
def test_an_event_without_a_number_is_a_claim(extract: Extract, text: str, type_: EventType) -> None:
    """A town taken, an offensive begun, clashes and raids are claims of their own."""
    claims = extract(text).claims

    assert (type_, Outcome.NONE) in [(claim.type.value, claim.out.value) for claim in claims]


def test_the_subject_of_talk_weighs_less(means: Callable[..., MeansOf]) -> None:
    """Fighting that rages is likelier a claim than fighting that is discussed."""
    found = means("Heavy fighting raged in Hama on Monday.", "They had wanted to discuss the fighting.")
    raged, discussed = (
        max(
            score(hit, type_, reading, found, [])
            for hit, type_ in candidates(reading, found)
            if hit.value == "clash"
        )
        for reading in found.readings
    )

    assert raged > discussed


def test_a_sentence_has_one_political_act(extract: Extract) -> None:
    """However many political words it has."""
    claims = extract("France condemned the attack, urged talks and called for sanctions on Monday.").claims

    assert sum(claim.type.value in POLITICAL for claim in claims) <= 1
