"""The guidelines' table of quantities and their bounds, row by row."""

import pytest

from dateline.grammar.quantities import FoundQuantity, QuantityKind, find
from dateline.model.quantity import Quantity


def only(text: str) -> FoundQuantity:
    """The one quantity in `text`."""
    [found] = find(text)
    return found


EXACT = {
    "21": 21,
    "a dozen": 12,
    "two dozen": 24,
    "half a dozen": 6,
    "a couple of": 2,
    "two": 2,
    "one hundred": 100,
    "a hundred": 100,
    "hundred": 100,
    "21,000": 21_000,
    "21 000": 21_000,
    "1500": 1500,
    "1.5 million": 1_500_000,
    "half a million": 500_000,
    "250k": 250_000,
    "2m": 2_000_000,
    "forty two": 42,
    "all 18": 18,
    "a total of 24": 24,
    "another 15": 15,
    "an additional 125": 125,
}
OPEN_ABOVE = {
    "at least 21": 21,
    "no fewer than 21": 21,
    "no less than 21": 21,
    "21 or more": 21,
    "21+": 21,
    "more than 21": 22,
    "over 21": 22,
    "upwards of 21": 22,
    "in excess of 21": 22,
    "a few": 3,
    "a handful of": 3,
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2000,
    "tens of thousands": 20_000,
    "hundreds of thousands": 200_000,
    "millions": 2_000_000,
    "several": 3,
    "a number of": 3,
    "tens": 20,
    "several dozen": 36,
    "several hundred": 300,
    "several thousand": 3000,
    "at least two dozen": 24,
    "more than two dozen": 25,
    "more than a dozen": 13,
    "more than 1.5 million": 1_500_001,
    "more than a quarter of a million": 250_001,
    "at least 20 to 30": 20,
    "from 10,000 to more than 30,000": 10_000,
}
OPEN_BELOW = {
    "up to 50": 50,
    "no more than 50": 50,
    "as many as 30": 30,
    "as high as 470,000": 470_000,
    "fewer than 50": 49,
    "less than 50": 49,
    "up to a hundred": 100,
}
RANGES = {
    "20 to 30": (20, 30),
    "20-30": (20, 30),
    "20 – 30": (20, 30),
    "between 20 and 30": (20, 30),
    "from 20 to 30": (20, 30),
    "two or three": (2, 3),
    "2-3 million": (2_000_000, 3_000_000),
    "20 to 30 thousand": (20_000, 30_000),
    "two to three dozen": (24, 36),
    "at least 3,000 and possibly as many as 5,000": (3000, 5000),
}
ROUGH = [
    *("about 1,500", "around 1,500", "some 1,500", "nearly 1,500", "almost 1,500", "an estimated 1,500"),
    *("1,500-odd", "roughly 1,500", "approximately 1,500", "close to 1,500"),
]


@pytest.mark.parametrize(("words", "number"), EXACT.items())
def test_exact_numbers(words: str, number: int) -> None:
    """A number without a qualifier bounds itself on both sides."""
    assert only(f"{words} people fled").quantity == Quantity(low=number, high=number)


@pytest.mark.parametrize(("words", "low"), OPEN_ABOVE.items())
def test_numbers_open_above(words: str, low: int) -> None:
    """Some qualifiers and every vague plural leave the upper end open."""
    assert only(f"{words} people fled").quantity == Quantity(low=low, high=None)


@pytest.mark.parametrize(("words", "high"), OPEN_BELOW.items())
def test_numbers_open_below(words: str, high: int) -> None:
    """A limit from above says nothing of the lower end."""
    assert only(f"{words} people fled").quantity == Quantity(low=None, high=high)


@pytest.mark.parametrize(("words", "bounds"), RANGES.items())
def test_ranges(words: str, bounds: tuple[int, int]) -> None:
    """Two numbers joined as a range bound each other."""
    assert only(f"{words} people fled").quantity == Quantity(low=bounds[0], high=bounds[1])


@pytest.mark.parametrize("words", ROUGH)
def test_rough_numbers(words: str) -> None:
    """A word of estimate keeps the number and marks it."""
    assert only(f"{words} people fled").quantity == Quantity(low=1500, high=1500, approximate=True)


@pytest.mark.parametrize(
    "words",
    ["no one", "nobody", "none", "no casualties", "no deaths", "without any injuries", "no civilians"],
)
def test_nobody_is_zero(words: str) -> None:
    """Words for nobody are zero, not nothing said."""
    found = only(f"it was said that {words} resulted")

    assert found.kind is QuantityKind.NO_ONE
    assert found.quantity == Quantity(low=0, high=0)


@pytest.mark.parametrize(
    "words", ["many", "most of", "a third of", "half of", "a large number of", "two-thirds of"]
)
def test_shares_and_many_are_unstated(words: str) -> None:
    """Words of many or few are a quantity without bounds."""
    found = only(f"{words} the villagers fled")

    assert found.kind is QuantityKind.VAGUE
    assert not found.quantity.stated


@pytest.mark.parametrize(
    "words", ["a child", "another man", "one woman", "an elderly villager", "a downed pilot"]
)
def test_a_single_person_is_one(words: str) -> None:
    """An article with a singular noun is one, and says that it is no numeral."""
    found = only(f"{words} died")

    assert found.kind is QuantityKind.ARTICLE
    assert found.quantity == Quantity(low=1, high=1)


def test_the_size_of_a_family() -> None:
    """A family of five is five people."""
    found = only("The shell hit a family of five.")

    assert found.kind is QuantityKind.FAMILY
    assert found.quantity == Quantity(low=5, high=5)


def test_two_people_told_singly() -> None:
    """A man and his wife are two, and each of them is found as well."""
    found = find("A man and his wife were buried.")

    assert [(f.kind.value, f.quantity.low) for f in found] == [("pair", 2), ("article", 1)]


def test_at_least_may_follow_the_noun() -> None:
    """A qualifier after the counted noun works as one before the number does."""
    text = "20 villagers at least were held"

    found = only(text)

    assert found.quantity == Quantity(low=20, high=None)
    assert found.span.of(text) == "20 villagers at least"


def test_the_rule_says_what_the_qualifier_did() -> None:
    """The rule is in words that a reader understands."""
    assert only("at least 21 people").rule == 'the number 21 as written; "at least" sets no upper bound'
