"""The noun that a number counts."""

import pytest

from dateline.grammar.quantities import Counted, FoundQuantity, find


def first(text: str) -> FoundQuantity:
    """The first quantity in `text`."""
    return find(text)[0]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("At least 21 civilians were killed", "At least 21 civilians"),
        ("some 40 pro-government fighters fell", "some 40 pro-government fighters"),
        ("dozens of people fled", "dozens of people"),
        ("20 Islamic State fighters, he said", "20 Islamic State fighters"),
        ("12 wounded children arrived", "12 wounded children"),
        ("five of the wounded died", "five of the wounded"),
        ("two of them died", "two of them"),
        ("most of the dead were men", "most of the dead"),
        ("hundreds more were hurt", "hundreds more"),
        ("four other villagers", "four other villagers"),
        ("9 IS fighters surrendered", "9 IS fighters"),
        ("scores of volunteers and nurses came", "scores of volunteers and nurses"),
        ("three children", "three children"),
        ("30 killed in the raid", "30"),
        ("12 wounded in the raid", "12"),
        ("two were killed by soldiers", "two"),
        ("21 in one town", "21"),
    ],
)
def test_the_span_takes_the_noun_and_stops(text: str, span: str) -> None:
    """The span holds qualifier, number and noun, and no word of the clause around them."""
    assert first(text).span.of(text) == span


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("21 civilians", Counted.PEOPLE),
        ("30 Syrians", Counted.PEOPLE),
        ("three policewomen", Counted.PEOPLE),
        ("seven houses", Counted.THINGS),
        ("several air strikes", Counted.THINGS),
        ("12 gizmos", Counted.UNKNOWN),
        ("21", Counted.UNKNOWN),
    ],
)
def test_what_is_counted(text: str, counted: Counted) -> None:
    """Nouns for people and for things are told apart; an unknown noun is said to be unknown."""
    assert first(text).counted is counted


def test_the_head_is_the_noun_alone() -> None:
    """The head leaves the number and "of the" out."""
    text = "several of the Red Cross volunteers left"

    head = first(text).head

    assert head is not None
    assert head.of(text) == "Red Cross volunteers"


def test_an_article_before_no_known_noun_is_no_quantity() -> None:
    """The article "a" before an abstract noun is left alone."""
    assert find("It was a lull in a conflict of a kind.") == []
