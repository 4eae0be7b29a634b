"""Word pieces."""

import pytest

from dateline.extract.learned.pieces import Pieces

VOCABULARY = ("[UNK]", "shell", "##ing", "##s", "shells", "aleppo", "'", "s", "-", "al", "cafe", "21")


def pieces(word: str) -> list[str]:
    """The pieces of a word as text."""
    return [VOCABULARY[index] for index in Pieces(VOCABULARY)(word)]


def test_the_longest_piece_is_taken_first() -> None:
    """The vocabulary holds "shell" and "##s" too, and "shells" is not cut."""
    assert pieces("shells") == ["shells"]


def test_later_pieces_are_marked() -> None:
    """The rest of a word is looked up as the end of one."""
    assert pieces("shelling") == ["shell", "##ing"]


def test_case_and_accents_are_lost() -> None:
    """The vocabulary knows small letters without accents."""
    assert pieces("Café") == ["cafe"]


@pytest.mark.parametrize("word", ["Aleppo's", "Aleppo'S"])
def test_marks_stand_alone(word: str) -> None:
    """An apostrophe ends a piece."""
    assert pieces(word) == ["aleppo", "'", "s"]


def test_an_unknown_word_is_one_piece() -> None:
    """A word that cannot be cut to its end is unknown as a whole."""
    assert pieces("shellx") == ["[UNK]"]


def test_every_word_has_a_piece() -> None:
    """A word of nothing that can be shown is unknown, so that each word has a vector."""
    assert pieces("\u200b") == ["[UNK]"]
