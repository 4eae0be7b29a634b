"""Where: names of places as a place with its precision, by what contains them and the report's war."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.model.claim import Cell
from dateline.model.place import Place, PlacePrecision
from dateline.resolve.context import FAR_AND_KNOWN, Context
from dateline.resolve.place_between import BORDER, between, near_border
from dateline.resolve.place_candidates import (
    RINGS,
    WIDE,
    Candidate,
    Province,
    Provinces,
    candidates,
    described,
    entries_of,
    is_seat,
    runners_up,
)
from dateline.resolve.place_relative import offset_of, placed
from dateline.resources.countries import adjectives, capital, countries
from dateline.resources.gazetteer import Entry, gazetteer
from dateline.resources.place_names import place_names
from dateline.resources.place_words import PlaceWords, split_phrase, take_apart

_COUNTRY_ITSELF = re.compile(r"\bcountry\b|^(?:the\s+)?(?:north|south|east|west)\w*$", re.IGNORECASE)
"""Words for a part of the country without its name: "the north of the country", "the south"."""

_CAPITAL = re.compile(r"(?<!provincial )\bcapital\b(?! of)", re.IGNORECASE)

_NAME = re.compile(r"\b[A-Z][\w-]+")

_KIND_OF_ANOTHER = re.compile(
    r"^(?:districts?|neighbou?rhoods?|quarters?|suburbs?|villages?|towns?)\s+of\s+(?=\S)", re.IGNORECASE
)

_CENTRE = re.compile(r"\b(?:cent(?:er|re)|heart|middle|downtown)\b", re.IGNORECASE)

KNOWN_TOWN = 50_000
"""From this population on a town can say where a smaller place lies."""

Found = tuple[PlaceWords, list[Candidate]]
"""An element of `at` with its candidates, best first."""


def resolve_place(at: Sequence[str], context: Context) -> Cell[Place | None]:
    """The place that the names mean, the most specific one that is known.

    The names stand most specific first. A name that the gazetteer does not know gives its container, with the
    container's precision; names in several provinces give their country.
    """
    parts = [part for words in at if words.strip() for part in split_phrase(words)]
    # "the Xyz district of Homs": the district is the name's before, not a district called Homs.
    parts = [part if i == 0 else _KIND_OF_ANOTHER.sub("", part) for i, part in enumerate(parts)]
    elements = [_element(part, context) for part in parts]
    if not elements:
        return Cell(value=None, rule="no place is told")
    pointed = _containers(elements, context)
    ranked = [candidates(element, _without(pointed, i), context) for i, element in enumerate(elements)]
    known = [(element, found) for element, found in zip(elements, ranked, strict=True) if found]
    if not known:
        return _from_within(elements, context)
    return _several_provinces(known) or _most_specific_place(elements, known, pointed, context)


def _most_specific_place(
    elements: Sequence[PlaceWords],
    known: Sequence[Found],
    pointed: Sequence[Provinces],
    context: Context,
) -> Cell[Place | None]:
    """The place of the most specific element that is known, with the rule that says so."""
    element, found = _most_specific(known, sum(pointed[1:], Provinces()), context)
    # An unknown name before a known one lies in it.
    inside = None if elements[0] in [one for one, _ in known] else elements[0]
    place = _fitted(found[0].entry, element, inside)
    rule = f"{element.words!r} is {described(found[0].entry)}: {', '.join(found[0].reasons)}"
    if inside:
        rule = f"{inside.words!r} is not known; the words place it in {element.words!r}. " + rule
    return Cell(value=place, rule=rule, alternatives=runners_up(found))


def _element(words: str, context: Context) -> PlaceWords:
    """An element of `at`, with the name that a capital, a territory or a people stands for."""
    return _with_country(_with_capital(take_apart(words), context))


def _with_capital(element: PlaceWords, context: Context) -> PlaceWords:
    """With the name of the city that "the Syrian capital" or "near the capital" means."""
    if not _CAPITAL.search(element.words) or (
        element.name[:1].isupper() and not _CAPITAL.search(element.name)
    ):
        return element
    told = next((adjectives()[w.lower()] for w in element.words.split() if w.lower() in adjectives()), None)
    city = capital(told or context.country)
    if not city:
        return element
    named = take_apart(_CAPITAL.sub(city, element.words))
    return replace(named, words=element.words, name=city, kinds=(*element.kinds, "city"))


def _with_country(element: PlaceWords) -> PlaceWords:
    """With the name of the country that "Lebanese soil" or "a Syrian air base" means."""
    names = [word for word in _NAME.findall(element.words) if "-" not in word]
    codes = {adjectives().get(word.lower()) for word in names}
    if len(codes) != 1 or element.name not in element.words or BORDER.search(element.words):
        return element
    name = next((one.names[0] for one in countries() if one.code in codes), "")
    return replace(element, name=name, kinds=("country",)) if name else element


def _most_specific(known: Sequence[Found], containers: Provinces, context: Context) -> Found:
    """The first element that holds none of the others, in a province that the others name, if they name any.

    A namesake in another province is no place for the event: "al-Kallaseh, Damascus" is in Damascus. A city
    abroad beside a place at home says nothing of where that lies: "Khan Touman, Moscow".
    """
    named = {key for key in containers if key[1]}
    if known[0][1][0].entry.place.country == context.country:
        named = {key for key in named if key[0] == context.country}
    named |= {(key[0], RINGS[key]) for key in named if key in RINGS}
    named |= {key for key, ring in RINGS.items() if (key[0], ring) in named}
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


def _inside_first(found: list[Candidate], named: set[Province]) -> list[Candidate]:
    """The candidates of one element, those in the provinces first."""
    inside = [c for c in found if (c.entry.place.country or "", c.entry.place.adm1 or "") in named]
    return [*inside, *(c for c in found if c not in inside)]


def _holds(outer: Entry, inner: Entry) -> bool:
    """The one is an area or a province's seat, and the other a smaller place in it."""
    wide, fine = outer.place, inner.place
    if wide.country != fine.country or (outer.kind not in {*WIDE, "district"} and not is_seat(outer)):
        return False
    if outer.kind == "country":
        return inner.kind != "country"
    around = RINGS.get((wide.country or "", wide.adm1 or ""))
    if fine.adm1 not in {wide.adm1, around} or inner.kind in WIDE:
        return False
    return not is_seat(inner) and (
        outer.kind in WIDE or is_seat(outer) or inner.kind not in {"town", "district"}
    )


def _containers(elements: Sequence[PlaceWords], context: Context) -> list[Provinces]:
    """For each element, which (country, province) it surely points to; a country alone has no province."""
    pointed: list[Provinces] = []
    for element in elements:
        votes = Provinces()
        entries = entries_of(element, context)
        home = [e for e in entries if e.place.country == context.country and e.likeness >= 0.9]
        for entry in home or entries:
            country, adm1 = entry.place.country or "", entry.place.adm1 or ""
            known = entry.kind in WIDE or entry.population >= KNOWN_TOWN
            if not known or entry.likeness < (0.8 if country == context.country else 0.95):
                continue
            if (ring := RINGS.get((country, adm1))) and element.near:
                adm1 = ring
            votes[country, adm1] = 1
        pointed.append(votes)
    return pointed


def _without(pointed: Sequence[Provinces], index: int) -> Provinces:
    """What all elements but one point to."""
    return sum((votes for i, votes in enumerate(pointed) if i != index), Provinces())


def _several_provinces(known: Sequence[Found]) -> Cell[Place | None] | None:
    """The country where the names stand for several provinces side by side; None if they do not."""
    bests = [found[0].entry for _, found in known]
    wide = [e for e in bests if e.kind in WIDE or is_seat(e)]
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


def _fitted(entry: Entry, element: PlaceWords, inside: PlaceWords | None) -> Place:
    """The entry's place, no finer than the words: the surroundings of a town, a part of a province."""
    place = entry.place
    ring = RINGS.get((place.country or "", place.adm1 or ""))
    measured = offset_of(element).km is not None
    if ring and element.near and not measured and (entry.kind == "province" or is_seat(entry)):
        around = gazetteer().province(place.country or "", ring)
        if around:
            return around.place
    if inside and place.precision in {PlacePrecision.EXACT, PlacePrecision.NEIGHBOURHOOD}:
        return replace(place, precision=PlacePrecision.NEIGHBOURHOOD)
    return placed(place, element, city=not is_seat(entry) or "city" in element.kinds)


def _from_within(elements: Sequence[PlaceWords], context: Context) -> Cell[Place | None]:
    """The place from a border or from known names inside the words: "the road between Hama and Homs"."""
    for element in elements:
        inner = [(name, candidates(take_apart(name), Provinces(), context)) for name in _names_in(element)]
        known = [(name, found) for name, found in inner if found and found[0].entry.likeness > 0.7]
        if cell := near_border(element, context) or between(element, [found[0] for _, found in known]):
            return cell
        if known:
            best = known[0][1]
            core = "city" in element.kinds or bool(_CENTRE.search(element.words))
            near = replace(element, near=element.near or not core, name=known[0][0])
            rule = f"{element.words!r} is not known; it names {described(best[0].entry)}"
            return Cell(value=_fitted(best[0].entry, near, None), rule=rule, alternatives=runners_up(best))
    words = ", ".join(element.words for element in elements)
    if any(_COUNTRY_ITSELF.search(element.words) for element in elements):
        whole = gazetteer().country(context.country)
        rule = f"{words!r} is a part of {context.country}, which the report is about"
        return Cell(value=whole.place if whole else None, rule=rule)
    return Cell(value=None, rule=f"the gazetteer does not know {words!r}")


def _names_in(element: PlaceWords) -> list[str]:
    """The known names inside an element's words."""
    return place_names().within(element.words)
