"""Exact numbers."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.grammar import numbers

ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def spell(number: int, hyphen: str, conjunction: str) -> str:
    """`number` in English words: the tests' own speller."""
    if number < 20:
        return ONES[number]
    if number < 100:
        rest = number % 10
        return TENS[number // 10] + (hyphen + ONES[rest] if rest else "")
    for scale, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            rest = number % scale
            head = f"{spell(number // scale, hyphen, conjunction)} {name}"
            joint = conjunction if scale == 100 else " "
            return head + (joint + spell(rest, hyphen, conjunction) if rest else "")
    raise AssertionError(number)


@given(st.integers(1, 10**12 - 1), st.sampled_from(["-", " "]), st.sampled_from([" and ", " "]))
def test_a_spelled_number_reads_back(number: int, hyphen: str, conjunction: str) -> None:
    """A number written out reads as itself, with or without hyphens and "and"."""
    words = spell(number, hyphen, conjunction)

    assert numbers.value(words) == number


@given(st.integers(1, 10**9))
def test_the_pattern_takes_a_spelled_number_whole(number: int) -> None:
    """The regular expression matches all of a number written out, not a part of it."""
    words = spell(number, "-", " and ")

    match = re.match(numbers.SPELLED, words, re.IGNORECASE)

    assert match is not None
    assert match[0] == words


@given(st.integers(0, 10**12), st.sampled_from([",", " ", "\u00a0", ""]))
def test_digits_read_back_with_any_grouping(number: int, separator: str) -> None:
    """Digits read as themselves whether commas, spaces or nothing groups them."""
    assert numbers.value(f"{number:,}".replace(",", separator)) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("1.5 million", 1_500_000),
        ("250k", 250_000),
        ("2m", 2_000_000),
        ("half a million", 500_000),
        ("a quarter of a million", 250_000),
        ("quarter of a million", 250_000),
        ("a hundred", 100),
        ("hundred", 100),
        ("a hundred thousand", 100_000),
        ("300 hundred thousand", 30_000_000),
        ("21.000", 21_000),
        ("fifteen hundred", 1500),
        ("Twenty-one", 21),
    ],
)
def test_numbers_of_news_copy(words: str, number: int) -> None:
    """The mixed ways in which newsrooms write numbers."""
    assert numbers.value(words) == number


@pytest.mark.parametrize("words", ["", "rebels", "3.5", "twenty rebels", "5 km"])
def test_what_is_no_whole_number_has_no_value(words: str) -> None:
    """Other words and numbers with a fraction left over give None, not a guess."""
    assert numbers.value(words) is None
