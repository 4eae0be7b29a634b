"""Which format a file is in, by its first bytes and its name, and the reader of each."""

import io
import zipfile
from collections.abc import Iterator

from dateline.ingest.draft import Draft, Source
from dateline.ingest.json_reports import read_json
from dateline.ingest.options import IngestOptions
from dateline.ingest.pdf import read_pdf
from dateline.ingest.plain import read_plain
from dateline.ingest.table import read_table
from dateline.ingest.web_page import read_page
from dateline.ingest.word import read_word
from dateline.model.report import Skipped

PLAIN = frozenset({"", ".txt", ".text", ".md"})
PAGES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
RECORDS = frozenset({".json", ".jsonl", ".ndjson"})
TABLES = frozenset({".csv", ".tsv"})
READ_HERE = "Read here: .txt, .html, .json, .jsonl, .csv, .tsv, .docx, .pdf, and Nexis and Factiva exports."

_MAGIC: tuple[tuple[bytes, str, str], ...] = (
    (b"\xd0\xcf\x11\xe0", "an old Office file (.doc, .xls)", "Save it as .docx or plain text."),
    (b"{\\rtf", "a rich text file", "Save it as .docx or plain text."),
    (b"\x1f\x8b", "a gzip archive", "Unpack it and give the files in it."),
    (b"BZh", "a bzip2 archive", "Unpack it and give the files in it."),
    (b"\xfd7zXZ", "an xz archive", "Unpack it and give the files in it."),
    (b"7z\xbc\xaf", "a 7z archive", "Unpack it and give the files in it."),
    (b"\x89PNG", "a picture", "Give the report as text."),
    (b"\xff\xd8\xff", "a picture", "Give the report as text."),
    (b"GIF8", "a picture", "Give the report as text."),
    (
        b"SQLite format 3",
        "an SQLite database",
        "A ledger is opened with --ledger; export other databases as CSV.",
    ),
    (b"WARC/", "a web archive (WARC)", "Take the pages out as HTML files."),
)


def read_source(source: Source, options: IngestOptions) -> Iterator[Draft | Skipped]:
    """The reports of one file, by whichever format it is in."""
    start = source.raw[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    known = next((entry for entry in _MAGIC if source.raw.startswith(entry[0])), None)
    if not source.raw.strip():
        yield Skipped(
            origin=source.origin, reason="it is empty", advice="Check that it was saved completely."
        )
    elif start.startswith(b"%PDF-"):
        yield from read_pdf(source, options)
    elif source.raw.startswith(b"PK\x03\x04"):
        yield from _read_zip(source, options)
    elif known:
        yield Skipped(origin=source.origin, reason=f"it is {known[1]}", advice=f"{known[2]} {READ_HERE}")
    else:
        yield from _read_text(source, start.lower(), options)


def _read_text(source: Source, start: bytes, options: IngestOptions) -> Iterator[Draft | Skipped]:
    if source.suffix in TABLES:
        yield from read_table(source, options)
    elif source.suffix in PAGES or start.startswith((b"<!doctype html", b"<html")):
        yield from read_page(source)
    elif source.suffix in RECORDS:
        yield from read_json(source)
    elif source.suffix in PLAIN:
        yield from read_plain(source)
    elif source.suffix == ".docx":
        yield from read_word(source, options)
    elif source.suffix == ".pdf":
        yield from read_pdf(source, options)
    else:
        yield Skipped(
            origin=source.origin, reason=f"nothing here reads {source.suffix} files", advice=READ_HERE
        )


def _read_zip(source: Source, options: IngestOptions) -> Iterator[Draft | Skipped]:
    try:
        with zipfile.ZipFile(io.BytesIO(source.raw)) as archive:
            is_word = "word/document.xml" in archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        is_word = source.suffix == ".docx"
    if is_word:
        yield from read_word(source, options)
    else:
        yield Skipped(
            origin=source.origin,
            reason="it is a zip archive or another Office file",
            advice=f"Unpack it, or save it as .docx, and give that. {READ_HERE}",
        )
