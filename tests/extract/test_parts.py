"""Parts: numbers that take over what the number beside them counts."""

from collections.abc import Callable

import pytest

from dateline.extract.outcomes import counts
from dateline.extract.reading import Reading


@pytest.mark.parametrize(
    "text",
    [
        "The raid killed 12 people, including three children.",
        "Twelve people, among them three children, were killed.",
        "The raid killed 12 people, three of them children.",
    ],
)
def test_a_part_counts_the_same_and_says_so(sentence: Callable[[str], Reading], text: str) -> None:
    """The words "including", "among them" and "of them" make a number part of the one before it."""
    whole, part = counts(sentence(text))

    assert (whole.part, part.part, part.outcome) == (False, True, whole.outcome)


def test_a_list_of_parts_is_all_parts(sentence: Callable[[str], Reading]) -> None:
    """What is joined to a part is a part of the same whole."""
    found = counts(sentence("The raid killed 12 people, including three children and two women."))

    assert [count.part for count in found] == [False, True, True]


def test_a_joined_number_is_no_part(sentence: Callable[[str], Reading]) -> None:
    """Twelve soldiers and three civilians are fifteen people."""
    found = counts(sentence("The blast killed 12 soldiers and three civilians."))

    assert [count.part for count in found] == [False, False]
