"""What a report tells beyond one claim: the war it is about, the parties and places it names."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dateline.grammar.names import fold
from dateline.model.analysis import Analysis, MentionKind
from dateline.model.claim import Claim
from dateline.resources.gazetteer import Entry, gazetteer
from dateline.resources.parties import parties
from dateline.resources.place_names import place_names
from dateline.resources.place_words import take_apart

LARGE = 100_000
"""From this population on a town's name means that town wherever the report is about."""

FAR_AND_KNOWN = 300_000
"""From this population on a town is believed in a country that the report does not name elsewhere."""

SEATS = frozenset(
    ("Moscow", "Washington", "Damascus", "Tehran", "Ankara", "Kyiv", "Riyadh", "Paris", "London", "Geneva")
)
"""Cities whose names often stand for a government, or where talks are held."""

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
    provinces: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """How often the report surely names each (country, province) or a place in it."""
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
    sure = [entry for name in places if (entry := _sure(name))]
    votes = _votes(sure, named)
    votes += _votes_of_towns(places, votes)
    provinces = Counter((e.place.country or "", e.place.adm1 or "") for e in sure)
    return Context(
        text=text,
        country=max(votes, key=lambda code: votes[code], default=DEFAULT_COUNTRY),
        countries=frozenset(votes),
        places=tuple(places),
        provinces=provinces,
        parties=tuple(named),
    )


def _sure(name: str) -> Entry | None:
    """The place of a name that means one thing: a country, a province, a large town, one of our tables."""
    found = gazetteer().lookup(name) or gazetteer().lookup(take_apart(name).name)
    if not found or found[0].likeness <= 0.9:
        return None
    best = found[0]
    if best.kind in {"country", "province"} or best.basis != "geonames":
        return best
    return best if best.population >= LARGE and fold(best.place.name) in fold(name) else None


def _votes(sure: Sequence[Entry], named: Sequence[str]) -> Counter[str]:
    """How strongly a report's places and warring parties point to each country's war.

    What happens in a country is told with its towns and provinces; a country's own name or its seat of
    government may stand for a state that only speaks.
    """
    votes: Counter[str] = Counter()
    for entry in sure:
        speaks = entry.kind == "country" or entry.place.name in SEATS
        votes[entry.place.country or ""] += 1 if speaks else 3
    known = parties()
    for key in named:
        if key in known and known[key].side not in {"state", "media"} and known[key].country:
            votes[known[key].country] += 1
    return votes


def _votes_of_towns(places: Sequence[str], votes: Counter[str]) -> Counter[str]:
    """What towns too small to be sure add, where just one of the countries in question has the name."""
    added: Counter[str] = Counter()
    for name in places:
        if _sure(name) is None:
            found = {e.place.country for e in gazetteer().lookup(name) if e.likeness > 0.9} & votes.keys()
            added.update(country for country in found if country and len(found) == 1)
    return added
