"""What the network says of a report, by the words that are asked about."""

import math
from collections.abc import Callable

import pytest
from tests.support.networks import Sure

from dateline.extract import speakers
from dateline.extract.learned import Network, Opinions
from dateline.extract.learned.opinions import AnchorOpinion
from dateline.extract.reading import Reading
from dateline.model.analysis import Analysis

REPORT = "Shells hit a market in Idlib on Monday and killed 12 people, the Red Crescent said."


@pytest.fixture
def analysis(read: Callable[..., Analysis]) -> Analysis:
    """A report of one sentence."""
    return read(REPORT)


@pytest.fixture
def opinions(analysis: Analysis, network: Network) -> Opinions:
    """The made-up network's opinions of it."""
    readings = [Reading(analysis, index) for index in range(len(analysis.sentences))]
    return Opinions(network, analysis, readings, speakers.attributions(analysis))


@pytest.fixture
def twelve(opinions: Opinions, analysis: Analysis) -> AnchorOpinion:
    """The opinion of the number."""
    (counted,) = [c for c in Reading(analysis, 0).counted if c.found.quantity.low == 12]
    opinion = opinions.quantity(counted.found.span)
    assert opinion is not None
    return opinion


@pytest.mark.parametrize("head", ["counts", "types", "sub", "scope", "grp", "mod"])
def test_the_chances_of_a_closed_list_sum_to_one(twelve: AnchorOpinion, head: str) -> None:
    """Exactly one value of a list is right."""
    assert math.fsum(map(math.exp, twelve.choice(head).values())) == pytest.approx(1, abs=1e-4)


def test_a_role_is_somewhere_or_nowhere(twelve: AnchorOpinion, analysis: Analysis) -> None:
    """The chances of nowhere and of all the words sum to one."""
    somewhere = twelve.points("src", [(0, len(analysis.tokens) - 1)])

    assert math.exp(somewhere) + math.exp(twelve.nowhere("src")) == pytest.approx(1, abs=1e-4)


def test_no_words_are_never_pointed_at(twelve: AnchorOpinion) -> None:
    """A role cannot begin among no words."""
    assert twelve.points("src", []) < -10


def test_the_best_words_within_a_stretch_lie_in_it(twelve: AnchorOpinion) -> None:
    """A bound answer stays within its bounds."""
    first, last = twelve.best("trig", range(2, 5)) or (-1, -1)

    assert 2 <= first <= last < 5


def test_the_rules_speaker_is_weighed_in(opinions: Opinions, twelve: AnchorOpinion) -> None:
    """The number's anchor knows whom the rules hold for its speaker."""
    del opinions

    assert twelve.anchor.prior[0] >= 0


def test_two_anchors_of_a_window_are_compared(
    opinions: Opinions, twelve: AnchorOpinion, analysis: Analysis
) -> None:
    """Whether two are of one event is the same question from both sides."""
    hit = Reading(analysis, 0).triggers[0]
    event = opinions.event(hit.first, hit.last)
    assert event is not None

    assert event.together(twelve) == pytest.approx(twelve.together(event))


def test_the_same_report_gives_the_same_opinions(analysis: Analysis, network: Network) -> None:
    """Nothing is drawn by chance."""
    readings = [Reading(analysis, 0)]
    one, two = (Opinions(network, analysis, readings, []) for _ in range(2))

    assert (one.tags == two.tags).all()


def test_no_span_runs_from_the_title_to_far_words(read: Callable[..., Analysis]) -> None:
    """A later window shows the title beside words that do not follow it in the report."""
    filler = ["Nothing happened there at all on that day ."] * 80
    analysis = read(*filler, REPORT, headline="Shelling in Idlib")
    readings = [Reading(analysis, index) for index in range(len(analysis.sentences))]
    opinions = Opinions(Sure(points={"at": "Idlib there"}), analysis, readings, [])
    hit = readings[-1].triggers[0]
    opinion = opinions.event(hit.first, hit.last)
    assert opinion is not None

    assert opinion.best("at") == (2, 2)
