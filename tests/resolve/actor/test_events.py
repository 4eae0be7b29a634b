"""What the kind of event tells of its doers: the other side of a clash, planes of an air strike."""

import pytest

from dateline.model.claim import Cell
from dateline.model.span import Span
from dateline.resolve.actor import of_air_strike, resolve_actors, with_other_side
from dateline.resolve.context import Context


def clash(text: str, by: str | None) -> tuple[str, ...]:
    """The sides of a clash whose evidence is the whole text."""
    context = Context(text=text)
    return with_other_side(resolve_actors(by, None, context), Span(0, len(text)), context).value


def strike(text: str, by: tuple[str, ...]) -> Cell[tuple[str, ...]]:
    """The doers of an air strike whose evidence is the text's last sentence."""
    start = text.rindex(".", 0, -1) + 1 if "." in text[:-1] else 0
    cell = Cell(value=by, rule="the words name them")
    return of_air_strike(cell, Span(start, len(text)), None, Context(text=text))


@pytest.mark.parametrize(
    ("text", "by", "expected"),
    [
        ("The army clashed with Islamic State at dawn", "The army", ("syrian-government", "isis")),
        ("The YPG was fighting Islamic State in Manbij", "The YPG", ("ypg", "isis")),
        ("The army clashed with gunmen", "The army", ("syrian-government",)),
        ("The army is fighting in rebel-held districts", "The army", ("syrian-government",)),
        ("The army fought near the rebel-held town of Douma", "The army", ("syrian-government",)),
        ("Ten IS gunmen were killed in clashes with the YPG", "the YPG", ("ypg", "isis")),
    ],
)
def test_the_side_that_is_fought_is_a_side(text: str, by: str, expected: tuple[str, ...]) -> None:
    """A clash has the doer and whom its evidence says that one fights; who holds a place is none."""
    found = clash(text, by)

    assert found == expected


def test_no_doer_no_other_side() -> None:
    """Where nobody is named as the doer, nobody is added."""
    found = clash("There were clashes with Islamic State", None)

    assert found == ()


def test_a_group_without_aircraft_flew_no_strike() -> None:
    """Whom an air strike hit is not who flew it; the party that flew before is."""
    found = strike("US-led coalition jets came. Islamic State was hit.", ("isis",)).value

    assert found == ("coalition",)


def test_without_another_party_the_strikes_doer_is_unknown() -> None:
    """Nothing is guessed where no party with planes is told of."""
    cell = strike("Islamic State was hit.", ("isis",))

    assert cell.value == ("unknown",)
    assert "has no aircraft" in cell.rule


def test_a_group_flies_drones() -> None:
    """A drone strike may be a group's own."""
    found = strike("A Houthi drone hit the port.", ("houthis",)).value

    assert found == ("houthis",)


def test_a_state_stays_beside_a_group_in_an_air_strike() -> None:
    """Only the party without aircraft is dropped."""
    found = strike("Russian jets hit Islamic State.", ("russia", "isis")).value

    assert found == ("russia",)
