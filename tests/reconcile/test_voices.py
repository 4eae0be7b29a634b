"""Voices: two claims of one speaker are one voice, whoever carries them."""

from dataclasses import replace
from datetime import timedelta

from tests.support.stories import MONDAY, Story, all_claims, killed, story, texts

from dateline.model.claim import Cell
from dateline.model.link import Copy
from dateline.model.span import Span
from dateline.reconcile.voices import Voice, voices


def heard(*stories: Story, copies: tuple[Copy, ...] = ()) -> list[Voice]:
    """The voice of each claim, in order."""
    claims = all_claims(stories)
    found = voices(claims, texts(stories), copies)
    return [found[claim.id] for claim in claims]


def test_one_speaker_in_two_outlets_is_one_voice() -> None:
    """The speaker counts, not who carries the words."""
    one, other = heard(story("r1", killed(3, src="the mayor")), story("r2", killed(3, src="The Mayor")))

    assert one.key == other.key


def test_a_short_name_is_the_fuller_one_of_the_incident() -> None:
    """The words "the council" mean the only council that anyone names."""
    one, other = heard(
        story("r1", killed(3, src="Darna city council")), story("r2", killed(4, src="the council"))
    )

    assert one.key == other.key


def test_a_resolved_speaker_goes_by_its_id() -> None:
    """Two names of one party are one voice once they are resolved."""
    report, claims = story("r1", killed(3, src="the mayor"), killed(4, src="the town hall"))
    resolved = tuple(replace(c, speaker=Cell(value="town", rule="list of parties")) for c in claims)
    one, other = heard((report, resolved))

    assert one.key == other.key == "town"


def test_publishers_speak_for_themselves() -> None:
    """Two outlets in their own voices are two voices."""
    one, other = heard(story("r1", killed(3)), story("r2", killed(3)))

    assert one.key != other.key


def test_a_headline_repeats_the_speaker_of_its_report() -> None:
    """A headline "12 killed" above "at least 12, the mayor said" is the mayor's figure."""
    head, body = heard(
        story("r1", killed(12, headline=True, ev="12 killed"), killed(12, src="the mayor", at_least=True))
    )

    assert (head.key, head.repeats) == (body.key, True)


def test_another_figure_is_the_publishers_own() -> None:
    """A headline with a figure that no speaker gives is the outlet's own."""
    head, body = heard(story("r1", killed(14, headline=True, ev="14 killed"), killed(12, src="the mayor")))

    assert head.key != body.key


def test_a_body_that_drops_the_hedge_is_another_statement() -> None:
    """In running text "12" and "at least 12" are told apart."""
    own, said = heard(story("r1", killed(12), killed(12, src="the mayor", at_least=True)))

    assert own.key != said.key


def test_copied_text_speaks_with_its_originals_voice() -> None:
    """A publisher's words that stand in an earlier report are that publisher's, of that day."""
    original = story("r1", killed(3), publisher="Coast Wire")
    later = story("r2", killed(3), published=MONDAY + timedelta(days=1))
    copy = Copy(report="r2", of="r1", share=1.0, spans=(Span(0, len(later[0].text)),))
    first, second = heard(original, later, copies=(copy,))

    assert (second.key, second.day, second.copied) == (first.key, MONDAY, True)


def test_own_words_in_a_half_copied_report_are_its_own() -> None:
    """Only what stands in copied text is the original's."""
    later = story("r2", killed(3), killed(8, ev="A second count put the dead at 8"))
    copy = Copy(report="r2", of="r1", share=0.5, spans=(later[1][0].ev,))
    _first, second, third = heard(story("r1", killed(3)), later, copies=(copy,))

    assert (second.copied, third.copied) == (True, False)
