"""JSON, JSON Lines, CSV and TSV: one report a record, malformed records named."""

import json
from datetime import date

import pytest

from dateline.ingest import IngestOptions, ingest_bytes
from dateline.model.report import Report, Skipped

RECORD = {
    "id": "m-1",
    "publisher": "The Marat Post",
    "title": "Shells fall on Marat",
    "published": "2013-06-02",
    "text": "Two shells fell on Marat on Sunday.",
    "desk": "foreign",
}


def reports(raw: bytes | str, name: str, options: IngestOptions | None = None) -> list[Report]:
    """The reports in `raw`."""
    data = raw.encode() if isinstance(raw, str) else raw
    found = list(ingest_bytes(data, name, options or IngestOptions()))
    return [item for item in found if isinstance(item, Report)]


def reasons(raw: str, name: str, options: IngestOptions | None = None) -> list[Skipped]:
    """What was not read in `raw`."""
    return [
        item
        for item in ingest_bytes(raw.encode(), name, options or IngestOptions())
        if isinstance(item, Skipped)
    ]


def test_the_base_text_is_title_line_break_text() -> None:
    """Offsets count from the first letter of the title."""
    (report,) = reports(json.dumps(RECORD), "a.json")

    assert report.text == "Shells fall on Marat\nTwo shells fell on Marat on Sunday."


def test_every_key_is_kept() -> None:
    """Known keys fill their fields, others are kept by name."""
    (report,) = reports(json.dumps(RECORD), "a.json")

    assert (report.own_id, report.publisher, report.published.day) == (
        "m-1",
        "The Marat Post",
        date(2013, 6, 2),
    )
    assert report.other == {"desk": "foreign"}


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (json.dumps([RECORD, RECORD]), "a.json"),
        (json.dumps({"articles": [RECORD, RECORD]}), "a.json"),
        (json.dumps(RECORD) + "\n" + json.dumps(RECORD), "a.jsonl"),
        (json.dumps(RECORD) + "\n" + json.dumps(RECORD), "a.json"),
    ],
)
def test_a_file_may_hold_several_reports(raw: str, name: str) -> None:
    """A list and lines of objects give a report each, numbered in its origin."""
    assert [report.origin for report in reports(raw, name)] == [f"{name}#1", f"{name}#2"]


def test_a_malformed_line_is_named_and_the_others_go_on() -> None:
    """Line 7 of nine is broken: eight reports and one reason."""
    lines = [json.dumps(RECORD | {"id": str(number)}) for number in range(1, 10)]
    lines[6] = lines[6][:40]

    (skipped,) = reasons("\n".join(lines), "a.jsonl")

    assert skipped.origin == "a.jsonl#7"
    assert skipped.reason.startswith("line 7 is not JSON")
    assert len(reports("\n".join(lines), "a.jsonl")) == 8


@pytest.mark.parametrize("raw", ["3", '"words"', "null", "[1, 2]", '{"title": "No text"}', "{broken"])
def test_json_that_is_no_report_is_named(raw: str) -> None:
    """Whatever is no object with a text is skipped with the shape of a report as advice."""
    assert all("`text`" in skipped.advice for skipped in reasons(raw, "a.json"))
    assert reasons(raw, "a.json")


def test_a_claims_file_is_no_report() -> None:
    """Lines that hold claims are told apart from reports."""
    (skipped,) = reasons('{"doc": "m-1", "claims": []}', "a.jsonl")

    assert "holds claims" in skipped.reason


def test_a_day_that_is_none_leaves_the_report_undated() -> None:
    """The words "last spring" are kept in the note and date nothing."""
    (report,) = reports(json.dumps(RECORD | {"published": "last spring"}), "a.json")

    assert report.published.day is None
    assert "last spring" in report.published.note


def test_half_a_character_does_not_reach_the_text() -> None:
    """A lone surrogate, which no store can hold, is shown as U+FFFD at its place."""
    (report,) = reports('{"text": "Shells fell on Marat\\ud800 today"}', "a.json")

    assert report.text == "Shells fell on Marat\ufffd today"


def test_columns_are_guessed_by_their_headings() -> None:
    """Usual headings need no mapping, whatever their case and order."""
    raw = "Date,Headline,Article Content,Source\n2013-06-02,Shells fall,Two shells fell on Marat.,Post\n"

    (report,) = reports(raw, "a.csv")

    assert report.text == "Shells fall\nTwo shells fell on Marat."
    assert (report.publisher, report.published.day) == ("Post", date(2013, 6, 2))


def test_columns_may_be_named_by_the_user() -> None:
    """A mapping wins over the headings; columns without a field are kept."""
    options = IngestOptions(columns={"text": "words"})

    (report,) = reports("text;words\nnot this;Two shells fell on Marat.\n", "a.csv", options)

    assert report.text == "Two shells fell on Marat."


def test_a_table_without_a_text_column_shows_its_columns() -> None:
    """The reason lists the headings, so that the user can name one."""
    (skipped,) = reasons("nr,notes\n1,x\n", "a.csv")

    assert "'nr', 'notes'" in skipped.reason


def test_a_mapped_column_that_is_not_there_is_named() -> None:
    """A misspelt column is an error, not an empty text."""
    (skipped,) = reasons("text\nx\n", "a.csv", IngestOptions(columns={"title": "Titel"}))

    assert "'Titel'" in skipped.reason


def test_a_row_without_text_is_named_and_the_others_go_on() -> None:
    """Row 3 has no text; rows 2 and 4 are read."""
    raw = "id\ttext\n1\tTwo shells fell on Marat.\n2\t\n3\tOne shell fell on Zayt.\n"

    assert [report.own_id for report in reports(raw, "a.tsv")] == ["1", "3"]
    assert [skipped.origin for skipped in reasons(raw, "a.tsv")] == ["a.tsv#3"]


def test_line_breaks_inside_a_cell_are_kept() -> None:
    """A quoted cell may hold a whole article."""
    (report,) = reports('text\n"First line.\nSecond line."\n', "a.csv")

    assert report.text == "First line.\nSecond line."
