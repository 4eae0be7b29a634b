"""Named people harmed."""

from collections.abc import Callable

import pytest

from dateline.extract.named import named
from dateline.extract.reading import Reading

Sentence = Callable[[str], Reading]


def names(reading: Reading) -> list[str]:
    """The names found, as written."""
    return [reading.span_of(one.first, one.last).of(reading.analysis.text) for one in named(reading, [])]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On Sunday Karim Haddad was killed by a shell.", "Karim Haddad"),
        ("On Sunday Karim Haddad, a teacher, was killed by a shell.", "Karim Haddad"),
        ("The shell killed teacher Karim Haddad.", "Karim Haddad"),
        ("They announced the death of commander Abu Karim.", "Abu Karim"),
    ],
)
def test_a_name_beside_a_word_of_harm_is_found(sentence: Sentence, text: str, name: str) -> None:
    """The name stands before a passive verb, behind an active one, or behind "the death of"."""
    assert names(sentence(text)) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The Free Army was killed off by its rivals.",
        "Many were killed in Damascus on Monday.",
        "The raid killed civilians.",
    ],
)
def test_groups_and_places_are_no_people(sentence: Sentence, text: str) -> None:
    """Armies, cities and common nouns are not names of people."""
    assert names(sentence(text)) == []
