"""What every reader of places shares: rows, lines that gave none, and the plain names of provinces."""

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from dateline.resources.gazetteer import Gazetteer
from dateline.resources.place_files import PlaceRow

PlainProvince = Callable[[str, str], str]
"""From a country's code and a source's name for a province to the plain English name that claims carry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineLeftOut:
    """A line that gave no place, and why."""

    line: int
    """Counted from 1, the header included; the number of the feature in a GeoJSON file."""
    reason: str


Read = PlaceRow | LineLeftOut
"""What one line gives."""


def number(words: str | float | None, *, least: float, most: float) -> float | None:
    """A number within bounds; None where the words are none."""
    try:
        value = float(words) if words is not None and words != "" else None
    except ValueError:
        return None
    return value if value is not None and least <= value <= most else None


def position(latitude: str | float | None, longitude: str | float | None) -> tuple[float, float] | None:
    """Degrees north and east; None where they are no position on Earth."""
    lat, lon = number(latitude, least=-90, most=90), number(longitude, least=-180, most=180)
    return None if lat is None or lon is None else (lat, lon)


def parts(words: str | None, by: str = ";") -> tuple[str, ...]:
    """The entries of a field, without empty ones."""
    return tuple(part.strip() for part in (words or "").split(by) if part.strip())


def plain_provinces(places: Gazetteer) -> PlainProvince:
    """The plain names of provinces that the gazetteer knows; one that it does not know keeps its own."""

    @cache
    def plain(country: str, name: str) -> str:
        found = places.lookup(name, limit=40) or places.guess(name, country)
        known = [e for e in found if e.kind == "province" and e.place.country == country]
        return next((e.place.adm1 or name for e in known if e.likeness >= 0.6), name)

    return plain


@cache
def provinces_by_code() -> dict[tuple[str, str], str]:
    """Plain names of first-level provinces by country and GeoNames code."""
    folder = files("dateline.resources") / "places"
    named: dict[tuple[str, str], str] = {}
    for table in ("adm1.csv", "adm1_plain.csv"):
        lines = (folder / table).read_text(encoding="utf-8").splitlines()
        named |= {
            (row["country"], row["code"]): row["name"]
            for row in csv.DictReader(lines)
            if not row["code"].startswith("@")
        }
    return named


def split(read: Iterable[Read]) -> tuple[list[PlaceRow], list[LineLeftOut]]:
    """Places and lines left out, each in their order."""
    seen = list(read)
    return (
        [one for one in seen if isinstance(one, PlaceRow)],
        [one for one in seen if isinstance(one, LineLeftOut)],
    )


def numbered(rows: Iterable[PlaceRow]) -> Iterator[PlaceRow]:
    """The rows, of several with one id the later ones under that id and a number: namesakes stay apart."""
    seen: Counter[str] = Counter()
    for row in rows:
        seen[row.id] += 1
        yield row if seen[row.id] == 1 else replace(row, id=f"{row.id}-{seen[row.id]}")


def without_repeats(rows: Iterable[PlaceRow]) -> Iterator[PlaceRow]:
    """The rows, of several with one id the first."""
    seen: set[str] = set()
    for row in rows:
        if row.id not in seen:
            seen.add(row.id)
            yield row
