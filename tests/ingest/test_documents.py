"""Word documents and PDF files, made here at run time."""

import io
import warnings
from collections.abc import Callable

import docx
import pytest
from pypdf import PdfReader, PdfWriter

from dateline.clean import clean
from dateline.ingest import ingest_bytes
from dateline.model.report import Report, Skipped

LINES = ["Shells fall on Marat", "Two shells fell on Marat on Sunday.", "Nobody was hurt."]


def word(build: Callable[[docx.document.Document], None]) -> bytes:
    """The bytes of a Word document."""
    document, out = docx.Document(), io.BytesIO()
    build(document)
    document.save(out)
    return out.getvalue()


def pdf(lines: list[str]) -> bytes:
    """The bytes of a PDF with these lines."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # fpdf2 warns of its own changes
        from fpdf import FPDF

        page = FPDF()
        page.add_page()
        page.set_font("Helvetica", size=12)
        for line in lines:
            page.cell(0, 8, line, new_x="LMARGIN", new_y="NEXT")
        return bytes(page.output())


def locked(raw: bytes) -> bytes:
    """The PDF under a password."""
    writer, out = PdfWriter(clone_from=PdfReader(io.BytesIO(raw))), io.BytesIO()
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


def one(raw: bytes, name: str) -> Report | Skipped:
    """The one thing found in `raw`."""
    (found,) = ingest_bytes(raw, name)
    return found


def _add(document: docx.document.Document, lines: list[str]) -> None:
    for line in lines:
        document.add_paragraph(line)


def _paragraphs(document: docx.document.Document) -> None:
    document.add_heading(LINES[0], level=1)
    document.add_paragraph(LINES[1])
    document.add_table(rows=1, cols=1).cell(0, 0).text = LINES[2]


def test_paragraphs_and_tables_are_read_in_order() -> None:
    """The base text has a line for each; the first heading is the title."""
    found = one(word(_paragraphs), "a.docx")

    assert isinstance(found, Report)
    assert found.text == "\n".join(LINES)
    assert found.title == LINES[0]


def test_the_day_a_document_was_made_is_no_publication_day() -> None:
    """python-docx writes a date of creation; the report stays undated."""
    found = one(word(_paragraphs), "a.docx")

    assert isinstance(found, Report)
    assert found.published.day is None


def test_an_export_in_word_is_split() -> None:
    """A Nexis export in .docx gives its articles."""
    lines = [
        "Shells fall",
        "The Marat Post",
        "June 2, 2013 Sunday",
        "Length: 3 words",
        "Text.",
        "End of Document",
    ]

    found = list(ingest_bytes(word(lambda d: _add(d, lines * 2)), "a.docx"))

    assert [item.title for item in found if isinstance(item, Report)] == ["Shells fall", "Shells fall"]


def test_pdf_text_is_read_line_by_line() -> None:
    """The text layer is the base text."""
    found = one(pdf(LINES), "a.pdf")

    assert isinstance(found, Report)
    assert found.text.split("\n") == LINES


def test_a_pdf_without_text_says_so() -> None:
    """Pages of pictures are skipped, and the advice is text recognition."""
    found = one(pdf([]), "a.pdf")

    assert isinstance(found, Skipped)
    assert "without text" in found.reason
    assert "OCR" in found.advice


def test_an_encrypted_pdf_says_so() -> None:
    """A password is named as the reason."""
    found = one(locked(pdf(LINES)), "a.pdf")

    assert isinstance(found, Skipped)
    assert "password" in found.reason


@pytest.mark.parametrize(("raw", "name"), [(b"%PDF-1.7 torn", "a.pdf"), (b"PK\x03\x04torn", "a.docx")])
def test_damaged_documents_are_named(raw: bytes, name: str) -> None:
    """A torn file is skipped with advice."""
    found = one(raw, name)

    assert isinstance(found, Skipped)
    assert "cannot be opened" in found.reason


def test_another_archive_is_no_word_document() -> None:
    """A zip file without a document inside is called an archive."""
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("notes.txt", "words")

    found = one(out.getvalue(), "a.zip")

    assert isinstance(found, Skipped)
    assert "archive" in found.reason


def printed(*lines: tuple[str, int]) -> bytes:
    """A PDF of lines, each with the size of its letters."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # fpdf2 warns of its own changes
        from fpdf import FPDF

        page = FPDF()
        page.add_page()
        for words, size in lines:
            page.set_font("Helvetica", size=size)
            page.cell(0, size, words, new_x="LMARGIN", new_y="NEXT")
        return bytes(page.output())


def test_the_largest_print_of_a_pdf_is_its_title() -> None:
    """Also over two lines, which are both the headline."""
    raw = printed(
        ("Marat Post", 10), ("Shells fall on", 20), ("the old market", 20), ("A baker died, they said.", 10)
    )

    found = one(raw, "a.pdf")

    assert isinstance(found, Report)
    assert found.title == "Shells fall on the old market"
    assert [b.span.of(found.text) for b in clean(found).blocks if b.kind.value == "headline"] == [
        "Shells fall on",
        "the old market",
    ]


def test_a_pdf_in_letters_of_one_size_has_no_title() -> None:
    """Nothing tells it."""
    found = one(printed(("Shells fall on Marat", 10), ("A baker died, they said.", 10)), "a.pdf")

    assert isinstance(found, Report)
    assert found.title == ""
