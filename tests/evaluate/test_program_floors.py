"""The program reads the dev set at least as well as its floors demand."""

from pathlib import Path
from typing import Any

import pytest

from dateline.engines.evaluation import read_predictions
from dateline.evaluate import (
    Rows,
    Scores,
    check_floors,
    check_rows,
    read_floors,
    read_rows,
    read_texts,
    render_table,
    score,
)

pytestmark = pytest.mark.measure
FLOORS = read_floors(Path(__file__).parents[2] / "evals" / "floors.toml")["dev"]


@pytest.fixture(scope="module")
def predicted(claims_folder: Path) -> Rows:
    """What the program reads in the reports of the dev set."""
    return read_predictions(claims_folder / "reports", read_rows(claims_folder / "dev.jsonl"))


@pytest.fixture(scope="module")
def scores(claims_folder: Path, predicted: Rows) -> Scores:
    """The program's scores."""
    gold = read_rows(claims_folder / "dev.jsonl")
    return score(read_texts(claims_folder / "reports", gold), gold, predicted)


def test_scores_reach_their_floors(scores: Scores) -> None:
    """No measure is below its floor."""
    assert check_floors(scores, FLOORS) == [], render_table(scores)


def test_every_report_is_read(scores: Scores) -> None:
    """The program gives a row for every annotated report, also where it finds no claim."""
    assert scores.missing == 0


def test_what_is_read_has_no_faults(claims_folder: Path, predicted: dict[str, Any]) -> None:
    """Every row keeps to the guidelines: quotations stand in the report, values are of the lists."""
    faults = check_rows(predicted, read_texts(claims_folder / "reports", predicted))

    assert [str(fault) for fault in faults] == []
