"""The fold: what an incident says of its claims."""

from datetime import timedelta

import pytest
from tests.support.stories import MONDAY, Story, all_claims, killed, story, texts

from dateline.errors import InputError
from dateline.model.incident import Incident
from dateline.model.link import Copy
from dateline.model.span import Span
from dateline.model.vocabulary import EventType
from dateline.reconcile import fold


def folded(*stories: Story, copies: tuple[Copy, ...] = ()) -> Incident:
    """The incident of stories."""
    return fold("i1", all_claims(stories), texts(stories), copies)


def copied(one: Story, of: str) -> Copy:
    """The whole of a story stands in another."""
    return Copy(report=one[0].id, of=of, share=1.0, spans=(Span(0, len(one[0].text)),))


def test_rival_figures_stand_side_by_side() -> None:
    """Each speaker's figure is kept in its own words."""
    found = folded(story("r1", killed(11, src="the mayor"), killed(14, src="the hospital", at_least=True)))

    assert [(f.speaker, f.words) for f in found.figures] == [
        ("the hospital", "at least 14"),
        ("the mayor", "11"),
    ]


def test_a_copied_figure_counts_once() -> None:
    """The same words in a second outlet add a claim to the figure and no voice."""
    original, copy = story("r1", killed(11)), story("r2", killed(11), published=MONDAY + timedelta(days=1))
    found = folded(original, copy, copies=(copied(copy, "r1"),))
    (figure,) = found.figures

    assert (len(figure.claims), figure.copies, figure.speaker) == (2, 1, "outlet of r1")


def test_copies_are_no_independent_reports() -> None:
    """Three reports of which one was copied are two independent ones."""
    copy = story("r2", killed(11))
    found = folded(story("r1", killed(11)), copy, story("r3", killed(14)), copies=(copied(copy, "r1"),))

    assert (len(found.reports), found.independent_reports) == (3, 2)


def test_a_copy_of_a_report_that_is_not_here_is_independent() -> None:
    """Only copies within the incident are counted out."""
    copy = story("r2", killed(11))
    found = fold("i1", copy[1], texts([copy, story("r1", killed(3))]), (copied(copy, "r1"),))

    assert found.independent_reports == 1


def test_a_speaker_in_two_outlets_is_listed_once() -> None:
    """Distinct speakers, not claims."""
    found = folded(story("r1", killed(11, src="the mayor")), story("r2", killed(11, src="the mayor")))

    assert found.speakers == ("the mayor",)


def test_a_denial_stands_beside_the_accusation() -> None:
    """Who names a doer and who denies are both kept."""
    found = folded(
        story(
            "r1",
            killed(11, src="the mayor", by_id=["isis"]),
            {"ev": "The militia denied it", "src": "the militia", "mod": "denied", "by_id": ["isis"]},
        )
    )

    assert (found.accusations, found.denied_by) == ((("the mayor", "isis"),), ("the militia",))


def test_the_kind_of_most_voices_wins() -> None:
    """Two voices for shelling outweigh one for an air strike."""
    rows = [
        killed(11, src="the mayor"),
        killed(11, src="the hospital"),
        killed(11, src="a witness", type="airstrike"),
    ]

    assert folded(story("r1", *rows)).type is EventType.SHELLING


def test_a_precise_kind_is_preferred_to_a_vague_one() -> None:
    """One voice that names the means says more than two that do not."""
    rows = [
        killed(11, src="the mayor", type="violence"),
        killed(11, src="the hospital", type="violence"),
        killed(11, src="a witness"),
    ]

    assert folded(story("r1", *rows)).type is EventType.SHELLING


def test_the_narrowest_days_are_the_incidents() -> None:
    """A day says more than a week."""
    week = killed(11, src="the mayor", d0="2014-04-29", d1="2014-05-05")
    found = folded(story("r1", week), story("r2", killed(11, src="the hospital")))

    assert found.days is not None
    assert (found.days.first, found.days.last) == (MONDAY, MONDAY)


def test_a_total_is_marked() -> None:
    """A toll over a period is folded by the same rules and never taken for an incident."""
    found = folded(story("r1", killed(5000, scope="total", d0="2013-01-01")))

    assert found.is_total


def test_figures_of_things_are_no_toll() -> None:
    """Houses are counted as a figure and not as people."""
    found = folded(story("r1", killed(12, out="structures")))

    assert (len(found.figures), found.tolls) == (1, ())


def test_no_claims_make_no_incident() -> None:
    """An incident rests on claims."""
    with pytest.raises(InputError, match="no claims"):
        fold("i1", [], {})
