"""The places that a name may mean, each with a score and the reasons for it."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.grammar.names import fold
from dateline.model.claim import Alternative
from dateline.resolve.context import FAR_AND_KNOWN, Context
from dateline.resources.gazetteer import Entry, gazetteer
from dateline.resources.place_words import PlaceWords

RINGS = {
    ("SY", "Damascus"): "Rif Dimashq",
    ("YE", "Sanaa City"): "Sanaa",
    ("UA", "Kyiv City"): "Kyiv",
}
"""Capitals that are a province of their own, and the province around them: "near Damascus" is Rif Dimashq."""

WIDE = {"country", "province"}

Province = tuple[str, str]
"""ISO country and plain English name of a first-level province; "" for a country alone."""

Provinces = Counter[Province]

LEAST = 0.0
"""The score below which a candidate is no better than no place."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place for one name, with what speaks for it."""

    entry: Entry
    score: float
    reasons: tuple[str, ...]


def candidates(element: PlaceWords, containers: Provinces, context: Context) -> list[Candidate]:
    """The places for an element that have something to speak for them, best first.

    `containers` are the provinces and countries to which the other names point.
    """
    entries = entries_of(element, context)
    alone = len(entries) == 1
    found = [_scored(entry, element, containers, context, alone=alone) for entry in entries]
    return sorted((c for c in found if c.score > LEAST), key=lambda c: (-c.score, c.entry.place.id))


def entries_of(element: PlaceWords, context: Context) -> tuple[Entry, ...]:
    """The entries for an element: for all its words, else its name, else by consonants at home."""
    places = gazetteer()
    if element.name.islower():
        return ()
    # The name of a capital that is only called so is none of the words.
    for name in (element.words, element.name) if element.name in element.words else (element.name,):
        entries = (e for e in places.lookup(name, limit=40) if e.likeness >= 0.55)
        if found := tuple(e for e in entries if _is_spelled_so(e, name, context)):
            return tuple(_as_seat(entry, found) for entry in found)
    name = element.name
    return places.guess(name, context.country) if name[:1].isupper() or "-" in name else ()


def _as_seat(entry: Entry, found: Sequence[Entry]) -> Entry:
    """A province's seat that bears its name in another spelling, as alike as the province is."""
    if entry.kind != "town":
        return entry
    areas = [e for e in found if e.kind == "province" and e.place.adm1 == entry.place.adm1]
    same = [e for e in areas if e.place.country == entry.place.country and entry.population >= SEAT]
    return replace(entry, likeness=max([entry.likeness, *(e.likeness for e in same)]))


SEAT = 50_000
"""From this population on a town that bears its province's name is taken for its seat."""


def _is_spelled_so(entry: Entry, name: str, context: Context) -> bool:
    """A town of a country that the report does not name is no "Jadida" if it is "El Jadida"."""
    if entry.kind in WIDE or entry.place.country in context.countries | {context.country}:
        return True
    return fold(entry.place.name) in fold(name)


def _scored(
    entry: Entry, element: PlaceWords, containers: Provinces, context: Context, *, alone: bool
) -> Candidate:
    """One candidate with its score and the reasons for it."""
    place = entry.place
    country, adm1 = place.country or "", place.adm1 or ""
    told = country in context.countries or any(key[0] == country for key in containers)
    signs = [
        (8 * (entry.likeness - 0.9), f"named {place.name}"),
        _of_country(entry, context, told=told, alone=alone),
        _of_containers(entry, containers),
        _of_container_city(entry, context),
        (kind_fits(entry, element), ""),
        (math.log10(entry.population + 1) / 8, ""),
        (_share(country, adm1, context), ""),
        (LOADED * entry.loaded, f"in {place.source}, which you loaded" if entry.loaded else ""),
    ]
    return Candidate(entry, sum(score for score, _ in signs), tuple(why for _, why in signs if why))


LOADED = 0.3
"""What a place of a file that the user loaded has before its namesakes."""

Sign = tuple[float, str]
"""What a feature adds to a score, and its words; "" for one that goes without saying."""


def _of_country(entry: Entry, context: Context, *, told: bool, alone: bool) -> Sign:
    """What the country of a candidate says."""
    country = entry.place.country
    if country == context.country:
        return 2.0, f"in {country}, which the report is about"
    if not _believed_abroad(entry, told=told, alone=alone):
        return -6.0, ""
    if entry.kind == "country":
        return 2.0, "a country"
    return (1.0, "well known") if entry.population >= FAR_AND_KNOWN else (0.0, "")


def _of_containers(entry: Entry, containers: Provinces) -> Sign:
    """What the provinces and countries that the other names point to say."""
    country, adm1 = entry.place.country or "", entry.place.adm1 or ""
    countries = {code for code, province in containers if not province}
    abroad = -3.0 * (bool(countries) and country not in countries and entry.kind != "country")
    if adm1 and (weight := containers.get((country, adm1))):
        return min(1.5 * weight + 1, 4) + abroad, f"in {adm1}, which the words name"
    return abroad, ""


def _of_container_city(entry: Entry, context: Context) -> Sign:
    """What it says that the report names the city that a candidate lies in."""
    inside = entry.container and any(entry.container.lower() in w.lower() for w in context.places)
    return (0.5, f"in {entry.container}, which the report names") if inside else (0.0, "")


def _believed_abroad(entry: Entry, *, told: bool, alone: bool) -> bool:
    """A place outside the report's country needs its country's name, many people, or a name of its own."""
    if entry.kind == "country":
        return True
    if entry.likeness < 0.95:
        return False
    return told or entry.population >= FAR_AND_KNOWN or (alone and entry.likeness == 1.0)


def kind_fits(entry: Entry, element: PlaceWords) -> float:
    """What the words around the name say for or against a kind of place."""
    kinds = set(element.kinds)
    if entry.kind == "province":
        if "province" in kinds or "district" in kinds:
            return 1.5
        return -1.0 if kinds & {"city", "neighbourhood"} else 0.3
    if entry.kind == "town":
        return 1.0 if "city" in kinds else -1.0 if "province" in kinds else 0.0
    if entry.kind in {"base", "camp", "crossing", "facility"}:
        return 0.5 if "site" in kinds else 0.0
    if entry.kind == "neighbourhood":
        return 0.7 if kinds & {"neighbourhood", "district"} else 0.0
    return 0.0


def _share(country: str, adm1: str, context: Context) -> float:
    """The share of the report's other places that lie in the province."""
    total = sum(context.provinces.values())
    if not adm1 or not total:
        return 0.0
    # A capital's bare name is counted for the province around it too.
    ring = RINGS.get((country, adm1), adm1)
    return 2.0 * max(context.provinces.get((country, name), 0) for name in (adm1, ring)) / total


def is_seat(entry: Entry) -> bool:
    """A town that bears its province's name."""
    return entry.kind == "town" and entry.place.name == entry.place.adm1


def described(entry: Entry) -> str:
    """An entry in words."""
    where = ", ".join(
        part for part in (entry.place.adm1, entry.place.country) if part and part != entry.place.name
    )
    return f"the {entry.kind} {entry.place.name}" + (f" ({where})" if where else "")


def runners_up(found: Sequence[Candidate]) -> tuple[Alternative, ...]:
    """The next candidates and why they lost."""
    best = found[0].score
    return tuple(
        Alternative(
            value=f"{described(c.entry)}, {c.entry.place.id}",
            reason=f"{', '.join(c.reasons)}; scored {best - c.score:.1f} less",
            score=round(c.score, 2),
        )
        for c in found[1:4]
    )
