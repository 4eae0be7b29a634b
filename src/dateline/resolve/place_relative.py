"""Places said by their distance, direction or part: "10 km south of Hama", "north-eastern Aleppo".

Each becomes a point with a radius that holds what the words allow, and a precision no finer than that.
"""

import re
from dataclasses import dataclass, replace

from dateline.model.place import Place, PlacePrecision
from dateline.resources.gazetteer import among, gazetteer
from dateline.resources.place_geometry import WINDS, moved, point_of
from dateline.resources.place_words import PlaceWords

KM_PER = {"k": 1.0, "mi": 1.609, "m": 0.001, "yard": 0.001}
"""Kilometres in each unit, by the letters with which its name begins."""

_NUMBERS = {
    word: float(value)
    for value, words in {
        0.5: "half a", 1: "a one", 2: "two couple", 3: "three few", 4: "four", 5: "five several", 6: "six",
        7: "seven", 8: "eight", 9: "nine", 10: "ten", 12: "twelve dozen", 15: "fifteen", 20: "twenty",
        25: "twenty-five", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 100: "hundred",
    }.items()
    for word in ([words] if value == 0.5 else words.split())
}  # fmt: skip
_VAGUE = frozenset({"few", "several", "couple", "dozen", "a"})

_WIND = r"(?:north|south)(?:[ -]?(?:east|west))?|east|west"
_UNIT = r"k(?:ilo)?m(?:et(?:er|re))?s?|miles?|mi|met(?:er|re)s?|yards?|m"
_DISTANCE = re.compile(
    rf"(?P<low>\d+(?:[.,]\d+)*|\b(?:{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}))"
    rf"(?:\s?(?:-|–|to|or)\s?(?P<high>\d+(?:\.\d+)?))?(?:\s+(?:dozen|of))?[\s-]?(?P<unit>{_UNIT})\b",
    re.IGNORECASE,
)
_TOWARD = re.compile(
    rf"\b(?P<winds>(?:{_WIND})(?:(?:\s?,\s?|\s+and\s+|\s+or\s+|\s?/\s?)(?:{_WIND}))?)(?:wards?)?\s+(?:of|from)\b",
    re.IGNORECASE,
)
_PART = re.compile(rf"\b(?P<wind>{_WIND})(?:ern)?(?:most)?\b(?!\s+(?:of|from)\b)", re.IGNORECASE)

_THE = re.compile(r"\b(?:the|far|extreme)\s+$", re.IGNORECASE)
"""Before "north of": "the north of Hama" is a part of it."""

SECTOR = 0.4
"""The sine of half a wind's sector: how far aside of it, for each km of distance, a place may lie."""

TWO_WINDS = 0.8
"""The same where two winds are told."""

SURROUNDINGS_KM = 10.0
"""How far "near" a town reaches at least."""

BESIDE_KM = 15.0
"""How far "north of" a town reaches beyond it."""

DISTRICT_KM = 60.0
"""A radius beyond which a place is no district any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offset:
    """What the words around a name say of where beside or inside it."""

    km: float | None = None
    unsure_km: float = 0.0
    """By how much the distance itself may be wrong."""
    bearing: float | None = None
    """Degrees clockwise from north."""
    wide: bool = False
    """Two winds are told, and it may lie toward either."""
    inside: bool = False
    """The wind names a part of the place, not what lies beyond it."""


def offset_of(element: PlaceWords) -> Offset:
    """The distance and direction in an element's words; an offset without either where there is none."""
    around = element.words.replace(element.name, " ", 1)
    toward, part = _TOWARD.search(around), _PART.search(around)
    km, unsure = _distance(around)
    if toward:
        bearing, wide = _bearing(toward["winds"])
        inside = km is None and bool(_THE.search(around[: toward.start()]))
        return Offset(km=km, unsure_km=unsure, bearing=bearing, wide=wide, inside=inside)
    if part and km is None:
        return Offset(bearing=_bearing(part["wind"])[0], inside=True)
    return Offset(km=km, unsure_km=unsure)


def _distance(words: str) -> tuple[float | None, float]:
    """Kilometres and how far they may be wrong: a tenth, the breadth of a range, or a vague number's half."""
    found = _DISTANCE.search(words)
    if not found:
        return None, 0.0
    per = next(by for unit, by in KM_PER.items() if found["unit"].lower().startswith(unit))
    low = _number(found["low"])
    high = float(found["high"]) if found["high"] else low
    vague = 0.5 if found["low"].lower() in _VAGUE else 0.1
    return per * (low + high) / 2, per * max(abs(high - low) / 2, vague * high)


def _number(words: str) -> float:
    """A number in digits or letters."""
    known = _NUMBERS.get(words.lower())
    return known if known is not None else float(words.replace(",", ""))


def _bearing(winds: str) -> tuple[float, bool]:
    """The direction of one wind, or between two; whether two are told."""
    named = [WINDS[re.sub(r"[ -]", "", wind)] for wind in re.findall(_WIND, winds.lower())]
    first, last = named[0], named[-1]
    turn = (last - first + 180) % 360 - 180
    return (first + turn / 2) % 360, len(named) > 1


def placed(place: Place, element: PlaceWords, *, city: bool = False) -> Place:
    """The place that an element means beside or inside the one that it names.

    `city` says that the words mean a city by a name that its province bears too.
    """
    offset, at = offset_of(element), point_of(place)
    if at is None:
        return place
    area = place.precision in {PlacePrecision.PROVINCE, PlacePrecision.COUNTRY}
    if offset.inside or (area and offset.bearing is not None and offset.km is None):
        return _part(place, at, offset, surroundings=element.near, city=city)
    if offset.km is not None or offset.bearing is not None:
        return replace(_beyond(place, at, offset), id="", name=element.words)
    return _surroundings(place) if element.near else place


def _beyond(place: Place, at: tuple[float, float], offset: Offset) -> Place:
    """A place so far from the named one, or merely in a direction from it."""
    own = place.uncertainty_km or 0.0
    if offset.km is None:
        km, aside = own + BESIDE_KM / 2, BESIDE_KM
    else:
        km, aside = offset.km, offset.unsure_km
    aside += km * (1.1 if offset.bearing is None else TWO_WINDS if offset.wide else SECTOR)
    there = at if offset.bearing is None else moved(at, offset.bearing, km)
    beside = _coarse(place, there, own + aside, at_least=PlacePrecision.DISTRICT)
    return replace(beside, adm1=_province_at(beside, there) if there != at else place.adm1)


def _part(place: Place, at: tuple[float, float], offset: Offset, *, surroundings: bool, city: bool) -> Place:
    """A part of the named place; of its surroundings, where the words mean them."""
    own = place.uncertainty_km or 1.0
    if place.precision in {PlacePrecision.EXACT, PlacePrecision.NEIGHBOURHOOD} and not surroundings:
        return place
    bearing = offset.bearing or 0.0
    if place.precision is PlacePrecision.TOWN and (surroundings or not city):
        # The outskirts; or a city whose name its province bears too, so that the words may mean more than it.
        reach = max(SURROUNDINGS_KM, 2 * own)
        return _coarse(place, moved(at, bearing, reach / 2), reach, at_least=PlacePrecision.DISTRICT)
    return _coarse(place, moved(at, bearing, own / 2), own, at_least=place.precision)


def _surroundings(place: Place) -> Place:
    """What "near" a place means: no finer than a district."""
    fine = place.precision in {PlacePrecision.EXACT, PlacePrecision.NEIGHBOURHOOD, PlacePrecision.TOWN}
    if not fine:
        return place
    radius = max(SURROUNDINGS_KM, 2 * (place.uncertainty_km or 0.0))
    return replace(place, precision=PlacePrecision.DISTRICT, uncertainty_km=radius)


_SCALE = list(PlacePrecision)


def _coarse(place: Place, at: tuple[float, float], radius: float, *, at_least: PlacePrecision) -> Place:
    """The place at a point with a radius, no finer than `at_least`, its own or the radius's precision."""
    admitted = PlacePrecision.PROVINCE if radius > DISTRICT_KM else at_least
    precision = max(place.precision, at_least, admitted, key=_SCALE.index)
    return replace(
        place, latitude=at[0], longitude=at[1], uncertainty_km=round(radius, 1), precision=precision
    )


def _province_at(place: Place, at: tuple[float, float]) -> str | None:
    """The province of a point beside a place: the place's own if a town near it has it, or all the towns'."""
    towns = gazetteer().towns_near(at, place.country or "", limit=3)
    named = {entry.place.adm1 for entry in among(towns, country=place.country)}
    if not named or place.adm1 in named:
        return place.adm1
    return named.pop() if len(named) == 1 else None
