"""Makes `resources/supplements.sqlite` from the tables in `resources/places/supplements`, one a war.

A town that GeoNames has too keeps GeoNames' id, position and people, under our name and both spellings. The
file also holds the countries, and the provinces of countries near wars, above those of `gazetteer.sqlite`, so
that their tables can change without a new copy of the world. It is small and is made anew after each change
of a table. Afterwards put its digest into `resources/digests.toml`.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from build_gazetteer import NEAR_WARS, PLACES, RESOURCES, areas, compacted, provinces, wide, world

from dateline.grammar.names import name_key
from dateline.resources.place_files import PlaceFileWriter, PlaceRow, PlaceSource
from dateline.resources.place_geometry import distance_km
from dateline.resources.place_own import own_places
from dateline.resources.place_rows import split, without_repeats

TOWNS = {"town", "village"}

FARTHEST_KM = 25.0
"""A recalled town is no namesake's of its province that lies farther away."""

_TOWN = (
    "SELECT p.id, p.latitude / 1e4, p.longitude / 1e4, p.population FROM name n "
    "JOIN place p ON p.id = n.place JOIN province a ON a.id = p.province "
    "WHERE n.key = ? AND p.kind IS NULL AND p.country = ? AND a.name = ?"
)
_NAMES = "SELECT p.name FROM place p WHERE p.id = ?1 UNION SELECT n.key FROM name n WHERE n.place = ?1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """The same town in GeoNames."""

    id: int
    row: PlaceRow


class World:
    """The towns of the world, as `build_gazetteer.py` made them."""

    def __init__(self, path: Path) -> None:
        self.db = sqlite3.connect(path)

    def twin(self, row: PlaceRow) -> Twin | None:
        """The row as GeoNames' town of one of its names, where there is one near its recalled position."""
        if row.kind not in TOWNS:
            return None
        for name in (row.name.split(" (")[0], *row.spellings):
            for id_, lat, lon, people in self.db.execute(_TOWN, [name_key(name), row.country, row.adm1]):
                apart = distance_km((row.latitude or 0.0, row.longitude or 0.0), (lat, lon))
                if apart <= FARTHEST_KM:
                    return Twin(id=id_, row=self._same(row, id_, (lat, lon), people or 0))
        return None

    def _same(self, row: PlaceRow, id_: int, at: tuple[float, float], people: int) -> PlaceRow:
        """The row at GeoNames' position, with the names that both have."""
        names = tuple(name for (name,) in self.db.execute(_NAMES, [id_]))
        return replace(
            row,
            latitude=at[0],
            longitude=at[1],
            population=people,
            radius=None,
            kind="town",
            basis="geonames",
            spellings=(*row.spellings, *names),
        )


def supplement(path: Path) -> Iterator[PlaceRow]:
    """The places of one table; a line that is no place ends the making."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows, wrong = split(own_places(lines, prefix="supplement:", country="", plain=lambda _, name: name))
    if wrong:
        raise SystemExit(f"{path.name}, line {wrong[0].line}: {wrong[0].reason}")
    for row in rows:
        yield replace(row, id=row.id.replace(":", f":{(row.country or 'xx').lower()}/", 1))


def add_areas(file: PlaceFileWriter) -> None:
    """Countries, and the provinces of those near wars: their tables change more often than the towns."""
    file.begin(PlaceSource(name="geonames", licence="CC BY 4.0"))
    cities = world()
    for row in areas(cities, provinces(cities), wide):
        if row.kind == "country" or row.country in NEAR_WARS:
            file.add(row)


def main() -> None:
    """Build, compact, and print the digest."""
    path = RESOURCES / "supplements.sqlite"
    path.unlink(missing_ok=True)
    tables = sorted((PLACES / "supplements").glob("*.csv"))
    with PlaceFileWriter(path) as file:
        towns = World(RESOURCES / "gazetteer.sqlite")
        add_areas(file)
        file.begin(PlaceSource(name="supplement", licence="Apache-2.0"))
        taken: set[int] = set()
        for row in without_repeats(row for one in tables for row in supplement(one)):
            twin = towns.twin(row)
            if twin and twin.id not in taken:
                taken.add(twin.id)
                file.add(twin.row, geonames=twin.id)
            else:
                file.add(row)
    print(compacted(path))


if __name__ == "__main__":
    main()
