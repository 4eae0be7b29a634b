"""`dateline places`: loading, looking up, and what is missing."""

import json
from pathlib import Path

import pytest
from tests.support import places as files
from tests.support.program import Run

from dateline.resources.gazetteer import gazetteer
from dateline.settings import settings


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A file for loaded places."""
    return tmp_path / "my.places"


def test_a_name_is_found_in_any_spelling(run: Run) -> None:
    """With its province, position and precision on the scales of the field."""
    (row,) = json.loads(run("places", "find", "Khan Sheikhoun", "--country", "SY", "--json").out)

    assert (row["name"], row["where"], row["geo_precision"], row["where_prec"]) == (
        "Khan Shaykhun", "Idlib, SY", 1, 1,
    )  # fmt: skip


@pytest.mark.parametrize("near", ["Aleppo", "36.2,37.15"])
def test_the_nearest_namesake_comes_first(run: Run, near: str) -> None:
    """Near a place by its name or by its position."""
    rows = json.loads(run("places", "find", "al-Midan", "--near", near, "--country", "SY", "--json").out)

    assert rows[0]["where"] == "Aleppo, SY"
    assert rows[0]["away_km"] < rows[1]["away_km"]


def test_a_place_beside_another_is_found_too(run: Run) -> None:
    """As a report would say it, with the uncertainty that this means."""
    (row,) = json.loads(run("places", "find", "10 km south of Hama", "--country", "SY", "--json").out)

    assert row["precision"] == "district"
    assert row["within_km"] >= 5


def test_an_unknown_name_says_what_to_do(run: Run) -> None:
    """Nothing is made up."""
    shown = run("places", "find", "Qzzvbxburg")

    assert (shown.code, shown.out) == (0, "")
    assert "dateline places load" in shown.err


@pytest.mark.parametrize("near", ["Qzzvbxburg", "99,400"])
def test_nearness_to_nowhere_is_refused(run: Run, near: str) -> None:
    """A name that nothing bears, or a position off the Earth."""
    assert run("places", "find", "Hama", "--near", near).code == 2


def test_loading_needs_a_file_to_load_into(run: Run, tmp_path: Path) -> None:
    """No place outside the ledger and the package is written to unasked."""
    shown = run("places", "load", files.own_table(tmp_path))

    assert shown.code == 2
    assert "DATELINE_PLACES" in shown.err


def test_loaded_places_are_found(run: Run, tmp_path: Path, mine: Path) -> None:
    """With the source's name and terms told."""
    loading = run("places", "load", files.own_table(tmp_path), "--places", mine, "--licence", "CC0")
    rows = json.loads(run("places", "find", "Zeribah", "--places", mine, "--json").out)

    assert "2 places of 'villages' loaded (CC0)" in loading.err
    assert [row["source"] for row in rows] == ["villages", "villages"]


def test_what_was_loaded_is_what_reading_looks_into(
    run: Run, tmp_path: Path, mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file that DATELINE_PLACES names stands above the packaged gazetteer."""
    run("places", "load", files.own_table(tmp_path), "--places", mine)
    monkeypatch.setenv("DATELINE_PLACES", str(mine))
    settings.cache_clear()
    gazetteer.cache_clear()

    found = gazetteer().lookup("Zeribah")
    gazetteer.cache_clear()
    settings.cache_clear()

    assert found[0].loaded


def test_a_line_left_out_is_told_by_the_exit_code(run: Run, tmp_path: Path, mine: Path) -> None:
    """Not all of it was done: 1, with the line and the reason."""
    table = files.write(tmp_path / "t.csv", "name,latitude,longitude\nQlaytat,35,36\nZeribah,,\n")

    shown = run("places", "load", table, "--places", mine)

    assert shown.code == 1
    assert "line 3: no position on Earth" in shown.err


def test_the_sources_are_listed(run: Run, tmp_path: Path, mine: Path) -> None:
    """Highest first, with their terms."""
    run("places", "load", files.own_table(tmp_path), "--places", mine, "--name", "ours")

    names = [row["source"] for row in json.loads(run("places", "sources", "--places", mine, "--json").out)]

    assert names == ["ours", "supplement", "geonames"]


def test_a_source_is_forgotten(run: Run, tmp_path: Path, mine: Path) -> None:
    """One that is not there is an error."""
    run("places", "load", files.own_table(tmp_path), "--places", mine, "--name", "ours")

    assert run("places", "forget", "ours", "--places", mine).code == 0
    assert run("places", "forget", "ours", "--places", mine).code == 2


def test_missing_names_are_counted(run: Run, tmp_path: Path) -> None:
    """A village that nothing knows is listed with the claims that name it; known towns are not."""
    text = "Shelling killed four people in the village of Qzorbaya in Idlib province on Monday.\n"
    report = files.write(tmp_path / "a.txt", "Published: 2016-05-03\n\n", text)
    run("read", report, "--ledger", tmp_path / "war.ledger")

    rows = json.loads(run("places", "missing", tmp_path / "war.ledger", "--json").out)

    assert [(row["name"], row["adm1"]) for row in rows] == [("Qzorbaya", "Idlib")]


def test_missing_names_make_a_table_to_fill_in(run: Run, tmp_path: Path, mine: Path) -> None:
    """Its columns are those that loading reads."""
    text = "Shelling killed four people in the village of Qzorbaya in Idlib province on Monday.\n"
    report = files.write(tmp_path / "a.txt", "Published: 2016-05-03\n\n", text)
    run("read", report, "--ledger", tmp_path / "war.ledger")
    listed = run("places", "missing", tmp_path / "war.ledger", "--csv").out
    filled = files.write(tmp_path / "filled.csv", listed.replace(",Idlib,,,,", ",Idlib,,35.9,36.6,3"))

    assert run("places", "load", filled, "--places", mine).code == 0
    assert json.loads(run("places", "find", "Qzorbaya", "--places", mine, "--json").out)


@pytest.mark.parametrize("verb", ["load", "find", "missing", "sources", "forget"])
def test_every_verb_of_places_has_an_example(run: Run, verb: str) -> None:
    """That can be copied."""
    assert f"    dateline places {verb}" in run("places", verb, "--help").out


def test_a_people_s_capital_is_no_missing_name(run: Run, tmp_path: Path) -> None:
    """What is said without a name is nobody's to look up."""
    text = "An air strike killed nine people in the Yemeni capital on Monday.\n"
    report = files.write(tmp_path / "a.txt", "Published: 2016-05-03\n\n", text)
    run("read", report, "--ledger", tmp_path / "war.ledger")

    assert json.loads(run("places", "missing", tmp_path / "war.ledger", "--json").out) == []
