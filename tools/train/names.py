"""Names of other countries at war, for swapping into reports; all of them from dateline's own resources."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import msgspec

from dateline.resources.countries import Country, countries
from dateline.resources.gazetteer import Gazetteer, gazetteer
from dateline.resources.parties import Party, parties

AT_WAR: Final = (
    *("IQ", "TR", "LB", "PS", "EG", "LY", "ET", "SO", "CD", "CF", "TD", "CM", "NG", "NE", "ML"),
    *("BF", "MZ", "GE", "AM", "AZ", "PK", "IN", "LK", "PH", "MX", "CO", "HT", "RS"),
)
"""Other countries with armed conflict since 1990; none that dateline.evaluate.swap puts in to measure:
names that were learned would measure nothing there."""
_MOST_PLACES = 150
_FEWEST_PARTIES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryNames:
    """What a country gives a report that is to tell of it."""

    home: Mapping[str, str]
    """The words for it, by those for the country that the reports tell of."""
    places: Sequence[str]
    parties: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The countries whose names may be put in."""

    countries: Sequence[CountryNames]

    def digest(self) -> str:
        """The SHA-256 of all names in their order: other names make other weights."""
        return hashlib.sha256(msgspec.json.encode(self)).hexdigest()


def names() -> Names:
    """The names of every country of AT_WAR, in that order."""
    table = {country.code: country for country in countries()}
    listed = [party for party in parties().by_key.values() if not party.id.startswith("state-")]
    places = gazetteer()
    return Names(countries=[_names(table[code], listed, places) for code in AT_WAR])


def _names(country: Country, listed: Sequence[Party], places: Gazetteer) -> CountryNames:
    """A country's names; with too few parties of its own it borrows everybody's."""
    own = [name for party in listed if party.country == country.code for name in party.names]
    everybody = [name for party in listed if party.country in AT_WAR for name in party.names]
    adjective = country.adjectives[0]
    return CountryNames(
        home={
            "Syria": country.names[0],
            "Syrian": adjective,
            "Syrians": f"{adjective}s",
            "Damascus": country.capital,
        },
        places=_places(country, places),
        parties=own if len(own) >= _FEWEST_PARTIES else everybody,
    )


def _places(country: Country, places: Gazetteer) -> list[str]:
    """The country, its capital, its largest towns, then provinces and villages, by their plain names."""
    entries = sorted(places.of_country(country.code), key=lambda e: (-e.population, e.place.id))
    plain = [name for e in entries if (name := e.place.name).isascii() and name[:1].isupper()]
    return list(dict.fromkeys([country.names[0], country.capital, *plain]))[:_MOST_PLACES]
