"""Totals of a whole country, and figures that are compared."""

from collections.abc import Callable

import pytest

from dateline.model.claim import Claim, Extraction

Extract = Callable[..., Extraction]


def figure(extraction: Extraction, low: int) -> Claim:
    """The claim with this number."""
    return next(c for c in extraction.claims if c.num.value is not None and c.num.value.low == low)


@pytest.mark.parametrize("where", ["across the country", "nationwide", "around the country"])
def test_the_whole_country_is_no_town_of_another_sentence(extract: Extract, where: str) -> None:
    """A number told of the whole country has no town."""
    found = extract(f"Shelling killed four people in Hama. Some 150 people were killed {where} on Tuesday.")

    assert figure(found, 150).at.value == ()


def test_a_toll_of_one_event_still_takes_its_town(extract: Extract) -> None:
    """Without such words the town of the sentence before is taken over."""
    found = extract("Shelling killed four people in Hama. Some 15 people were wounded on Tuesday.")

    assert figure(found, 15).at.value == ("Hama",)


def test_a_figure_compared_is_a_claim_of_its_own_speaker(extract: Extract) -> None:
    """A figure "more than double" which another is counts the same, by whoever gave it."""
    found = extract(
        "A monitor said more than 30,000 people had been displaced by the clashes — more than double"
        " a figure of 12,000 given by the Red Crescent on Sunday."
    )
    other = figure(found, 12_000)

    assert (other.out.value.value, other.src.value) == ("displaced", "the Red Crescent")
