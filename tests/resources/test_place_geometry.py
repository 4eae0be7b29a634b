"""Distances, directions and middles on the round Earth."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.resources.place_geometry import Point, distance_km, middle, moved, usual_radius

points = st.tuples(st.floats(-80, 80), st.floats(-179, 179))


@given(points, points)
def test_a_distance_is_the_same_both_ways(one: Point, other: Point) -> None:
    """And never negative."""
    there, back = distance_km(one, other), distance_km(other, one)

    assert there == pytest.approx(back)
    assert there >= 0


@given(points, st.floats(0, 359), st.floats(0.1, 100))
def test_a_point_is_moved_by_the_distance(start: Point, bearing: float, km: float) -> None:
    """To within a fiftieth, far enough from the poles."""
    there = moved(start, bearing, km)

    assert distance_km(start, there) == pytest.approx(km, rel=0.02, abs=0.05)


def test_known_cities_are_as_far_as_they_are() -> None:
    """Damascus and Aleppo, some 310 km apart."""
    assert distance_km((33.51, 36.29), (36.20, 37.16)) == pytest.approx(310, abs=5)


def test_the_middle_across_the_date_line_lies_on_it() -> None:
    """Not on the other side of the Earth."""
    (_, lon), apart = middle([(0.0, 179.0), (0.0, -179.0)])

    assert abs(lon) == pytest.approx(180)
    assert apart == pytest.approx(111, abs=1)


def test_a_town_grows_with_its_people() -> None:
    """A village's radius is small, a city's larger."""
    small, large = usual_radius("town", 1_000), usual_radius("town", 2_000_000)

    assert small
    assert large
    assert small < 2
    assert large > 8


def test_a_country_has_no_usual_radius() -> None:
    """What is not told of it is unknown."""
    assert usual_radius("country", 1_000_000) is None
