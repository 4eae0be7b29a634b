"""Words that point back to a time named before."""

import pytest

from dateline.model.span import Span
from dateline.resolve.time import pointed_to


def meant(text: str, words: str) -> str:
    """What words at their last place in a text point to."""
    start = text.rindex(words)
    return pointed_to(words, Span(start, start + len(words)), text)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The truce began on Thursday. Since then shells have fallen.", "Since then", "since on Thursday"),
        ("They came in June and have since left.", "since", "since in June"),
        ("War has raged since 2011. Since then many fled.", "Since then", "since 2011"),
        ("A bomb fell on Sunday; others died that day.", "that day", "on Sunday"),
    ],
)
def test_the_last_time_named_is_meant(text: str, words: str, expected: str) -> None:
    """The time named last before the words takes their place."""
    found = meant(text, words)

    assert found == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Shells have fallen since then.", "since then"),
        ("It began in June. " + "It rained for long. " * 30 + "Since then all left.", "Since then"),
        ("It began in June and ended on Friday.", "on Friday"),
    ],
)
def test_other_words_stay(text: str, words: str) -> None:
    """Nothing named before, or named far before, or words that name their own day: nothing changes."""
    found = meant(text, words)

    assert found == words


def test_words_without_a_place_stay() -> None:
    """Where the words stand is not known, so nothing before them is."""
    assert pointed_to("since then", None, "It began in June. Since then all left.") == "since then"
