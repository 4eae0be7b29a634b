"""The parties by id, by name and in running text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dateline.model.analysis import Mention, MentionKind
from dateline.model.span import Span
from dateline.resources.countries import countries
from dateline.resources.parties.party import Party
from dateline.resources.phrases import Phrases


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


def _country_words() -> tuple[set[str], set[str]]:
    """The adjectives and the names of countries."""
    table = countries()
    return {word for one in table for word in one.adjectives}, {word for one in table for word in one.names}
