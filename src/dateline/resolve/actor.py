"""Who did it: the words for a doer as parties of the list."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.model.claim import Cell
from dateline.model.span import Span
from dateline.resolve.context import Context
from dateline.resources.parties import UNKNOWN, Match, Parties, parties

_IN_A_PLACE = re.compile(
    r"\b(?:in|inside|across|throughout|near|from|within|into|over|on|at)\s+(?:the\s+)?$", re.IGNORECASE
)
_SUPPORTED = re.compile(
    r"[\s-]+(?:backed|supported|linked|affiliated|aligned|trained|funded|sponsored|inspired|allied|armed)\b",
    re.IGNORECASE,
)
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

_PARTED = re.compile(r",|;|\b(?:and|or|with|by|of|against|from)\b|/")


def resolve_actors(by: str | None, how: str | None, context: Context) -> Cell[tuple[str, ...]]:
    """The parties that the words for a doer name.

    "Terrorists", "gunmen" and other words of judgement leave the doer unknown, whoever uses them; "the
    regime", "the rebels" mean the parties of the country whose war the report is about. The means (`how`)
    never tells the doer: several parties fly helicopters.
    """
    del how
    if not by:
        return Cell(value=(), rule="the words name no doer")
    known = parties()
    kept = _standing_alone(by, known.matches(by))
    found: dict[str, str] = {}
    for match in kept:
        key, rule = _party(match, kept, by, context, known)
        if key:
            found.setdefault(key, rule)
    if found:
        return Cell(value=tuple(found), rule="; ".join(dict.fromkeys(found.values())))
    if any(m.key == "judgement" for m in kept):
        return Cell(value=(UNKNOWN,), rule=f"{by!r} is a word of judgement or a means and names no party")
    return Cell(value=(UNKNOWN,), rule=f"the list of parties does not know {by!r}")


def resolve_doer(
    words: str | None, how: str | None, span: Span | None, context: Context
) -> Cell[tuple[str, ...]]:
    """The same from where the words stand: a bare "forces" takes the words beside it."""
    cell = resolve_actors(words, how, context)
    if cell.value != (UNKNOWN,) or span is None or not _BARE.fullmatch(words or ""):
        return replace(cell, spans=(span,) if span else ())
    before = _BEFORE.search(context.text, max(0, span.start - 60), span.start)
    behind = _BEHIND.match(context.text, span.end)
    wide = Span(before.start() if before else span.start, behind.end() if behind else span.end)
    wider = resolve_actors(wide.of(context.text), how, context)
    return replace(wider, spans=(wide,)) if UNKNOWN not in wider.value else replace(cell, spans=(span,))


def _standing_alone(text: str, matches: Sequence[Match]) -> list[Match]:
    """The matches without those that only describe the party after them, or say where it is."""
    kept = []
    for i, match in enumerate(matches):
        after = matches[i + 1] if i + 1 < len(matches) else None
        state = match.form in {"state", "adjective"}
        if state and _IN_A_PLACE.search(text[: match.start]):
            continue
        if _SUPPORTED.match(text, match.end) and (state or (after and after.key != "judgement")):
            continue
        # "military coalition", "rebel group Ahrar al-Sham": the word describes the name behind it.
        described = state or match.form == "word"
        if described and after and after.form == "name" and not _PARTED.search(text[match.end : after.start]):
            continue
        kept.append(match)
    return kept


def _party(
    match: Match, kept: Sequence[Match], text: str, context: Context, known: Parties
) -> tuple[str | None, str]:
    """The party of one match and the rule that gives it."""
    words = text[match.start : match.end]
    if match.form != "word":
        if _describes_role(match, kept, text):
            return None, ""
        key = "syrian-government" if match.key == "state-sy" else match.key
        return key, f"{words!r} names {known[key].name}"
    if match.key == "judgement":
        return None, ""
    country = _country_before(match, kept, text, known) or context.country
    party = known.role(match.key, country)
    if party == "state-sy":
        party = "syrian-government"
    return party, f"{words!r} means {known[party].name} in a report about {country}" if party else ""


def _describes_role(match: Match, kept: Sequence[Match], text: str) -> bool:
    """A state's name right before a word for a role: "Syrian rebels", "Iraqi army"."""
    after = next((m for m in kept if m.start >= match.end), None)
    if match.form == "name" or not after or after.form != "word" or after.key == "judgement":
        return False
    return not _PARTED.search(text[match.end : after.start])


def _country_before(match: Match, kept: Sequence[Match], text: str, known: Parties) -> str | None:
    """The country whose name stands right before a word for a role."""
    before = next((m for m in reversed(kept) if m.end <= match.start), None)
    if (
        before is None
        or before.form not in {"state", "adjective"}
        or _PARTED.search(text[before.end : match.start])
    ):
        return None
    return known[before.key].country
