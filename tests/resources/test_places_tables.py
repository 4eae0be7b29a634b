"""The hand-compiled tables of places are whole and honest."""

import csv
from functools import cache
from pathlib import Path

import pytest

from dateline.resources import gazetteer as module
from dateline.resources.gazetteer import gazetteer, packaged
from dateline.resources.place_geometry import distance_km

PLACES = Path(module.__file__).parent / "places"

SYRIAN_PROVINCES = {
    *("Aleppo", "Homs", "Idlib", "Hama", "Latakia", "Tartus", "Raqqa", "Deir ez-Zor", "Hasakah", "Daraa"),
    *("Suwayda", "Quneitra", "Damascus", "Rif Dimashq"),
}


def rows(name: str) -> list[dict[str, str]]:
    """The rows of one table."""
    with (PLACES / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


FARTHEST_KM = 70.0
"""From the nearest town of its province."""

DESERT = {"Tanf", "Rukban", "Hadalat", "Trebil"}
"""Posts where three deserts meet, far from any town."""

SUPPLEMENTS = sorted(path.stem for path in (PLACES / "supplements").glob("*.csv"))
EVERY = [(war, row) for war in SUPPLEMENTS for row in rows(f"supplements/{war}.csv")]


@pytest.mark.parametrize(
    ("war", "row"), EVERY, ids=lambda value: value if isinstance(value, str) else value["name"]
)
def test_a_place_of_a_supplement_is_whole(war: str, row: dict[str, str]) -> None:
    """It has a position, a radius, what these rest on, and a province that the gazetteer knows."""
    spread_out = row["kind"] in {"district", "road"}

    assert float(row["radius_km"]) > 0
    assert row["basis"] in {"recalled", "container"}
    assert gazetteer().province(row["country"], row["adm1"]) or (spread_out and not row["adm1"])


@cache
def towns(country: str) -> list[tuple[str | None, tuple[float, float]]]:
    """The provinces and positions of a country's towns."""
    world = packaged("gazetteer.sqlite")
    found = list(world.towns_in(country, (-90, -180), (90, 180)))
    world.close()
    return [(row.adm1, (row.latitude or 0.0, row.longitude or 0.0)) for row in found]


@pytest.mark.parametrize("war", SUPPLEMENTS)
def test_a_place_of_a_supplement_lies_in_its_province(war: str) -> None:
    """A town of its province is not far, so that no digit was mistyped."""
    far = []
    for row in (row for name, row in EVERY if name == war and row["adm1"]):
        at = (float(row["latitude"]), float(row["longitude"]))
        apart = [distance_km(at, point) for adm1, point in towns(row["country"]) if adm1 == row["adm1"]]
        if min(apart) > FARTHEST_KM and row["name"] not in DESERT:
            far.append(row["name"])

    assert far == []


@pytest.mark.parametrize("war", SUPPLEMENTS)
def test_no_place_stands_twice(war: str) -> None:
    """A name stands once in a table; namesakes are told apart in brackets."""
    names = [row["name"] for row in rows(f"supplements/{war}.csv")]

    assert len(names) == len(set(names))


def test_a_position_that_is_its_container_s_is_told_so() -> None:
    """A place without a position of its own carries a radius that holds its container."""
    doubtful = [row for _, row in EVERY if row["basis"] == "container"]

    assert doubtful
    assert min(float(row["radius_km"]) for row in doubtful) >= 3


def test_the_supplement_of_syria_is_large_enough() -> None:
    """At least 250 places that GeoNames' towns lack."""
    lacking = [e for _, row in EVERY if row["country"] == "SY" for e in gazetteer().lookup(row["name"])[:1]]

    assert len({e.place.id for e in lacking if e.place.id.startswith("supplement:sy/")}) >= 250


def test_provinces_of_syria_bear_the_names_of_the_guidelines() -> None:
    """The plain names are exactly the fourteen."""
    named = {row["name"] for row in rows("adm1_plain.csv") if row["country"] == "SY"}

    assert named == SYRIAN_PROVINCES
