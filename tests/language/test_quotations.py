"""Quotations: which mark belongs to which."""

from collections.abc import Callable

import pytest

from dateline.model.analysis import Analysis

Read = Callable[..., Analysis]


def quoted(analysis: Analysis) -> list[str]:
    """The words of each quotation."""
    return [q.span.of(analysis.text) for q in analysis.quotations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We fled," he said. "We hid."', ["We fled,", "We hid."]),
        ("“We fled. We hid,” he said.", ["We fled. We hid,"]),
        ("The rebels' camp and Homs' fields fell.", []),
        ("It's 'a massacre' in the town's centre.", ["a massacre"]),
        ("Raid ‘kills dozens’ in regime’s north", ["kills dozens"]),
        ("He said: \"They cried 'stop' twice.\"", ["They cried 'stop' twice.", "stop"]),
        ('Lost his own mark" and more.', []),
    ],
)
def test_quotations(read: Read, text: str, expected: list[str]) -> None:
    """These words are quoted."""
    assert quoted(read(text)) == expected


def test_a_quotation_carried_on_in_the_next_paragraph_is_not_closed(read: Read) -> None:
    """A paragraph of a longer quotation has no closing mark of its own."""
    analysis = read("“We fled. We hid.", "“They came,” he said.")

    assert quoted(analysis) == ["We fled. We hid.", "They came,"]
    assert [q.closed for q in analysis.quotations] == [False, True]


def test_a_lost_closing_mark_ends_with_its_sentence(read: Read) -> None:
    """One lost mark does not swallow the report."""
    assert quoted(read('"We fled. The army came. It left.')) == ["We fled."]
