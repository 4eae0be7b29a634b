"""What must never be one event, and what people decided."""

from datetime import timedelta

from tests.support.stories import MONDAY, Story, all_claims, killed, story, texts

from dateline.link.constraints import decided, impossible_pairs, spans_fit
from dateline.link.events import LocalEvent, local_events
from dateline.model.judgement import Judgement, JudgementKind


def judgement(
    kind: JudgementKind, *about: str, time: str = "2020-01-01T00:00:00Z", id_: str = "j1"
) -> Judgement:
    """A person's decision."""
    return Judgement(id=id_, kind=kind, about=about, person="ada", time=time)


def events_of(*stories: Story) -> list[LocalEvent]:
    """The local events of stories."""
    return local_events(all_claims(stories), texts(stories))


def test_one_speakers_two_exact_figures_of_one_report_are_two_events() -> None:
    """A speaker who counts 3 here and 8 there in one report speaks of two events."""
    events = events_of(story("r1", killed(3, src="the mayor"), killed(8, src="the mayor", inc=2)))

    assert list(impossible_pairs(events)) == [(0, 1)]


def test_hedged_figures_exclude_nothing() -> None:
    """Eight exclude nobody's "at least 3"."""
    rows = (killed(3, src="the mayor", at_least=True), killed(8, src="the mayor", inc=2))

    assert list(impossible_pairs(events_of(story("r1", *rows)))) == []


def test_a_part_excludes_no_whole() -> None:
    """Three children among eight people are no second event."""
    rows = (killed(3, src="the mayor", sub=True), killed(8, src="the mayor", inc=2))

    assert list(impossible_pairs(events_of(story("r1", *rows)))) == []


def test_two_speakers_may_count_differently() -> None:
    """Rival figures are the rule, not a sign of two events."""
    rows = (killed(3, src="the mayor"), killed(8, src="the hospital", inc=2))

    assert list(impossible_pairs(events_of(story("r1", *rows)))) == []


def test_one_attack_does_not_take_a_week() -> None:
    """Dated attacks more than five days apart never share an event, by whatever way they came together."""
    later = story("r2", killed(3), published=MONDAY + timedelta(days=6))
    events = events_of(story("r1", killed(3)), later)

    assert not spans_fit(events, (0,), (1,))


def test_a_move_on_the_ground_may_take_a_week() -> None:
    """An advance told over six days may be one."""
    later = story("r2", killed(3, type="offensive"), published=MONDAY + timedelta(days=6))
    events = events_of(story("r1", killed(3, type="offensive")), later)

    assert spans_fit(events, (0,), (1,))


def test_a_judgement_counts_for_all_pairs_it_names() -> None:
    """Three claims told to be the same are three pairs."""
    found = decided([judgement(JudgementKind.SAME, "c3", "c1", "c2")])

    assert sorted(found.same) == [("c1", "c2"), ("c1", "c3"), ("c2", "c3")]


def test_the_later_word_on_a_pair_counts() -> None:
    """A person who changes their mind is heard."""
    first = judgement(JudgementKind.SAME, "c1", "c2")
    later = judgement(JudgementKind.DIFFERENT, "c2", "c1", time="2020-01-02T00:00:00Z", id_="j2")
    found = decided([later, first])

    assert (found.same, found.different) == ((), (("c1", "c2"),))


def test_a_withdrawn_judgement_is_gone() -> None:
    """What was taken back decides nothing."""
    said = judgement(JudgementKind.SAME, "c1", "c2")
    back = judgement(JudgementKind.WITHDRAW, "j1", time="2020-01-02T00:00:00Z", id_="j2")

    assert decided([said, back]).same == ()


def test_judgements_of_other_things_are_left_aside() -> None:
    """A corrected cell says nothing of links."""
    found = decided([judgement(JudgementKind.CORRECT, "c1", "c2")])

    assert (found.same, found.different) == ((), ())
