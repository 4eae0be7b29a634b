"""What comes through the door of the ledger."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.claims import TEXT, claim_of, market_reading, reading_of, report_of, span_of, unread_of

from dateline.errors import UnfaithfulClaimError
from dateline.ledger.door import WORD_CELLS, check_reading, unfaithful
from dateline.ledger.entries import ReadingEntry
from dateline.model.claim import Cell, Claim, Unread
from dateline.model.span import Span

REPORT = report_of()
CLAIM = claim_of(
    REPORT, "The health office put the toll at 14", killed=14, src="The health office", at=["Darna"]
)


def with_cells(claim: Claim, **cells: Any) -> Claim:  # noqa: ANN401 - each cell has its own type
    """The claim with other cells."""
    return replace(claim, **cells)


def findings(claim: Claim) -> list[str]:
    """What the door says of a reading with this claim alone."""
    return list(unfaithful(reading_of(REPORT, claim), TEXT))


def test_faithful_reading_passes() -> None:
    """A reading whose words stand where it says raises nothing."""
    assert list(unfaithful(market_reading(REPORT), TEXT)) == []


@pytest.mark.parametrize("name", WORD_CELLS)
def test_each_cell_of_words_is_compared(name: str) -> None:
    """Words that are not the report's at their span are found in any cell, which is named."""
    cell = Cell(value="the mayors", spans=(span_of("the mayor"),), rule="by hand")

    found = findings(with_cells(CLAIM, **{name: cell}))

    assert found == [
        f"claim {CLAIM.id} of report {REPORT.id}, cell {name}: it says 'the mayors' and points to 'the mayor'"
    ]


def test_words_without_a_span_are_found() -> None:
    """A cell that says words and points to none is unfaithful, even if the words occur somewhere."""
    found = findings(with_cells(CLAIM, who=Cell(value="people", rule="guessed")))

    assert found[0].endswith("cell who: it says 'people' and points to no words at all")


def test_white_space_is_folded() -> None:
    """A line break inside the words is a blank."""
    cell = Cell(value="Darna Eleven", spans=(span_of("Darna\nEleven"),), rule="by hand")

    assert findings(with_cells(CLAIM, who=cell)) == []


def test_words_in_two_pieces_may_be_joined() -> None:
    """The value may be its spans in a row, as where a quotation is split."""
    cell = Cell(value="Eleven people fled", spans=(span_of("Eleven people"), span_of("fled")), rule="joined")

    assert findings(with_cells(CLAIM, who=cell)) == []


def test_places_stand_in_the_order_of_their_spans() -> None:
    """`at` names places in the order of its spans, each in its own words."""
    swapped = Cell(value=("market", "Darna"), spans=(span_of("Darna"), span_of("market")), rule="by hand")

    assert "cell at" in findings(with_cells(CLAIM, at=swapped))[0]


@pytest.mark.parametrize("name", ["num", "out", "days", "place", "src_class"])
def test_spans_of_other_cells_lie_in_the_text(name: str) -> None:
    """A cell made by a rule must still point into the report."""
    cell = replace(getattr(CLAIM, name), spans=(Span(5, 5000),))

    assert f"cell {name}: [5, 5000) is not in a text" in findings(with_cells(CLAIM, **{name: cell}))[0]


def test_cell_without_words_or_rule_is_found() -> None:
    """Something must have decided a cell."""
    bare = replace(CLAIM.grp, rule="")

    assert findings(with_cells(CLAIM, grp=bare))[0].endswith("it rests neither on words nor on a rule")


def test_empty_evidence_is_found() -> None:
    """A claim rests on words."""
    assert "cell ev: [7, 7)" in findings(replace(CLAIM, ev=Span(7, 7)))[0]


def test_claim_of_another_report_is_found() -> None:
    """A reading holds the claims of its own report."""
    assert "says that it is of report r9" in findings(replace(CLAIM, report="r9"))[0]


def test_claim_twice_in_a_reading_is_found() -> None:
    """Ids are unique within a reading."""
    found = list(unfaithful(reading_of(REPORT, CLAIM, CLAIM), TEXT))

    assert found == [f"claim {CLAIM.id} of report {REPORT.id} stands twice in one reading"]


def test_unread_sentence_holds_its_cue() -> None:
    """The word that called for a claim stands in the unread sentence."""
    unread = replace(unread_of(REPORT, "Scores fled the town.", "Scores"), cue=Span(0, 4))

    assert "has its cue outside" in next(unfaithful(with_unread(unread), TEXT))


def test_error_says_who_is_at_fault() -> None:
    """The refusal names claim and cell and says what to look at."""
    wrong = replace(CLAIM, src=replace(CLAIM.src, value="the tax office"))

    with pytest.raises(UnfaithfulClaimError, match=rf"{CLAIM.id}.*cell src.*The extractor"):
        check_reading(reading_of(REPORT, wrong), TEXT)


@given(st.text(alphabet=" abTé\n", min_size=1, max_size=40), st.data())
def test_any_words_pass_where_they_stand_and_only_there(text: str, data: st.DataObject) -> None:
    """A cell passes exactly if the words at its span are its value, white space folded."""
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    value = data.draw(st.sampled_from([span.of(text), text, "T"]))
    claim = replace(
        CLAIM, ev=span, at=Cell(value=(), rule="none"), src=Cell(value=value, spans=(span,), rule="words")
    )

    found = list(unfaithful(reading_of(REPORT, claim), text))

    assert (not found) == (" ".join(value.split()) == " ".join(span.of(text).split()))


def with_unread(*unread: Unread) -> ReadingEntry:
    """A reading with these unread sentences alone."""
    return replace(reading_of(REPORT), unread=unread)
