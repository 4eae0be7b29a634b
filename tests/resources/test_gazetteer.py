"""The packaged gazetteer knows places under their spellings."""

from pathlib import Path

import pytest

from dateline.errors import ResourceError
from dateline.model.place import PlacePrecision
from dateline.resources.gazetteer import gazetteer, open_gazetteer
from dateline.resources.place_geometry import away


@pytest.mark.parametrize(
    ("name", "adm1"),
    [
        ("Khan Sheikhoun", "Idlib"),
        ("Deir Ezzor", "Deir ez-Zor"),
        ("Halab", "Aleppo"),
        ("Lattakia", "Latakia"),
        ("Mosul", "Nineveh"),
        ("Bukamal", "Deir ez-Zor"),
        ("Sheikh Said", "Aleppo"),
        ("Baba Amro", "Homs"),
        ("Rural Damascus", "Rif Dimashq"),
    ],
)
def test_a_spelling_finds_its_province(name: str, adm1: str) -> None:
    """The best entry for a name lies in the right first-level province."""
    best = gazetteer().lookup(name)[0]

    assert best.place.adm1 == adm1


def test_an_exact_spelling_comes_first() -> None:
    """Of names with one key the one with the asked letters leads."""
    names = [entry.place.name for entry in gazetteer().lookup("Hama")]

    assert names[0] == "Hama"


def test_namesakes_are_all_listed() -> None:
    """A quarter's name that two cities have gives both."""
    provinces = {entry.place.adm1 for entry in gazetteer().lookup("al-Midan") if entry.place.country == "SY"}

    assert provinces == {"Aleppo", "Damascus"}


def test_a_neighbourhood_is_no_town() -> None:
    """The precision follows the kind of place."""
    best = gazetteer().lookup("Masaken Hanano")[0]

    assert best.place.precision is PlacePrecision.NEIGHBOURHOOD


def test_every_place_of_a_war_has_a_radius() -> None:
    """A recalled position says within how many kilometres it is believed."""
    best = gazetteer().lookup("Castello Road")[0]

    assert best.basis == "recalled"
    assert best.place.uncertainty_km


def test_an_unknown_name_finds_nothing() -> None:
    """No place is invented."""
    found = gazetteer().lookup("Xqzzwvburg")

    assert found == ()


def test_a_guess_bridges_vowels() -> None:
    """In one country, consonants and likeness find a name whose key differs."""
    names = {entry.place.name for entry in gazetteer().guess("Seraqab", "SY")}

    assert "Saraqib" in names


def test_a_missing_file_of_loaded_places_says_what_to_do(tmp_path: Path) -> None:
    """The error names the file and the remedy."""
    with pytest.raises(ResourceError) as caught:
        open_gazetteer(tmp_path / "none.sqlite")

    assert "Load the places again" in str(caught.value)


def test_countries_and_provinces_answer_by_name() -> None:
    """A country by its code, a province by its plain English name."""
    country, province = gazetteer().country("SY"), gazetteer().province("SY", "Idlib")

    assert country
    assert country.place.precision is PlacePrecision.COUNTRY
    assert province
    assert province.place.precision is PlacePrecision.PROVINCE


def test_names_are_shown_as_english_writes_them() -> None:
    """The marks of a transliteration are left out, those of a language's own spelling stay."""
    assert gazetteer().lookup("Khan Shaykhun")[0].place.name == "Khan Shaykhun"
    assert "Şanlıurfa" in {entry.place.name for entry in gazetteer().lookup("Sanliurfa")}


def test_a_spelling_with_other_vowels_is_guessed_at_home() -> None:
    """A name whose consonants are those of a known one is found in the country asked for, and there alone."""
    assert [e.place.name for e in gazetteer().guess("Jarabulos", "SY")][:1] == ["Jarabulus"]
    assert gazetteer().guess("Jarabulos", "US") == ()


@pytest.mark.parametrize(
    ("name", "english"),
    [("حلب", "Aleppo"), ("دير الزور", "Deir ez-Zor"), ("حمص", "Homs"), ("خان شيخون", "Khan Shaykhun")],
)
def test_a_name_in_arabic_is_found_by_its_consonants(name: str, english: str) -> None:
    """Arabic writes no short vowels; the places with the same consonants answer."""
    assert gazetteer().lookup(name)[0].place.name == english


def test_a_place_of_two_layers_is_told_once() -> None:
    """The supplement's Saraqib is GeoNames' town under its names, and not a second one."""
    ids = [entry.place.id for entry in gazetteer().lookup("Saraqib") if entry.place.country == "SY"]

    assert ids == ["geonames:164816"]


@pytest.mark.parametrize(
    ("town", "province"), [("Palmyra", "Homs"), ("Manbij", "Aleppo"), ("Mayadin", "Deir ez-Zor")]
)
def test_a_province_reaches_its_towns(town: str, province: str) -> None:
    """Its radius, told to a tenth of a kilometre, holds what lies in it."""
    whole = gazetteer().province("SY", province)
    inside = next(e for e in gazetteer().lookup(town) if e.place.adm1 == province)

    assert whole
    assert (away(whole.place, inside.place) or 0) <= (whole.place.uncertainty_km or 0) + 0.1
