"""Annotated rows become claims without any resolving."""

from datetime import date

import pytest

from dateline.evaluate.annotated import claims_from_annotations, locate
from dateline.model.document import BlockKind
from dateline.model.quantity import Quantity
from dateline.model.span import Span

TEXT = "Shells hit Darna\nAt least 11 people\nwere killed in Darna on Monday."
ROW = {
    "ev": "At least 11 people were killed",
    "type": "shelling",
    "out": "killed",
    "num": "At least 11 people",
    "lo": 11,
    "at": ["Darna"],
    "adm1": "Derna",
    "country": "LY",
    "d0": "2014-05-05",
    "d1": "2014-05-05",
    "inc": 3,
}


def test_evidence_is_found_across_line_breaks() -> None:
    """White space is folded when a quotation is looked up."""
    assert locate(TEXT, ROW["ev"].__str__()) == Span(17, 47)


def test_values_are_taken_over_as_they_stand() -> None:
    """Quantity, place and days are the annotators'."""
    (claim,) = claims_from_annotations("r1", TEXT, [ROW])
    assert claim.place is not None
    assert claim.place.value is not None
    assert claim.days is not None
    assert claim.days.value is not None

    assert claim.num.value == Quantity(low=11, high=None)
    assert (claim.inc, claim.place.value.adm1, claim.days.value.first) == (3, "Derna", date(2014, 5, 5))


def test_the_quantity_points_to_its_words() -> None:
    """A figure can be shown in the report's own words."""
    (claim,) = claims_from_annotations("r1", TEXT, [ROW])

    assert [span.of(TEXT) for span in claim.num.spans] == ["At least 11 people"]


def test_evidence_before_the_first_break_is_the_headline() -> None:
    """The text of a report is its title, a line break, its text."""
    (claim,) = claims_from_annotations("r1", TEXT, [{"ev": "Shells hit Darna", "type": "shelling", "inc": 1}])

    assert claim.block is BlockKind.HEADLINE


def test_equal_rows_are_two_claims() -> None:
    """Ids derive from content and stay distinct."""
    first, second = claims_from_annotations("r1", TEXT, [ROW, ROW])

    assert first.id != second.id


def test_evidence_that_is_not_there_is_an_error() -> None:
    """A claim that rests on nothing is not measured."""
    with pytest.raises(ValueError, match="not in report r1"):
        claims_from_annotations("r1", TEXT, [{**ROW, "ev": "Rain fell"}])
