"""`dateline evaluate` and the sections that it prints beside the scores."""

import json
from pathlib import Path
from typing import Any

import pytest
from tests.support.program import Run

from dateline.cli.verb import FAILED, MISUSED

TEXT = "A blast in the port of Latakia killed four people on Monday. The governor denied it."
CLAIM: dict[str, Any] = {
    "ev": "A blast in the port of Latakia killed four people on Monday",
    "type": "bombing",
    "out": "killed",
    "num": "four people",
    "lo": 4,
    "hi": 4,
    "inc": 1,
}


def lines(path: Path, rows: dict[str, list[dict[str, Any]]]) -> Path:
    """An interchange file."""
    text = "".join(json.dumps({"doc": doc, "claims": claims}) + "\n" for doc, claims in rows.items())
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder of two reports."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for doc in ("a-1", "b-1"):
        report = {
            "id": doc,
            "title": "Blast",
            "text": TEXT,
            "publisher": "Courier",
            "published": "2016-05-03",
        }
        (folder / f"{doc}.json").write_text(json.dumps(report), encoding="utf-8")
    return folder


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """The annotation of both reports."""
    return lines(tmp_path / "gold.jsonl", {"a-1": [CLAIM], "b-1": [CLAIM]})


@pytest.fixture
def sure(tmp_path: Path) -> Path:
    """Predictions that say how sure they are: one right, one of the wrong type."""
    stated = {"claims": 0.9, "quantity": 0.8}
    wrong = {**CLAIM, "type": "shelling", "confidence": {"claims": 0.3}}
    return lines(tmp_path / "sure.jsonl", {"a-1": [{**CLAIM, "confidence": stated}], "b-1": [wrong]})


def test_reliability_stands_below_the_scores(run: Run, reports: Path, gold: Path, sure: Path) -> None:
    """A line for what states a confidence, and a word on what states none."""
    told = run("evaluate", reports, gold, sure, "--reliability")

    assert "claims            2       0  0.600  0.500   0.200" in told.out
    assert "no confidence is stated of: type, out, src" in told.out


def test_reliability_is_in_the_json(run: Run, reports: Path, gold: Path, sure: Path) -> None:
    """Programs get every figure, bins included."""
    figures = json.loads(run("evaluate", reports, gold, sure, "--reliability", "--json").out)

    assert figures["reliability"]["claims"]["ece"] == pytest.approx(0.2)
    assert [b["count"] for b in figures["reliability"]["claims"]["bins"]] == [1, 1]


def test_rules_that_state_no_confidence_are_no_error(run: Run, reports: Path, gold: Path) -> None:
    """Read now, without a confidence: it is said, and the exit code is 0."""
    told = run("evaluate", reports, gold, "--reliability", "--json")

    assert told.code == 0
    assert json.loads(told.out)["reliability"]["src"]["bins"] is not None


def test_curves_are_written_one_for_each_name(
    run: Run, reports: Path, gold: Path, sure: Path, tmp_path: Path
) -> None:
    """`--curves` makes the folder and writes an SVG for each field."""
    run("evaluate", reports, gold, sure, "--curves", tmp_path / "curves")

    assert (tmp_path / "curves" / "claims.svg").read_text(encoding="utf-8").startswith("<svg")


def test_divisions_are_printed_in_the_order_asked_for(
    run: Run, reports: Path, gold: Path, sure: Path
) -> None:
    """Each division is a table of its own."""
    told = run("evaluate", reports, gold, sure, "--by", "prefix", "--by", "type").out

    assert told.index("\nprefix ") < told.index("\ntype ")


def test_folds_are_scored_as_one(run: Run, reports: Path, tmp_path: Path) -> None:
    """Annotation and predictions may come in several files."""
    one, other = (lines(tmp_path / f"{doc}.jsonl", {doc: [CLAIM]}) for doc in ("a-1", "b-1"))
    options = ("--gold", other, "--predictions", one, "--predictions", other)
    figures = json.loads(run("evaluate", reports, one, *options, "--modality", "--json").out)

    assert (figures["reports"], figures["missing"], figures["measures"]["claims"]["right"]) == (2, 0, 2)
    assert figures["modality"]["claim"]["denied"]["gold"] == 0


def test_a_report_in_two_folds_is_an_error(run: Run, reports: Path, gold: Path) -> None:
    """A report predicted twice would be scored by chance of the order: it is refused."""
    told = run("evaluate", reports, gold, "--predictions", gold, "--predictions", gold)

    assert told.code == FAILED
    assert "repeats 2 reports of another file" in told.err


def test_an_unknown_division_is_a_misuse(run: Run, reports: Path, gold: Path) -> None:
    """What can be divided by is said, before anything is read."""
    told = run("evaluate", reports, gold, "--by", "weekday")

    assert told.code == MISUSED
    assert "expected one of outcome, type, publisher, length, prefix" in told.err


def test_the_loss_stands_beside_the_scores(run: Run, reports: Path, gold: Path, tmp_path: Path) -> None:
    """`--swap-names` reads the reports in other wars too, and keeps them where it is told."""
    told = run("evaluate", reports, gold, "--swap-names", "1", "--swapped", tmp_path / "moved")

    assert "names swapped (seed 1): 2 in 2 reports" in told.out
    assert "Latakia" not in (tmp_path / "moved" / "reports" / "a-1.json").read_text(encoding="utf-8")


def test_the_loss_is_in_the_json(run: Run, reports: Path, gold: Path) -> None:
    """Programs get before, after and loss of every measure."""
    figures = json.loads(run("evaluate", reports, gold, "--swap-names", "1", "--json").out)

    rows = figures["swapped"]["measures"]["rows"]
    assert rows["loss"] == pytest.approx(100 * (rows["before"]["f1"] - rows["after"]["f1"]))


def test_given_claims_cannot_be_swapped(run: Run, reports: Path, gold: Path, sure: Path) -> None:
    """Claims that were extracted elsewhere do not fit moved reports: that is said."""
    told = run("evaluate", reports, gold, sure, "--swap-names", "1")

    assert told.code == MISUSED
    assert "Leave the extracted claims out." in told.err
