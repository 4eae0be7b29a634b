"""What a report tells beyond one claim: the war it is about, the parties and places it names."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.model.analysis import Analysis, MentionKind
from dateline.model.claim import Claim
from dateline.resources.gazetteer import Entry, gazetteer
from dateline.resources.parties import parties
from dateline.resources.place_names import place_names
from dateline.resources.place_words import take_apart

DEFAULT_COUNTRY = "SY"
"""The war that a report without any country is taken to be about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a report tells beyond one claim."""

    text: str = ""
    """The base text."""
    country: str = DEFAULT_COUNTRY
    """ISO 3166 of the country whose war the report is about."""
    countries: frozenset[str] = frozenset()
    """All countries that the report names, itself or by a place or a warring party."""
    places: tuple[str, ...] = ()
    """Names of places in the report, in text order, repeated as often as they stand there."""
    parties: tuple[str, ...] = ()
    """Ids of the parties that the report names, most often named first."""


def context_of(analysis: Analysis, claims: Sequence[Claim] = ()) -> Context:
    """The context of one report, from the names found in it and the places of its claims."""
    text = analysis.text
    mentions = analysis.mentions or [*place_names().find(text), *parties().find(text)]
    places = [m.span.of(text) for m in mentions if m.kind is MentionKind.PLACE]
    places += [name for claim in claims for name in claim.at.value]
    named = Counter(m.key for m in mentions if m.kind is MentionKind.PARTY and m.key)
    return make_context(text, places, [key for key, _ in named.most_common()])


def make_context(text: str, places: Sequence[str], named: Sequence[str]) -> Context:
    """The same from the names of places and the ids of parties."""
    votes = _votes(places, named)
    return Context(
        text=text,
        country=votes.most_common(1)[0][0] if votes else DEFAULT_COUNTRY,
        countries=frozenset(votes),
        places=tuple(places),
        parties=tuple(named),
    )


def _votes(places: Sequence[str], named: Sequence[str]) -> Counter[str]:
    """How strongly a report's places and warring parties point to each country's war."""
    votes: Counter[str] = Counter()
    for name in places:
        found = gazetteer().lookup(name) or gazetteer().lookup(take_apart(name).name)
        if found and found[0].likeness > 0.9 and found[0].place.country and _is_sure(found[0]):
            votes[found[0].place.country] += 2
    known = parties()
    for key in named:
        if key in known and known[key].side not in {"state", "media"} and known[key].country:
            votes[known[key].country] += 1
    return votes


def _is_sure(entry: Entry) -> bool:
    """A country, a province, a large town, a place of our own tables: it means one thing in a war."""
    return entry.kind in {"country", "province"} or entry.population >= 100_000 or entry.basis != "geonames"
