"""Borders as a point and a radius: where "near the Lebanese border" is."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Border:
    """One country's side of its border with another."""

    country: str
    neighbour: str
    adm1: tuple[str, ...]
    """The provinces of `country` that it touches."""
    latitude: float
    longitude: float
    radius_km: float
    """All of the border lies within so many kilometres of the point."""


@cache
def _borders() -> dict[tuple[str, str], Border]:
    """The packaged table, read once a process."""
    path = files("dateline.resources") / "places" / "borders.csv"
    rows = csv.DictReader(path.read_text(encoding="utf-8").splitlines())
    return {
        (row["country"], row["neighbour"]): Border(
            country=row["country"],
            neighbour=row["neighbour"],
            adm1=tuple(row["adm1"].split(";")) if row["adm1"] else (),
            latitude=float(row["latitude"]),
            longitude=float(row["longitude"]),
            radius_km=float(row["radius_km"]),
        )
        for row in rows
    }


def border_of(country: str, neighbour: str) -> Border | None:
    """The border of two countries on the side of the first; None where they have none in the table."""
    return _borders().get((country, neighbour))
