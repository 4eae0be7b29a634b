"""Events of a report: what they share, and which claims are of one."""

from collections.abc import Callable

import pytest

from dateline.extract.find import drafts
from dateline.extract.local import told_again
from dateline.extract.means import MeansOf
from dateline.extract.reading import Reading
from dateline.model.analysis import Analysis
from dateline.model.claim import Claim, Extraction

Extract = Callable[..., Extraction]


def tolls(extraction: Extraction) -> list[Claim]:
    """The claims with a number of people."""
    return [claim for claim in extraction.claims if claim.has_toll]


def test_two_figures_of_one_sentence_are_one_event(extract: Extract) -> None:
    """The dead and the wounded of one bomb are of one event."""
    killed, injured = tolls(extract("A car bomb killed 12 people and wounded 30 others in Homs."))

    assert killed.inc == injured.inc


def test_a_total_is_an_event_of_its_own(extract: Extract) -> None:
    """A war's dead share no number with one raid's."""
    first, second = tolls(
        extract("Air strikes killed 12 people in Idlib. The war has killed over 300,000 people since 2011.")
    )

    assert first.inc != second.inc


def test_another_place_is_another_event(extract: Extract) -> None:
    """Two raids on two towns are two events."""
    first, second = tolls(
        extract("Air strikes killed 12 people in Idlib. Air strikes killed seven people in Aleppo.")
    )

    assert first.inc != second.inc


def test_a_place_is_shared_with_the_sentence_after(extract: Extract) -> None:
    """A toll without a place takes its event's, and says so."""
    first, second = tolls(extract("Air strikes killed 12 people in Idlib. The strikes wounded 30 others."))

    assert (second.at.value, second.at.spans) == (first.at.value, first.at.spans)


def test_a_headline_takes_the_day_of_the_body(extract: Extract) -> None:
    """A headline is dated by the sentence that tells the same event."""
    first, second = tolls(
        extract("A car bomb killed 12 people in Homs on Monday.", headline="Car bomb kills 12 in Homs")
    )

    assert (first.when.value, second.when.value) == ("on Monday", "on Monday")


@pytest.mark.parametrize(
    ("second", "again"),
    [
        ("The rescue service put the death toll at 45.", True),
        ("The rescue service put the death toll of an air raid at 45.", False),
        ("Another 45 were wounded.", False),
    ],
)
def test_a_toll_put_otherwise_tells_of_the_number_before(
    read: Callable[..., Analysis], second: str, *, again: bool
) -> None:
    """A word for the toll, no means of its own, and the same harm counted just before."""
    analysis = read(f"Shells killed 21 people in Homs. {second}")
    readings = [Reading(analysis, index) for index in range(len(analysis.sentences))]
    drafts_ = [draft for reading in readings for draft in drafts(reading, MeansOf(readings))]

    assert bool(told_again(drafts_)) is again
