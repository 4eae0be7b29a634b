"""The supplement's positions agree with a list that they were not made from."""

import csv
from pathlib import Path

import pytest

from dateline.resources.gazetteer import Entry, gazetteer
from dateline.resources.place_geometry import Point, distance_km, point_of

LIST = Path(__file__).resolve().parents[3] / "shared" / "places" / "aleppo_neighbourhoods.csv"


def found_at(name: str) -> Entry | None:
    """The supplement's place of that name in Aleppo."""
    entries = gazetteer().lookup(name)
    ours = [e for e in entries if e.place.adm1 == "Aleppo" and e.place.id.startswith("supplement:")]
    return next((e for e in ours if e.container == "Aleppo" and e.likeness >= 0.7), None)


@pytest.fixture
def pairs() -> list[tuple[Entry, Point]]:
    """The places that both have, ours with the list's position."""
    if not LIST.is_file():
        pytest.skip("the list of neighbourhoods stands outside the repository")
    with LIST.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    named = [(found_at(row["name_en"]), (float(row["latitude"]), float(row["longitude"]))) for row in rows]
    return [(entry, at) for entry, at in named if entry]


@pytest.mark.measure
def test_neighbourhoods_of_aleppo_lie_where_the_list_has_them(pairs: list[tuple[Entry, Point]]) -> None:
    """Nine of ten of those in both within 2.5 km."""
    near = [distance_km(point_of(entry.place) or (0, 0), at) <= 2.5 for entry, at in pairs]

    assert len(near) >= 40
    assert sum(near) / len(near) >= 0.9
