"""What is wrong with an entry is said by entry and field; a user's own list comes before the packaged one."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from dateline.errors import ResourceError
from dateline.model.vocabulary import ActorId
from dateline.resources.parties import Parties, faults, load, with_own
from dateline.resources.parties.entries import party_of

WHOLE: Mapping[str, Any] = {
    "id": "northern-guard",
    "names": ["Northern Guard"],
    "kind": "militia",
    "side": "rebel",
    "by_id": "other_armed_group",
    "source_class": "armed_group",
}
WORDS: Mapping[str, Any] = {"words": {}, "seats": {}, "country_roles": {}}
OWN = """
parties:
  - id: northern-guard
    names: ["Guard of the North"]
    side: government
  - id: river-front
    names: ["River Front"]
    kind: armed_group
    side: rebel
    country: XX
    by_id: other_armed_group
    source_class: armed_group
country_roles:
  XX: {opposition: river-front}
"""


def only(**changes: object) -> str:
    """The one fault of a whole entry with some fields changed."""
    [fault] = faults([{**WHOLE, **changes}])
    return fault


def test_a_whole_entry_has_no_fault() -> None:
    """The required fields suffice."""
    assert list(faults([WHOLE])) == []


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("id", "Northern Guard", "small letters, digits and hyphens"),
        ("names", "Northern Guard", "a list of at least one name"),
        ("names", [], "a list of at least one name"),
        ("kind", "army corps", "one of state, government"),
        ("side", "good", "one of government, state"),
        ("by_id", "rebels", "one of syria_government"),
        ("source_class", "press", "one of publisher"),
        ("country", "Syria", "two capitals"),
        ("active", 2012, "years as from..to"),
        ("parent", "nobody", "the id of a listed party"),
        ("registers", {"wikidata": "Q1"}, "the file that it was checked in"),
        ("registers", {"wikidata": {"id": "Q1"}}, "the file that it was checked in"),
    ],
)
def test_a_fault_names_entry_field_and_what_was_expected(field: str, value: object, expected: str) -> None:
    """A reader finds the place in the file and knows what to write there."""
    fault = only(**{field: value})

    assert fault.startswith("entry 1 (")
    assert f"field {field}" in fault
    assert expected in fault


def test_a_misspelt_field_is_recognised() -> None:
    """The message offers the field that is probably meant."""
    assert "did you mean source_class?" in only(source_clas="media")


def test_a_missing_field_is_named() -> None:
    """What an entry lacks is said."""
    [fault] = faults([{name: value for name, value in WHOLE.items() if name != "side"}])

    assert "field side: expected one of" in fault
    assert fault.endswith("saw nothing")


def test_an_id_given_twice_is_a_fault() -> None:
    """The second of two entries with one id is named."""
    [fault] = faults([WHOLE, WHOLE])

    assert fault == "entry 2 (northern-guard), field id: an entry before has it too"


@pytest.mark.parametrize("text", ["names: [", "- id: x", "parties: none"])
def test_a_file_that_holds_no_list_says_so(text: str) -> None:
    """No YAML, and YAML of another shape, are told by the file's name."""
    with pytest.raises(ResourceError, match=r"own\.yaml"):
        load(text, "own.yaml")


def own_list(folder: Path, text: str) -> Parties:
    """A list of one party with a user's file before it."""
    path = folder / "own.yaml"
    path.write_text(text, encoding="utf-8")
    entries, words = with_own([party_of(WHOLE)], WORDS, path)
    return Parties(entries, words)


def test_an_own_entry_adds_a_party(tmp_path: Path) -> None:
    """A new id is a new party, found by its name and by its role in its country."""
    known = own_list(tmp_path, OWN)

    assert known.lookup("the River Front") == ["river-front"]
    assert known.role("opposition", "XX") == "river-front"


def test_an_own_entry_changes_a_known_party(tmp_path: Path) -> None:
    """A known id keeps its names and what is not given, gains names, and takes the fields given."""
    party = own_list(tmp_path, OWN)["northern-guard"]

    assert party.names == ("Northern Guard", "Guard of the North")
    assert (party.side, party.kind, party.by_id) == ("government", "militia", ActorId.OTHER_ARMED_GROUP)


def test_an_own_list_with_a_fault_is_refused(tmp_path: Path) -> None:
    """The message names the user's file, the entry and the field."""
    with pytest.raises(ResourceError, match=r"own\.yaml: entry 2 \(river-front\), field kind"):
        own_list(tmp_path, OWN.replace("kind: armed_group", "kind: army group"))


def test_an_own_list_that_is_not_there_is_named(tmp_path: Path) -> None:
    """A wrong path in the setting is told."""
    with pytest.raises(ResourceError, match="DATELINE_PARTIES"):
        with_own([], WORDS, tmp_path / "missing.yaml")
