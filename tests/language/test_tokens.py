"""Tokens: what stays whole and what parts."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.tokens import tokens


def words(text: str) -> list[str]:
    """The words of the tokens of a text."""
    return [token.text for token in tokens(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the regime's jets", ["the", "regime", "'s", "jets"]),
        ("the regime’s jets", ["the", "regime", "’s", "jets"]),
        ("the rebels' camp", ["the", "rebels", "'", "camp"]),
        ("it didn't stop", ["it", "did", "n't", "stop"]),
        ("they're gone", ["they", "'re", "gone"]),
        ("al-Assad in Sana'a", ["al-Assad", "in", "Sana'a"]),
        ("a 17-year-old", ["a", "17-year-old"]),
        ("1,500 of 2.5 million", ["1,500", "of", "2.5", "million"]),
        ("at 14:50, 20km off", ["at", "14:50", ",", "20km", "off"]),
        ("U.N. and Lt. Ali", ["U.N.", "and", "Lt.", "Ali"]),
        ("“No,” he said.", ["“", "No", ",", "”", "he", "said", "."]),
        ("city.The army", ["city", ".", "The", "army"]),
        ("wait... no", ["wait", "...", "no"]),
        ("see https://a.example/b?c=1.", ["see", "https://a.example/b?c=1", "."]),
        ("rebels/army", ["rebels", "/", "army"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    """A text falls into these words and marks."""
    assert words(text) == expected


def test_lower_straightens_curly_apostrophes() -> None:
    """The lower form has straight apostrophes, so that word lists need one spelling."""
    found = tokens("Regime’s", 0, 8)

    assert [token.lower for token in found] == ["regime", "'s"]


@given(st.text(max_size=80))
def test_tokens_hold_every_visible_character_once(text: str) -> None:
    """Tokens stand in order, never overlap, and leave out white space only."""
    found = tokens(text, 0, len(text))

    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert "".join(token.text for token in found) == "".join(text.split())
