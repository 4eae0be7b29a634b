"""The words for a doer as parties: names, adjectives of states, and words that mean a party in its war."""

from collections.abc import Sequence

from dateline.model.claim import Cell
from dateline.resolve.actor.describing import PARTED, standing_alone
from dateline.resolve.context import Context
from dateline.resources.parties import UNKNOWN, Match, Parties, parties


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
    kept = standing_alone(by, known.matches(by), known)
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


def _party(
    match: Match, kept: Sequence[Match], text: str, context: Context, known: Parties
) -> tuple[str | None, str]:
    """The party of one match and the rule that gives it."""
    words = text[match.start : match.end]
    if match.form != "word":
        if _describes_role(match, kept, text):
            return None, ""
        key = "syrian-government" if match.key == "state-sy" else _in_war(match.key, words, context, known)
        return key, f"{words!r} names {known[key].name}"
    if match.key == "judgement":
        return None, ""
    country = _country_before(match, kept, text, known) or context.country
    party = known.role(match.key, country)
    if party == "state-sy":
        party = "syrian-government"
    return party, f"{words!r} means {known[party].name} in a report about {country}" if party else ""


def _in_war(key: str, words: str, context: Context, known: Parties) -> str:
    """The party of a name; a bare "coalition" is that of the country's war."""
    bare = key == "coalition" and words.lower().startswith("coalition")
    return (known.role("coalition", context.country) if bare else None) or key


def _describes_role(match: Match, kept: Sequence[Match], text: str) -> bool:
    """A state's name right before a word for a role: "Syrian rebels", "Iraqi army"."""
    after = next((m for m in kept if m.start >= match.end), None)
    if match.form == "name" or not after or after.form != "word" or after.key == "judgement":
        return False
    return not PARTED.search(text[match.end : after.start])


def _country_before(match: Match, kept: Sequence[Match], text: str, known: Parties) -> str | None:
    """The country whose name stands right before a word for a role."""
    before = next((m for m in reversed(kept) if m.end <= match.start), None)
    if (
        before is None
        or before.form not in {"state", "adjective"}
        or PARTED.search(text[before.end : match.start])
    ):
        return None
    return known[before.key].country
