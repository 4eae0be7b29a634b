"""Where: names of places as a place with its precision, by what contains them and the report's war."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.grammar.names import fold
from dateline.model.claim import Alternative, Cell
from dateline.model.place import Place, PlacePrecision
from dateline.resolve.context import FAR_AND_KNOWN, Context
from dateline.resources.countries import adjectives, capital, countries
from dateline.resources.gazetteer import Entry, gazetteer
from dateline.resources.place_names import place_names
from dateline.resources.place_words import PlaceWords, take_apart

RINGS = {
    ("SY", "Damascus"): "Rif Dimashq",
    ("YE", "Sanaa City"): "Sanaa",
    ("UA", "Kyiv City"): "Kyiv",
}
"""Capitals that are a province of their own, and the province around them: "near Damascus" is Rif Dimashq."""

WIDE = {"country", "province"}

_COUNTRY_ITSELF = re.compile(r"\bcountry\b|^(?:the\s+)?(?:north|south|east|west)\w*$", re.IGNORECASE)
"""Words for a part of the country without its name: "the north of the country", "the south"."""

_CAPITAL = re.compile(r"(?<!provincial )\bcapital\b(?! of)", re.IGNORECASE)

Province = tuple[str, str]
"""ISO country and plain English name of a first-level province."""

KNOWN_TOWN = 50_000
"""From this population on a town can say where a smaller place lies."""

LEAST = 0.0
"""The score below which a candidate is no better than no place."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A place for one element of `at`, with what speaks for it."""

    entry: Entry
    score: float
    reasons: tuple[str, ...]


def resolve_place(at: Sequence[str], context: Context) -> Cell[Place | None]:
    """The place that the names mean, the most specific one that is known.

    The names stand most specific first. A name that the gazetteer does not know gives its container, with the
    container's precision; names in several provinces give their country.
    """
    elements = [_with_country(_with_capital(take_apart(words), context)) for words in at if words.strip()]
    if not elements:
        return Cell(value=None, rule="no place is told")
    pointed = _containers(elements, context)
    ranked = [_ranked(element, _without(pointed, i), context) for i, element in enumerate(elements)]
    known = [(element, found) for element, found in zip(elements, ranked, strict=True) if found]
    if not known:
        return _from_within(elements, context)
    if spread := _several_provinces(known):
        return spread
    element, found = _most_specific(known, sum(pointed[1:], Counter[Province]()))
    # An unknown name before a known one lies in it.
    inside = None if element is elements[0] else elements[0]
    place = _fitted(found[0].entry, element, inside)
    rule = f"{element.words!r} is {_described(found[0].entry)}: {', '.join(found[0].reasons)}"
    if inside:
        rule = f"{inside.words!r} is not known; the words place it in {element.words!r}. " + rule
    return Cell(value=place, rule=rule, alternatives=_runners_up(found))


def _with_capital(element: PlaceWords, context: Context) -> PlaceWords:
    """With the name of the city that "the Syrian capital" or "near the capital" means."""
    if not _CAPITAL.search(element.words) or (
        element.name[:1].isupper() and not _CAPITAL.search(element.name)
    ):
        return element
    told = next((adjectives()[w.lower()] for w in element.words.split() if w.lower() in adjectives()), None)
    city = capital(told or context.country)
    return replace(element, name=city, kinds=(*element.kinds, "city")) if city else element


def _with_country(element: PlaceWords) -> PlaceWords:
    """With the name of the country that "Iraqi territory" or "Lebanese soil" means."""
    people, _, what = element.words.rpartition(" ")
    code = adjectives().get(people.lower()) if what in {"territory", "soil"} else None
    name = next((one.names[0] for one in countries() if one.code == code), "")
    return replace(element, name=name, kinds=("country",)) if name else element


def _most_specific(
    known: Sequence[tuple[PlaceWords, list[_Candidate]]], containers: Counter[Province]
) -> tuple[PlaceWords, list[_Candidate]]:
    """The first element that holds none of the others, in a province that the others name, if they name any.

    A namesake in another province is no place for the event: "al-Kallaseh, Damascus" is in Damascus.
    """
    named = {key for key in containers if key[1]}
    named |= {(key[0], RINGS[key]) for key in named if key in RINGS}
    fitting = [(element, _inside_first(found, named)) for element, found in known]
    chosen = next((one for one in fitting if _believed(one[1][0].entry, named)), fitting[0])
    for other in fitting[1:]:
        if _holds(chosen[1][0].entry, other[1][0].entry):
            chosen = other
    return chosen


def _believed(entry: Entry, named: set[Province]) -> bool:
    """The place lies in a province that the other elements name, or is too large to be a namesake."""
    if not named or (entry.place.country or "", entry.place.adm1 or "") in named:
        return True
    return entry.population > FAR_AND_KNOWN and entry.place.country in {key[0] for key in named}


def _inside_first(found: list[_Candidate], named: set[Province]) -> list[_Candidate]:
    """The candidates of one element, those in the provinces first."""
    inside = [c for c in found if (c.entry.place.country or "", c.entry.place.adm1 or "") in named]
    return [*inside, *(c for c in found if c not in inside)]


def _holds(outer: Entry, inner: Entry) -> bool:
    """The one is an area or a province's seat, and the other a smaller place in it."""
    wide, fine = outer.place, inner.place
    if wide.country != fine.country or (outer.kind not in {*WIDE, "district"} and not _is_seat(outer)):
        return False
    if outer.kind == "country":
        return inner.kind != "country"
    around = RINGS.get((wide.country or "", wide.adm1 or ""))
    if fine.adm1 not in {wide.adm1, around} or inner.kind in WIDE:
        return False
    return not _is_seat(inner) and (
        outer.kind in WIDE or _is_seat(outer) or inner.kind not in {"town", "district"}
    )


def _containers(elements: Sequence[PlaceWords], context: Context) -> list[Counter[Province]]:
    """For each element, which (country, province) it surely points to; a country alone has no province."""
    pointed: list[Counter[Province]] = []
    for element in elements:
        votes: Counter[Province] = Counter()
        for entry in _entries(element, context):
            country, adm1 = entry.place.country or "", entry.place.adm1 or ""
            known = entry.kind in WIDE or entry.population >= KNOWN_TOWN
            if not known or entry.likeness < (0.8 if country == context.country else 0.95):
                continue
            if (ring := RINGS.get((country, adm1))) and element.near:
                adm1 = ring
            votes[country, adm1] = 1
        pointed.append(votes)
    return pointed


def _without(pointed: Sequence[Counter[Province]], index: int) -> Counter[Province]:
    """What all elements but one point to."""
    return sum((votes for i, votes in enumerate(pointed) if i != index), Counter[Province]())


def _entries(element: PlaceWords, context: Context) -> tuple[Entry, ...]:
    """The entries for an element: for all its words, else its name, else by consonants at home."""
    places = gazetteer()
    if element.name.islower():
        return ()
    # The name of a capital that is only called so is none of the words.
    for name in (element.words, element.name) if element.name in element.words else (element.name,):
        entries = (e for e in places.lookup(name, limit=40) if e.likeness >= 0.55)
        if found := tuple(e for e in entries if _is_spelled_so(e, name, context)):
            return found
    name = element.name
    return places.guess(name, context.country) if name[:1].isupper() or "-" in name else ()


def _is_spelled_so(entry: Entry, name: str, context: Context) -> bool:
    """A town of a country that the report does not name is no "Jadida" if it is "El Jadida"."""
    if entry.kind in WIDE or entry.place.country in context.countries | {context.country}:
        return True
    return fold(entry.place.name) in fold(name)


def _ranked(element: PlaceWords, containers: Counter[Province], context: Context) -> list[_Candidate]:
    """The candidates for an element that speak for themselves, best first."""
    entries = _entries(element, context)
    alone = len(entries) == 1
    found = [_scored(entry, element, containers, context, alone=alone) for entry in entries]
    return sorted((c for c in found if c.score > LEAST), key=lambda c: (-c.score, c.entry.place.id))


def _scored(
    entry: Entry, element: PlaceWords, containers: Counter[Province], context: Context, *, alone: bool
) -> _Candidate:
    """One candidate with its score and the reasons for it."""
    place = entry.place
    score, reasons = 8 * (entry.likeness - 0.9), [f"named {place.name}"]
    country, adm1 = place.country or "", place.adm1 or ""
    home = country == context.country
    told = country in context.countries or any(key[0] == country for key in containers)
    if home:
        score, reasons = score + 2, [*reasons, f"in {country}, which the report is about"]
    elif not _believed_abroad(entry, told=told, alone=alone):
        score -= 6
    elif entry.population >= FAR_AND_KNOWN or entry.kind == "country":
        score, reasons = score + 1, [*reasons, "well known"]
    if adm1 and (weight := containers.get((country, adm1))):
        score, reasons = score + min(1.5 * weight + 1, 4), [*reasons, f"in {adm1}, which the words name"]
    if entry.container and any(entry.container.lower() in w.lower() for w in context.places):
        score, reasons = score + 0.5, [*reasons, f"in {entry.container}, which the report names"]
    score += _kind_fits(entry, element) + math.log10(entry.population + 1) / 8
    share = _share(country, adm1, context)
    return _Candidate(entry, score + share, tuple(reasons))


def _believed_abroad(entry: Entry, *, told: bool, alone: bool) -> bool:
    """A place outside the report's country needs its country's name, many people, or a name of its own."""
    if entry.kind == "country":
        return True
    if entry.likeness < 0.95:
        return False
    return told or entry.population >= FAR_AND_KNOWN or (alone and entry.likeness == 1.0)


def _kind_fits(entry: Entry, element: PlaceWords) -> float:
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


def _several_provinces(known: Sequence[tuple[PlaceWords, list[_Candidate]]]) -> Cell[Place | None] | None:
    """The country where the names stand for several provinces side by side; None if they do not."""
    bests = [found[0].entry for _, found in known]
    wide = [e for e in bests if e.kind in WIDE or _is_seat(e)]
    if len(wide) < len(bests):
        return None
    countries = {e.place.country for e in bests}
    if len(countries) < 2 and len({e.place.adm1 for e in wide if e.place.adm1}) < 2:
        return None
    if len(countries) > 1 and not all(e.kind == "country" for e in bests):
        return None
    names = " and ".join(element.words for element, _ in known)
    if len(countries) > 1:
        return Cell(value=None, rule=f"{names} lie in several countries")
    whole = gazetteer().country(countries.pop() or "")
    return Cell(value=whole.place if whole else None, rule=f"{names} lie in several provinces")


def _is_seat(entry: Entry) -> bool:
    """A town that bears its province's name."""
    return entry.kind == "town" and entry.place.name == entry.place.adm1


def _fitted(entry: Entry, element: PlaceWords, inside: PlaceWords | None) -> Place:
    """The entry's place, no finer than the words: the surroundings of a town, a part of a province."""
    place = entry.place
    ring = RINGS.get((place.country or "", place.adm1 or ""))
    if ring and element.near and (entry.kind == "province" or _is_seat(entry)):
        around = gazetteer().province(place.country or "", ring)
        if around:
            return around.place
    if inside and place.precision in {PlacePrecision.EXACT, PlacePrecision.NEIGHBOURHOOD}:
        return replace(place, precision=PlacePrecision.NEIGHBOURHOOD)
    if element.near and place.precision in {
        PlacePrecision.TOWN,
        PlacePrecision.NEIGHBOURHOOD,
        PlacePrecision.EXACT,
    }:
        radius = max(10.0, 2 * (place.uncertainty_km or 0.0))
        return replace(place, precision=PlacePrecision.DISTRICT, uncertainty_km=radius)
    return place


def _from_within(elements: Sequence[PlaceWords], context: Context) -> Cell[Place | None]:
    """The place from a known name inside the words, as their container: "the road between Hama and Homs"."""
    for element in elements:
        for name in place_names().within(element.words):
            inner = take_apart(name)
            found = _ranked(inner, Counter[Province](), context)
            if found and found[0].entry.likeness > 0.7:
                place = _fitted(
                    found[0].entry, replace(element, near=element.near or "city" not in element.kinds), None
                )
                rule = f"{element.words!r} is not known; it names {_described(found[0].entry)}"
                return Cell(value=place, rule=rule, alternatives=_runners_up(found))
    words = ", ".join(element.words for element in elements)
    if any(_COUNTRY_ITSELF.search(element.words) for element in elements):
        whole = gazetteer().country(context.country)
        rule = f"{words!r} is a part of {context.country}, which the report is about"
        return Cell(value=whole.place if whole else None, rule=rule)
    return Cell(value=None, rule=f"the gazetteer does not know {words!r}")


def _described(entry: Entry) -> str:
    """An entry in words."""
    where = ", ".join(
        part for part in (entry.place.adm1, entry.place.country) if part and part != entry.place.name
    )
    return f"the {entry.kind} {entry.place.name}" + (f" ({where})" if where else "")


def _runners_up(found: Sequence[_Candidate]) -> tuple[Alternative, ...]:
    """The next candidates and why they lost."""
    best = found[0].score
    return tuple(
        Alternative(
            value=f"{_described(c.entry)}, {c.entry.place.id}",
            reason=f"{', '.join(c.reasons)}; scored {best - c.score:.1f} less",
            score=round(c.score, 2),
        )
        for c in found[1:4]
    )
