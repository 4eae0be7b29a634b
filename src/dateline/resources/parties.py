"""The list of parties and institutions, and the names of parties in running text."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from dateline.errors import ResourceError
from dateline.model.analysis import Mention, MentionKind
from dateline.model.span import Span
from dateline.model.vocabulary import ActorId, SourceClass
from dateline.resources.countries import countries
from dateline.resources.phrases import Phrases

UNKNOWN = "unknown"
"""Stands for a doer that the list does not know."""

_GROUPS = frozenset({"armed_group", "militia", "opposition"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """An entry of the list of parties and institutions."""

    id: str
    names: tuple[str, ...]
    """The usual name first."""
    kind: str
    side: str
    by_id: ActorId
    """Its value in the guidelines' short list of actors."""
    source_class: SourceClass
    """What kind of speaker it is."""
    country: str = ""
    """ISO 3166 of the country that it belongs to; "" if none."""
    parent: str = ""
    """The party that it is part of or steered by; "" if none."""
    active: str = ""
    """Years, as from..to; "" if not recorded."""
    registers: Mapping[str, str] = field(default_factory=dict)
    """Its ids in other registers, each checked against a public file."""

    @property
    def name(self) -> str:
        """The usual name."""
        return self.names[0]

    @property
    def outside_the_state(self) -> bool:
        """It bears arms or politics against or beside a state, and is no part of one."""
        return self.kind in _GROUPS and self.side not in {"government", "state"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A party named by words of a text."""

    start: int
    end: int
    key: str
    """A party's id, or a role ("government", "opposition", "judgement")."""
    form: str
    """How the words name it: "name", "state" (also by its seat), "adjective" (of a state) or "word"."""


class Parties:
    """The parties by id, by name and in text."""

    def __init__(self, entries: Sequence[Party], words: Mapping[str, Any]) -> None:
        self.by_key = {party.id: party for party in entries}
        self._roles = words["country_roles"]
        self._state_of = {party.country: party.id for party in reversed(entries) if party.kind == "state"}
        phrases: list[tuple[str, tuple[str, str]]] = []
        adjectives, states = _country_words()
        for party in entries:
            for name in party.names:
                form = "adjective" if name in adjectives else "state" if name in states else "name"
                phrases.append((name, (party.id, form)))
        phrases += [(seat, (key, "state")) for seat, key in words["seats"].items()]
        for role, forms in words["words"].items():
            phrases += [(word, (role, "word")) for word in forms]
        self._phrases = Phrases(phrases)

    def __getitem__(self, key: str) -> Party:
        return self.by_key[key]

    def __contains__(self, key: str) -> bool:
        return key in self.by_key

    def matches(self, text: str, start: int = 0, end: int | None = None) -> list[Match]:
        """Every party and every word for one in a stretch of text, the longest names first, in text order."""
        return [
            Match(start=begin, end=stop, key=key, form=form)
            for begin, stop, (key, form) in self._phrases.find(text, start, end)
        ]

    def find(self, text: str, start: int = 0, end: int | None = None) -> list[Mention]:
        """The parties that a stretch of text names, in text order; not words that only context explains."""
        return [
            Mention(kind=MentionKind.PARTY, span=Span(m.start, m.end), key=m.key)
            for m in self.matches(text, start, end)
            if m.form == "name" and m.key in self.by_key
        ]

    def lookup(self, words: str, country: str = "SY") -> list[str]:
        """Ids of the parties that some words name, in text order; "the army" is that of the country."""
        ids = [self.role(m.key, country) if m.form == "word" else m.key for m in self.matches(words)]
        return list(dict.fromkeys(key for key in ids if key))

    def role(self, role: str, country: str) -> str | None:
        """The party that "government" or "opposition" means in a country's war; None if nobody is meant."""
        found = self._roles.get(country, {}).get(role)
        if found:
            return str(found)
        return self._state_of.get(country) if role == "government" else None


def by_id(actors: Iterable[str]) -> list[str]:
    """The guidelines' actor values of party ids, each once, in the order of the guidelines' list."""
    known = parties()
    values = {known[key].by_id if key in known else ActorId.UNKNOWN for key in actors}
    return [value.value for value in ActorId if value in values]


@cache
def parties() -> Parties:
    """The packaged list, read once a process."""
    text = (files("dateline.resources") / "parties.yaml").read_text(encoding="utf-8")
    raw = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506  # both are safe loaders
    entries = [_party(entry) for entry in raw["parties"]]
    # Later names of one spelling do not displace earlier ones: the file comes first.
    return Parties([*entries, *_states(entries)], raw)


def _party(entry: Mapping[str, Any]) -> Party:
    """A party from its entry in the file."""
    try:
        return Party(
            **{
                **entry,
                "names": tuple(entry["names"]),
                "by_id": ActorId(entry["by_id"]),
                "source_class": SourceClass(entry["source_class"]),
            }
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ResourceError(
            f"an entry of the list of parties cannot be read: {entry!r} ({error})",
            expected="id, names, kind, side, by_id, source_class",
            advice="See the top of parties.yaml.",
        ) from error


def _country_words() -> tuple[set[str], set[str]]:
    """The adjectives and the names of countries."""
    table = countries()
    return {word for one in table for word in one.adjectives}, {word for one in table for word in one.names}


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
