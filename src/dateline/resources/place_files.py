"""Files of places by name: one SQLite schema for the world, the supplements, and what users load.

A name stands in a file under its key (`grammar.names`), so that a question in any spelling is one look-up.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from dateline.grammar.names import fold, name_key
from dateline.resources.place_geometry import Point

SCHEMA = """
CREATE TABLE source (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, licence TEXT NOT NULL, file TEXT NOT NULL,
    digest TEXT NOT NULL
) STRICT;
CREATE TABLE province (
    id INTEGER PRIMARY KEY, country TEXT NOT NULL, name TEXT NOT NULL, UNIQUE (country, name)
) STRICT;
CREATE TABLE place (
    id INTEGER PRIMARY KEY, source INTEGER NOT NULL, label TEXT, name TEXT NOT NULL, kind TEXT, country TEXT,
    province INTEGER, latitude INTEGER, longitude INTEGER, population INTEGER, radius REAL, container TEXT,
    basis TEXT
) STRICT;
CREATE TABLE name (key TEXT, place INTEGER, spelled TEXT, PRIMARY KEY (key, place)) STRICT, WITHOUT ROWID;
CREATE INDEX labelled ON place (label) WHERE label IS NOT NULL;
"""
"""Positions are in ten-thousandths of a degree. A place without a label is GeoNames' of that id; one without
a kind is a town. `spelled` holds the spellings of a key, parted by bars; "" for the place's own name."""

_COLUMNS = (
    "p.id, p.label, p.name, p.kind, p.country, a.name, p.latitude, p.longitude, p.population, p.radius, "
    "p.container, p.basis, s.name"
)
_JOINED = "JOIN source s ON s.id = p.source LEFT JOIN province a ON a.id = p.province"
_BY_KEY = f"SELECT {_COLUMNS}, n.spelled FROM name n JOIN place p ON p.id = n.place {_JOINED} WHERE n.key = ?"  # noqa: S608  # ours
_BY_LABEL = f"SELECT {_COLUMNS}, '' FROM place p {_JOINED} WHERE p.label = ?"  # noqa: S608  # ours
_BY_COUNTRY = f"SELECT {_COLUMNS}, '' FROM place p {_JOINED} WHERE p.country = ? ORDER BY p.id"  # noqa: S608  # ours
_KEYS_FROM = "SELECT DISTINCT key FROM name WHERE key >= ? AND key < ?"
_TOWNS_IN = (
    f"SELECT {_COLUMNS}, '' FROM place p {_JOINED} WHERE p.country = ? AND p.kind IS NULL "  # noqa: S608  # ours
    "AND p.latitude BETWEEN ? AND ? AND p.longitude BETWEEN ? AND ?"
)
_SCALE = 1e4


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceSource:
    """Where places come from."""

    name: str
    """What the places' source is called ("geonames", "supplement", a loaded file's name)."""
    licence: str = ""
    """Under what terms it may be used; "" if that was not told."""
    file: str = ""
    """The name of the file that it was read from."""
    digest: str = ""
    """The SHA-256 of that file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """A place as a file of places holds it."""

    name: str
    """Its usual English name."""
    id: str
    """Its id with its source's prefix ("geonames:170063")."""
    kind: str
    country: str | None
    adm1: str | None
    latitude: float | None
    longitude: float | None
    population: int = 0
    radius: float | None = None
    """Kilometres; None where it follows from the kind and the people."""
    container: str = ""
    """The name of the place that it lies in, where that is not its province."""
    basis: str = "geonames"
    """What its position rests on ("geonames", "recalled", "container", "polygon", "own")."""
    source: str = ""
    spellings: tuple[str, ...] = ()
    """Its other spellings; of a row that was asked for, those of the key."""


class PlaceFile:
    """A file of places, opened for reading."""

    def __init__(self, path: str | Path, *, packaged: bool) -> None:
        self.path = Path(path)
        how = "mode=ro&immutable=1" if packaged else "mode=ro"
        address = f"{self.path.absolute().as_uri()}?{how}"
        self._db = sqlite3.connect(address, uri=True, check_same_thread=False)
        self._db.execute("SELECT 1 FROM place JOIN source LIMIT 1")

    def by_key(self, key: str) -> Iterator[PlaceRow]:
        """The places that have a name of that key."""
        return map(_row, self._db.execute(_BY_KEY, [key]))

    def by_label(self, label: str) -> PlaceRow | None:
        """The place of that id, where that is no GeoNames number."""
        return next(map(_row, self._db.execute(_BY_LABEL, [label])), None)

    def by_country(self, country: str) -> Iterator[PlaceRow]:
        """The places of a country; slow, since every place is looked at."""
        return map(_row, self._db.execute(_BY_COUNTRY, [country]))

    def towns_in(self, country: str, south_west: Point, north_east: Point) -> Iterator[PlaceRow]:
        """The towns of one country between two corners; reads the whole file."""
        (south, west), (north, east) = south_west, north_east
        bounds = [round(degrees * _SCALE) for degrees in (south, north, west, east)]
        return map(_row, self._db.execute(_TOWNS_IN, [country, *bounds]))

    def keys_from(self, start: str) -> set[str]:
        """The keys that begin with `start`."""
        return {key for (key,) in self._db.execute(_KEYS_FROM, [start, start + "\x7f"])}

    def sources(self) -> list[tuple[PlaceSource, int]]:
        """The sources by name, each with the number of its places."""
        query = (
            "SELECT s.name, s.licence, s.file, s.digest, count(p.id) FROM source s "
            "LEFT JOIN place p ON p.source = s.id GROUP BY s.id ORDER BY s.name"
        )
        return [
            (PlaceSource(name=name, licence=licence, file=file, digest=digest), count)
            for name, licence, file, digest, count in self._db.execute(query)
        ]

    def close(self) -> None:
        """Let the file go."""
        self._db.close()


def _row(row: tuple[Any, ...]) -> PlaceRow:
    """A place from a database row."""
    number, label, name, kind, country, adm1, lat, lon, people, radius, container, basis, source, spelled = (
        row
    )
    return PlaceRow(
        id=label or f"geonames:{number}",
        name=name,
        kind=kind or "town",
        country=country,
        adm1=adm1,
        latitude=None if lat is None else lat / _SCALE,
        longitude=None if lon is None else lon / _SCALE,
        population=people or 0,
        radius=radius,
        container=container or "",
        basis=basis or "geonames",
        source=source,
        spellings=tuple(spelled.split("|")) if spelled else (),
    )


class PlaceFileWriter:
    """A file of places, opened for adding to; nothing is kept where the block ends with an error."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._db = sqlite3.connect(path, timeout=10.0)
        self._db.execute("BEGIN IMMEDIATE")
        if not self._db.execute("SELECT 1 FROM sqlite_master").fetchone():
            for statement in SCHEMA.split(";"):
                self._db.execute(statement)
        self.keep = True
        """Set it to False to have nothing kept."""
        self._source = 0
        self._provinces: dict[tuple[str, str], int] = {}
        lowest = self._db.execute("SELECT min(id) FROM place").fetchone()[0]
        self._next = min(lowest or 0, 0)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None and self.keep:
            self._db.commit()
        else:
            self._db.rollback()
        self._db.close()

    def begin(self, source: PlaceSource) -> None:
        """What follows is of this source; what the file holds of one of that name goes."""
        self.forget(source.name)
        values = (source.name, source.licence, source.file, source.digest)
        cursor = self._db.execute("INSERT INTO source VALUES (NULL, ?, ?, ?, ?)", values)
        self._source = int(cursor.lastrowid or 0)

    def forget(self, name: str) -> int:
        """Take a source and its places out; how many places that were."""
        of_it = "source = (SELECT id FROM source WHERE name = ?)"
        self._db.execute(f"DELETE FROM name WHERE place IN (SELECT id FROM place WHERE {of_it})", [name])  # noqa: S608  # ours
        gone = self._db.execute(f"DELETE FROM place WHERE {of_it}", [name]).rowcount  # noqa: S608  # ours
        self._db.execute("DELETE FROM source WHERE name = ?", [name])
        return gone

    def add(self, row: PlaceRow, *, every_spelling: bool = True, geonames: int | None = None) -> None:
        """One place under all its names; under its GeoNames number where the file is made from GeoNames."""
        self._next -= geonames is None
        number = self._next if geonames is None else geonames
        self._db.execute(
            "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                number, self._source, None if geonames is not None else row.id, row.name,
                None if row.kind == "town" else row.kind, row.country, self._province(row),
                _scaled(row.latitude), _scaled(row.longitude), row.population or None, row.radius,
                row.container or None, None if row.basis == "geonames" else row.basis,
            ),
        )  # fmt: skip
        spelled = _by_key(row, every_spelling=every_spelling)
        rows = [(key, number, words) for key, words in sorted(spelled.items())]
        self._db.executemany("INSERT INTO name VALUES (?, ?, ?)", rows)

    def _province(self, row: PlaceRow) -> int | None:
        """The number of the row's province; None if it lies in none."""
        if not row.adm1:
            return None
        key = (row.country or "", row.adm1)
        if key not in self._provinces:
            self._db.execute("INSERT OR IGNORE INTO province VALUES (NULL, ?, ?)", key)
            found = self._db.execute("SELECT id FROM province WHERE country = ? AND name = ?", key)
            self._provinces[key] = found.fetchone()[0]
        return self._provinces[key]


def _scaled(degrees: float | None) -> int | None:
    """Degrees as the file keeps them."""
    return None if degrees is None else round(degrees * _SCALE)


def _by_key(row: PlaceRow, *, every_spelling: bool) -> dict[str, str]:
    """The row's spellings by key, parted by bars; "" for its own name alone.

    Of GeoNames' many spellings one a key is enough; ours are all kept, since each was met in a report.
    """
    own = fold(row.name.split(" (")[0])
    by_key: dict[str, set[str]] = defaultdict(set)
    for spelled in map(fold, {own, *row.spellings}):
        by_key[name_key(spelled)].add(spelled)
    return {key: _kept(same, own, every_spelling=every_spelling) for key, same in by_key.items() if key}


def _kept(same: Iterable[str], own: str, *, every_spelling: bool) -> str:
    """What stands in the file for the spellings of one key."""
    spellings = set(same)
    if spellings == {own} or (own in spellings and not every_spelling):
        return ""
    return "|".join(sorted(spellings)) if every_spelling else min(spellings)
