"""Properties that hold of every quantity in every text."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dateline.grammar.quantities import QuantityKind, find

WORDS = [
    *(
        "at least",
        "more than",
        "up to",
        "about",
        "between",
        "and",
        "to",
        "or",
        "of",
        "the",
        "a",
        "an",
        "one",
        "no",
    ),
    *(
        "21",
        "1,500",
        "2013",
        "3.5",
        "twenty",
        "hundred",
        "thousands",
        "dozens",
        "dozen",
        "several",
        "million",
    ),
    *(
        "people",
        "civilians",
        "child",
        "wounded",
        "killed",
        "km",
        "weeks",
        "April",
        "IS",
        "-",
        ",",
        ".",
        "'s",
        "\n",
    ),
    *("$", "%", "+", "T-72", "10:30", "21people", "“", "ٱلسلام", "½", "²"),
]
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=20).map("".join),
)


@given(TEXTS)
def test_find_reads_any_text(text: str) -> None:
    """Every span lies in the text, is not empty, and holds its core and head."""
    for found in find(text):
        assert 0 <= found.span.start < found.span.end <= len(text)
        assert found.span.covers(found.core)
        assert found.head is None or found.span.covers(found.head)


@given(TEXTS)
def test_cores_run_forward_without_overlap(text: str) -> None:
    """Cores stand in text order and share no character, pairs aside."""
    cores = [f.core for f in find(text) if f.kind is not QuantityKind.PAIR]

    assert all(left.end <= right.start for left, right in pairwise(cores))


@given(TEXTS, st.integers(0, 40), st.integers(0, 40))
def test_a_window_is_never_left(text: str, start: int, length: int) -> None:
    """What is found in a window lies inside it."""
    start = min(start, len(text))
    end = min(start + length, len(text))

    assert all(start <= f.core.start and f.span.end <= end for f in find(text, start, end))


@given(TEXTS)
def test_only_a_count_has_bounds(text: str) -> None:
    """A number that counts nothing has a reason and no bounds; a count has bounds and no reason."""
    for found in find(text):
        rejected = found.kind is QuantityKind.NOT_A_COUNT
        assert rejected == bool(found.reason)
        assert not (rejected and found.quantity.stated)


@given(st.integers(1, 999_999), st.sampled_from(["", "at least ", "more than ", "up to ", "about "]))
def test_a_span_reads_the_same_on_its_own(number: int, qualifier: str) -> None:
    """The words of a span, read alone, give the same quantity."""
    text = f"The monitor said {qualifier}{number:,} civilians fled the town."

    [found] = find(text)
    [again] = find(found.span.of(text))

    assert again.quantity == found.quantity


@given(st.integers(2, 999_999))
def test_qualifiers_bound_their_number(number: int) -> None:
    """Each qualifier gives its bound, whatever the number."""
    words = ("at least", "more than", "up to", "fewer than")

    quantities = [find(f"{word} {number:,} people")[0].quantity for word in words]

    assert [(q.low, q.high) for q in quantities] == [
        *((number, None), (number + 1, None), (None, number), (None, number - 1))
    ]
