"""Unread: what was seen and gave no claim."""

from collections.abc import Callable

from dateline.model.claim import Extraction

Extract = Callable[..., Extraction]


def test_a_number_of_people_without_a_fate_is_listed(extract: Extract) -> None:
    """A reader can check what the rules passed over."""
    (one,) = extract("The village has 900 residents.").unread

    assert "a number of people" in one.reason


def test_a_sentence_with_a_claim_is_not_listed(extract: Extract) -> None:
    """What was read is not unread."""
    assert extract("A car bomb killed 12 people.").unread == ()


def test_a_repeated_sentence_is_listed_as_such(extract: Extract) -> None:
    """An exact repetition gives no second claim and says why."""
    extraction = extract("A car bomb killed 12 people.", "A car bomb killed 12 people.")

    assert [one.reason for one in extraction.unread] == ["repeats an earlier sentence word for word"]
