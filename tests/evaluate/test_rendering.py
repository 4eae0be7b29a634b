"""Scores as a table, as JSON and as a list."""

import json

import pytest

from dateline.evaluate import AnnotatedClaim, Scores, render_disagreements, render_json, render_table, score

TEXT = "Blast in the port\nA blast in the port killed four people."
CLAIM: AnnotatedClaim = {"ev": "A blast in the port killed four people", "type": "bombing", "out": "killed"}


@pytest.fixture
def half_found() -> Scores:
    """One of two claims was found."""
    headline: AnnotatedClaim = {"ev": "Blast in the port", "type": "bombing"}
    return score({"é": TEXT}, {"é": [CLAIM, headline]}, {"é": [CLAIM]})


def test_table_holds_shares_interval_and_counts(half_found: Scores) -> None:
    """A measure's line gives precision, recall, F1, interval, and what was counted."""
    line = next(line for line in render_table(half_found).splitlines() if line.startswith("claims"))

    assert line.split() == ["claims", "1.000", "0.500", "0.667", "0.667", "to", "0.667", "1", "1", "2"]


def test_table_holds_every_measure_and_field(half_found: Scores) -> None:
    """No measure and no field is left out of the table."""
    table = render_table(half_found)

    assert all(f"\n{name} " in table for name in (*half_found.measures, *half_found.fields))


def test_json_is_not_rounded(half_found: Scores) -> None:
    """JSON gives figures whole."""
    figures = json.loads(render_json(half_found))

    assert figures["measures"]["claims"]["f1"] == half_found.measures["claims"].tally.f1


def test_disagreements_are_one_a_line_in_plain_letters(half_found: Scores) -> None:
    """Each disagreement is one line of JSON; letters stay as they are."""
    (line,) = render_disagreements(half_found).splitlines()

    assert json.loads(line)["wrong"] == ["missed"]
    assert "é" in line
