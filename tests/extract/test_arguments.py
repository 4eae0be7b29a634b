"""Arguments: who was harmed, who did it, with what, where and when."""

from collections.abc import Callable

import pytest

from dateline.model.claim import Claim, Extraction
from dateline.model.vocabulary import Group

Extract = Callable[..., Extraction]


def first(extraction: Extraction) -> Claim:
    """The first claim with a number of people."""
    return next(claim for claim in extraction.claims if claim.has_toll)


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Twelve people were killed by government forces.", "government forces"),
        ("Regime air strikes killed 12 people.", "Regime"),
        ("Rebels shelled the town, killing 12 people.", "Rebels"),
    ],
)
def test_the_doer_is_found_by_its_role(extract: Extract, text: str, doer: str) -> None:
    """Behind "by", before the words for the attack, or as the subject."""
    assert first(extract(text)).by.value == doer


def test_victims_are_no_doers(extract: Extract) -> None:
    """Those counted did not do it."""
    assert first(extract("A shell killed 12 rebels.")).by.value is None


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("A shell killed 12 civilians.", Group.CIVILIANS),
        ("A shell killed 12 soldiers.", Group.COMBATANTS),
        ("A shell killed 12 children.", Group.CHILDREN),
        ("A shell killed 12 people.", Group.UNKNOWN),
    ],
)
def test_the_group_is_in_the_counted_noun(extract: Extract, text: str, group: Group) -> None:
    """The noun says who they are; "people" alone does not."""
    assert first(extract(text)).grp.value is group


def test_the_weapon_is_told_in_words(extract: Extract) -> None:
    """The words that make the type stand in `how`."""
    assert first(extract("Barrel bombs killed 12 people.")).how.value == "Barrel bombs"


def test_a_country_stands_last(extract: Extract) -> None:
    """Places are named most specific first."""
    claim = first(extract("A car bomb in Syria killed 12 people in Homs."))

    assert claim.at.value[-1] == "Syria"


def test_the_day_of_the_saying_dates_nothing(extract: Extract) -> None:
    """A monitor who said it on Saturday did not move it from Friday."""
    claim = first(extract("A raid killed 12 people in Homs on Friday, a monitor said Saturday."))

    assert claim.when.value == "on Friday"


def test_the_accused_is_the_doer(extract: Extract) -> None:
    """Whoever is accused of an attack did it, by the accuser's account."""
    claim = first(extract("Russia accused rebels of killing 12 civilians in Aleppo."))

    assert (claim.src.value, claim.by.value) == ("Russia", "rebels")
