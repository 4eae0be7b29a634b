"""Pairs: single people named together are two."""

from collections.abc import Callable

from dateline.extract.outcomes import counts
from dateline.extract.reading import Reading
from dateline.model.quantity import Quantity

Sentence = Callable[[str], Reading]


def test_two_single_people_are_one_number_of_two(sentence: Sentence) -> None:
    """A woman and a child are two."""
    (count,) = counts(sentence("A woman and a child were killed in the raid."))

    assert count.counted.found.quantity == Quantity(low=2, high=2)


def test_a_relative_makes_two(sentence: Sentence) -> None:
    """A farmer and his wife are two."""
    (count,) = counts(sentence("The shell killed a farmer and his wife."))

    assert count.counted.found.quantity == Quantity(low=2, high=2)


def test_parts_stay_apart(sentence: Sentence) -> None:
    """Single people in a list of parts keep their own numbers."""
    found = counts(sentence("The raid killed nine people, among them a woman and a child."))

    assert [count.counted.found.quantity.low for count in found] == [9, 1, 1]
