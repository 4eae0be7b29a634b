"""Which claims of one report are of one event."""

from dataclasses import replace
from typing import Any

from tests.support.stories import all_claims, killed, story, texts

from dateline.link import load_weights
from dateline.link.constraints import decided
from dateline.link.grouping import found_numbers
from dateline.model.claim import Cell, Claim
from dateline.model.judgement import Judgement, JudgementKind
from dateline.model.span import Span
from dateline.model.vocabulary import EventType


def groups(*rows: dict[str, Any], judgements: tuple[JudgementKind, ...] = ()) -> list[int]:
    """The number of each row's event; the judgements are about the first two rows."""
    told = [story("r1", *rows)]
    claims = all_claims(told)
    about = tuple(claim.id for claim in claims[:2])
    decisions = decided(
        Judgement(id=f"j{kind}", kind=kind, about=about, person="ada", time="2020-01-01T00:00:00Z")
        for kind in judgements
    )
    found = found_numbers(claims, texts(told), load_weights(), decisions)
    return [found[claim.id][1] for claim in claims]


RIVALS = (
    killed(
        21, src="the mayor", ev="At least 21 people were killed by shells, the mayor said", num="21", inc=1
    ),
    killed(45, src="the hospital", ev="The hospital put the death toll at 45", num="45", inc=2),
)


def test_a_rival_figure_in_the_next_sentence_is_of_the_same_event() -> None:
    """The words "put the death toll at 45" take the event up, whatever the extractor made of them."""
    assert groups(*RIVALS) == [1, 1]


def test_a_headline_is_of_the_event_that_it_sums_up() -> None:
    """A headline with the story's figure and no place is of the story's event."""
    headline = killed(21, ev="Shells kill 21", headline=True, at=[], adm1=None, inc=1)

    assert groups(headline, killed(21, inc=2)) == [1, 1]


def test_another_town_on_another_day_is_another_event() -> None:
    """One number of the extractor does not join what place, day and figure tell apart."""
    other = killed(
        8,
        ev="Meanwhile, eight people were killed in Martuba on Sunday",
        num="eight people",
        at=["Martuba"],
        d0="2014-05-04",
        d1="2014-05-04",
    )

    assert groups(killed(21), other) == [1, 2]


def test_a_total_stands_apart() -> None:
    """A toll since March is not of the day's event, whatever the numbers say."""
    assert groups(killed(21), killed(21, ev="Since March 21 were killed", scope="total")) == [1, 2]


def test_a_person_joins_what_the_words_tell_apart() -> None:
    """A judgement outranks every sign."""
    rows = (killed(21), killed(21, ev="Since March 21 were killed", scope="total"))

    assert groups(*rows, judgements=(JudgementKind.SAME,)) == [1, 1]


def test_a_person_parts_what_the_words_join() -> None:
    """A judgement outranks every sign."""
    assert groups(*RIVALS, judgements=(JudgementKind.DIFFERENT,)) == [1, 2]


def with_means(claim: Claim, type_: EventType, words: str, text: str) -> Claim:
    """The claim with a type that rests on words of its own evidence."""
    start = text.index(words, claim.ev.start)
    cell = Cell(value=type_, spans=(Span(start, start + len(words)),), rule="named")
    return replace(claim, type=cell)


def test_two_figures_that_each_name_their_means_are_two_events() -> None:
    """A raid that killed 25 and shells that killed eight are never one event of a report."""
    raid = killed(25, ev="An air raid killed 25 people", num="25 people")
    shells = killed(8, ev="Across the river shells killed eight people", num="eight people")
    told = [story("r1", raid, shells)]
    one, other = all_claims(told)
    text = texts(told)["r1"].text
    claims = [
        with_means(one, EventType.AIRSTRIKE, "air raid", text),
        with_means(other, EventType.SHELLING, "shells", text),
    ]

    found = found_numbers(claims, texts(told), load_weights(), decided([]))

    assert len(set(found.values())) == 2
