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
_OTHER = re.compile(r"[^.;,\n]{3,80}")
_HELD = re.compile(r"[\w’']+(?: [A-Z][\w]+)?-(?:held|controlled|run|dominated|besieged|occupied|ruled)\b")
_NO_SIDE = frozenset({"un", "usa"})
"""Parties whose names beside a fight tell who comments or supports, in the reports read so far."""


def with_other_side(cell: Cell[tuple[str, ...]], ev: Span, context: Context) -> Cell[tuple[str, ...]]:
    """The doers of a clash with the side that its evidence says they fight."""
    if not cell.value or cell.value == (UNKNOWN,):
        return cell
    found = _FIGHTS.search(context.text, ev.start, ev.end)
    other = _OTHER.match(context.text, found.end(), ev.end) if found else None
    if found is None or other is None:
        return cell
    # Letters are replaced one by one, so that every offset stays.
    words = _HELD.sub(lambda m: "_" * len(m[0]), other[0])
    side = resolve_actors(words, None, context)
    known = parties()
    added = [
        key
        for key in side.value
        if key in known and known[key].by_id not in _NO_SIDE and key not in cell.value
    ]
    if not added:
        return cell
    rule = f"{cell.rule}; in a clash, {side.rule}"
    return replace(cell, value=(*cell.value, *added), spans=(*cell.spans, Span(*other.span())), rule=rule)
