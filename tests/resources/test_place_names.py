"""Places are found in running text."""

import pytest

from dateline.resources.place_names import place_names


def names(text: str) -> list[str]:
    """The words of the places found."""
    return [mention.span.of(text) for mention in place_names().find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells fell on Aleppo in Syria.", ["Aleppo", "Syria"]),
        ("A raid hit Khan Sheikhoun in Idlib province.", ["Khan Sheikhoun", "Idlib province"]),
        ("Fighting went on in northern Aleppo, Syria.", ["northern Aleppo", "Syria"]),
        ("The town of Douma near Damascus was hit.", ["town of Douma", "near Damascus"]),
        ("Clashes in Mosul and Kyiv.", ["Mosul", "Kyiv"]),
    ],
)
def test_names_come_with_the_words_that_belong_to_them(text: str, expected: list[str]) -> None:
    """A direction, a kind of place and a province's word are part of the mention."""
    found = names(text)

    assert found == expected


def test_an_unknown_village_is_found_by_its_word() -> None:
    """The word "village" after an unknown capitalised name makes it a place."""
    found = names("Rebels left Zzorbaq village in Syria.")

    assert found == ["Zzorbaq village", "Syria"]


@pytest.mark.parametrize(
    "text",
    [
        "On Friday in March the General spoke.",
        "Hassan Ali told Mohammad so.",
        "Most were reading.",
        "The Observatory said so.",
    ],
)
def test_common_words_and_persons_are_no_places(text: str) -> None:
    """Weekdays, months, first names and titles are left out even where a town bears the word."""
    found = names(text)

    assert found == []


def test_a_small_town_needs_its_country() -> None:
    """A village's name far from any word of its country is no place."""
    found = names("Binnish said he liked the song.")

    assert found == []


def test_only_the_stretch_is_read() -> None:
    """Start and end bound the search."""
    text = "Aleppo, Homs, Hama"

    found = [mention.span.of(text) for mention in place_names().find(text, 8, 12)]

    assert found == ["Homs"]


def test_mentions_do_not_overlap() -> None:
    """Mentions stand in text order, each after the one before."""
    found = place_names().find(
        "East of Aleppo city, north of Hama, in the countryside of Idlib province, Syria."
    )

    ends = [0, *(mention.span.end for mention in found)]
    assert all(mention.span.start >= end for mention, end in zip(found, ends, strict=False))
