"""Tables in CSV or TSV: one report a row, columns named by the user or told by their headings."""

import csv
import io
from collections.abc import Iterator, Mapping

from dateline.grammar.decode import decode
from dateline.ingest.draft import Draft, Source
from dateline.ingest.json_reports import draft_of
from dateline.ingest.options import IngestOptions
from dateline.ingest.plain import not_text
from dateline.model.report import Skipped

GUESSES: dict[str, tuple[str, ...]] = {
    "id": ("id", "article_id", "report_id", "doc_id", "unit_id"),
    "publisher": ("publisher", "outlet", "source", "newspaper", "media"),
    "title": ("title", "headline", "article_title"),
    "published": ("published", "date", "publication_date", "published_at", "pub_date", "date_published"),
    "text": ("text", "body", "content", "article", "article_content", "article_text", "full_text"),
    "address": ("address", "url", "link"),
    "language": ("language", "lang"),
}
"""Headings that a field is guessed from, best first; case, spaces and hyphens do not count."""

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
    try:
        yield from _read_rows(rows, source.origin, options)
    except csv.Error as error:
        yield Skipped(
            origin=source.origin,
            reason=f"line {rows.line_num} is no row of a table: {error}",
            advice="Save the table again as CSV in UTF-8; the rows before that line were read.",
        )


def column_of(headings: list[str], columns: Mapping[str, str]) -> dict[str, int]:
    """Field → index of its column: as the user said, else by the heading."""
    plain = [heading.strip().lower().replace(" ", "_").replace("-", "_") for heading in headings]
    found: dict[str, int] = {}
    for field, names in GUESSES.items():
        if field in columns:
            if columns[field] in headings:
                found[field] = headings.index(columns[field])
            continue
        index = next((plain.index(name) for name in names if name in plain), None)
        if index is not None and index not in found.values():
            found[field] = index
    return found


def _read_rows(rows: Iterator[list[str]], origin: str, options: IngestOptions) -> Iterator[Draft | Skipped]:
    headings = next(rows, [])
    columns = column_of(headings, options.columns)
    missing = [name for name in options.columns.values() if name not in headings]
    if missing or "text" not in columns:
        yield _no_columns(origin, headings, missing)
        return
    for number, row in enumerate(rows, 2):
        if any(cell.strip() for cell in row):
            yield _read_row(headings, row, columns, f"{origin}#{number}")


def _read_row(headings: list[str], row: list[str], columns: dict[str, int], origin: str) -> Draft | Skipped:
    names = {index: field for field, index in columns.items()}
    cells = [*row, *[""] * (len(headings) - len(row))]
    record = {
        names.get(index, heading): cell
        for index, (heading, cell) in enumerate(zip(headings, cells, strict=False))
        if cell or index in names
    }
    return draft_of(record, origin, _row_bytes(headings, row), "text/csv")


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
