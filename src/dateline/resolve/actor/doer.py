"""The doer from where its words stand: whose "forces" they are, and whom "the group" takes up."""

import re
from dataclasses import replace

from dateline.model.claim import Cell
from dateline.model.span import Span
from dateline.resolve.actor.antecedents import taken_up
from dateline.resolve.actor.naming import resolve_actors
from dateline.resolve.actor.sides import both_sides
from dateline.resolve.context import Context
from dateline.resources.parties import UNKNOWN

_BEFORE = re.compile(
    r"(?:(?:[A-Z][\w'’-]*|allied|regime|government|army|rebel|opposition|air|aerospace|military|loyalist|pro-[\w-]+"
    r"|special|armed|security|joint|jihadist|and)[ -]+){1,4}$"
)
_BARE = re.compile(
    r"(?:the |its )?(?:forces|fighters|troops|jets|warplanes|aircraft|planes|helicopters)", re.IGNORECASE
)
_BEHIND = re.compile(
    r" (?:of|from|belonging to)(?: the)?(?: (?:[A-Z][\w'’-]*|al-[A-Z][\w'’-]*|group|movement|militia)){1,5}"
)
"""Words beside a bare "forces" or "fighters" that say whose they are."""


def resolve_doer(
    words: str | None, how: str | None, span: Span | None, context: Context
) -> Cell[tuple[str, ...]]:
    """The parties that the words for a doer name where they stand.

    A bare "forces" takes the words beside it; "the group", "its fighters" take up the group named before.
    """
    cell = resolve_actors(words, how, context)
    if span is None or words is None or cell.value != (UNKNOWN,):
        return replace(cell, spans=(span,) if span else ())
    if _BARE.fullmatch(words):
        wide = _widened(span, context.text)
        wider = resolve_actors(wide.of(context.text), how, context)
        if UNKNOWN not in wider.value:
            return replace(wider, spans=(wide,))
    if (sides := both_sides(words, span, context)) is not None:
        return sides
    if (before := taken_up(words, span, context)) is not None:
        named, party = before
        rule = f"{words!r} takes up {named.of(context.text)!r}, named before"
        return Cell(value=(party,), spans=(span, named), rule=rule)
    return replace(cell, spans=(span,))


def _widened(span: Span, text: str) -> Span:
    """The words with those beside them that say whose they are."""
    before = _BEFORE.search(text, max(0, span.start - 60), span.start)
    behind = _BEHIND.match(text, span.end)
    return Span(before.start() if before else span.start, behind.end() if behind else span.end)
