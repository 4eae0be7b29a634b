"""Tables in CSV or TSV: one report a row, columns named by the user or told by their headings."""

import csv
import io
from collections.abc import Iterator, Mapping
from itertools import chain, pairwise

from dateline.grammar.decode import decode
from dateline.ingest.draft import Draft, Source
from dateline.ingest.fields import fields_of
from dateline.ingest.json_reports import draft_of
from dateline.ingest.options import IngestOptions
from dateline.ingest.plain import not_text
from dateline.model.report import Skipped

_OPEN_ROW = ["\0"]
"""Stands for a row that never ends; no row of a text has a null character."""
_LONGEST_CELL = 100_000_000


def read_table(source: Source, options: IngestOptions) -> Iterator[Draft | Skipped]:
    """One report a row; a row that gives none is named and the others go on."""
    decoded = decode(source.raw)
    if decoded is None:
        yield not_text(source.origin)
        return
    csv.field_size_limit(
        _LONGEST_CELL
    )  # the standard library stops at 131,072 characters, less than some reports
    rows = csv.reader(
        io.StringIO(decoded.text, newline=""), delimiter=_delimiter(decoded.text, source.suffix)
    )
    ends_open = decoded.text.count('"') % 2 == 1
    try:
        yield from _read_rows(_without_open_row(rows) if ends_open else rows, source.origin, options)
    except csv.Error as error:
        yield Skipped(
            origin=source.origin,
            reason=f"line {rows.line_num} is no row of a table: {error}",
            advice="Save the table again as CSV in UTF-8; the rows before that line were read.",
        )


def column_of(headings: list[str], columns: Mapping[str, str]) -> dict[str, int]:
    """Field → index of its column: as the user said, else by the heading."""
    told = {field: headings.index(name) for field, name in columns.items() if name in headings}
    free = [heading for heading in headings if heading not in columns.values()]
    guessed = {field: headings.index(name) for field, name in fields_of(free).items() if field not in columns}
    return {**guessed, **told}


def _read_rows(rows: Iterator[list[str]], origin: str, options: IngestOptions) -> Iterator[Draft | Skipped]:
    headings = next(rows, [])
    columns = column_of(headings, options.columns)
    missing = [name for name in options.columns.values() if name not in headings]
    if missing or "text" not in columns:
        yield _no_columns(origin, headings, missing)
        return
    for number, row in enumerate(rows, 2):
        if row == _OPEN_ROW:
            yield _open_row(f"{origin}#{number}")
        elif any(cell.strip() for cell in row):
            yield _read_row(headings, row, columns, f"{origin}#{number}")


def _without_open_row(rows: Iterator[list[str]]) -> Iterator[list[str]]:
    """The rows, with _OPEN_ROW for a last one whose cell runs over lines: it swallowed the rest."""
    for row, following in pairwise(chain(rows, [None])):
        runs_over = following is None and any("\n" in cell for cell in row or ())
        yield _OPEN_ROW if runs_over else row or []


def _open_row(origin: str) -> Skipped:
    return Skipped(
        origin=origin,
        reason="it opens a quotation mark that is never closed, and the rest of the file stands in its cell",
        advice="Close the quotation mark, or save the table again; the rows before it were read.",
    )


def _read_row(headings: list[str], row: list[str], columns: dict[str, int], origin: str) -> Draft | Skipped:
    cells = [*row, *[""] * (len(headings) - len(row))]
    values = {field: cells[index] for field, index in columns.items()}
    if not values["text"].strip():
        return Skipped(
            origin=origin,
            reason=f"its column {headings[columns['text']]!r} is empty",
            advice="Fill it in, or leave the row as it is: the other rows are read.",
        )
    taken = set(columns.values())
    other = {
        heading: cell
        for index, (heading, cell) in enumerate(zip(headings, cells, strict=False))
        if cell and index not in taken
    }
    dated_by = headings[columns["published"]] if "published" in columns else ""
    raw = _row_bytes(headings, row)
    return draft_of(origin, raw, "text/csv", values=values, other=other, dated_by=dated_by)


def _row_bytes(headings: list[str], row: list[str]) -> bytes:
    """A table of this row alone, with its headings: what the report's id is derived from."""
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows([headings, row])
    return written.getvalue().encode("utf-8")


def _delimiter(text: str, suffix: str) -> str:
    if suffix == ".tsv":
        return "\t"
    first = text.split("\n", 1)[0]
    return max(",;\t|", key=first.count)


def _no_columns(origin: str, headings: list[str], missing: list[str]) -> Skipped:
    seen = ", ".join(repr(heading) for heading in headings[:12])
    what = f"no column is called {missing[0]!r}" if missing else "no column holds the text"
    return Skipped(
        origin=origin,
        reason=f"{what}; the columns are {seen or 'none'}",
        advice="Say which column is which, for example text=COLUMN.",
    )
