"""The pass over the header of an article from a press database: section, clock, codes and language."""

from itertools import takewhile

from dateline.clean.lines import fold
from dateline.clean.pieces import Draft, Piece
from dateline.model.document import BlockKind

_LABEL = "label of an export"
_LABELS = frozenset({_LABEL, "legal notice"})
_LONGEST = 90


def mark_export_header(draft: Draft) -> Draft:
    """The short lines above the last label of the header, the title excepted, are furniture."""
    header = list(takewhile(lambda piece: not piece.open or _is_short(draft.words(piece)), draft.pieces))
    if not any(piece.rule == _LABEL for piece in header):
        return draft
    last = max(i for i, piece in enumerate(header) if piece.rule in _LABELS)
    title = fold(draft.report.title)
    return draft.with_pieces(
        piece.of_kind(BlockKind.FURNITURE, "header of an export")
        if i < last and piece.open and not _is_title(draft, piece, title)
        else piece
        for i, piece in enumerate(draft.pieces)
    )


def _is_short(words: str) -> bool:
    return len(words) <= _LONGEST and not words.endswith((".", "”", '"'))


def _is_title(draft: Draft, piece: Piece, title: str) -> bool:
    """The title, or where it is unknown whatever could be one."""
    return fold(draft.words(piece)) in title if title else len(piece.span) > _LONGEST // 3
