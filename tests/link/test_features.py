"""Each feature of a pair: when it is there, and its sentence."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from tests.support.stories import MONDAY, all_claims, killed, story, texts

from dateline.link import load_weights
from dateline.link.events import LocalEvent, local_events
from dateline.link.features import signs
from dateline.link.sentences import sentence
from dateline.model.place import Place, PlacePrecision


def pair(one: dict[str, Any], other: dict[str, Any], *, later: int = 0) -> tuple[LocalEvent, LocalEvent]:
    """Two local events of two reports."""
    stories = [story("r1", one), story("r2", other, published=MONDAY + timedelta(days=later))]
    left, right = local_events(all_claims(stories), texts(stories))
    return left, right


def point(latitude: float) -> Place:
    """A town on one meridian."""
    return Place(
        id=f"p{latitude}",
        name="",
        source="test",
        precision=PlacePrecision.TOWN,
        country="LY",
        adm1="Derna",
        latitude=latitude,
        longitude=22.0,
        uncertainty_km=5.0,
    )


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        (killed(3), killed(3), "days.same"),
        (killed(3), killed(3, d0="2014-05-04", d1="2014-05-04"), "days.next"),
        (killed(3), killed(3, d0=None, d1=None), "days.half_open_near"),
        (killed(3, d0=None, d1=None), killed(3, d0=None, d1=None), "days.open_near"),
        (killed(3), killed(3), "place.same_name"),
        (killed(3, at=["Ain Mara"]), killed(3), "place.other_name"),
        (killed(3, at=["Martubah"]), killed(3, at=["Martuba"]), "place.same_name"),
        (killed(3, at=["Ain Mara", "Wadi"]), killed(3, at=["Wadi"]), "place.same_around"),
        (
            {"ev": "A siege holds", "type": "siege"},
            {"ev": "A siege holds", "type": "siege"},
            "days.siege_near",
        ),
        (killed(3, at=["Derna"]), killed(3), "place.contained"),
        (killed(3, at=[], adm1=None), killed(3), "place.unnamed"),
        (killed(3), killed(3, type="airstrike"), "kind.other"),
        (killed(30), killed(30), "toll.equal_large"),
        (killed(30), killed(99), "toll.far"),
        (killed(30), killed(30, out="injured"), "toll.other_outcome"),
        (killed(3, by_id=["isis"]), killed(3, by_id=["russia"]), "actors.other"),
        (killed(3, by_id=["isis"]), killed(3, by_id=["isis"]), "actors.same"),
        (killed(3, how="mortar shells"), killed(3, how="mortars"), "weapon.shared"),
        (killed(3, src="the mayor"), killed(3, src="the mayor"), "speaker.shared"),
        (killed(3, headline=True), killed(3, headline=True), "report.headlines"),
        (killed(3, scope="total"), killed(3, scope="total"), "period.same_days"),
    ],
)
def test_a_pair_shows_the_feature(one: dict[str, Any], other: dict[str, Any], name: str) -> None:
    """The feature is found and has its own sentence."""
    left, right = pair(one, other)

    assert name in dict(signs(left, right))
    assert sentence(name, left, right)


def test_the_order_of_a_pair_does_not_matter() -> None:
    """Both orders give the same features."""
    left, right = pair(killed(30, at=["Ain Mara"]), killed(99, src="the mayor"), later=1)

    assert sorted(signs(left, right)) == sorted(signs(right, left))


def test_distance_counts_where_names_differ() -> None:
    """Two towns with other names but within their places' uncertainty are near."""
    left, right = pair(killed(3, at=["Ain Mara"]), killed(3))
    near = (replace(left, points=(point(32.0),)), replace(right, points=(point(32.05),)))

    assert "place.near" in dict(signs(*near))


def test_places_beyond_their_uncertainty_are_apart() -> None:
    """A hundred kilometres are more than two towns leave open."""
    left, right = pair(killed(3, at=["Ain Mara"]), killed(3))
    far = (replace(left, points=(point(32.0),)), replace(right, points=(point(33.0),)))

    assert sentence("place.apart", *far) == "111 km apart, where their places leave 10 km open"


def test_every_weight_has_a_sentence() -> None:
    """No row of the table is without words for a reader."""
    left, right = pair(killed(30, src="the mayor"), killed(31))
    points = (replace(left, points=(point(32.0),)), replace(right, points=(point(33.0),)))
    weights = load_weights()

    assert all(sentence(name, *points) for name in {**weights.incident, **weights.total})
