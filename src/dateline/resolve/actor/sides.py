"""Both sides of a clash: the one that the words for the doer name, and the one that it fights."""

import re
from dataclasses import replace

from dateline.model.claim import Cell
from dateline.model.span import Span
from dateline.resolve.actor.naming import resolve_actors
from dateline.resolve.context import Context
from dateline.resources.parties import UNKNOWN, parties

_FIGHTS = re.compile(
    r"(?:\b(?:clash|fight|battle|combat|gun-?battle|firefight|skirmish)\w*[^.;,\n]{0,40}?\bwith\b"
    r"|\b(?:fighting|battling|fought|battled|engaged)\b"
    r"(?! (?:between|with|against|for|in|on|over|to|alongside)\b))",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"(?:both|the two|each|the (?:warring|opposing|two warring|rival)) "
    r"(?:sides?|forces|parties|groups|factions)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\b(?:clash|fight|battle|combat|truce|ceasefire|cease-fire|violence|skirmish|confrontation|war)\w*"
    r"[^.;\n]{0,40}?\bbetween (?P<sides>[^.;\n]{5,110})",
    re.IGNORECASE,
)
_TWO = 2
_OTHER = re.compile(r"[^.;,\n]{3,80}")
_HELD = re.compile(r"[\w’']+(?: [A-Z][\w]+)?-(?:held|controlled|run|dominated|besieged|occupied|ruled)\b")
_NO_SIDE = frozenset({"un", "usa"})
"""Parties whose names beside a fight tell who comments or supports, in the reports read so far."""


def with_other_side(cell: Cell[tuple[str, ...]], ev: Span, context: Context) -> Cell[tuple[str, ...]]:
    """The doers of a clash with the side that its evidence says they fight."""
    found = _FIGHTS.search(context.text, ev.start, ev.end)
    other = _OTHER.match(context.text, found.end(), ev.end) if found else None
    if not cell.value or cell.value == (UNKNOWN,) or found is None or other is None:
        return cell
    behind = _side(Span(*other.span()), context)
    if set(behind.value) & set(cell.value):
        # "Gunmen of X were killed in clashes with Y": Y is the doer already, X stands before.
        return _joined(cell, _side(Span(ev.start, found.start()), context))
    return _joined(cell, behind)


def both_sides(words: str, span: Span, context: Context) -> Cell[tuple[str, ...]] | None:
    """The two sides that the words take up, by the last fight between two told before; None if none is."""
    if not _BOTH.fullmatch(words.strip()):
        return None
    for found in reversed(list(_BETWEEN.finditer(context.text, 0, span.start))):
        sides = _side(Span(*found.span("sides")), context)
        known = parties()
        if len({known[key].by_id for key in sides.value if key in known}) == _TWO:
            rule = f"{words!r} takes up the sides of {found[0][:60]!r}: {sides.rule}"
            return replace(sides, spans=(span, *sides.spans), rule=rule)
    return None


def _side(span: Span, context: Context) -> Cell[tuple[str, ...]]:
    """The parties that a stretch names, those that only hold a place left out."""
    # Letters are replaced one by one, so that every offset stays.
    words = _HELD.sub(lambda held: "_" * len(held[0]), span.of(context.text))
    return replace(resolve_actors(words, None, context), spans=(span,))


def _joined(cell: Cell[tuple[str, ...]], side: Cell[tuple[str, ...]]) -> Cell[tuple[str, ...]]:
    """The doers with those of another side, each once."""
    known = parties()
    added = [
        key
        for key in side.value
        if key in known and known[key].by_id not in _NO_SIDE and key not in cell.value
    ]
    if not added:
        return cell
    rule = f"{cell.rule}; in a clash, {side.rule}"
    return replace(cell, value=(*cell.value, *added), spans=(*cell.spans, *side.spans), rule=rule)
