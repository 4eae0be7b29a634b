"""Modality: how an event stands in a claim."""

import pytest
from tests.support.analyses import analysed as read

from dateline.extract.modality import modality
from dateline.model.span import Span
from dateline.model.vocabulary import Modality


def of(text: str, trigger: str) -> Modality:
    """The modality of the event that `trigger` names in a sentence."""
    start = text.index(trigger)
    return modality(read(text), Span(0, len(text)), None, Span(start, start + len(trigger))).value


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Jets struck the town.", "struck", Modality.ASSERTED),
        ("Moscow denied any strike on the town.", "strike", Modality.DENIED),
        ("The army did not carry out the strike.", "strike", Modality.DENIED),
        ("The envoy called for a truce.", "truce", Modality.REQUESTED),
        ("All sides must allow aid in.", "aid", Modality.REQUESTED),
        ("The sides will hold talks on Friday.", "talks", Modality.PLANNED),
        ("The army threatened to attack the town.", "attack", Modality.PLANNED),
        ("Nine men are believed to have been killed.", "killed", Modality.UNCERTAIN),
        ("It was unclear whether jets struck the town.", "struck", Modality.UNCERTAIN),
        ("Jets struck the town, but the mayor will stay.", "struck", Modality.ASSERTED),
        ("Aid did not reach the town.", "Aid", Modality.ASSERTED),
    ],
)
def test_modality(text: str, trigger: str, expected: Modality) -> None:
    """The words near the event tell how it stands."""
    assert of(text, trigger) is expected


def test_the_words_and_the_rule_are_told() -> None:
    """A cell of another value than asserted shows the words that it rests on."""
    text = "Moscow denied the strike."
    cell = modality(read(text), Span(0, len(text)), None, Span(18, 24))

    assert [span.of(text) for span in cell.spans] == ["denied"]
    assert cell.rule == '"denied" makes it denied'


def test_a_denied_plan_is_denied_and_tells_of_the_plan() -> None:
    """Where two cues apply one wins and the other is an alternative."""
    text = "Moscow denied that it will strike."
    cell = modality(read(text), Span(0, len(text)), None, Span(27, 33))

    assert cell.value is Modality.DENIED
    assert [other.value for other in cell.alternatives] == [Modality.PLANNED]


def test_a_cue_just_before_the_evidence_counts() -> None:
    """Evidence cut short still stands under the verb before it."""
    text = "Moscow denied carrying out a strike."
    cell = modality(read(text), Span(14, len(text)), None, Span(29, 35))

    assert cell.value is Modality.DENIED
