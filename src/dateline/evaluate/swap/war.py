"""The wars that reports are moved to, with the names that the resources have for them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dateline.resources.countries import Country, countries
from dateline.resources.gazetteer import Entry, gazetteer
from dateline.resources.parties import Party, parties

OLD = "SY"
"""The country of the annotated reports."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Faces:
    """Persons and bodies that reports of a war name again and again."""

    leader: tuple[str, str]
    """Who leads the government, in full and in short."""
    agency: str
    """The state's news agency."""
    monitor: tuple[str, str]
    """A made-up name for the head of the monitoring group, in full and in short."""


FACES: Mapping[str, Faces] = {
    "AF": Faces(leader=("Ashraf Ghani", "Ghani"), agency="Bakhtar", monitor=("Karim Wardak", "Wardak")),
    "CD": Faces(leader=("Joseph Kabila", "Kabila"), agency="ACP", monitor=("Patrick Ilunga", "Ilunga")),
    "LY": Faces(leader=("Fayez al-Sarraj", "Sarraj"), agency="LANA", monitor=("Salem Zintani", "Zintani")),
    "MM": Faces(leader=("Min Aung Hlaing", "Hlaing"), agency="MNA", monitor=("Kyaw Zin Oo", "Zin Oo")),
    "NG": Faces(leader=("Muhammadu Buhari", "Buhari"), agency="NAN", monitor=("Emeka Adeyemi", "Adeyemi")),
    "SD": Faces(leader=("Abdel Fattah al-Burhan", "Burhan"), agency="SUNA", monitor=("Omar Idris", "Idris")),
    "SO": Faces(
        leader=("Hassan Sheikh Mohamud", "Mohamud"),
        agency="SONNA",
        monitor=("Abdi Warsame", "Warsame"),
    ),
    "UA": Faces(
        leader=("Petro Poroshenko", "Poroshenko"),
        agency="Ukrinform",
        monitor=("Andriy Kovalenko", "Kovalenko"),
    ),
    "YE": Faces(leader=("Abd-Rabbu Mansour Hadi", "Hadi"), agency="Saba", monitor=("Saleh al-Amri", "Amri")),
}
"""By country. The list of parties has some of the leaders, and none of the agencies."""

WARS = ("AF", "MM", "SD", "UA", "YE")
"""The wars that are put in to measure: far from Syria, with provinces and towns enough."""

TRAINING_WARS = ("CD", "LY", "NG", "SO")
"""Wars for who makes more training data this way: names that were learnt there measure nothing here."""

ARMED = frozenset({"armed_group", "militia"})

_PLAIN = re.compile(r"[A-Z][a-z]{3,}(?:[ -][A-Z][a-z]{2,})?")
_ONE_WORD = re.compile(r"(?!Northern)[A-Z][a-z]{4,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class War:
    """A war by its country, with its names."""

    country: Country
    capital: str
    """The province of the capital."""
    seats: Mapping[str, str]
    """The name that stands for each province: its own, or its largest town's where that is hard to write."""
    towns: Mapping[str, Sequence[str]]
    """The towns of each province, those with most people first, each name surely read as a place there."""
    groups: Sequence[Party]
    """Its armed groups."""

    @property
    def code(self) -> str:
        """ISO 3166 of its country."""
        return self.country.code

    @property
    def faces(self) -> Faces:
        """The persons and bodies that reports of it name."""
        return FACES[self.code]

    def named_in(self, text: str) -> bool:
        """A text speaks of the country already, so that the two wars would be mixed up."""
        words = (*self.country.names, *self.country.adjectives)
        return any(re.search(rf"\b{re.escape(word)}", text) for word in words)


@cache
def war_of(code: str) -> War:
    """The war of a country, its names taken from the resources."""
    country = country_of(code)
    towns = _towns(code)
    seats = {province: seat for province in sorted(towns) if (seat := _seat(code, province, towns[province]))}
    capital = _province(code, country.capital)
    seats[capital] = country.capital
    taken = set(seats.values())
    return War(
        country=country,
        capital=capital,
        seats=seats,
        towns={p: [name for name in names if name not in taken] for p, names in towns.items() if p in seats},
        groups=[p for p in parties().by_key.values() if p.country == code and p.kind in ARMED],
    )


def country_of(code: str) -> Country:
    """A country of the table by its code."""
    return next(country for country in countries() if country.code == code)


def _towns(code: str) -> dict[str, list[str]]:
    """The names of towns by province that are plain to write and mean that place first."""
    found: dict[str, list[str]] = {}
    for entry in gazetteer().of_country(code):
        name, province = entry.place.name, entry.place.adm1
        if province and entry.kind == "town" and _PLAIN.fullmatch(name) and _province(code, name) == province:
            names = found.setdefault(province, [])
            if name not in names:
                names.append(name)
    return found


def _province(code: str, name: str) -> str:
    """The province of the place that a name means first, if that lies in the country; else ""."""
    entries: Sequence[Entry] = gazetteer().lookup(name)
    if not entries or entries[0].place.country != code:
        return ""
    return entries[0].place.adm1 or ""


def _seat(code: str, province: str, towns: Sequence[str]) -> str:
    """The name that stands for a province."""
    if _ONE_WORD.fullmatch(province) and _province(code, province) == province:
        return province
    return towns[0]
