"""Distances, directions and middles on the round Earth, in degrees and kilometres."""

import math
from collections.abc import Sequence

from dateline.model.place import Place

KM_PER_DEGREE = 111.2
EARTH_KM = 6371.0

Point = tuple[float, float]
"""Latitude and longitude in degrees."""

WINDS = {
    "north": 0.0, "northeast": 45.0, "east": 90.0, "southeast": 135.0,
    "south": 180.0, "southwest": 225.0, "west": 270.0, "northwest": 315.0,
}  # fmt: skip
"""The bearing of each wind, in degrees clockwise from north."""

_RADII = {"village": 2.0, "neighbourhood": 1.5, "camp": 2.0, "facility": 1.0, "base": 2.5, "crossing": 1.5}
_WIDE = {"road": 5.0, "mountain": 5.0, "district": 20.0, "province": 60.0}


def usual_radius(kind: str, population: int) -> float | None:
    """The radius in km of a place whose own is not told: a town's grows with its people."""
    if kind == "town":
        return round(1.5 + 2 * math.sqrt(population / 100_000), 1)
    return (_RADII | _WIDE).get(kind)


def distance_km(one: Point, other: Point) -> float:
    """The great-circle distance of two points."""
    (lat, lon), (lat2, lon2) = (tuple(map(math.radians, point)) for point in (one, other))
    half = math.sin((lat2 - lat) / 2) ** 2 + math.cos(lat) * math.cos(lat2) * math.sin((lon2 - lon) / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(min(1.0, half)))


def point_of(place: Place) -> Point | None:
    """A place's position; None if it has none."""
    if place.latitude is None or place.longitude is None:
        return None
    return place.latitude, place.longitude


def away(one: Place, other: Place) -> float | None:
    """How many km two places are apart; None where one has no position."""
    here, there = point_of(one), point_of(other)
    return distance_km(here, there) if here and there else None


def moved(start: Point, bearing: float, km: float) -> Point:
    """The point so many km from `start` in a direction, rounded to what an offset can tell."""
    lat = start[0] + km * math.cos(math.radians(bearing)) / KM_PER_DEGREE
    lat = max(-90.0, min(90.0, lat))
    narrowing = max(0.01, math.cos(math.radians((start[0] + lat) / 2)))
    lon = start[1] + km * math.sin(math.radians(bearing)) / (KM_PER_DEGREE * narrowing)
    return round(lat, 4), round((lon + 180) % 360 - 180, 4)


def middle(points: Sequence[Point]) -> tuple[Point, float]:
    """The mean of positions, and the distance in km within which nine tenths of them lie."""
    lat = sum(p[0] for p in points) / len(points)
    narrowing = math.cos(math.radians(lat))
    lon = _mean_longitude([p[1] for p in points])
    apart = sorted(
        KM_PER_DEGREE * math.hypot(p[0] - lat, (((p[1] - lon) + 180) % 360 - 180) * narrowing) for p in points
    )
    return (lat, lon), apart[int(0.9 * (len(apart) - 1))]


def _mean_longitude(degrees: Sequence[float]) -> float:
    """The mean of longitudes, for places on both sides of the date line too."""
    if max(degrees) - min(degrees) <= 180:
        return sum(degrees) / len(degrees)
    mean = sum(d % 360 for d in degrees) / len(degrees)
    return (mean + 180) % 360 - 180
