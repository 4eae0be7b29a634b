"""The agencies and outlets that a report credits for its text."""

import re

from dateline.clean.agencies import AGENCIES, AGENCY
from dateline.clean.pieces import Draft
from dateline.model.document import BlockKind, Credit
from dateline.model.span import Span

_AGENCY = re.compile(rf"(?<![\w@]){AGENCY}(?!\w)")
_CREDITING = frozenset(
    {"credit line", "agency or outlet alone", "agency before the date line", "outlet's name"}
)
"""Furniture that credits; a photo's credit is not the text's."""


def credits_of(draft: Draft) -> tuple[Credit, ...]:
    """Names of agencies and outlets in credit lines, bylines and datelines, in order."""
    return tuple(
        Credit(span=Span(*found.span()), name=AGENCIES[found.group()])
        for piece in draft.pieces
        if piece.rule in _CREDITING or piece.kind in {BlockKind.BYLINE, BlockKind.DATELINE}
        for found in _AGENCY.finditer(draft.text, piece.span.start, piece.span.end)
        if found.group().lower() != "agencies"  # nobody in particular
    )
