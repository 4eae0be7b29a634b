"""Places that users load: each form is read, kept with its source, and outranks the packaged ones."""

from pathlib import Path

import pytest
from tests.support import places as files

from dateline.errors import DatelineError, UnknownFormatError
from dateline.model.place import PlacePrecision
from dateline.resources.gazetteer import Entry, open_gazetteer
from dateline.resources.place_loading import forget_places, load_places


def found(into: Path, name: str) -> dict[str, Entry]:
    """What a gazetteer with the loaded places has under a name in Syria, by id."""
    entries = open_gazetteer(into).lookup(name)
    return {entry.place.id: entry for entry in entries if entry.place.country == "SY"}


@pytest.fixture
def into(tmp_path: Path) -> Path:
    """A file for loaded places."""
    return tmp_path / "my.places"


def test_a_geonames_dump_is_read(tmp_path: Path, into: Path) -> None:
    """Towns, districts and neighbourhoods, with their kinds; waters are no places of events."""
    done = load_places(files.geonames_dump(tmp_path), into)

    kinds = {id_: entry.kind for id_, entry in found(into, "Zeribah").items()}

    assert (done.form, done.places, done.left_out) == ("geonames", 4, ())
    assert kinds == {"geonames:2": "village"}
    assert found(into, "Zeribah District")["geonames:1"].kind == "district"


def test_a_geonames_place_tells_what_it_lies_in(tmp_path: Path, into: Path) -> None:
    """Province by the plain English name, district by the dump's own."""
    load_places(files.geonames_dump(tmp_path), into)

    assert found(into, "Zeribah")["geonames:2"].place.path == ("SY", "Aleppo", "Zeribah District", "Zeribah")


def test_an_alternate_name_finds_a_geonames_place(tmp_path: Path, into: Path) -> None:
    """In Latin and in Arabic letters."""
    load_places(files.geonames_dump(tmp_path), into)

    assert "geonames:2" in found(into, "Zeriba")
    assert "geonames:2" in found(into, "زريبة")


def test_a_district_reaches_its_towns(tmp_path: Path, into: Path) -> None:
    """Its radius follows from the towns with its code."""
    load_places(files.geonames_dump(tmp_path), into)

    assert (found(into, "Zeribah District")["geonames:1"].place.uncertainty_km or 0) >= 10


def test_pcodes_are_read(tmp_path: Path, into: Path) -> None:
    """Districts with their Arabic names, and their province under its plain English name."""
    load_places(files.pcodes(tmp_path), into)

    district = found(into, "زريبة")["pcode:SY0307"]
    province = found(into, "Rural Damascus")["pcode:SY03"]

    assert (district.place.adm1, district.place.precision) == ("Rif Dimashq", PlacePrecision.DISTRICT)
    assert (province.place.name, province.kind) == ("Rif Dimashq", "province")


def test_a_province_is_the_same_in_every_source(tmp_path: Path, into: Path) -> None:
    """The loaded province stands for the packaged one, which is not told a second time."""
    load_places(files.pcodes(tmp_path), into)

    kinds = [entry.kind for entry in found(into, "Rif Dimashq").values()]

    assert kinds == ["province"]


def test_polygons_give_a_middle_and_a_radius(tmp_path: Path, into: Path) -> None:
    """The middle of a square, and the way to its corners."""
    load_places(files.polygons(tmp_path), into)

    place = found(into, "Zeribah")["pcode:SY1207"].place

    assert place.latitude == pytest.approx(33.1)
    assert place.longitude == pytest.approx(36.1)
    assert place.uncertainty_km == pytest.approx(14.5, abs=0.5)
    assert place.adm1 == "Daraa"


def test_a_table_of_one_s_own_keeps_namesakes_apart(tmp_path: Path, into: Path) -> None:
    """Two places of one name have two ids."""
    load_places(files.own_table(tmp_path), into, name="ours")

    entries = found(into, "Zeribah")

    assert {entry.place.adm1 for entry in entries.values()} == {"Idlib", "Homs"}
    assert set(entries) == {"ours:zeribah", "ours:zeribah-2"}


def test_a_spelling_finds_a_place_of_one_s_own(tmp_path: Path, into: Path) -> None:
    """The spellings of a row count as its name."""
    load_places(files.own_table(tmp_path), into)

    assert found(into, "Zreibeh")


def test_a_loaded_place_outranks_the_packaged_one(tmp_path: Path, into: Path) -> None:
    """Where both have a town, the loaded position counts, with the people that only the other knows."""
    table = files.write(tmp_path / "t.csv", "name,latitude,longitude,country\nSaraqib,35.86,36.80,SY\n")
    load_places(table, into, name="ours")

    (entry,) = found(into, "Saraqib").values()

    assert (entry.place.source, entry.place.latitude) == ("ours", 35.86)
    assert entry.population > 0


def test_a_source_keeps_its_name_and_licence(tmp_path: Path, into: Path) -> None:
    """They are told with the file and its digest."""
    load_places(files.pcodes(tmp_path), into, name="COD-AB Syria", licence="CC BY-IGO")

    source, count = open_gazetteer(into).counted_sources()[0]

    assert (source.name, source.licence, source.file, count) == ("COD-AB Syria", "CC BY-IGO", "adm2.csv", 3)
    assert len(source.digest) == 64


def test_loading_again_replaces(tmp_path: Path, into: Path) -> None:
    """The places of a source are those of its last loading, and no others."""
    table = files.own_table(tmp_path)
    load_places(table, into)
    files.write(table, "name,latitude,longitude,country\nZeribah,34,36,SY\n")

    load_places(table, into)

    assert len(found(into, "Zeribah")) == 1


def test_several_sources_stand_side_by_side(tmp_path: Path, into: Path) -> None:
    """Loading one leaves the others."""
    load_places(files.own_table(tmp_path), into)
    load_places(files.geonames_dump(tmp_path), into)

    assert len(open_gazetteer(into).counted_sources()) == 4


def test_a_source_can_be_taken_out(tmp_path: Path, into: Path) -> None:
    """With all its places."""
    load_places(files.own_table(tmp_path), into, name="ours")

    gone = forget_places("ours", into)

    assert gone == 2
    assert found(into, "Zreibeh") == {}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Zeribah,,36,village\n", "no position on Earth"),
        ("Zeribah,95,36,village\n", "no position on Earth"),
        (",35,36,village\n", "no name"),
        ("Zeribah,35,36,hamlet of sorts\n", "kind 'hamlet of sorts' is none of"),
        ("Zeribah,35,36,village,more\n", "more fields than the header has"),
    ],
)
def test_a_bad_line_is_left_out_and_told(tmp_path: Path, into: Path, line: str, reason: str) -> None:
    """With its number and why; the others are loaded."""
    table = files.write(tmp_path / "t.csv", "name,latitude,longitude,kind\n", line, "Qlaytat,35,36,village\n")

    done = load_places(table, into)

    assert (done.places, done.left_out[0].line) == (1, 2)
    assert reason in done.left_out[0].reason


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("", "begins with ''"),
        ("# a page of text\n", "begins with '# a page of text'"),
        ("a\tb\tc\n1\t2\t3\n", "3 columns parted by tabs"),
        ("{}", "no GeoJSON collection of features"),
        ('{"features": [{"properties": {"a": 1}}]}', "no p-codes"),
        ("{not json", "no GeoJSON collection of features"),
        ("name,latitude,longitude\n,,\n", "no place"),
    ],
)
def test_a_file_of_another_form_is_refused(tmp_path: Path, into: Path, text: str, seen: str) -> None:
    """The message says what was seen; nothing is written."""
    table = files.write(tmp_path / "t.csv", text)

    with pytest.raises(DatelineError) as caught:
        load_places(table, into)

    assert seen in str(caught.value)
    assert not into.exists()


def test_a_packed_file_is_told_to_be_unpacked(tmp_path: Path, into: Path) -> None:
    """A file that is no text is refused with what to do."""
    packed = tmp_path / "SY.zip"
    packed.write_bytes(b"PK\x03\x04\xff\xfe\x00")

    with pytest.raises(DatelineError) as caught:
        load_places(packed, into)

    assert "Unpack" in str(caught.value)


def test_a_file_that_is_no_file_of_places_is_not_written_to(tmp_path: Path) -> None:
    """A ledger or a text given by mistake stays as it is."""
    other = files.write(tmp_path / "notes.txt", "not a database")

    with pytest.raises(DatelineError) as caught:
        load_places(files.own_table(tmp_path), other)

    assert "holds no loaded places" in str(caught.value)
    assert other.read_text(encoding="utf-8") == "not a database"


def test_a_failed_loading_keeps_what_was_loaded(tmp_path: Path, into: Path) -> None:
    """The file of loaded places is as it was before."""
    load_places(files.own_table(tmp_path), into)
    before = into.read_bytes()

    with pytest.raises(UnknownFormatError):
        load_places(files.write(tmp_path / "t.csv", "nothing"), into)

    assert into.read_bytes() == before


def test_loading_twice_gives_the_same_places(tmp_path: Path) -> None:
    """Ids and ranks do not hang on chance."""
    table = files.geonames_dump(tmp_path)
    one, other = tmp_path / "one", tmp_path / "other"

    load_places(table, one)
    load_places(table, other)

    assert found(one, "Zeribah") == found(other, "Zeribah")
