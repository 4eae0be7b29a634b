"""Phrases of a word list among the words of a sentence."""

from collections.abc import Callable

import pytest

from dateline.errors import ResourceError
from dateline.extract.phrases import book, entries, hits
from dateline.extract.reading import Reading
from dateline.model.vocabulary import EventType, Group, Outcome

ROLES = {
    "active",
    "passive",
    "subject",
    "head",
    "last",
    "of",
    "toll",
    "adjective",
    "lives",
    "forces",
    "people",
}


def test_the_longest_phrase_wins(sentence: Callable[[str], Reading]) -> None:
    """A car bomb is found, not a bomb."""
    reading = sentence("A car bomb exploded.")

    assert [(hit.first, hit.last, hit.value) for hit in hits("weapons", reading.pieces)] == [
        (1, 3, "bombing")
    ]


def test_a_hyphen_counts_as_a_space(sentence: Callable[[str], Reading]) -> None:
    """The spellings "counter-offensive" and "counter offensive" are one phrase."""
    reading = sentence("The counter-offensive began.")

    assert [hit.value for hit in hits("triggers", reading.pieces)] == ["offensive"]


def test_every_outcome_in_the_list_is_one(sentence: Callable[[str], Reading]) -> None:
    """The list of words of harm names outcomes of the vocabulary, and roles that the rules know."""
    del sentence
    wrong = [
        entry for entry in entries("outcomes") if entry.value not in set(Outcome) or not entry.notes & ROLES
    ]

    assert wrong == []


def test_every_type_in_the_lists_is_one() -> None:
    """Triggers and weapons name types of the vocabulary, or a mark that the rules decide."""
    marks = {"attack?", "hit?", "killed!", "injured!", "casualties!"}
    wrong = [
        e for name in ("triggers", "weapons") for e in entries(name) if e.value not in {*EventType, *marks}
    ]

    assert wrong == []


def test_every_group_in_the_list_of_nouns_is_one() -> None:
    """A noun for people names a group of the vocabulary."""
    wrong = [entry for entry in entries("nouns") if entry.value == "people" and entry.note not in set(Group)]

    assert wrong == []


def test_a_missing_list_is_told() -> None:
    """A list that is not in the package is an error that says so."""
    with pytest.raises(ResourceError, match="no word list 'nothing'"):
        book("nothing")
