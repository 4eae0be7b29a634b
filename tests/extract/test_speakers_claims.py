"""Whose claim a number is, where a sentence has several speakers."""

from collections.abc import Callable

from dateline.model.claim import Extraction

Extract = Callable[..., Extraction]


def voices(extraction: Extraction) -> list[str | None]:
    """Who says each number of people."""
    return [claim.src.value for claim in extraction.claims if claim.has_toll]


def test_each_half_of_a_sentence_has_its_speaker(extract: Extract) -> None:
    """A second speaker who puts the number at another figure says that figure alone."""
    found = extract(
        "The council said 30 people were killed, and the Syrian Red Crescent put the number of dead at 45."
    )

    assert voices(found) == ["The council", "the Syrian Red Crescent"]


def test_those_who_blame_are_no_part_of_the_strike(extract: Extract) -> None:
    """In a reduced relative clause the speaker begins behind the event."""
    found = extract("An airstrike activists blamed on the government killed 25 people in Idlib.")

    assert voices(found) == ["activists"]


def test_reports_are_a_noun_behind_a_vague_word(extract: Extract) -> None:
    """First figures come from reports; "initial" says nothing."""
    found = extract("Initial reports put the death toll at 15.")

    assert voices(found) == ["Initial reports"]
