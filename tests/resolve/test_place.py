"""Names of places become places, by what contains them and what the report is about."""

import pytest

from dateline.model.place import Place, PlacePrecision
from dateline.resolve.context import Context, make_context
from dateline.resolve.place import resolve_place


def place(*at: str, country: str = "SY") -> Place | None:
    """The place that the names mean in a report about a country's war."""
    return resolve_place(at, Context(country=country)).value


@pytest.mark.parametrize(
    ("at", "adm1"),
    [
        (("al-Midan", "Aleppo"), "Aleppo"),
        (("al-Midan", "Damascus"), "Damascus"),
        (("Zahra", "Homs"), "Homs"),
        (("Zahraa", "Aleppo city"), "Aleppo"),
        (("al-Kallaseh", "Damascus"), "Damascus"),
        (("Duwayleh", "Idlib"), "Idlib"),
        (("near Damascus",), "Rif Dimashq"),
        (("Damascus countryside",), "Rif Dimashq"),
        (("Damascus",), "Damascus"),
        (("Douma", "Damascus"), "Rif Dimashq"),
        (("Deir al-Zour province",), "Deir ez-Zor"),
        (("eastern countryside of Hama",), "Hama"),
        (("province of Idleb",), "Idlib"),
        (("Khan Shaykhun",), "Idlib"),
        (("Xqzz village", "Latakia province"), "Latakia"),
    ],
)
def test_names_resolve_to_the_province(at: tuple[str, ...], adm1: str) -> None:
    """Namesakes are told apart, unknown names go to their container."""
    found = place(*at)

    assert found
    assert found.adm1 == adm1
    assert found.country == "SY"


@pytest.mark.parametrize(
    ("at", "precision"),
    [
        (("Masaken Hanano", "Aleppo"), PlacePrecision.NEIGHBOURHOOD),
        (("Saraqeb",), PlacePrecision.TOWN),
        (("Xqzz village", "Idlib province"), PlacePrecision.PROVINCE),
        (("Idlib province",), PlacePrecision.PROVINCE),
        (("10 km south of Hama city",), PlacePrecision.DISTRICT),
        (("northern Syria",), PlacePrecision.COUNTRY),
        (("Eastern Ghouta",), PlacePrecision.DISTRICT),
    ],
)
def test_precision_is_never_finer_than_the_words(at: tuple[str, ...], precision: PlacePrecision) -> None:
    """The place carries the precision of what the words name."""
    found = place(*at)

    assert found
    assert found.precision is precision


def test_an_unknown_name_says_so() -> None:
    """The rule tells that the name is unknown and where the words place it."""
    cell = resolve_place(("Xqzz village", "Idlib province"), Context())

    assert "not known" in cell.rule


def test_runners_up_carry_their_reasons() -> None:
    """A namesake that lost is shown with why."""
    cell = resolve_place(("al-Midan", "Aleppo"), Context())

    assert any("Damascus" in other.value and other.reason for other in cell.alternatives)


def test_several_provinces_are_their_country() -> None:
    """Names of provinces side by side stand for no single one."""
    found = place("Idlib", "Aleppo")

    assert found
    assert (found.adm1, found.country) == (None, "SY")


def test_several_countries_are_no_place() -> None:
    """Countries side by side have no common place."""
    found = place("Syria", "Iraq")

    assert found is None


def test_a_far_namesake_is_not_believed() -> None:
    """A village of another continent is no place for a report about Syria."""
    found = place("Halfaya")

    assert found
    assert found.country == "SY"


def test_a_well_known_city_abroad_is_believed() -> None:
    """A venue abroad keeps its own country."""
    found = place("London")

    assert found
    assert found.country == "GB"


@pytest.mark.parametrize("words", ["the market", "a rebel-held area", "two villages"])
def test_common_words_are_no_place(words: str) -> None:
    """Words without a name resolve to nothing."""
    found = place(words)

    assert found is None


def test_no_words_no_place() -> None:
    """A claim without a place has none, and says so."""
    cell = resolve_place((), Context())

    assert cell.value is None
    assert cell.rule == "no place is told"


def test_the_report_decides_between_countries() -> None:
    """The war that a report is about is that of most of its places."""
    context = make_context("", ["Sanaa", "Taiz", "Hodeidah", "Geneva"], [])

    assert context.country == "YE"


def test_another_war_works_alike() -> None:
    """Nothing but the tables is made for one war."""
    found = place("a village near Goma", "North Kivu", country="CD")

    assert found
    assert (found.adm1, found.country) == ("North Kivu", "CD")


def test_a_part_stands_before_what_holds_it() -> None:
    """The smaller place counts, in whatever order the words stand."""
    found = place("Idlib", "Saraqeb", "Syria")

    assert found
    assert (found.name, found.adm1) == ("Saraqib", "Idlib")


@pytest.mark.parametrize("at", [("Jadida", "Mosul"), ("Mosul", "Jadida")])
def test_a_foreign_namesake_gives_way_to_the_container(at: tuple[str, str]) -> None:
    """A quarter that the gazetteer does not know is in the city beside it, not in a city abroad."""
    found = place(*at, country="IQ")

    assert found
    assert (found.adm1, found.country) == ("Nineveh", "IQ")


def test_a_state_that_speaks_does_not_make_the_report_its_own() -> None:
    """Towns of a country weigh more than the names of states and their capitals."""
    context = make_context("", ["Moscow", "Russia", "Russia", "Khan Shaykhun", "Idlib"], [])

    assert context.country == "SY"


def test_other_places_of_the_report_decide_between_namesakes() -> None:
    """A quarter's name that two cities have is that of the city that the report is about."""
    context = make_context("", ["Aleppo", "Aleppo", "Masaken Hanano"], [])

    found = resolve_place(("al-Midan",), context).value

    assert found
    assert found.adm1 == "Aleppo"


@pytest.mark.parametrize(
    ("words", "country", "adm1"),
    [
        ("the capital", "SY", "Damascus"),
        ("near the Syrian capital", "SY", "Rif Dimashq"),
        ("the Iraqi capital", "SY", "Baghdad"),
        ("the capital", "IQ", "Baghdad"),
    ],
)
def test_the_capital_is_that_of_the_country(words: str, country: str, adm1: str) -> None:
    """A capital without its name is that of the country named beside it, or that the report is about."""
    found = place(words, country=country)

    assert found
    assert found.adm1 == adm1


def test_a_bare_name_of_a_capital_is_the_city() -> None:
    """Not the province around it that bears the same name."""
    found = resolve_place(("Sanaa",), make_context("", ["Sanaa", "Sanaa", "Yemen"], [])).value

    assert found
    assert found.precision is PlacePrecision.TOWN


def test_a_city_abroad_says_nothing_of_a_village_at_home() -> None:
    """Where both stand beside an event, the village is its place."""
    found = place("Khan Tuman", "Orum al-Kubra", "Moscow")

    assert found
    assert found.adm1 == "Aleppo"


def test_a_namesake_abroad_of_a_village_at_home_is_no_container() -> None:
    """Barna south of Aleppo is not Bern, even where the report names Geneva."""
    context = make_context("", ["Aleppo", "Aleppo", "Zeitan", "Geneva"], [])

    found = resolve_place(("Aleppo", "Zeitan", "Barna"), context).value

    assert found
    assert found.adm1 == "Aleppo"


def test_a_known_container_before_a_village_is_not_called_unknown() -> None:
    """The rule says of no name that it is unknown if the gazetteer has it."""
    cell = resolve_place(("Aleppo", "Zeitan"), Context())

    assert "not known" not in cell.rule


@pytest.mark.parametrize("words", ["a Syrian air base", "Syrian army positions", "eastern Syrian territory"])
def test_a_people_before_a_thing_is_its_country(words: str) -> None:
    """Its adjective is no town that is spelled alike."""
    found = place(words)

    assert found
    assert (found.country, found.precision) == ("SY", PlacePrecision.COUNTRY)
