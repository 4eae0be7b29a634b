"""Places from OCHA's common operational data sets: administrative areas with p-codes, in CSV or GeoJSON.

The columns are found by their usual names: ADM1_PCODE, ADM2_EN, admin2Name_en, admin1Pcode, adm3_name. An
area's position is the middle of its polygon, or the one that the table tells, or that of the areas in it;
where none of these is told, that of the same area in the gazetteer.
"""

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dateline.resources.gazetteer import Gazetteer
from dateline.resources.place_files import PlaceRow
from dateline.resources.place_geometry import Point, distance_km, middle
from dateline.resources.place_rows import LineLeftOut, PlainProvince, Read, number, position

_PCODE = re.compile(r"^adm(?:in)?_?(\d)_?p?code$")
_NAME = re.compile(r"^adm(?:in)?_?(\d)_?(?:name)?_?(?:en|name)?$")
_OTHER_NAME = re.compile(r"^adm(?:in)?_?(\d)_?(?:(?:alt|ref)?name)?_?(?:alt\d?_?)?([a-z]{2}|ref|alt\w*)$")
_LATITUDE = ("center_lat", "latitude", "lat", "y_coord", "y")
_LONGITUDE = ("center_lon", "longitude", "lon", "long", "x_coord", "x")
_AREA = ("area_sqkm", "area_km2", "areakm2")
_LEAST_KM = 2.0

Properties = Mapping[str, Any]


@dataclass(slots=True)
class _Area:
    """One administrative area in the making."""

    pcode: str
    level: int
    name: str
    country: str
    adm1: str
    container: str
    spellings: set[str] = field(default_factory=set)
    at: Point | None = None
    radius: float | None = None
    inner: list[Point] = field(default_factory=list)
    """Positions of the areas in it."""


def reads(columns: Iterable[str]) -> bool:
    """The columns hold p-codes of at least the first level."""
    return any((found := _PCODE.match(column.strip().lower())) and found[1] != "0" for column in columns)


class Areas:
    """The areas of a data set, gathered row by row."""

    def __init__(self, *, country: str, places: Gazetteer, plain: PlainProvince) -> None:
        self._country = country.upper()
        self._places = places
        self._plain = plain
        self._areas: dict[str, _Area] = {}

    def add(
        self, line: int, properties: Properties, geometry: Mapping[str, Any] | None
    ) -> LineLeftOut | None:
        """What is wrong with a row, if anything is; its area is kept, and those above it."""
        values = {str(key).strip().lower(): str(value).strip() for key, value in properties.items() if value}
        levels = _levels(values)
        country = self._code(values)
        if not levels:
            return LineLeftOut(line=line, reason="no p-code with a name")
        if not country:
            return LineLeftOut(line=line, reason="no country: the p-codes do not begin with its two letters")
        for level in levels:
            self._keep(values, level, levels, country)
        try:
            told = _told(values) or _outline(geometry)
        except (TypeError, ValueError, IndexError):
            return LineLeftOut(line=line, reason="its geometry is no polygon of GeoJSON")
        deepest = self._areas[values[_column(values, _PCODE, levels[-1])]]
        if told:
            deepest.at, deepest.radius = told
            for level in levels[:-1]:
                self._areas[values[_column(values, _PCODE, level)]].inner.append(told[0])
        return None

    def places(self) -> Iterator[Read]:
        """The areas as places, widest first; those whose position nothing tells are left out."""
        for area in sorted(self._areas.values(), key=lambda a: (a.level, a.pcode)):
            row = self._row(area)
            yield row or LineLeftOut(line=0, reason=f"{area.pcode} {area.name}: nothing tells its position")

    def _code(self, values: Mapping[str, str]) -> str:
        """The two letters of the country: those asked for, or those with which the p-codes begin."""
        codes = [values[column] for column in values if _PCODE.match(column)]
        letters = next((re.match(r"[A-Za-z]*", code)[0] for code in codes), "")  # type: ignore[index]  # matches ""
        return self._country or (letters.upper() if len(letters) == 2 else "")

    def _keep(self, values: Mapping[str, str], level: int, levels: Sequence[int], country: str) -> None:
        """Note the area of one level of a row."""
        pcode = values[_column(values, _PCODE, level)]
        above = [values[_column(values, _NAME, other)] for other in levels if other < level]
        first = values[_column(values, _NAME, levels[0])] if levels[0] == 1 else ""
        area = self._areas.setdefault(
            pcode,
            _Area(
                pcode=pcode,
                level=level,
                name=values[_column(values, _NAME, level)],
                country=country,
                adm1=self._plain(country, first) if first else "",
                container=above[-1] if len(above) > 1 else "",
            ),
        )
        area.spellings |= {
            values[column]
            for column in values
            if (found := _NAME.match(column) or _OTHER_NAME.match(column)) and found[1] == str(level)
        }

    def _row(self, area: _Area) -> PlaceRow | None:
        """The area as a place; None where nothing tells its position."""
        at, radius, basis = area.at, area.radius, "polygon"
        if at is None and area.inner:
            at, basis = middle(area.inner)[0], "parts"
            radius = max(distance_km(at, point) for point in area.inner)
        if at is None:
            at, radius, basis = self._known(area)
        if at is None:
            return None
        province = area.level == 1
        return PlaceRow(
            name=area.adm1 if province else area.name,
            id=f"pcode:{area.pcode}",
            kind="province" if province else "district",
            country=area.country,
            adm1=area.adm1 or None,
            latitude=at[0],
            longitude=at[1],
            radius=round(max(_LEAST_KM, radius or 0.0), 1),
            container=area.container,
            basis=basis,
            spellings=(area.name, *sorted(area.spellings)),
        )

    def _known(self, area: _Area) -> tuple[Point | None, float | None, str]:
        """The position of the same area, or of the town of its name, in the gazetteer."""
        entries = self._places.lookup(area.name)
        here = [e.place for e in entries if e.place.country == area.country and e.place.adm1 == area.adm1]
        found = next((p for p in here if p.latitude is not None and p.longitude is not None), None)
        if found is None or found.latitude is None or found.longitude is None:
            return None, None, ""
        return (found.latitude, found.longitude), max(20.0, found.uncertainty_km or 0.0), "container"


def _levels(values: Mapping[str, str]) -> list[int]:
    """The levels below the country for which a row has a p-code and a name, widest first."""
    coded = {int(found[1]) for column in values if (found := _PCODE.match(column))}
    named = {int(found[1]) for column in values if (found := _NAME.match(column))}
    return sorted((coded & named) - {0})


def _column(values: Mapping[str, str], pattern: re.Pattern[str], level: int) -> str:
    """The first column of a pattern and level."""
    return next(column for column in values if (found := pattern.match(column)) and found[1] == str(level))


def _told(values: Mapping[str, str]) -> tuple[Point, float | None] | None:
    """The position that a table tells in columns of its own, with a radius from its area."""
    lat = next((values[column] for column in _LATITUDE if column in values), None)
    lon = next((values[column] for column in _LONGITUDE if column in values), None)
    at = position(lat, lon)
    if at is None:
        return None
    area = next((number(values[c], least=0, most=2e7) for c in _AREA if c in values), None)
    return at, None if area is None else 1.5 * math.sqrt(area / math.pi)


def _outline(geometry: Mapping[str, Any] | None) -> tuple[Point, float | None] | None:
    """The middle of a polygon and how far its farthest corner is; None where there is no outline."""
    rings = [ring for ring in _rings(geometry) if len(ring) >= 3]
    if not rings:
        return None
    at = _centroid(rings)
    return at, max(distance_km(at, corner) for ring in rings for corner in ring)


def _rings(geometry: Mapping[str, Any] | None) -> list[list[Point]]:
    """The outer rings of a polygon or of several, as latitude and longitude; a point is a ring of its own."""
    kind, corners = (geometry or {}).get("type"), (geometry or {}).get("coordinates") or []
    if kind == "Point":
        return [[(float(corners[1]), float(corners[0]))] * 3]
    polygons = [corners] if kind == "Polygon" else corners if kind == "MultiPolygon" else []
    return [[(float(p[1]), float(p[0])) for p in polygon[0]] for polygon in polygons if polygon]


def _centroid(rings: Sequence[Sequence[Point]]) -> Point:
    """The centre of mass of rings; the mean of their corners where they enclose no area."""
    total, lat, lon = 0.0, 0.0, 0.0
    for ring in rings:
        for (y, x), (y2, x2) in zip(ring, [*ring[1:], ring[0]], strict=True):
            cross = x * y2 - x2 * y
            total, lat, lon = total + cross, lat + (y + y2) * cross, lon + (x + x2) * cross
    if abs(total) < 1e-12:
        corners = [corner for ring in rings for corner in ring]
        return middle(corners)[0]
    return round(lat / (3 * total), 4), round(lon / (3 * total), 4)
