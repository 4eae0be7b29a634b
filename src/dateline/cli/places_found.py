"""The places that bear a name, as rows."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.errors import UsageError

if TYPE_CHECKING:
    from dateline.model.place import Place
    from dateline.resources.gazetteer import Entry, Gazetteer
    from dateline.resources.place_geometry import Point

COLUMNS = (
    *("name", "kind", "where", "latitude", "longitude", "within_km", "precision", "geo_precision"),
    *("where_prec", "away_km", "spelling", "source", "id"),
)
_POSITION = re.compile(r"\s*(-?\d+(?:\.\d+)?)\s*[,;]\s*(-?\d+(?:\.\d+)?)\s*")

Row = dict[str, object]


def opened(into: Path | None) -> "Gazetteer":
    """The gazetteer with the places that were loaded into the file given or set."""
    from dateline.resources.gazetteer import open_gazetteer
    from dateline.settings import settings

    return open_gazetteer(into or settings().places)


def found_rows(name: str, *, near: str, country: str, into: Path | None) -> list[Row]:
    """The places of a name, best first, or nearest first; those said by a distance or direction included."""
    places = opened(into)
    at = _point(near, places) if near else None
    found = _entries(name, country, places)
    rows = [_row(entry.place, entry.kind, entry.likeness, at) for entry in found]
    if not rows:
        rows = _relative(name, country, at)
    return sorted(rows, key=_away) if at else rows


def _entries(name: str, country: str, places: "Gazetteer") -> "list[Entry]":
    """The entries for a name; where none has it, those of the country that are spelled alike."""
    from dateline.resources.gazetteer import among

    found = places.lookup(name, limit=200) or (places.guess(name, country) if country else ())
    return among(found, country=country or None)


def _relative(words: str, country: str, at: "Point | None") -> list[Row]:
    """The place that a phrase means as a report would: "10 km south of Hama"."""
    from dateline.resolve.context import Context
    from dateline.resolve.place import resolve_place

    context = Context(country=country) if country else Context()
    place = resolve_place((words,), context).value
    if place is None or (country and place.country != country):
        return []
    return [_row(place, "", None, at)]


def _row(place: "Place", kind: str, likeness: float | None, at: "Point | None") -> Row:
    """One place as a row."""
    from dateline.resolve.place_scales import acled_geo_precision, ucdp_where_prec
    from dateline.resources.place_geometry import distance_km, point_of

    here = point_of(place)
    values = (
        place.name, kind, ", ".join(_holders(place)), place.latitude, place.longitude,
        place.uncertainty_km, place.precision.value, acled_geo_precision(place), ucdp_where_prec(place),
        round(distance_km(at, here), 1) if at and here else None,
        None if likeness is None else round(likeness, 2), place.source, place.id,
    )  # fmt: skip
    return dict(zip(COLUMNS, values, strict=True))


def _holders(place: "Place") -> list[str]:
    """What a place lies in, narrowest first; a province not in itself."""
    province = "" if place.id.startswith("area:") and place.name == place.adm1 else place.adm1
    return list(dict.fromkeys(part for part in (place.container, province, place.country) if part))


def shown(row: Row) -> Row:
    """A row for readers."""
    away = {} if row["away_km"] is None else {"away": f"{row['away_km']} km"}
    return away | {
        "name": row["name"],
        "kind": row["kind"],
        "in": row["where"],
        "position": "" if row["latitude"] is None else f"{row['latitude']}, {row['longitude']}",
        "within": f"{row['within_km']} km",
        "precision": row["precision"],
        "source": row["source"],
        "id": row["id"],
    }


def _away(row: Row) -> float:
    """A row's distance from what it is to be near to."""
    away = row["away_km"]
    return away if isinstance(away, float) else float("inf")


def _point(words: str, places: "Gazetteer") -> "Point":
    """The position that `--near` names."""
    from dateline.resources.place_geometry import point_of
    from dateline.resources.place_rows import position

    if found := _POSITION.fullmatch(words):
        at = position(found[1], found[2])
        if at is None:
            raise UsageError(
                f"{words!r} is no position on Earth", expected="degrees north and east, such as 36.2,37.1"
            )
        return at
    # A town before the province that bears its name.
    entries = sorted(places.lookup(words), key=lambda entry: entry.kind in {"country", "province"})
    points = (point_of(entry.place) for entry in entries)
    known = next((point for point in points if point), None)
    if known is None:
        raise UsageError(f"no place is called {words!r}", expected='a place\'s name or "36.2,37.1"')
    return known
