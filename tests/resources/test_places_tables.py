"""The hand-compiled tables of places are whole and honest."""

import csv
from pathlib import Path

import pytest

from dateline.resources import gazetteer as module

PLACES = Path(module.__file__).parent / "places"

SYRIAN_PROVINCES = {
    *("Aleppo", "Homs", "Idlib", "Hama", "Latakia", "Tartus", "Raqqa", "Deir ez-Zor", "Hasakah", "Daraa"),
    *("Suwayda", "Quneitra", "Damascus", "Rif Dimashq"),
}


def rows(name: str) -> list[dict[str, str]]:
    """The rows of one table."""
    with (PLACES / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize("row", rows("supplements/syria.csv"), ids=lambda row: row["name"])
def test_a_place_of_the_supplement_is_whole(row: dict[str, str]) -> None:
    """It lies in Syria, in a province of the guidelines, with a radius and what its position rests on."""
    inside = 32.0 < float(row["latitude"]) < 37.5 and 35.5 < float(row["longitude"]) < 42.5

    assert inside
    assert row["adm1"] in SYRIAN_PROVINCES or row["kind"] == "district" or row["country"] != "SY"
    assert float(row["radius_km"]) > 0
    assert row["basis"] in {"recalled", "container"}


def test_no_place_stands_twice() -> None:
    """A name stands once; namesakes are told apart in brackets."""
    names = [row["name"] for row in rows("supplements/syria.csv")]

    assert len(names) == len(set(names))


def test_the_supplement_is_large_enough() -> None:
    """At least 250 places that GeoNames' towns lack or spell otherwise."""
    count = len(rows("supplements/syria.csv"))

    assert count >= 250


def test_provinces_of_syria_bear_the_names_of_the_guidelines() -> None:
    """The plain names are exactly the fourteen."""
    named = {row["name"] for row in rows("adm1_plain.csv") if row["country"] == "SY"}

    assert named == SYRIAN_PROVINCES
