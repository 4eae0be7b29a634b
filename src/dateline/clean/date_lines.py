"""Lines that end in the day of publication: alone, or after an agency, a byline, an outlet, a slug."""

import re

from dateline.clean.agencies import AGENCY
from dateline.clean.line_rules import BYLINE
from dateline.clean.pieces import Draft, Piece
from dateline.clean.stamps import stamp_at
from dateline.grammar.full_date import WEEKDAY
from dateline.model.document import BlockKind
from dateline.model.span import Span

_PROPER = r"[A-Z0-9][\w.&'’-]*"
_STAMP_AHEAD = rf"(?=(?:{WEEKDAY}|\d|[A-Z][a-z]{{2}}))"
_FRONTS: tuple[tuple[re.Pattern[str], BlockKind, str], ...] = (
    (
        re.compile(rf"{AGENCY}(?:(?:,| and|/)? {AGENCY})*,? "),
        BlockKind.FURNITURE,
        "agency before the date line",
    ),
    (re.compile(rf"{BYLINE}\s?[,|·–—-]?\s+{_STAMP_AHEAD}"), BlockKind.BYLINE, "byline"),
)
"""What may stand before the day wherever the line is."""
_HEAD_FRONTS: tuple[tuple[re.Pattern[str], BlockKind, str], ...] = (
    (
        re.compile(rf"{_PROPER}(?: (?:of |the )?{_PROPER}){{0,4}}\s?[,|·–—-]\s?{_STAMP_AHEAD}"),
        BlockKind.FURNITURE,
        "outlet before the date line",
    ),
    (
        re.compile(r"(?=[^\n]*\b[A-Z]{1,4}-?\d{2,5}\b)[A-Z][A-Z0-9 /&:.()-]{1,60}?\s+(?=\d)"),
        BlockKind.FURNITURE,
        "slug before the date line",
    ),
)
"""What may stand before the day above the first paragraph only: further down such a line is a caption."""
_SHORTEST_PARAGRAPH = 80
_STOP = (".", "!", "?", "”", '"')


def head_of(draft: Draft) -> int:
    """How many pieces stand above the first paragraph."""
    return next(
        (
            i
            for i, piece in enumerate(draft.pieces)
            if len(piece.span) >= _SHORTEST_PARAGRAPH and draft.words(piece).endswith(_STOP)
        ),
        len(draft.pieces),
    )


def date_line(draft: Draft, piece: Piece, *, in_head: bool) -> list[Piece]:
    """The line as what stands before the day and the day; empty where it is no such line."""
    alone = _stamp(draft, piece.span)
    if alone:
        return [alone]
    for pattern, kind, rule in (*_FRONTS, *_HEAD_FRONTS) if in_head else _FRONTS:
        front = pattern.match(draft.text, piece.span.start, piece.span.end)
        line = _stamp(draft, Span(front.end(), piece.span.end)) if front else None
        if line:
            return [Piece(span=Span(piece.span.start, line.span.start), kind=kind, rule=rule), line]
    return []


def _stamp(draft: Draft, span: Span) -> Piece | None:
    """The rest of a line, if it is a stamp and nothing else."""
    stamp = stamp_at(draft.text, span.start, span.end)
    if stamp is None or draft.text[stamp.span.end : span.end].strip(" |,.-–"):
        return None
    return Piece(span=span, kind=BlockKind.FURNITURE, rule="date line")
