"""Whose planes they are: bare "warplanes", and air strikes told beside a group that has no aircraft."""

import re
from dataclasses import replace

from dateline.model.claim import Cell
from dateline.model.span import Span
from dateline.resolve.actor.describing import standing_alone
from dateline.resolve.context import Context
from dateline.resources.parties import UNKNOWN, Match, Parties, parties

REACH = 700
"""Characters in which a party must be named before the words that take it up: about four sentences."""

_PLANES = r"(?:war-?planes?|jets?|planes?|aircraft|bombers?|helicopters?|choppers?)"
_FLYING = re.compile(
    rf"(?:the|its|their|these|those) (?:two |three |same |fighter )*{_PLANES}", re.IGNORECASE
)
_FLOWN = re.compile(
    r"(?:['’]s?)?(?: (?:air|fighter|military|war|attack|combat|regime|army|government))* ?"
    rf"(?:{_PLANES}|force|forces|raids?|strikes?|airstrikes?|bombardment|bombing)\b",
    re.IGNORECASE,
)
"""Behind a party that flies: "Russian jets", "the coalition's air strikes"."""

_NAMES_PLANES = re.compile(rf"\b(?:air[ -]?forces?|aerospace|air ?strikes?|{_PLANES})\b", re.IGNORECASE)
_UNMANNED = re.compile(r"\b(?:drone|unmanned|UAV|paraglider|motorised glider)", re.IGNORECASE)


def flown_before(words: str, span: Span, context: Context) -> tuple[Span, str] | None:
    """Where the party whose planes the words take up is named, and its id; None where they are no planes."""
    return _last_flown(span.start, context) if _FLYING.fullmatch(words.strip()) else None


def of_air_strike(
    cell: Cell[tuple[str, ...]], ev: Span, how: str | None, context: Context
) -> Cell[tuple[str, ...]]:
    """The doers of an air strike without groups that have no aircraft: those are its target or stand near it.

    Where nobody is left, the party whose planes were last told of flew them. Drones are flown by groups too.
    """
    known = parties()
    grounded = [key for key in cell.value if key in known and known[key].outside_the_state]
    if not grounded or _UNMANNED.search(f"{how} {ev.of(context.text)}"):
        return cell
    flying = tuple(key for key in cell.value if key not in grounded)
    reason = f"{known[grounded[0]].name} has no aircraft"
    if flying:
        return replace(cell, value=flying, rule=f"{cell.rule}; {reason}")
    before = _last_flown(ev.end, context)
    if before is None:
        return replace(cell, value=(UNKNOWN,), rule=f"{cell.rule}; but {reason}")
    named, party = before
    rule = f"{reason}; {named.of(context.text)!r} flew last before it"
    return Cell(value=(party,), spans=(*cell.spans, named), rule=rule)


def _last_flown(end: int, context: Context) -> tuple[Span, str] | None:
    """Where the last party that flies is named before an offset, and its id."""
    known = parties()
    start = max(0, end - REACH)
    text = context.text[start:end]
    told = standing_alone(text, known.matches(text), known)
    fits = [m for m in told if _FLOWN.match(text, m.end) or _NAMES_PLANES.search(text[m.start : m.end])]
    party = party_meant(fits[-1], context, known) if fits else None
    return (Span(start + fits[-1].start, start + fits[-1].end), party) if party else None


def party_meant(match: Match, context: Context, known: Parties) -> str | None:
    """The party of a match: its own, or the one that a word for a role means in the report's country."""
    return known.role(match.key, context.country) if match.form == "word" else match.key
