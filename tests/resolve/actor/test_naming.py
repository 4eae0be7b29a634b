"""Words for a doer become parties."""

import pytest

from dateline.resolve.actor import resolve_actors
from dateline.resolve.context import Context
from dateline.resources.parties import by_id


def values(by: str | None, country: str = "SY") -> list[str]:
    """The guidelines' values of the doers in a report about a country's war."""
    return by_id(resolve_actors(by, None, Context(country=country)).value)


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("regime forces", ["syria_government"]),
        ("the army", ["syria_government"]),
        ("Syrian and Russian warplanes", ["syria_government", "russia"]),
        ("the Syrian army, backed by Russian jets", ["syria_government", "russia"]),
        ("the U.S.-led coalition", ["coalition"]),
        ("the coalition", ["coalition"]),
        ("Islamist rebels", ["opposition"]),
        ("Syrian rebels", ["opposition"]),
        ("Turkish-backed rebels", ["opposition"]),
        ("US-backed forces", ["kurdish"]),
        ("Syrian Kurdish fighters", ["kurdish"]),
        ("Lebanon's Hezbollah", ["hezbollah"]),
        ("IS militants", ["isis"]),
        ("Jabhat al-Nusra terrorists", ["nusra"]),
        ("the Turkish army", ["turkey"]),
        ("French warplanes", ["other_state"]),
        ("Damascus", ["syria_government"]),
    ],
)
def test_words_name_their_parties(by: str, expected: list[str]) -> None:
    """Names, adjectives of states and words for a role are read together."""
    found = values(by)

    assert found == expected


@pytest.mark.parametrize("by", ["terrorists", "gunmen", "militants", "armed groups", "a suicide bomber"])
def test_words_of_judgement_leave_the_doer_unknown(by: str) -> None:
    """Whoever uses them, they name nobody."""
    found = resolve_actors(by, None, Context()).value

    assert found == ("unknown",)


def test_no_words_no_doer() -> None:
    """A claim that names no doer has none."""
    found = resolve_actors(None, "barrel bombs", Context()).value

    assert found == ()


def test_an_unlisted_doer_is_unknown() -> None:
    """A name that the list lacks is not guessed."""
    cell = resolve_actors("the Xqzz Legionnaires", None, Context())

    assert cell.value == ("unknown",)
    assert "does not know" in cell.rule


def test_the_army_is_that_of_the_country() -> None:
    """The same word means another party in another war."""
    found = resolve_actors("the army", None, Context(country="MM")).value

    assert found == ("tatmadaw",)


@pytest.mark.parametrize(
    ("by", "country", "expected"),
    [
        ("coalition warplanes", "YE", ("saudi-led-coalition",)),
        ("the coalition", "SY", ("coalition",)),
        ("the US-led coalition", "YE", ("coalition",)),
        ("the rebels", "YE", ("houthis",)),
        ("government warplanes", "SD", ("sudanese-armed-forces",)),
        ("regime forces", "LY", ("gna",)),
        ("the rebels", "NG", ("unknown",)),
    ],
)
def test_the_same_words_mean_another_party_in_another_war(
    by: str, country: str, expected: tuple[str, ...]
) -> None:
    """Words for a role are those of the report's country; where nobody is recorded, the doer is unknown."""
    assert resolve_actors(by, None, Context(country=country)).value == expected


def test_a_place_is_no_doer() -> None:
    """The words "in Russia" say where."""
    found = values("gunmen in Russia")

    assert found == ["unknown"]


def test_the_rule_names_the_words() -> None:
    """A reader sees which words named which party."""
    cell = resolve_actors("Russian jets", None, Context())

    assert "'Russian" in cell.rule


def test_a_word_before_a_name_only_describes_it() -> None:
    """The word in "military coalition" is no second doer."""
    assert resolve_actors("a US-led military coalition", None, Context()).value == ("coalition",)


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("opposition backer Turkey", ["turkey"]),
        ("the former al-Qaeda affiliate Fateh al-Sham", ["nusra"]),
        ("the Nusra Front, the Syrian branch of al-Qaeda", ["nusra"]),
        ("the PKK's Syrian wing, the YPG", ["kurdish"]),
        ("the anti-ISIS coalition", ["coalition"]),
        ("the US-led anti-ISIS alliance", ["coalition"]),
        ("a coalition led by the United States", ["coalition"]),
        ("a rebel coalition", ["opposition"]),
        ("the ISIL security forces", ["isis"]),
        ("the Lebanese militant group Hezbollah", ["hezbollah"]),
        ("the regime and its ally Russia", ["syria_government", "russia"]),
        ("Syrian troops backed by Hezbollah", ["syria_government", "hezbollah"]),
        ("forces in northern Syria", ["unknown"]),
        ("the Shiite militia Hezbollah", ["hezbollah"]),
    ],
)
def test_a_name_that_describes_another_party_is_no_doer(by: str, expected: list[str]) -> None:
    """Friends, foes, branches and places beside a party are not the party."""
    found = values(by)

    assert found == expected
