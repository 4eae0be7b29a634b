"""Claims leave the stage with every cell filled."""

from dataclasses import replace
from datetime import date

import pytest
from tests.support.claims import claim_of, published_on, report_of

from dateline.model.analysis import Analysis
from dateline.model.claim import Cell, Claim
from dateline.model.document import Document
from dateline.model.vocabulary import EventType, SourceClass
from dateline.resolve import resolve

TEXT = (
    "Raid in Idlib\n"
    "Syrian jets hit Saraqib in Idlib province on Tuesday, killing nine people, a local doctor said."
)


@pytest.fixture
def analysis() -> Analysis:
    """A report of our own writing, published on a Thursday."""
    report = report_of(TEXT)
    document = Document(report=report, blocks=(), published=published_on(date(2016, 11, 10)))
    return Analysis(document=document, tokens=(), sentences=(), quotations=(), mentions=())


@pytest.fixture
def claim(analysis: Analysis) -> Claim:
    """A claim of that report with its words only."""
    made = claim_of(analysis.document.report, "killing nine people")
    return replace(
        made,
        type=Cell(value=EventType.AIRSTRIKE, rule="test"),
        by=Cell(value="Syrian jets", rule="test"),
        at=Cell(value=("Saraqib", "Idlib province"), rule="test"),
        when=Cell(value="on Tuesday", rule="test"),
        src=Cell(value="a local doctor", rule="test"),
    )


def test_every_cell_is_filled(analysis: Analysis, claim: Claim) -> None:
    """Place, days, actors, speaker and source class follow from the words."""
    (done,) = resolve([claim], analysis)

    assert done.place
    assert done.place.value
    assert done.place.value.adm1 == "Idlib"
    assert done.days
    assert done.days.value
    assert done.days.value.first == date(2016, 11, 8)
    assert done.actors
    assert done.actors.value == ("syrian-government",)
    assert done.src_class
    assert done.src_class.value is SourceClass.MEDICAL


def test_what_was_extracted_stays(analysis: Analysis, claim: Claim) -> None:
    """Resolving changes no cell that the extractor filled."""
    (done,) = resolve([claim], analysis)

    same = replace(done, place=None, days=None, actors=None, speaker=None, src_class=None)
    bare = replace(claim, place=None, days=None, actors=None, speaker=None, src_class=None)
    assert same == bare


def test_talks_have_no_province(analysis: Analysis, claim: Claim) -> None:
    """The venue of a political act gives a country and no province."""
    talks = replace(
        claim, type=Cell(value=EventType.TALKS, rule="test"), at=Cell(value=("Geneva",), rule="test")
    )

    (done,) = resolve([talks], analysis)

    assert done.place
    assert done.place.value
    assert (done.place.value.adm1, done.place.value.country) == (None, "CH")


def test_no_place_told_is_the_country_of_the_war(analysis: Analysis, claim: Claim) -> None:
    """An event without a place lies somewhere in the country that the report is about."""
    (done,) = resolve([replace(claim, at=Cell(value=(), rule="test"))], analysis)

    assert done.place
    assert done.place.value
    assert (done.place.value.adm1, done.place.value.country) == (None, "SY")


def test_no_claims_no_work(analysis: Analysis) -> None:
    """A report without claims stays without."""
    done = resolve([], analysis)

    assert done == ()
