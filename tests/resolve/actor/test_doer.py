"""Words for a doer are read where they stand."""

import pytest

from dateline.model.span import Span
from dateline.resolve.actor import resolve_doer
from dateline.resolve.context import Context


def doer(text: str, words: str) -> tuple[str, ...]:
    """The doers of words at their last place in a text."""
    start = text.rindex(words)
    return resolve_doer(words, None, Span(start, start + len(words)), Context(text=text)).value


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("It said allied Syrian forces took a hill.", "forces", ("syrian-government",)),
        ("It said fighters from the Lebanese group Hezbollah left.", "fighters", ("hezbollah",)),
        ("It said forces took a hill.", "forces", ("unknown",)),
    ],
)
def test_bare_words_take_what_stands_beside_them(text: str, words: str, expected: tuple[str, ...]) -> None:
    """Whose "forces" or "fighters" they are is told right beside the words."""
    span = Span(text.index(words), text.index(words) + len(words))

    assert resolve_doer(words, None, span, Context(text=text)).value == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Boko Haram came at night. The group burnt the market.", "The group", ("boko-haram",)),
        ("The Taliban denied it. It shelled the fort.", "It", ("taliban",)),
        ("Al-Shabaab said one of its fighters did it.", "one of its fighters", ("al-shabaab",)),
        ("IS lost the hill to the YPG. The jihadists shelled it.", "The jihadists", ("isis",)),
        ("M23 took Goma. Then the army left. The rebel movement stayed.", "the army", ("syrian-government",)),
    ],
)
def test_definite_words_take_up_the_group_named_before(
    text: str, words: str, expected: tuple[str, ...]
) -> None:
    """The last group named, of a side that such words are used for."""
    found = doer(text, words)

    assert found == expected


@pytest.mark.parametrize("words", ["terrorists", "the terrorists", "gunmen", "militants", "armed groups"])
def test_the_outlets_word_stays_the_outlets(words: str) -> None:
    """No name told before makes "terrorists" or bare "militants" a party."""
    found = doer(f"The Nusra Front holds the hill, and {words} shelled the town.", words)

    assert found == ("unknown",)


def test_a_group_named_far_before_is_not_taken_up() -> None:
    """What stands many sentences before is forgotten."""
    found = doer("Boko Haram came. " + "It rained all day long. " * 60 + "The group left.", "The group")

    assert found == ("unknown",)


@pytest.mark.parametrize("words", ["both sides", "the two forces", "the warring parties"])
def test_both_sides_are_those_of_the_fight_told_before(words: str) -> None:
    """The last fight between two parties names them."""
    found = doer(f"Clashes between the army and Boko Haram went on. Later {words} lost men.", words)

    assert found == ("syrian-government", "boko-haram")


def test_both_sides_of_no_fight_are_unknown() -> None:
    """Nobody is told to have fought before."""
    assert doer("The YPG left. Later both sides lost men.", "both sides") == ("unknown",)


def test_bare_planes_are_those_told_of_before() -> None:
    """The words "the jets" take up the party that flew."""
    found = doer("Russian warplanes came at noon near Idlib. The jets struck a market.", "The jets")

    assert found == ("russian-military",)


def test_planes_that_nobody_sent_are_unknown() -> None:
    """A means alone names no party, nor do planes without an article after another party's."""
    found = doer("Russian warplanes left. Warplanes struck the town.", "Warplanes")

    assert found == ("unknown",)


def test_the_rule_shows_the_name_taken_up() -> None:
    """A reader sees both the words and the name, and both are bound to the text."""
    text = "Boko Haram came at night. The group burnt the market."
    start = text.index("The group")

    cell = resolve_doer("The group", None, Span(start, start + 9), Context(text=text))

    assert "'Boko Haram'" in cell.rule
    assert [span.of(text) for span in cell.spans] == ["The group", "Boko Haram"]
