"""Properties that hold of every time expression in every text."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dateline.grammar import days

WORDS = [
    *(
        "on",
        "in",
        "since",
        "until",
        "by",
        "from",
        "between",
        "and",
        "to",
        "the",
        "last",
        "this",
        "next",
        "past",
    ),
    *(
        "Monday",
        "Sunday",
        "May",
        "March",
        "April",
        "30",
        "31",
        "2016",
        "two",
        "several",
        "third",
        "consecutive",
    ),
    *(
        "day",
        "week",
        "months",
        "year",
        "night",
        "overnight",
        "ago",
        "later",
        "early",
        "mid-",
        "late",
        "now",
        "a",
    ),
    *("2016-13-45", "99/99/2016", "30 Feb", ",", ".", "-", "’s", "\n", "weekend", "quarter of", "24 hours"),
]
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=20).map("".join),
)


@given(TEXTS)
def test_find_reads_any_text(text: str) -> None:
    """Every span lies in the text, is not empty, and has a rule."""
    for found in days.find(text):
        assert 0 <= found.span.start < found.span.end <= len(text)
        assert found.rule


@given(TEXTS)
def test_spans_run_forward_without_overlap(text: str) -> None:
    """Expressions stand in text order and share no character."""
    spans = [f.span for f in days.find(text)]

    assert all(left.end <= right.start for left, right in pairwise(spans))


@given(TEXTS, st.integers(0, 40), st.integers(0, 40))
def test_a_window_is_never_left(text: str, start: int, length: int) -> None:
    """What is found in a window lies inside it."""
    start = min(start, len(text))
    end = min(start + length, len(text))

    assert all(start <= f.span.start and f.span.end <= end for f in days.find(text, start, end))
