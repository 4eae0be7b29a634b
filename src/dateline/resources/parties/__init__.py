"""The list of parties and institutions, and the names of parties in running text."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from dateline.errors import ResourceError
from dateline.model.vocabulary import ActorId, SourceClass
from dateline.resources.countries import countries
from dateline.resources.parties.entries import checked, faults, load, party_of
from dateline.resources.parties.finding import Match, Parties
from dateline.resources.parties.party import Party, Register
from dateline.settings import settings

__all__ = [
    "UNKNOWN",
    "Match",
    "Parties",
    "Party",
    "Register",
    "by_id",
    "faults",
    "load",
    "parties",
    "with_own",
]

UNKNOWN = "unknown"
"""Stands for a doer that the list does not know."""

_LISTS_OF_WORDS = ("words", "seats", "country_roles")
"""What a list holds beside its entries."""


def by_id(actors: Iterable[str]) -> list[str]:
    """The guidelines' actor values of party ids, each once, in the order of the guidelines' list."""
    known = parties()
    values = {known[key].by_id if key in known else ActorId.UNKNOWN for key in actors}
    return [value.value for value in ActorId if value in values]


@cache
def parties() -> Parties:
    """The packaged list with the user's own, if the settings name one; read once a process."""
    text = (files("dateline.resources") / "parties.yaml").read_text(encoding="utf-8")
    raw = load(text, "parties.yaml")
    # Only a test checks the packaged list: it is pinned, and checking takes as long as reading.
    entries = [party_of(entry) for entry in raw["parties"]]
    own = settings().parties
    if own:
        entries, raw = with_own(entries, raw, Path(own))
    # Later names of one spelling do not displace earlier ones: the file comes first.
    return Parties([*entries, *_states(entries)], raw)


def with_own(
    entries: Sequence[Party], raw: Mapping[str, Any], path: Path
) -> tuple[list[Party], dict[str, Any]]:
    """A list with that of a user's file before it: new parties, and changes to known ones by their id."""
    try:
        own = load(path.read_text(encoding="utf-8"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise ResourceError(
            f"the list of parties {path} cannot be read ({error})", advice="See DATELINE_PARTIES."
        ) from error
    known = {party.id: party for party in entries}
    changed = [party_of(e, known.get(e["id"])) for e in checked(own["parties"], str(path), known=known)]
    ids = {party.id for party in changed}
    merged = dict(raw) | {name: _merged(raw.get(name, {}), own.get(name, {})) for name in _LISTS_OF_WORDS}
    return [*changed, *(party for party in entries if party.id not in ids)], merged


def _merged(one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    """Two tables of words as one: lists are joined, tables merged, the second wins."""
    both = dict(one)
    for key, value in other.items():
        if isinstance(value, list):
            both[key] = [*both.get(key, []), *value]
        elif isinstance(value, dict):
            both[key] = {**both.get(key, {}), **value}
        else:
            both[key] = value
    return both


def _states(entries: Sequence[Party]) -> list[Party]:
    """A party for each state that the file does not name."""
    named = {party.country for party in entries if party.kind == "state"}
    found = []
    for row in countries():
        if row.code in named:
            continue
        own = row.code == "SY"
        found.append(
            Party(
                id=f"state-{row.code.lower()}",
                names=tuple(dict.fromkeys(w for w in (*row.names, *row.adjectives) if "'" not in w)),
                kind="state",
                side="state",
                country=row.code,
                by_id=ActorId.SYRIA_GOVERNMENT if own else ActorId.OTHER_STATE,
                source_class=SourceClass.GOVERNMENT if own else SourceClass.FOREIGN_GOVERNMENT,
            )
        )
    return found
