"""Properties of the fold that hold for any claims."""

from datetime import timedelta
from math import inf
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.support.stories import MONDAY, Story, all_claims, killed, story, texts

from dateline.reconcile import RULES, fold

SPEAKERS = ("the mayor", "the hospital", "a witness", None)

FIGURES = st.tuples(
    st.sampled_from(SPEAKERS),
    st.integers(0, 30),
    st.sampled_from(["exact", "at least", "up to"]),
    st.integers(0, 2),
)


def row(speaker: str | None, number: int, hedge: str) -> dict[str, Any]:
    """A row with one figure."""
    low = None if hedge == "up to" else number
    high = None if hedge == "at least" else number
    return killed(number, src=speaker, lo=low, hi=high)


@st.composite
def told(draw: st.DrawFn) -> list[Story]:
    """Reports with one figure each."""
    figures = draw(st.lists(FIGURES, min_size=1, max_size=6))
    return [
        story(f"r{i}", row(speaker, number, hedge), published=MONDAY + timedelta(days=day))
        for i, (speaker, number, hedge, day) in enumerate(figures)
    ]


def bounds(stories: list[Story]) -> tuple[float, float]:
    """The range of the toll, an open end being unbounded."""
    (toll,) = fold("i1", all_claims(stories), texts(stories)).tolls
    return (toll.low or 0, inf if toll.open or toll.high is None else toll.high)


@given(told(), st.integers(0, 30), st.sampled_from(["exact", "at least", "up to"]))
def test_a_new_voice_never_narrows_a_range(stories: list[Story], number: int, hedge: str) -> None:
    """A speaker who was not heard before only widens the range."""
    low, high = bounds(stories)
    wider_low, wider_high = bounds([*stories, story("new", row("the coroner", number, hedge))])

    assert wider_low <= low
    assert wider_high >= high


@given(told(), FIGURES)
def test_a_range_narrows_only_where_a_figure_is_superseded(stories: list[Story], figure: Any) -> None:  # noqa: ANN401 (hypothesis draws a tuple of mixed types)
    """Where no claim is left out as superseded, adding one never narrows the range."""
    speaker, number, hedge, day = figure
    more = [*stories, story("new", row(speaker, number, hedge), published=MONDAY + timedelta(days=day))]
    (toll,) = fold("i1", all_claims(more), texts(more)).tolls
    (low, high), (new_low, new_high) = bounds(stories), bounds(more)

    assert toll.left_out or (new_low <= low and new_high >= high)


@given(told(), st.randoms(use_true_random=False), st.sampled_from(sorted(RULES)))
def test_the_fold_is_a_function_of_the_set_of_claims(stories: list[Story], random: Any, rule: str) -> None:  # noqa: ANN401 (hypothesis gives a random.Random)
    """The order of claims and reports does not matter, by any rule."""
    claims = all_claims(stories)
    shuffled = list(claims)
    random.shuffle(shuffled)
    reports = texts(stories)

    assert fold("i1", shuffled, dict(reversed(reports.items())), rule=rule) == fold(
        "i1", claims, reports, rule=rule
    )


@given(told(), st.sampled_from(sorted(RULES)))
def test_every_answer_lies_within_the_range(stories: list[Story], rule: str) -> None:
    """No rule answers with a number that the range excludes."""
    low, high = bounds(stories)
    (toll,) = fold("i1", all_claims(stories), texts(stories), rule=rule).tolls

    assert toll.best is not None
    assert low <= toll.best <= high
