"""Plain text: encodings, line ends, and bytes that are no text."""

import codecs
from datetime import date

import pytest

from dateline.ingest import IngestOptions, ingest_bytes
from dateline.model.day import DayTrust
from dateline.model.report import Report, Skipped

ENGLISH = "The army said “two” shells fell on the café quarter.\nNobody was hurt in the attack, it said.\n"
ARABIC = "سقطت قذيفتان على سوق المدينة القديمة يوم الاثنين، كما قال سكان الحي لوكالة الأنباء.\n"


def read(raw: bytes, name: str = "a.txt") -> Report:
    """The one report in `raw`."""
    (found,) = ingest_bytes(raw, name)
    assert isinstance(found, Report), found
    return found


def skipped(raw: bytes, name: str = "a.txt") -> Skipped:
    """The one reason why `raw` was not read."""
    (found,) = ingest_bytes(raw, name)
    assert isinstance(found, Skipped), found
    return found


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_byte_order_mark_tells_the_encoding(mark: bytes, encoding: str) -> None:
    """The mark decides, and is no part of the text."""
    assert read(mark + ENGLISH.encode(encoding)).text == ENGLISH


@pytest.mark.parametrize(("text", "encoding"), [(ENGLISH, "cp1252"), (ARABIC, "cp1256")])
def test_legacy_encodings_are_told_apart(text: str, encoding: str) -> None:
    """What is no UTF-8 is read by the guessed encoding, which is kept."""
    report = read(text.encode(encoding))

    assert report.text == text
    assert report.other["encoding"] == encoding


def test_damaged_utf8_stays_utf8() -> None:
    """One bad byte among sound letters does not turn the text into another alphabet."""
    report = read(ARABIC.encode() + b"\xff\n")

    assert report.text == ARABIC + "\ufffd\n"
    assert "1 damaged" in report.other["encoding"]


def test_only_cr_lf_is_changed() -> None:
    """CR LF becomes LF; tabs, blank lines and spaces at the end stay."""
    assert read(b"One.\r\n\r\n\tTwo. \r\n").text == "One.\n\n\tTwo. \n"


def test_right_to_left_text_is_kept_as_it_is() -> None:
    """No letter of an Arabic report is moved, and its language is told."""
    report = read(ARABIC.encode())

    assert (report.text, report.language) == (ARABIC, "ar")


def test_short_texts_have_no_language() -> None:
    """A few words are not enough to tell."""
    assert read(b"Shells fall").language == ""


def test_english_with_many_foreign_names_is_english() -> None:
    """Names from elsewhere do not change the language."""
    text = b"Jaysh al-Rih and Liwa al-Nahr shelled Tall Zayt and Kafr Lawz in the night, SNHA said."

    assert read(text).language == "en"


@pytest.mark.parametrize("raw", [b"", b"  \n\t\n", "\ufeff".encode()])
def test_empty_files_are_named(raw: bytes) -> None:
    """A file without a word is skipped."""
    assert "empty" in skipped(raw).reason or "no text" in skipped(raw).reason


@pytest.mark.parametrize("raw", [b"\x00\x01\x02\x03" * 50, bytes(range(256)) * 4])
def test_binary_bytes_are_no_text(raw: bytes) -> None:
    """Null and control characters betray a binary file."""
    assert "binary" in skipped(raw).reason


@pytest.mark.parametrize(
    ("raw", "name", "reason"),
    [
        (b"\xd0\xcf\x11\xe0rest", "a.doc", "old Office"),
        (b"{\\rtf1 text}", "a.rtf", "rich text"),
        (b"\x1f\x8b\x08rest", "a.txt.gz", "gzip"),
        (b"\x89PNG\r\n", "a.png", "picture"),
        (b"some words", "a.xyz", "nothing here reads .xyz"),
    ],
)
def test_other_formats_are_named_with_advice(raw: bytes, name: str, reason: str) -> None:
    """What cannot be read is called by its name, and the advice says what can."""
    found = skipped(raw, name)

    assert reason in found.reason
    assert ".docx" in found.advice


def test_what_the_user_says_wins() -> None:
    """Day, outlet and language given by the user are the report's."""
    options = IngestOptions(published=date(2013, 6, 2), publisher="The Marat Post", language="fr")

    (report,) = ingest_bytes(ENGLISH.encode(), "a.txt", options)

    assert isinstance(report, Report)
    assert report.published.trust is DayTrust.GIVEN
    assert (report.publisher, report.language) == ("The Marat Post", "fr")


def test_the_id_is_the_hash_of_the_bytes() -> None:
    """The id does not depend on the name of the file."""
    assert read(b"Shells fell.", "a.txt").id == read(b"Shells fell.", "b.txt").id == "r016661ea3bf4ad579b79"
