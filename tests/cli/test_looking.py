"""The looking verbs on a small ledger."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from tests.support.program import Run


def listed(run: Run, *arguments: str | Path) -> list[dict[str, Any]]:
    """What a verb prints as JSON."""
    found: list[dict[str, Any]] = json.loads(run(*arguments, "--json").out)
    return found


def market(run: Run, ledger: Path) -> dict[str, Any]:
    """The shelling of the market, the incident with the most claims."""
    return max(listed(run, "incidents", "--ledger", ledger, "--tolls"), key=lambda i: len(i["claims"]))


LISTS = ["incidents", "totals", "claims", "reports", "unread"]


@pytest.mark.parametrize("verb", LISTS)
def test_json_stands_alone(verb: str, run: Run, ledger: Path) -> None:
    """Standard output is one JSON list with rows and nothing else."""
    assert listed(run, verb, "--ledger", ledger)


@pytest.mark.parametrize("verb", LISTS)
def test_csv_rows_have_the_header_s_columns(verb: str, run: Run, ledger: Path) -> None:
    """Every row of a CSV has as many cells as the header."""
    header, *rows = csv.reader(io.StringIO(run(verb, "--ledger", ledger, "--csv").out))

    assert rows
    assert {len(row) for row in rows} == {len(header)}


@pytest.mark.parametrize("verb", LISTS)
def test_an_empty_csv_has_the_same_header(verb: str, run: Run, ledger: Path, tmp_path: Path) -> None:
    """The header does not depend on whether there are rows."""
    (tmp_path / "dull.txt").write_text("It rained all day. The fair went on.", encoding="utf-8")
    run("read", "dull.txt", "--ledger", "dull.ledger")
    arguments = ["--publisher", "Nobody"] if verb == "reports" else []
    empty = run(verb, "--ledger", "dull.ledger", *arguments, "--csv").out.splitlines()

    assert empty == run(verb, "--ledger", ledger, "--csv").out.splitlines()[:1]


def test_the_same_question_gets_the_same_answer(run: Run, ledger: Path) -> None:
    """Output is deterministic."""
    assert run("incidents", "--ledger", ledger).out == run("incidents", "--ledger", ledger).out


def test_rival_figures_stand_side_by_side(run: Run, ledger: Path) -> None:
    """`show` has each figure in its own words with its speaker."""
    shown = run("show", market(run, ledger)["id"], "--ledger", ledger).out

    for words in ("at least 21 civilians", "eight", "26 people", "Syrian Observatory for Human Rights"):
        assert words.lower() in shown.lower()


def test_an_incident_goes_by_the_beginning_of_its_id(run: Run, ledger: Path) -> None:
    """`show` takes as much of an id as tells it from the others."""
    whole = market(run, ledger)["id"]

    assert run("show", whole[:8], "--ledger", ledger).out.startswith(whole)


def test_a_beginning_of_many_ids_is_refused(run: Run, ledger: Path) -> None:
    """What could mean several claims gives one line that says so."""
    refused = run("explain", "c", "--ledger", ledger)

    assert refused.code == 1
    assert refused.err.startswith("dateline: more than one id begins with 'c'")


def test_the_rule_is_the_reader_s(run: Run, ledger: Path) -> None:
    """`--rule lowest` answers with the lowest figure, and the list says the same as `show`."""
    id_ = market(run, ledger)["id"]
    shown = json.loads(run("show", id_, "--ledger", ledger, "--rule", "lowest", "--json").out)["incident"]
    (row,) = [i for i in listed(run, "incidents", "--ledger", ledger, "--rule", "lowest") if i["id"] == id_]

    assert shown["tolls"] == row["tolls"]
    assert {toll["rule"] for toll in row["tolls"]} == {"lowest"}


def test_totals_are_no_incidents(run: Run, ledger: Path) -> None:
    """The dead of two years stand among the totals and not among the incidents."""
    assert "70,000" in run("totals", "--ledger", ledger).out
    assert "70,000" not in run("incidents", "--ledger", ledger).out


def test_an_unnamed_publisher_goes_by_the_file(run: Run, ledger: Path) -> None:
    """No content id stands where a name belongs."""
    shown = run("claims", "--ledger", ledger, "--report", "clipping.txt").out

    assert "clipping.txt" in shown


def test_a_claim_is_explained_with_offsets(run: Run, ledger: Path) -> None:
    """`explain` shows the quotation in its context, and the words of a cell with where they stand."""
    (claim,) = [c for c in listed(run, "claims", "--ledger", ledger) if "21 civilians" in c["quotation"]][:1]
    shown = run("explain", claim["claim"]["id"], "--ledger", ledger).out
    span = claim["claim"]["num"]["spans"][0]

    assert ">>At least 21 civilians" in shown
    assert f"[{span['start']}:{span['end']}]" in shown


def test_interchange_names_every_report_that_was_read(run: Run, ledger: Path) -> None:
    """One line a report, also for one without claims, each claim with its incident."""
    lines = [json.loads(line) for line in run("claims", "--ledger", ledger, "--interchange").out.splitlines()]
    incidents = [claim.get("incident") for line in lines for claim in line["claims"]]

    assert {line["doc"] for line in lines} > {"coast-1", "hill-1", "hill-2"}
    assert incidents
    assert all(incidents)


@pytest.mark.parametrize(
    "narrowed",
    [
        ["--place", "Hama"],
        ["--type", "displacement"],
        ["--out", "displaced"],
        ["--publisher", "Hill Courier"],
        ["--source", "monitor"],
        ["--speaker", "Syrian Observatory for Human Rights"],
        ["--mod", "denied"],
        ["--text", "market"],
        ["--from", "2013-03-05"],
        ["--to", "2013-03-04"],
        ["--scope", "total"],
        ["--report", "coast-1"],
        ["--limit", "1"],
    ],
    ids=" ".join,
)
def test_filters_narrow_the_claims(narrowed: list[str], run: Run, ledger: Path) -> None:
    """Each filter gives some claims and not all of them."""
    some = len(listed(run, "claims", "--ledger", ledger, *narrowed))

    assert 0 < some < len(listed(run, "claims", "--ledger", ledger))


def test_a_day_given_by_a_person_resolves_days(run: Run, ledger: Path) -> None:
    """`date` gives a report its day, its relative days follow, and it is no longer undated."""
    said = run("date", "clipping.txt", "2013-03-08", "--ledger", ledger, "--person", "Ana")
    claims = listed(run, "claims", "--ledger", ledger, "--report", "clipping.txt")

    assert said.out.startswith("clipping.txt: published 2013-03-08 (was unknown); the days of 1 claim ")
    assert [c["claim"]["days"]["value"]["first"] for c in claims] == ["2013-03-03"]
    assert listed(run, "reports", "--ledger", ledger, "--undated") == []


@pytest.mark.parametrize("day", ["1016-12-01", "2999-01-01"])
def test_an_implausible_day_is_refused(day: str, run: Run, ledger: Path) -> None:
    """No report was published before there were newspapers, or after today."""
    said = run("date", "clipping.txt", day, "--ledger", ledger)

    assert said.code == 1
    assert "Check the year." in said.err


def test_keeping_verbs_find_all_in_order(run: Run, ledger: Path) -> None:
    """`verify` finds nothing, `backup` copies, and `rebuild` changes nothing."""
    verified, copied = run("verify", "--ledger", ledger), run("backup", "copy.ledger", "--ledger", ledger)
    rebuilt = run("rebuild", "--ledger", "copy.ledger")

    assert (verified.code, copied.code, rebuilt.code) == (0, 0, 0)
    assert rebuilt.out.endswith("as they were\n")
