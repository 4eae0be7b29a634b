"""Cells from the words that they rest on."""

from collections.abc import Sequence
from typing import TypeVar

from dateline.model.claim import Alternative, Cell
from dateline.model.span import Span

T = TypeVar("T")
NETWORK = "the network reads the words around it so"
"""The rule of a cell in which the network outweighs the rules."""
OTHERWISE = "but the network reads it otherwise"


def words(
    text: str, span: Span | None, rule: str, alternatives: Sequence[Alternative] = ()
) -> Cell[str | None]:
    """A cell whose value is the words at `span`; without a span, an empty cell with its reason."""
    return Cell(
        value=span.of(text) if span else None,
        spans=(span,) if span else (),
        rule=rule,
        alternatives=tuple(alternatives),
    )


def several(
    text: str, spans: Sequence[Span], rule: str, alternatives: Sequence[Alternative] = ()
) -> Cell[tuple[str, ...]]:
    """A cell of several words, each with its place, in order."""
    return Cell(
        value=tuple(span.of(text) for span in spans),
        spans=tuple(spans),
        rule=rule,
        alternatives=tuple(alternatives),
    )


def plain(value: T, rule: str, *spans: Span, alternatives: Sequence[Alternative] = ()) -> Cell[T]:
    """A cell whose value is no words of the report: a type, a yes or no."""
    return Cell(value=value, spans=spans, rule=rule, alternatives=tuple(alternatives))
