"""Places are found in running text."""

import pytest

from dateline.model.span import Span
from dateline.resources.place_names import place_names


def names(text: str) -> list[str]:
    """The words of the places found."""
    return [mention.span.of(text) for mention in place_names().find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells fell on Aleppo in Syria.", ["Aleppo", "Syria"]),
        ("A raid hit Khan Sheikhoun in Idlib province.", ["Khan Sheikhoun", "Idlib"]),
        ("Syria's Homs was calm.", ["Syria", "Homs"]),
        ("Clashes in Mosul and Kyiv.", ["Mosul", "Kyiv"]),
        ("Shells hit the Damascus suburb of Jaramana in Syria.", ["Damascus", "Jaramana", "Syria"]),
        ("Near Ayn Isa, in Syria, a bridge fell.", ["Ayn Isa", "Syria"]),
        ("Residents of Daraya in Syria left.", ["Daraya", "Syria"]),
        ("Boats crossed the Euphrates near Raqqa, Syria.", ["Euphrates", "Raqqa", "Syria"]),
        ("Jets bombed Rastan, Talbiseh and Houla in Syria.", ["Rastan", "Talbiseh", "Houla", "Syria"]),
    ],
)
def test_known_names(text: str, expected: list[str]) -> None:
    """Names that the gazetteer knows, whatever stands around them."""
    found = names(text)

    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels left Zzorbaq village in Syria.", "Zzorbaq village"),
        ("Rebels left the village of Zzorbaq in Syria.", "Zzorbaq"),
        ("A bomb went off in Tal Zzorbaq, said Syria.", "Tal Zzorbaq"),
        ("A bomb went off in al-Zzorbaq, said Syria.", "al-Zzorbaq"),
        ("A bomb went off in Zzorbaq, Homs, in Syria.", "Zzorbaq"),
        ("Boats sank in the Euphrates in Syria.", "Euphrates"),
    ],
)
def test_unknown_names_that_the_words_make_places(text: str, expected: str) -> None:
    """A word for a kind of place, an Arabic form or a container makes an unknown name a place."""
    found = names(text)

    assert found[0] == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("It fell in northern Aleppo province.", "Aleppo", "northern Aleppo province"),
        ("The town of Douma was hit.", "Douma", "town of Douma"),
        ("It was near Damascus then.", "Damascus", "near Damascus"),
        ("On the western bank of the Euphrates.", "Euphrates", "western bank of the Euphrates"),
        ("In Aleppo, people spoke.", "Aleppo", "Aleppo"),
    ],
)
def test_a_phrase_is_a_name_with_the_words_that_belong_to_it(text: str, name: str, expected: str) -> None:
    """Directions, surroundings and kinds of place belong to a name."""
    start = text.index(name)

    found = place_names().phrase(text, Span(start, start + len(name)))

    assert found.of(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A London-based monitor said so.",
        "US-led jets flew.",
        "A doctor speaking from Turkey said so.",
        "The monitor, which is based in Britain, said so.",
        "Syrian and Turkish officers met.",
    ],
)
def test_what_describes_somebody_is_no_place(text: str) -> None:
    """Offices, backers and adjectives of countries name no place of an event."""
    found = names(text)

    assert found == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells fell on the Syrian capital at dawn.", ["the Syrian capital"]),
        ("Shells fell on the capital Damascus in Syria.", ["Damascus", "Syria"]),
        ("Shells fell on the capital of Syria.", ["Syria"]),
    ],
)
def test_a_capital_without_its_name_is_a_place(text: str, expected: list[str]) -> None:
    """It is a mention of its own only where no name follows."""
    assert names(text) == expected


def test_a_name_shown_to_be_a_place_once_is_one_everywhere() -> None:
    """A bare name of a headline is a place where the body says so."""
    found = names("Zzorbaq under fire\nShells fell on the village of Zzorbaq in Syria.")

    assert found == ["Zzorbaq", "Zzorbaq", "Syria"]


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
    """The stretches bound the search."""
    text = "Aleppo, Homs, Hama"

    found = [mention.span.of(text) for mention in place_names().find(text, [Span(8, 12)])]

    assert found == ["Homs"]


def test_names_of_parties_are_left_alone() -> None:
    """No mention overlaps what is taken."""
    text = "The Aleppo Media Center spoke of Homs, Syria."

    found = place_names().find(text, taken=[Span(4, 23)])

    assert [mention.span.of(text) for mention in found] == ["Homs", "Syria"]


def test_mentions_do_not_overlap() -> None:
    """Mentions stand in text order, each after the one before."""
    found = place_names().find(
        "East of Aleppo city, north of Hama, in the countryside of Idlib province, Syria."
    )

    ends = [0, *(mention.span.end for mention in found)]
    assert len(found) == 4
    assert all(mention.span.start >= end for mention, end in zip(found, ends, strict=False))


def test_a_possessive_alone_names_nothing() -> None:
    """Capitals that were torn off the word before them."""
    assert names("Shells fell in Syria, \u2019S market too.") == ["Syria"]
