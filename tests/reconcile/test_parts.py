"""People whom one voice counts within its larger figure."""

from tests.support.stories import Story, all_claims, killed, story, texts

from dateline.model.incident import Toll
from dateline.reconcile import fold


def toll(*stories: Story) -> Toll:
    """The toll of the dead."""
    (found,) = fold("i1", all_claims(stories), texts(stories)).tolls
    return found


def test_one_person_described_beside_a_toll_is_counted_in_it() -> None:
    """A report that gives 26 civilians and tells of a girl killed says 26, not 1 to 26."""
    found = toll(story("r1", killed(26, grp="civilians"), killed(1, grp="children")))

    assert (found.low, found.high) == (26, 26)
    assert [item.reason for item in found.left_out] == ["counted within 26"]


def test_children_are_counted_among_civilians() -> None:
    """Eleven children beside 58 civilians of one voice are no rival figure."""
    found = toll(
        story("r1", killed(58, src="the mayor", grp="civilians"), killed(11, src="the mayor", grp="children"))
    )

    assert (found.low, found.high) == (58, 58)


def test_a_fighter_is_not_counted_among_civilians() -> None:
    """One soldier and 26 civilians are 27 people."""
    found = toll(story("r1", killed(26, grp="civilians"), killed(1, grp="combatants", num="1")))

    assert (found.low, found.high) == (27, 27)


def test_one_person_told_by_another_voice_is_a_rival() -> None:
    """The mayor's one dead stands against the hospital's 26."""
    found = toll(story("r1", killed(26, src="the hospital"), killed(1, src="the mayor")))

    assert (found.low, found.high) == (1, 26)
