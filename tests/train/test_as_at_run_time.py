"""Training reads a report exactly as it is read at run time."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support.analyses import analysed
from tests.support.networks import MadeUp
from tools.train.prepare import PARTS, annotations, example
from tools.train.samples import samples

from dateline.clean import clean
from dateline.extract import speakers
from dateline.extract.learned import Opinions
from dateline.extract.reading import Reading
from dateline.language import analyse
from dateline.model.analysis import Analysis
from dateline.model.span import Span

CLAIMS = Path(__file__).parents[3] / "shared" / "claims"


def differences(analysis: Analysis, network: MadeUp) -> Iterator[str]:
    """The quantities of a report whose window or prior differs between training and run time."""
    readings = [Reading(analysis, index) for index in range(len(analysis.sentences))]
    opinions = Opinions(network, analysis, readings, speakers.attributions(analysis))
    for sample in samples(example(analysis, "d1", []), network.pieces):
        places = sample.window.places
        for target in sample.targets:
            first, last = places[target.first], places[target.last]
            span = Span(analysis.tokens[first].span.start, analysis.tokens[last].span.end)
            opinion = opinions.quantity(span)
            if opinion is None or opinion.window != sample.window:
                yield f"{span}: another window"
            elif target.prior != tuple(opinion.at.get(place, -1) for place in opinion.anchor.prior):
                yield f"{span}: another speaker by rule"


def test_a_report_is_read_as_at_run_time() -> None:
    """The same words, features, windows and speakers."""
    report = analysed(
        "Shells hit a market in Idlib on Monday and killed 12 people, the Red Crescent said.",
        '"Dozens were hurt," a medic told Reuters.',
        headline="Shelling kills 12",
    )

    assert list(differences(report, MadeUp())) == []


@pytest.mark.measure
@pytest.mark.long
def test_every_annotated_report_is_read_as_at_run_time() -> None:
    """Of 710 reports every quantity has the same window, and the same speaker by rule."""
    if not CLAIMS.is_dir():
        pytest.skip("the annotated reports are not in ../shared/claims")
    network = MadeUp()
    reports = [clean(report) for part in PARTS for report, _ in annotations(CLAIMS, part)]
    found = [one for report in reports for one in differences(analyse(report), network)]

    assert len(reports) == 710
    assert found == []
