"""The agencies and outlets that a report credits for its text."""

import re
from collections.abc import Iterator

from dateline.clean.agencies import AGENCIES, AGENCY
from dateline.clean.datelines import dateline_agency
from dateline.clean.outlets import outlet_in
from dateline.clean.pieces import Draft, Piece
from dateline.model.document import BlockKind, Credit
from dateline.model.span import Span

_AGENCY = re.compile(rf"(?<![\w@]){AGENCY}(?!\w)")
_CREDITING = frozenset(
    {
        "credit line",
        "agency or outlet alone",
        "agency before the date line",
        "outlet before the date line",
        "outlet's name",
    }
)
"""Furniture that credits; a photo's credit is not the text's."""


def credits_of(draft: Draft) -> tuple[Credit, ...]:
    """Names of agencies and outlets in credit lines, bylines and datelines, in order."""
    return tuple(credit for piece in draft.pieces for credit in _credits(draft, piece))


def _credits(draft: Draft, piece: Piece) -> Iterator[Credit]:
    if piece.rule not in _CREDITING and piece.kind not in {BlockKind.BYLINE, BlockKind.DATELINE}:
        return
    known = [
        Credit(span=Span(*found.span()), name=AGENCIES[found.group()])
        for found in _AGENCY.finditer(draft.text, piece.span.start, piece.span.end)
        if found.group().lower() != "agencies"  # nobody in particular
    ]
    yield from known
    unknown = None if known else _unlisted(draft, piece)
    if unknown:
        yield Credit(span=unknown, name=unknown.of(draft.text))


def _unlisted(draft: Draft, piece: Piece) -> Span | None:
    """The name of an outlet that is in no list, where the form tells it."""
    if piece.kind is BlockKind.DATELINE:
        return dateline_agency(draft.text, piece.span)
    return outlet_in(draft.text, piece.span) if piece.rule in _CREDITING else None
