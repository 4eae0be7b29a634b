"""Places that are told by two others: between two towns, along the border of two countries."""

import re
from collections.abc import Sequence

from dateline.model.claim import Cell
from dateline.model.place import Place, PlacePrecision
from dateline.resolve.context import Context
from dateline.resolve.place_candidates import Candidate, described
from dateline.resolve.place_relative import DISTRICT_KM
from dateline.resources.countries import adjectives, countries
from dateline.resources.place_borders import border_of
from dateline.resources.place_geometry import away, middle, point_of
from dateline.resources.place_words import PlaceWords

_BETWEEN = re.compile(
    r"\bbetween\b|\b(?:road|highway|motorway|axis|frontline|front line)\b|\bconnects?\b|\blink(?:s|ing)?\b",
    re.IGNORECASE,
)
BORDER = re.compile(r"\b(?:borders?|frontiers?)\b", re.IGNORECASE)
_WORD = re.compile(r"[A-Z][\w’']+")


def between(element: PlaceWords, named: Sequence[Candidate]) -> Cell[Place | None] | None:
    """The stretch between the first two places that the words name; None where they name no stretch."""
    if len(named) < 2 or not _BETWEEN.search(element.words):
        return None
    one, other = named[0].entry, named[1].entry
    here, there, apart = point_of(one.place), point_of(other.place), away(one.place, other.place)
    if here is None or there is None or apart is None or one.place.country != other.place.country:
        return None
    at, _ = middle([here, there])
    radius = apart / 2 + max(one.place.uncertainty_km or 0.0, other.place.uncertainty_km or 0.0)
    place = Place(
        id="",
        name=f"{one.place.name} to {other.place.name}",
        source=one.place.source,
        precision=PlacePrecision.DISTRICT if radius <= DISTRICT_KM else PlacePrecision.PROVINCE,
        country=one.place.country,
        adm1=one.place.adm1 if one.place.adm1 == other.place.adm1 else None,
        latitude=round(at[0], 4),
        longitude=round(at[1], 4),
        uncertainty_km=round(radius, 1),
    )
    return Cell(value=place, rule=f"{element.words!r} lies between {described(one)} and {described(other)}")


def near_border(element: PlaceWords, context: Context) -> Cell[Place | None] | None:
    """The border that the words name, on the report's side of it; None if they name none."""
    if not BORDER.search(element.words):
        return None
    codes = _countries_in(element.words)
    sides = [code for code in codes if code == context.country] or codes[:1]
    others = [code for code in codes if code not in sides]
    here, there = (sides[0], others[0]) if sides and others else (context.country, codes[0] if codes else "")
    border = border_of(here, there)
    if border is None:
        return None
    place = Place(
        id=f"border:{here}-{there}",
        name=f"border of {_name(here)} and {_name(there)}",
        source="borders",
        precision=PlacePrecision.PROVINCE,
        country=here,
        adm1=border.adm1[0] if len(border.adm1) == 1 else None,
        latitude=border.latitude,
        longitude=border.longitude,
        uncertainty_km=border.radius_km,
    )
    return Cell(value=place, rule=f"{element.words!r} is the border of {_name(here)} with {_name(there)}")


def _countries_in(words: str) -> list[str]:
    """The countries that the words name, themselves or by their people, in their order."""
    known = adjectives() | {name.lower(): one.code for one in countries() for name in one.names}
    found = (known.get(word.lower().removesuffix("'s").removesuffix("’s")) for word in _WORD.findall(words))
    return list(dict.fromkeys(code for code in found if code))


def _name(code: str) -> str:
    """A country's usual name."""
    return next((one.names[0] for one in countries() if one.code == code), code)
