"""Files that are damaged, or made to do harm: one clear reason each, soon, and the other files go on."""

import io
import json
import os
import struct
import zipfile
from pathlib import Path

import docx
import pytest

from dateline.ingest import IngestOptions, ingest, ingest_bytes
from dateline.model.report import Report, Skipped

TEXT = "Two shells fell on the old market of Marat on Sunday, residents said."


def reason(raw: bytes, name: str, options: IngestOptions | None = None) -> str:
    """The one reason why a file is not read."""
    (skipped,) = ingest_bytes(raw, name, options or IngestOptions())
    assert isinstance(skipped, Skipped), skipped
    assert skipped.advice
    return skipped.reason


def word(replaced: bytes | None = None) -> bytes:
    """A Word file, its document replaced by other XML."""
    made = io.BytesIO()
    document = docx.Document()
    document.add_paragraph(TEXT)
    document.save(made)
    if replaced is None:
        return made.getvalue()
    changed = io.BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(entry, replaced if entry.filename == "word/document.xml" else old.read(entry))
    return changed.getvalue()


@pytest.mark.parametrize(
    ("raw", "name", "words"),
    [
        (b"", "a.txt", "empty"),
        (b"\xef\xbb\xbf", "a.txt", "no text"),
        (bytes(range(256)) * 40, "a.txt", "binary"),
        (bytes(range(256)) * 40, "a.html", "binary"),
        (bytes(range(128, 256)) * 40, "a.docx", "Word document"),
        (b"%PDF-1.4\n" + bytes(range(256)), "a.pdf", "PDF"),
        (b"no pdf at all", "a.pdf", "PDF"),
        (word()[:900], "a.docx", "Word document"),
        (b"PK\x05\x06" + bytes(18), "a.docx", "Word document"),
        (b"<html><script>x</script></html>", "a.html", "no text"),
        (b"<!-- -->", "a.html", "no text"),
        (b"[]", "a.json", "no report"),
        (b"id,text\n", "a.csv", "no report"),
        (b"id,text\n\n\n", "a.csv", "no report"),
        (b'{"text": "x', "a.json", "not JSON"),
    ],
)
def test_damaged_and_empty_files_give_one_reason(raw: bytes, name: str, words: str) -> None:
    """It says what was seen."""
    assert words in reason(raw, name)


@pytest.mark.parametrize("raw", [b"[" * 200_000, b'{"a":' * 100_000, b"[" * 50_000 + b"]" * 50_000])
@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_nested_brackets_are_refused(raw: bytes, name: str) -> None:
    """However deep, and whether they close or not."""
    assert "nested too deep" in reason(raw, name)


def test_a_number_without_end_is_refused() -> None:
    """Python would take its square in time."""
    assert "number" in reason(b'{"text": "x", "id": ' + b"9" * 5000 + b"}", "a.json")


@pytest.mark.parametrize("element", ["div", "span", "b", "table><tr><td"])
def test_a_page_nested_beyond_the_parser_is_refused(element: str) -> None:
    """Its text would be cut off without a word."""
    page = f"<html><body>{f'<{element}>' * 20_000}{TEXT}"

    assert "nested" in reason(page.encode(), "a.html")


def test_a_page_of_ten_thousand_attributes_is_refused() -> None:
    """The parser's time grows with their square."""
    attributes = " ".join(f"a{number}=1" for number in range(10_000))

    assert "attributes" in reason(f"<html><body><p {attributes}>{TEXT}</p></body></html>".encode(), "a.html")


def test_a_long_attribute_is_read() -> None:
    """Pictures stand in saved pages as one attribute, with spaces and all."""
    page = f'<html><body><img src="data:x {"A 0 " * 20_000}"><p>{TEXT}</p></body></html>'

    (report,) = ingest_bytes(page.encode(), "a.html")

    assert isinstance(report, Report)
    assert report.text == TEXT


def test_a_page_of_too_many_elements_is_refused() -> None:
    """No page that a browser saved is like that."""
    assert "elements" in reason(b"<p>x" * 260_000, "a.html")


def test_a_text_over_the_limit_is_refused() -> None:
    """The limit is the user's to raise."""
    options = IngestOptions(max_characters=50)

    assert "50 characters" in reason(TEXT.encode(), "a.txt", options)
    assert "50 characters" in reason(word(), "a.docx", options)


def test_a_word_file_that_unpacks_beyond_the_limit_is_refused() -> None:
    """By what its entries say."""
    assert "unpacked" in reason(word(b"<x>" + b" " * 3_000_000), "a.docx", IngestOptions(max_bytes=1_000_000))


def test_a_word_file_that_lies_about_its_size_is_refused() -> None:
    """What it unpacks to is counted in pieces."""
    raw = bytearray(word(b"<x>" + b" " * 3_000_000))
    entry = raw.rindex(b"PK\x01\x02", 0, raw.rindex(b"word/document.xml"))
    raw[entry + 24 : entry + 28] = struct.pack("<I", 1000)

    assert "Word document" in reason(bytes(raw), "a.docx")


def test_a_word_file_with_entities_is_refused() -> None:
    """They could stand for a file of the reader's, or grow without end."""
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///a">]><x>&a;</x>'

    assert "entities" in reason(word(bomb), "a.docx")


def test_a_file_that_is_no_file_is_not_opened(tmp_path: Path) -> None:
    """A pipe would wait for ever, a device never ends."""
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").symlink_to("/dev/zero")
    (tmp_path / "c.txt").write_text(TEXT)

    found = list(ingest([tmp_path]))

    assert [type(item) for item in found] == [Skipped, Skipped, Report]


def test_a_sparse_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    """Its size is asked first."""
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(101_000_000)

    (skipped,) = ingest([tmp_path])

    assert isinstance(skipped, Skipped)
    assert "101,000,000 bytes" in skipped.reason


def test_an_open_quotation_mark_in_a_table_is_named() -> None:
    """The row that swallows the rest is no report; those before it are."""
    table = f'id,text\n1,{TEXT}\n2,"{TEXT}\n3,more\n'

    first, second = ingest_bytes(table.encode(), "a.csv")

    assert isinstance(first, Report)
    assert isinstance(second, Skipped)
    assert (second.origin, "never closed" in second.reason) == ("a.csv#3", True)


def test_an_inch_mark_in_a_table_is_read() -> None:
    """One quotation mark inside a cell opens nothing."""
    assert len(list(ingest_bytes(b'id,text\n1,A 5" shell fell.\n2,Two fell.\n', "a.csv"))) == 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-32", "latin-1", "cp1252"])
def test_usual_encodings_are_told_apart(encoding: str) -> None:
    """With or without a byte order mark."""
    text = "Le ministère a déclaré que deux obus étaient tombés sur Marat. " * 4

    (report,) = ingest_bytes(text.encode(encoding), "a.txt")

    assert isinstance(report, Report)
    assert report.text == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "cp1256", "utf-8"])
def test_arabic_is_told_apart_in_usual_encodings(encoding: str) -> None:
    """With its language."""
    text = (
        "قالت وزارة الصحة إن قذيفتين سقطتا على السوق القديم يوم الأحد وأصيب خباز وابنه. ونفى الجيش ذلك. " * 4
    )

    (report,) = ingest_bytes(text.encode(encoding), "a.txt")

    assert isinstance(report, Report)
    assert (report.text, report.language) == (text, "ar")


def test_a_french_text_is_french() -> None:
    """Short ones look Catalan by their letters alone."""
    text = (
        "Le ministère de la Santé a déclaré que deux obus étaient tombés mercredi et que l'armée a démenti."
    )

    (report,) = ingest_bytes(text.encode(), "a.txt")

    assert isinstance(report, Report)
    assert report.language == "fr"


def test_what_a_record_says_can_be_stored() -> None:
    """Half characters in any field become U+FFFD."""
    record = {"id": "a\ud800", "title": "b\udfff", "publisher": "c\ud800", "text": TEXT, "desk": "d\ud800"}

    (report,) = ingest_bytes(json.dumps(record).encode(), "a.json")

    assert isinstance(report, Report)
    assert (report.own_id, report.publisher, report.other["desk"]) == ("a\ufffd", "c\ufffd", "d\ufffd")
    assert report.title == "b\ufffd"
