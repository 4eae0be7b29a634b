"""Figures that their own speaker took back."""

from datetime import timedelta

from tests.support.stories import MONDAY, Story, all_claims, killed, story, texts

from dateline.model.incident import Toll
from dateline.reconcile import fold

TUESDAY = MONDAY + timedelta(days=1)


def toll(*stories: Story) -> Toll:
    """The toll of the dead."""
    (found,) = fold("i1", all_claims(stories), texts(stories)).tolls
    return found


def correction(words: str, number: int) -> dict[str, object]:
    """The mayor's new figure, in a sentence that says what became of the old one."""
    return killed(number, src="the mayor", ev=words, num=f"{number}")


def test_a_corrected_figure_is_left_out() -> None:
    """The words "to 58 from 72" take 72 back, also where both stand in one report."""
    found = toll(
        story(
            "r1",
            killed(72, src="the mayor"),
            correction("The mayor corrected the toll to 58 from 72", 58),
        )
    )

    assert (found.low, found.high) == (58, 58)
    assert [item.reason for item in found.left_out] == ['superseded: the mayor took it back ("from 72")']


def test_a_figure_revised_from_more_than_so_many_is_left_out() -> None:
    """The words "from more than 72" name the figure that was given as 73 or more."""
    old = killed(73, src="the mayor", lo=73, hi=None, num="73")
    found = toll(story("r1", old, correction("The mayor revised it down to 58 from more than 72", 58)))

    assert (found.low, found.high, found.open) == (58, 58, False)


def test_nobody_corrects_for_another() -> None:
    """The hospital's 72 stands, whatever the mayor takes back."""
    found = toll(
        story(
            "r1",
            killed(72, src="the hospital"),
            correction("The mayor corrected the toll to 58 from 72", 58),
        )
    )

    assert (found.low, found.high) == (58, 72)


def test_what_is_said_after_a_correction_stands() -> None:
    """A figure that comes up again a day later is no longer taken back."""
    found = toll(
        story("r1", correction("The mayor corrected the toll to 58 from 72", 58)),
        story("r2", killed(72, src="the mayor"), published=TUESDAY),
    )

    assert found.low == 72


def test_a_number_from_elsewhere_corrects_nothing() -> None:
    """The words "from 72 villages" without a word of correction leave the figure alone."""
    found = toll(
        story("r1", killed(72, src="the mayor"), correction("The mayor said 58 from 72 villages died", 58))
    )

    assert (found.low, found.high) == (58, 72)
