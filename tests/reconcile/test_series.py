"""How a toll moved over the days."""

from datetime import timedelta

from tests.support.stories import MONDAY, all_claims, killed, story, texts

from dateline.reconcile import fold, toll_series


def test_figures_come_in_the_order_of_publication() -> None:
    """Each day's figure with its speaker, superseded ones included."""
    stories = [
        story("r2", killed(14, src="the mayor"), published=MONDAY + timedelta(days=1)),
        story("r1", killed(11, src="the mayor")),
    ]
    points = toll_series(fold("i1", all_claims(stories), texts(stories)))

    assert [(p.published, p.low) for p in points] == [("2014-05-05", 11), ("2014-05-06", 14)]


def test_undated_figures_come_last() -> None:
    """A report without a day has no place in the order."""
    stories = [
        story("r1", killed(11, src="the mayor", d0="2014-05-05", d1="2014-05-05"), published=None),
        story("r2", killed(14, src="the mayor")),
    ]
    points = toll_series(fold("i1", all_claims(stories), texts(stories)))

    assert [p.low for p in points] == [14, 11]


def test_a_claim_without_a_number_is_no_point() -> None:
    """The word "many" moves no curve."""
    stories = [story("r1", killed(0, ev="Shells killed many people", num="many", lo=None, hi=None))]

    assert toll_series(fold("i1", all_claims(stories), texts(stories))) == ()
