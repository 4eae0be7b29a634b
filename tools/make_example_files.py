"""Makes the example reports that no editor writes by hand: one Word file and one PDF.

Run it to write them anew: `.venv/bin/python tools/make_example_files.py`. The same text gives the same bytes:
dates are those of the report, nothing is compressed, and the parts of the Word file carry one fixed time.
A test holds the committed files against this script.
"""

import io
import zipfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from docx import Document
from docx.document import Document as DocumentType
from fpdf import FPDF

CORPUS = Path(__file__).parents[1] / "examples" / "corpus"
_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatch:
    """A report to be typeset."""

    outlet: str
    headline: str
    day: datetime
    paragraphs: tuple[str, ...]


def _paragraphs(text: str) -> tuple[str, ...]:
    """Paragraphs stand between blank lines; the line breaks inside them are the script's own."""
    return tuple(paragraph.replace("\n", " ") for paragraph in text.split("\n\n"))


WORD_DISPATCH = Dispatch(
    outlet="The Levant Courier",
    headline="Khan Shaykhun: monitor counts 86 dead, 30 of them children",
    day=datetime(2017, 4, 6, 18, 30, tzinfo=UTC),
    paragraphs=_paragraphs(
        """By our Beirut staff, 6 April 2017

The number of people killed by Tuesday's gas attack on Khan Shaykhun has risen to 86, including 30 children
and 20 women, the Syrian Observatory for Human Rights said late on Wednesday. Its count could grow, since
dozens are wounded or missing.

The UN children's agency said at least 27 children were among the dead and 546 people were hurt.

Turkey's justice minister said on Thursday that autopsies on three victims had shown the use of chemical
weapons.

Syria's foreign minister denied that the army had used them and repeated that a depot of rebel munitions was
hit. He said an inquiry would need guarantees before Damascus could agree to it.

Russia called the first reports on the attack unfounded. France and Britain held Damascus responsible."""
    ),
)
PDF_DISPATCH = Dispatch(
    outlet="Quayside Tribune",
    headline="UN inquiry holds Damascus responsible for Khan Shaykhun",
    day=datetime(2017, 10, 27, 6, 0, tzinfo=UTC),
    paragraphs=_paragraphs(
        """27 October 2017

The Syrian government was responsible for the release of sarin at Khan Shaykhun on 4 April 2017, a joint panel
of the United Nations and the chemical weapons watchdog told the Security Council on Thursday.

More than 80 people were killed in the attack. Damascus has always denied it, and Russia dismissed the
findings on Friday.

The panel also found that Islamic State had used mustard gas at Umm Hawsh in September 2016. Two women were
exposed to it there.

Two days earlier Russia had vetoed a draft that would have let the panel work for another year."""
    ),
)


def word_file(dispatch: Dispatch) -> bytes:
    """The dispatch as a Word file."""
    document = Document()
    _strip(document)
    document.add_paragraph(dispatch.outlet)
    document.add_heading(dispatch.headline, level=1)
    for paragraph in dispatch.paragraphs:
        document.add_paragraph(paragraph)
    properties = document.core_properties
    properties.title, properties.author = dispatch.headline, dispatch.outlet
    properties.created = properties.modified = dispatch.day.replace(tzinfo=None)
    made = io.BytesIO()
    document.save(made)
    return _without_times(made.getvalue())


def _strip(document: DocumentType) -> None:
    """Takes out of the library's template what the report does not use: it is 800 KB of styles."""
    for style in list(document.styles):
        if style.name not in {"Normal", "Heading 1", "Default Paragraph Font"}:
            style.delete()
    for rels, unused in (
        (document.part.rels, "stylesWithEffects"),
        (document.part.package.rels, "thumbnail"),
    ):
        for key in [key for key, rel in rels.items() if rel.reltype.endswith(unused)]:
            del rels[key]


def _without_times(archive: bytes) -> bytes:
    """The same archive, uncompressed and with one fixed time: its bytes depend on no clock and no zlib."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as before, zipfile.ZipFile(made, "w") as after:
        for name in sorted(before.namelist()):
            after.writestr(zipfile.ZipInfo(name, _ZIP_EPOCH), before.read(name))
    return made.getvalue()


def pdf_file(dispatch: Dispatch) -> bytes:
    """The dispatch as a PDF with text."""
    pdf = FPDF(format="A4")
    pdf.set_compression(compress=False)
    pdf.set_creation_date(dispatch.day)
    pdf.set_producer("tools/make_example_files.py")
    pdf.set_title(dispatch.headline)
    pdf.set_author(dispatch.outlet)
    pdf.add_page()
    pdf.set_font("Times", size=11)
    pdf.multi_cell(0, 6, dispatch.outlet, new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("Times", style="B", size=16)
    pdf.multi_cell(0, 9, dispatch.headline, new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("Times", size=12)
    for paragraph in dispatch.paragraphs:
        pdf.ln(3)
        pdf.multi_cell(0, 6, paragraph, align="L", new_x="LMARGIN", new_y="NEXT")
    return bytes(pdf.output())


def example_files() -> dict[str, bytes]:
    """The bytes of every made file, by its name in the corpus."""
    return {
        "khan-shaykhun-2017-04-06-levant-courier.docx": word_file(WORD_DISPATCH),
        "khan-shaykhun-2017-10-27-quayside-tribune-inquiry.pdf": pdf_file(PDF_DISPATCH),
    }


if __name__ == "__main__":
    for name, made in example_files().items():
        (CORPUS / name).write_bytes(made)
        print(f"{name}: {len(made):,} bytes")
