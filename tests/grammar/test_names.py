"""Spellings of one name have one key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.grammar.names import bare, consonants, fold, name_key


@pytest.mark.parametrize(
    "spellings",
    [
        ("Khan Sheikhun", "Khan Shaykhun", "Khan Sheikhoun", "Khan-Shaikhoun"),
        ("Deir al-Zor", "Deir ez-Zour", "Deir Ezzor", "Dayr az Zawr", "Deir-ez-Zor"),
        ("Latakia", "Lattakia"),
        ("Raqqa", "Raqa", "ar-Raqqah", "Ar Raqqah"),
        ("Qusayr", "Qusair", "al-Qusayr", "Quseir"),
        ("Hasakah", "Hassakeh", "Al Ḩasakah", "Hasaka"),
        ("Suwayda", "Sweida", "as-Suwayda", "Suweida"),
        ("Maaret al-Numan", "Maarat al-Nu'man", "Ma‘arrat an Nu‘mān", "Maaret Alnouman"),
        ("Waer", "Alwaer", "al-Wa'er", "Al Waer"),
        ("Kobani", "Kobane"),
    ],
)
def test_spellings_of_one_name_share_a_key(spellings: tuple[str, ...]) -> None:
    """Articles, doubled letters, vowels and marks do not tell names apart."""
    keys = {name_key(spelling) for spelling in spellings}

    assert len(keys) == 1


@pytest.mark.parametrize(
    "pair",
    [("Homs", "Hama"), ("Daraa", "Daraya"), ("Aleppo", "Allah"), ("Qaboun", "Qadam"), ("Madaya", "Maadi")],
)
def test_different_names_have_different_keys(pair: tuple[str, str]) -> None:
    """The rules do not go so far that neighbouring towns fall together."""
    left, right = map(name_key, pair)

    assert left != right


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=40))
def test_the_key_of_a_key_is_the_key(name: str) -> None:
    """The normaliser is idempotent on any text."""
    key = name_key(name)

    assert name_key(key) == key


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz' -", max_size=30))
def test_the_key_of_a_key_of_letters_is_the_key(name: str) -> None:
    """The normaliser is idempotent on Latin letters, where its rules meet."""
    key = name_key(name)

    assert name_key(key) == key


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing(name: str) -> None:
    """A folded name is folded."""
    once = fold(name)

    assert fold(once) == once


def test_consonants_bring_vowels_together() -> None:
    """A vowel more or less keeps the consonants."""
    left, right = consonants("Jarablus"), consonants("Jarabulus")

    assert left == right


def test_bare_leaves_articles_out() -> None:
    """Spellings are compared without their articles."""
    plain = bare("ar-Raqqah")

    assert plain == "raqqah"


def test_an_article_alone_is_a_name() -> None:
    """A name that is nothing but an article keeps a key."""
    key = name_key("Al")

    assert key
