"""A report to its document: the kinds of its blocks, whom it credits, when it was published.

The base text is never changed: blocks are spans of it, in order, without overlap, and cover every character
that is not white space.
"""

from collections.abc import Callable

from dateline.clean.credits import credits_of
from dateline.clean.datelines import dateline_place
from dateline.clean.day import publication_day
from dateline.clean.exports import mark_export_header
from dateline.clean.headlines import mark_headlines
from dateline.clean.heads import mark_heads
from dateline.clean.inside import mark_inside
from dateline.clean.lines import mark_captions, mark_lines, mark_repeats
from dateline.clean.page import page_pieces
from dateline.clean.paragraphs import paragraphs
from dateline.clean.pieces import Draft, Piece, blocks
from dateline.clean.tails import mark_tails
from dateline.model.document import BlockKind, Document
from dateline.model.report import Report

__all__ = ["VERSION", "clean"]

VERSION = "2"
"""Changes whenever the blocks or the publication day of any report could."""

_PASSES: tuple[Callable[[Draft], Draft], ...] = (
    mark_lines,
    mark_export_header,
    mark_repeats,
    mark_captions,
    mark_headlines,
    mark_heads,
    mark_tails,
    mark_inside,
)
"""In this order; each marks or splits what is still open."""


def clean(report: Report) -> Document:
    """The report as blocks with its publication day settled; a pure function of the report."""
    draft = Draft(report=report, pieces=()).with_pieces(_lines(report))
    for mark in _PASSES:
        draft = mark(draft)
    dateline = next((piece.span for piece in draft.pieces if piece.kind is BlockKind.DATELINE), None)
    return Document(
        report=report,
        blocks=blocks(draft),
        published=publication_day(draft),
        credits=credits_of(draft),
        dateline_place=dateline_place(report.text, dateline) if dateline else None,
    )


def _lines(report: Report) -> list[Piece]:
    """A page's lines with what its elements tell, or else the paragraphs of the text."""
    pieces = page_pieces(report) if report.media_type == "text/html" else None
    return pieces or [Piece(span=span) for span in paragraphs(report.text)]
