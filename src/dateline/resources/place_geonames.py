"""Places from a GeoNames country dump ("SY.txt" of https://download.geonames.org/export/dump/).

Nineteen columns parted by tabs, no header; their order and the feature codes are those of GeoNames' readme.
The file is read twice, first for the areas that its places lie in.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from dateline.resources.place_files import PlaceRow
from dateline.resources.place_geometry import Point, middle
from dateline.resources.place_rows import LineLeftOut, Read, parts, position, provinces_by_code

COLUMNS = 19
LICENCE = "CC BY 4.0"
SITES = "facility"

_BY_CODE = {
    "PPLX": "neighbourhood", "PPLH": "village", "PPLQ": "village", "PPLW": "village", "PPLF": "village",
    "ADM1": "province", "CMP": "camp", "CMPRF": "camp", "CMPL": "camp", "CMPLA": "camp",
    "AIRB": "base", "AIRP": "base", "AIRF": "base", "AIRH": "base",
    "MILB": "base", "INSM": "base", "FT": "base",
    "PSTB": "crossing", "CSTM": "crossing", "RDCR": "facility",
}  # fmt: skip
"""The kind of place by feature code, where the code says more than its class."""

_BY_CLASS = {"P": "town", "A": "district", "S": SITES, "R": "road", "T": "mountain", "L": "district"}
"""The kind of place by feature class; classes that are not here name waters, woods and the sea bed."""

_COUNTRIES = ("PCL", "TERR", "ZN")
"""Feature codes that begin so are countries, which the gazetteer has."""

_LEAST_AREA_KM = {"ADM1": 20.0, "ADM2": 10.0, "ADM3": 5.0}
_VILLAGE = 2_000
"""A place of fewer people, if they were counted, is a village."""


@dataclass(slots=True)
class _Areas:
    """The names of a dump's areas by code, and the towns in them."""

    names: dict[tuple[str, ...], str] = field(default_factory=dict)
    towns: dict[tuple[str, ...], list[Point]] = field(default_factory=lambda: defaultdict(list))


def reads(first_line: str) -> bool:
    """The line is one of such a dump."""
    fields = first_line.rstrip("\r\n").split("\t")
    return len(fields) == COLUMNS and fields[0].isdecimal()


def geonames_places(path: Path) -> Iterator[Read]:
    """The places of a dump; waters, woods and countries give none and are no fault."""
    with path.open(encoding="utf-8") as lines:
        areas = _areas(lines)
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            fields = line.rstrip("\r\n").split("\t")
            if fault := _fault(fields):
                yield LineLeftOut(line=number, reason=fault)
            elif (kind := _kind(fields)) is not None:
                yield _place(fields, kind, areas)


def _fault(fields: list[str]) -> str:
    """What is wrong with a line; "" if nothing is."""
    if fields == [""]:
        return ""
    if len(fields) != COLUMNS:
        return f"{len(fields)} columns parted by tabs, not {COLUMNS}"
    if not fields[0].isdecimal() or not fields[1]:
        return "no GeoNames number or no name"
    return "" if position(fields[4], fields[5]) else f"no position on Earth: {fields[4]!r}, {fields[5]!r}"


def _kind(fields: list[str]) -> str | None:
    """The kind of place of a right line; None for what is no place of ours."""
    if fields == [""] or fields[7].startswith(_COUNTRIES):
        return None
    kind = _BY_CODE.get(fields[7]) or _BY_CLASS.get(fields[6])
    people = int(fields[14]) if fields[14].isdecimal() else 0
    return "village" if kind == "town" and 0 < people < _VILLAGE else kind


def _codes(fields: list[str], level: int) -> tuple[str, ...]:
    """Country and area codes down to a level."""
    return (fields[8], *fields[10 : 10 + level])


def _areas(lines: Iterable[str]) -> _Areas:
    """The areas of a dump, with the positions of the towns in each."""
    areas = _Areas()
    for line in lines:
        fields = line.rstrip("\r\n").split("\t")
        if _fault(fields) or fields == [""]:
            continue
        if fields[7] in {"ADM1", "ADM2", "ADM3"}:
            areas.names[_codes(fields, int(fields[7][3]))] = fields[1]
        if fields[6] == "P" and (at := position(fields[4], fields[5])):
            for level in (1, 2, 3):
                areas.towns[_codes(fields, level)].append(at)
    return areas


def _place(fields: list[str], kind: str, areas: _Areas) -> PlaceRow:
    """The place of a right line."""
    country = fields[8] or None
    lat, lon = position(fields[4], fields[5]) or (None, None)
    adm1 = _adm1(fields, areas)
    return PlaceRow(
        name=adm1 if kind == "province" and adm1 else fields[1],
        id=f"geonames:{fields[0]}",
        kind=kind,
        country=country,
        adm1=adm1,
        latitude=lat,
        longitude=lon,
        population=int(fields[14]) if fields[14].isdecimal() else 0,
        radius=_radius(fields, areas),
        container="" if fields[6] == "A" else areas.names.get(_codes(fields, 2), ""),
        spellings=(fields[1], fields[2], *parts(fields[3], by=",")),
    )


def _adm1(fields: list[str], areas: _Areas) -> str | None:
    """The plain name of the first-level province."""
    return provinces_by_code().get((fields[8], fields[10])) or areas.names.get(_codes(fields, 1))


def _radius(fields: list[str], areas: _Areas) -> float | None:
    """An area's radius from the towns in it; None where the kind of place tells it."""
    least = _LEAST_AREA_KM.get(fields[7])
    if least is None:
        return None
    towns = areas.towns.get(_codes(fields, int(fields[7][3])), [])
    return round(max(least, middle(towns)[1] if towns else 0.0), 1)
