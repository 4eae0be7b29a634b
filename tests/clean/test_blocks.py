"""What holds for the blocks of any text."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.clean import clean
from dateline.ingest import ingest_bytes
from dateline.model.document import Document
from dateline.model.report import Report

PARTS = [
    "Two shells fell on Marat on Sunday, killing a baker, residents said.",
    "Published 2 June 2013",
    "BEIRUT (Reuters) - ",
    "By Ida Lund",
    "Read Also",
    "Show more",
    "PHOTO CAPTION",
    "A boy walks past a burnt bakery. Tore Dahl / AFP",
    "Source: Al Jazeera and agencies",
    "Tags Marat, siege, army",
    "MOSCOW (Sputnik)",
    "<object classid='x'>",
    "\n",
    "\r\n\t",
    " ",
    ". ",
    "« »",
    "قذيفتان",
]
TEXTS = st.lists(st.one_of(st.sampled_from(PARTS), st.text(max_size=20)), max_size=14).map("".join)
NAMES = st.sampled_from(["a.txt", "a.html", "a.json"])


def documents(text: str, name: str) -> list[Document]:
    """The document of a file, if it has any text."""
    raw = json.dumps({"title": PARTS[0][:20], "text": text}) if name == "a.json" else text
    found = ingest_bytes(raw.encode("utf-8", errors="replace"), name)
    return [clean(report) for report in found if isinstance(report, Report)]


@settings(max_examples=300, deadline=None)
@given(text=TEXTS, name=NAMES)
def test_blocks_cover_every_character_that_is_not_white_space(text: str, name: str) -> None:
    """In order, without overlap, nothing left out but white space."""
    for found in documents(text, name):
        end, gaps = 0, ""
        for block in found.blocks:
            assert end <= block.span.start < block.span.end
            gaps += found.text[end : block.span.start]
            end = block.span.end
        gaps += found.text[end:]

        assert not gaps.strip()


@settings(max_examples=150, deadline=None)
@given(text=TEXTS, name=NAMES)
def test_the_same_report_gives_the_same_document(text: str, name: str) -> None:
    """Cleaning is a function of the report and changes no letter of its text."""
    for found in documents(text, name):
        assert clean(found.report) == found


@settings(max_examples=150, deadline=None)
@given(text=TEXTS)
def test_every_block_has_a_rule(text: str) -> None:
    """Why a block is what it is can always be told; credits and datelines are words of the text."""
    for found in documents(text, "a.txt"):
        assert all(block.rule for block in found.blocks)
        assert all(credit.span.of(found.text).strip() for credit in found.credits)
