"""A base text on its way to blocks: pieces that passes mark, split and hand on.

A piece without a kind is still open; what no pass marks becomes body.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dateline.model.document import Block, BlockKind
from dateline.model.report import Report
from dateline.model.span import Span

_BLANK = re.compile(r"\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of the base text and its kind, if it is known yet."""

    span: Span
    kind: BlockKind | None = None
    rule: str = ""

    @property
    def open(self) -> bool:
        """No pass has told its kind."""
        return self.kind is None

    def of_kind(self, kind: BlockKind, rule: str) -> "Piece":
        """The same piece with its kind told."""
        return replace(self, kind=kind, rule=rule)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A report and its pieces, which cover every character that is not white space, in order."""

    report: Report
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The base text."""
        return self.report.text

    def words(self, piece: Piece) -> str:
        """The words of a piece."""
        return piece.span.of(self.text)

    def with_pieces(self, pieces: Iterable[Piece]) -> "Draft":
        """The same report in other pieces, trimmed, blank ones left out."""
        return replace(self, pieces=tuple(_trimmed(self.text, pieces)))

    def first_open(self) -> int | None:
        """The index of the first piece without a kind."""
        return next((i for i, piece in enumerate(self.pieces) if piece.open), None)


def cut(piece: Piece, start: int, end: int, kind: BlockKind, rule: str) -> list[Piece]:
    """The piece with [start, end) marked, the rest of it left as it was."""
    marked = Piece(span=Span(start, end), kind=kind, rule=rule)
    before, after = Span(piece.span.start, start), Span(end, piece.span.end)
    return [replace(piece, span=before), marked, replace(piece, span=after)]


def blocks(draft: Draft) -> tuple[Block, ...]:
    """The pieces as blocks; what is still open is body."""
    return tuple(
        Block(kind=piece.kind or BlockKind.BODY, span=piece.span, rule=piece.rule or "paragraph")
        for piece in draft.pieces
    )


def _trimmed(text: str, pieces: Iterable[Piece]) -> Iterator[Piece]:
    for piece in pieces:
        start, end = piece.span.start, piece.span.end
        start = _BLANK.match(text, start, end).end()  # type: ignore[union-attr]  # matches anywhere
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            yield (
                piece
                if (start, end) == (piece.span.start, piece.span.end)
                else replace(piece, span=Span(start, end))
            )
