"""How far apart two local events lie, against what their places leave open."""

from math import asin, cos, radians, sin, sqrt

from dateline.link.events import LocalEvent
from dateline.model.place import Place

_EARTH_KM = 6371.0
_TOWN_KM = 3.0
"""The uncertainty of a place that states none."""


def kilometres(left: LocalEvent, right: LocalEvent) -> tuple[float, float] | None:
    """The least distance between their places, and what the places' uncertainty allows there."""
    pairs = [(distance(a, b), _allowed(a, b)) for a in left.points for b in right.points]
    return min(pairs, default=None)


def distance(one: Place, other: Place) -> float:
    """Kilometres on a great circle."""
    lat1, lon1, lat2, lon2 = (radians(x or 0.0) for p in (one, other) for x in (p.latitude, p.longitude))
    root = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(root))


def _allowed(one: Place, other: Place) -> float:
    return (one.uncertainty_km or _TOWN_KM) + (other.uncertainty_km or _TOWN_KM)
