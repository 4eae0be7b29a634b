"""Bodies: dead people or organisations; and speakers, who are no victims of what they tell."""

from collections.abc import Callable

import pytest

from dateline.model.claim import Extraction

Extract = Callable[..., Extraction]


def killed(extraction: Extraction) -> list[int | None]:
    """The numbers of people killed."""
    claims = [claim for claim in extraction.claims if claim.out.value.value == "killed"]
    return [claim.num.value.low for claim in claims if claim.num.value is not None]


@pytest.mark.parametrize(
    "name", ["a leading Syrian opposition body", "a UN body", "a governing body", "a rights body"]
)
def test_an_organisation_is_nobody_killed(extract: Extract, name: str) -> None:
    """A word for an organisation before "body" makes it one."""
    found = extract(f"Shells hit Homs on Friday, {name} said.")

    assert killed(found) == []


@pytest.mark.parametrize(
    "told",
    [
        "The lifeless body of a boy lay in the street after shelling in Homs.",
        "A body was pulled from the rubble after shelling in Homs.",
        "Rescuers found a body after shelling in Homs.",
    ],
)
def test_a_body_with_a_cue_of_death_is_one_killed(extract: Extract, told: str) -> None:
    """What is found, pulled out or lifeless is a dead person."""
    assert killed(extract(told)) == [1]


def test_several_bodies_need_no_cue(extract: Extract) -> None:
    """A number of bodies counts the dead."""
    assert killed(extract("There were 12 bodies in a street of Hama after the raid.")) == [12]


def test_several_organisations_are_nobody_killed(extract: Extract) -> None:
    """Three international bodies are none of the dead of the raid that they tell of."""
    assert killed(extract("Three international bodies condemned the raid on Hama.")) == []


def test_who_tells_of_it_is_not_harmed(extract: Extract) -> None:
    """The people named as the speaker are none of the victims."""
    found = extract("Two wounded residents said that shells killed 12 people in Homs.")

    assert [claim.num.value.low for claim in found.claims if claim.num.value] == [12]
