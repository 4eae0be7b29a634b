"""The rules by which rival figures become one answer."""

from datetime import timedelta
from typing import Any

import pytest
from tests.support.stories import MONDAY, Story, all_claims, killed, story, texts

from dateline.errors import InputError
from dateline.model.incident import Toll
from dateline.reconcile import RULES, fold, rule_of


def toll(*stories: Story, rule: str = "range") -> Toll:
    """The toll of one incident, of the one outcome that it has."""
    (answer,) = fold("i1", all_claims(stories), texts(stories), rule=rule).tolls
    return answer


def numbers(answer: Toll) -> tuple[int | None, int | None, int | None, bool]:
    """Low, best, high, and whether it is open."""
    return answer.low, answer.best, answer.high, answer.open


def told(*rows: dict[str, Any]) -> list[Story]:
    """Each row in a report of its own, a day after the one before."""
    return [story(f"r{i}", row, published=MONDAY + timedelta(days=i)) for i, row in enumerate(rows)]


def test_an_open_bound_stays_open() -> None:
    """The figures "at least 21" and "45" make 21 to 45, best 45, and open."""
    answer = toll(*told(killed(21, src="the mayor", at_least=True), killed(45, src="the hospital")))

    assert numbers(answer) == (21, 45, 45, True)


def test_a_single_open_figure_has_no_high_end() -> None:
    """The words "at least 21" alone are bounded by nothing."""
    assert numbers(toll(*told(killed(21, src="the mayor", at_least=True)))) == (21, 21, None, True)


def test_up_to_leaves_the_lower_end_open() -> None:
    """The words "up to 50" set no lower bound, and none is invented."""
    answer = toll(*told(killed(50, src="the mayor", lo=None, hi=50, num="50")))

    assert numbers(answer) == (None, 50, 50, False)


def test_one_speakers_later_figure_supersedes_the_earlier() -> None:
    """The mayor's 11 of Monday is gone once the mayor says 14 on Tuesday."""
    answer = toll(*told(killed(11, src="the mayor"), killed(14, src="the mayor")))

    assert numbers(answer) == (14, 14, 14, False)
    assert [left.reason for left in answer.left_out] == ["superseded: the mayor later gave another figure"]


def test_another_speakers_later_figure_supersedes_nothing() -> None:
    """The hospital's 14 does not withdraw the mayor's 11."""
    answer = toll(*told(killed(11, src="the mayor"), killed(14, src="the hospital")))

    assert numbers(answer) == (11, 14, 14, False)


def test_an_old_figure_copied_later_is_still_old() -> None:
    """What counts is when a figure was first published; without a day nothing is superseded."""
    undated = story("r1", killed(11, src="the mayor", d0="2014-05-05", d1="2014-05-05"), published=None)
    answer = toll(undated, story("r2", killed(14, src="the mayor")))

    assert (answer.low, answer.high) == (11, 14)


def test_a_part_is_left_out() -> None:
    """A figure of three children among others is no rival of the whole."""
    answer = toll(
        story("r1", killed(21, src="the mayor"), killed(3, src="the mayor", sub=True, grp="children"))
    )

    assert numbers(answer) == (21, 21, 21, False)
    assert [left.reason for left in answer.left_out] == ["a part of the toll"]


def test_figures_of_disjoint_groups_add_up() -> None:
    """Fifteen civilians and six fighters of one speaker are twenty-one people."""
    civilians = killed(15, src="the mayor", grp="civilians")
    fighters = killed(6, src="the mayor", grp="combatants")

    assert numbers(toll(story("r1", civilians, fighters))) == (21, 21, 21, False)


def test_fighters_of_two_sides_add_up() -> None:
    """A speaker who counts 16 rebels and 29 soldiers in one breath counts 45 people."""
    rebels = killed(16, src="the mayor", grp="combatants", ev="It killed 16 rebels", num="16 rebels")
    soldiers = killed(29, src="the mayor", grp="combatants", ev="It killed 29 soldiers", num="29 soldiers")

    assert numbers(toll(story("r1", rebels, soldiers))) == (45, 45, 45, False)


def test_two_figures_of_the_same_fighters_are_rivals() -> None:
    """Sixteen fighters and forty fighters of one group are not fifty-six."""
    few = killed(16, src="the mayor", grp="combatants", ev="It killed 16 fighters", num="16 fighters")
    many = killed(40, src="the mayor", grp="combatants", ev="It killed 40 fighters", num="40 fighters")

    assert numbers(toll(story("r1", few, many)))[::2] == (16, 40)


def test_what_is_not_asserted_is_left_out() -> None:
    """A feared toll is shown and not used."""
    answer = toll(story("r1", killed(21, src="the mayor"), killed(90, src="the mayor", mod="uncertain")))

    assert [left.reason for left in answer.left_out] == ["uncertain, not asserted"]


def test_lowest_and_highest_take_the_ends() -> None:
    """Of 11, 14 and 14 the ends are 11 and 14."""
    rivals = told(
        *(killed(n, src=s) for n, s in ((11, "the mayor"), (14, "the hospital"), (14, "a witness")))
    )

    assert (toll(*rivals, rule="lowest").best, toll(*rivals, rule="highest").best) == (11, 14)


def test_majority_counts_speakers_not_reports() -> None:
    """A figure that one speaker gave to three outlets has one voice."""
    mayor = [story(f"r{i}", killed(11, src="the mayor")) for i in range(3)]
    others = [story("s1", killed(14, src="the hospital")), story("s2", killed(14, src="a witness"))]

    assert toll(*mayor, *others, rule="majority").best == 14


def test_latest_takes_the_last_day() -> None:
    """Whoever spoke last is heard."""
    rivals = told(killed(14, src="the mayor"), killed(11, src="the hospital"))

    assert toll(*rivals, rule="latest").best == 11


@pytest.mark.parametrize("rule", sorted(RULES))
def test_every_claim_with_a_figure_is_used_or_left_out_with_a_reason(rule: str) -> None:
    """No figure disappears without a word."""
    rivals = told(
        *(killed(n, src=s) for n, s in ((11, "the mayor"), (14, "the hospital"), (12, "the mayor")))
    )
    answer = toll(*rivals, rule=rule)
    shown = [*answer.used, *(claim for left in answer.left_out for claim in left.claims)]

    assert sorted(shown) == sorted(claim.id for claim in all_claims(rivals))
    assert all(left.reason for left in answer.left_out)


@pytest.mark.parametrize("rule", sorted(RULES))
def test_every_answer_says_how_it_came_about(rule: str) -> None:
    """The sentence names the rule, the figures in their own words and the speakers."""
    answer = toll(*told(killed(21, src="the mayor", at_least=True)), rule=rule)

    assert answer.sentence.startswith(f"{rule}: ")
    assert "at least 21 (the mayor)" in answer.sentence


def test_an_unknown_rule_is_refused() -> None:
    """The message lists the rules there are."""
    with pytest.raises(InputError, match="range or lowest"):
        rule_of("guess")
