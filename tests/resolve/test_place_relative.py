"""Places told by distance, direction, part, border: where they are put."""

import pytest

from dateline.model.place import Place, PlacePrecision
from dateline.resolve.context import Context
from dateline.resolve.place import resolve_place
from dateline.resolve.place_relative import offset_of
from dateline.resolve.place_scales import acled_geo_precision, ucdp_where_prec
from dateline.resources.place_geometry import distance_km, moved, point_of
from dateline.resources.place_words import split_phrase, take_apart


def place(*at: str, country: str = "SY") -> Place:
    """The place that the words mean in a report about a country's war."""
    found = resolve_place(at, Context(country=country)).value
    assert found
    return found


@pytest.mark.parametrize(
    ("words", "km", "bearing"),
    [
        ("10 km south of Hama", 10, 180),
        ("10 km (6 miles) to the south-east of Hama", 10, 135),
        ("two miles east of Hama", 3.2, 90),
        ("10-20 km west of Hama", 15, 270),
        ("about 50 km north and northwest of Hama", 50, 337.5),
        ("500 metres from Hama", 0.5, None),
        ("north of Hama", None, 0),
        ("Hama", None, None),
    ],
)
def test_distance_and_direction_are_read(words: str, km: float | None, bearing: float | None) -> None:
    """Kilometres, miles and metres, and one wind or two."""
    offset = offset_of(take_apart(words))

    assert offset.km == (None if km is None else pytest.approx(km, abs=0.1))
    assert offset.bearing == bearing


def test_a_distance_moves_the_point() -> None:
    """The place lies as far from the named town as the words say, in their direction."""
    town, beside = place("Hama"), place("10 km south of Hama")
    here, there = point_of(town), point_of(beside)

    assert here
    assert there
    assert distance_km(here, there) == pytest.approx(10, abs=0.2)
    assert there[0] < here[0]


def test_the_radius_grows_with_the_distance() -> None:
    """Farther off, the same wind covers more ground."""
    near, far = place("10 km south of Hama"), place("40 km south of Hama")

    assert (near.uncertainty_km or 0) < (far.uncertainty_km or 0)


def test_a_place_beside_a_town_may_lie_in_the_next_province() -> None:
    """The towns around the point tell the province."""
    assert place("40 km north of Hama").adm1 == "Idlib"
    assert place("15 km south of Damascus").adm1 == "Rif Dimashq"


def test_a_place_beside_a_town_is_not_that_town() -> None:
    """It bears the words as its name and no id of the gazetteer."""
    found = place("10 km south of Hama")

    assert (found.id, found.name) == ("", "10 km south of Hama")


def test_a_part_of_a_province_is_moved_within_it() -> None:
    """The north of a province lies north of its middle and stays a province."""
    whole, part = place("Idlib province"), place("northern Idlib province")

    assert (part.latitude or 0) > (whole.latitude or 0)
    assert part.precision is PlacePrecision.PROVINCE


def test_a_border_is_an_area_on_the_side_of_the_war() -> None:
    """No province is made up for a border that touches several."""
    found = place("near the Lebanese border")

    assert (found.country, found.adm1, found.precision) == ("SY", None, PlacePrecision.PROVINCE)


def test_a_stretch_between_two_towns_holds_both() -> None:
    """Its radius reaches either end."""
    found, one = place("the road between Hama and Homs"), place("Hama")
    here, there = point_of(found), point_of(one)

    assert here
    assert there
    assert distance_km(here, there) <= (found.uncertainty_km or 0)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("the Baba Amr district of Homs", ["the Baba Amr district", "Homs"]),
        ("Xqzz village in Idlib province", ["Xqzz village", "Idlib province"]),
        ("the outskirts of Hama", ["the outskirts of Hama"]),
        ("the province of Idlib", ["the province of Idlib"]),
        ("District of Douma", ["District of Douma"]),
    ],
)
def test_a_phrase_of_two_names_is_split(words: str, names: list[str]) -> None:
    """Only where the first part is a name with a word for its kind."""
    assert split_phrase(words) == names


@pytest.mark.parametrize(
    ("words", "province"),
    [
        ("the Baba Amr district of Homs", "Homs"),
        ("Aleppo's Salaheddin district", "Aleppo"),
        ("Syria's Aleppo province", "Aleppo"),
        ("outskirts of the capital", "Rif Dimashq"),
    ],
)
def test_containment_inside_one_phrase_is_understood(words: str, province: str) -> None:
    """The smaller place counts, the larger says where it is."""
    assert place(words).adm1 == province


def test_a_country_beside_a_name_rules_out_namesakes_elsewhere() -> None:
    """The Sinjar that the words put in Iraq is not the one of the report's country."""
    assert place("Sinjar", "Iraq").country == "IQ"


@pytest.mark.parametrize(
    ("words", "acled", "ucdp"),
    [
        ("Masaken Hanano", 1, 1),
        ("Saraqib", 1, 1),
        ("near Saraqib", 2, 2),
        ("Qalamoun", 2, 5),
        ("Idlib province", 3, 4),
        ("near the Lebanese border", 3, 5),
        ("Syria", None, 6),
    ],
)
def test_precision_on_the_scales_of_the_field(words: str, acled: int | None, ucdp: int) -> None:
    """ACLED's `geo_precision` and UCDP's `where_prec`."""
    found = place(words)

    assert (acled_geo_precision(found), ucdp_where_prec(found)) == (acled, ucdp)


@pytest.mark.parametrize("bearing", [0, 45, 90, 135, 180, 225, 270, 315])
def test_a_moved_point_lies_as_far_as_it_was_moved(bearing: float) -> None:
    """On the scale of a report's distances a flat Earth is good enough."""
    start = (35.0, 37.0)

    assert distance_km(start, moved(start, bearing, 50)) == pytest.approx(50, rel=0.01)
