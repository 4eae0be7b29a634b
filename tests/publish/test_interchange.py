"""Claims in the interchange form of the guidelines."""

from dataclasses import replace
from datetime import date

import pytest
from tests.support.claims import DARNA, claim_of, report_of, span_of

from dateline.model.claim import Cell, Claim
from dateline.model.quantity import Quantity
from dateline.model.report import Report
from dateline.model.span import Span
from dateline.model.vocabulary import Outcome, SourceClass
from dateline.publish.interchange import evidence_words, to_interchange, to_line

TWICE = "Shells hit Darna\nTwo people died. It rained. Two people died in Darna."
"""The same clause stands twice; the second time more follows."""


def quantified(claim: Claim, words: str, quantity: Quantity, text: str) -> Claim:
    """The claim with a quantity in its own words."""
    num: Cell[Quantity | None] = Cell(value=quantity, spans=(span_of(words, text),), rule="grammar")
    return replace(claim, num=num, out=Cell(value=Outcome.KILLED, rule="by its word"))


def second(words: str, text: str) -> Span:
    """Where words stand the second time."""
    start = text.index(words, text.index(words) + 1)
    return Span(start, start + len(words))


def test_evidence_that_stands_once_stays() -> None:
    """Words that occur first where they are meant are not lengthened."""
    report = report_of(TWICE)

    assert evidence_words(span_of("It rained", TWICE), report) == "It rained"


def test_evidence_is_lengthened_to_mean_a_later_place() -> None:
    """A reader who searches for the words finds the place that is meant."""
    report = report_of(TWICE)
    words = evidence_words(second("Two people died", TWICE), report)

    assert TWICE.index(words) <= second("Two people died", TWICE).start < TWICE.index(words) + len(words)
    assert words == "rained. Two people died"


def test_evidence_is_lengthened_to_the_right_where_the_left_ends() -> None:
    """Right behind the title there is no room to the left."""
    report = report_of("Two died\nTwo died in Darna. It rained.")

    assert evidence_words(second("Two died", report.text), report) == "Two died in"


def test_evidence_never_crosses_the_title_s_line_break() -> None:
    """A body that repeats its title word for word and says no more keeps its own words."""
    report = report_of("Two died\nTwo died")

    assert evidence_words(second("Two died", report.text), report) == "Two died"


@pytest.mark.parametrize("gap", [" ", "\n", "  \n\t"])
def test_white_space_does_not_hide_an_earlier_place(gap: str) -> None:
    """The form is compared with white space folded, and so is the search for the first place."""
    report = report_of(f"Shells hit Darna\nTwo{gap}people died. Sad. Two people died in Darna.")

    assert evidence_words(second("people died", report.text), report) == "Sad. Two people died"


def test_no_dead_is_a_toll_of_zero() -> None:
    """A zero is a number and stays; only what is not stated is left out."""
    report = report_of("Shells hit Darna\nNo one was killed in Darna.")
    claim = claim_of(report, "No one was killed")
    row = to_interchange(quantified(claim, "No one", Quantity(low=0, high=0), report.text), report)

    assert (row["lo"], row["hi"], row["num"]) == (0, 0, "No one")


def test_an_open_end_is_left_out() -> None:
    """No upper end is stated by "at least"."""
    report = report_of("Shells hit Darna\nAt least two people were killed.")
    claim = claim_of(report, "At least two people were killed")
    row = to_interchange(
        quantified(claim, "At least two people", Quantity(low=2, high=None), report.text), report
    )

    assert row["lo"] == 2
    assert "hi" not in row


def test_defaults_are_left_out() -> None:
    """A claim of which nothing but its event is said has three fields."""
    report = report_of()
    row = to_interchange(claim_of(report, "Scores fled the town"), report)

    assert row == {"ev": "Scores fled the town", "type": "shelling", "inc": 1}


def test_what_is_said_is_there() -> None:
    """Place, days, doers and speaker come in the guidelines' own values."""
    report = report_of()
    claim = claim_of(
        report, "Eleven people were killed when shells hit a market in Darna on Tuesday",
        at=["Darna"], place=DARNA, day=date(2014, 5, 6), actors=["syrian-army"], src="the mayor",
        source_class=SourceClass.OPPOSITION,
    )  # fmt: skip
    row = to_interchange(claim, report, "i1")

    assert {
        name: row[name] for name in ("at", "adm1", "country", "d0", "d1", "by_id", "src", "src_class")
    } == {
        "at": ["Darna"],
        "adm1": "Derna",
        "country": "LY",
        "d0": "2014-05-06",
        "d1": "2014-05-06",
        "by_id": ["syria_government"],
        "src": "the mayor",
        "src_class": "opposition",
    }
    assert row["incident"] == "i1"


@pytest.mark.parametrize(("own_id", "doc"), [("coast-1", "coast-1"), ("", None)])
def test_a_line_names_its_report(own_id: str, doc: str | None) -> None:
    """A report goes by its own id, or else by its content id; one without claims has its line too."""
    report: Report = report_of(own_id=own_id)

    assert to_line(report, []) == f'{{"doc":"{doc or report.id}","claims":[]}}'
