"""The list of parties is whole, and finds parties in text."""

from importlib.resources import files

import pytest

from dateline.model.vocabulary import ActorId, SourceClass
from dateline.resources.parties import Party, by_id, faults, load, parties

ENTRIES = list(parties().by_key.values())
RAW = load((files("dateline.resources") / "parties.yaml").read_text(encoding="utf-8"), "parties.yaml")


def test_the_packaged_list_has_no_fault() -> None:
    """Every entry has its fields, each id once, each parent listed, each register's id with its file."""
    assert list(faults(RAW["parties"])) == []


@pytest.mark.parametrize("party", [party for party in ENTRIES if party.active], ids=lambda party: party.id)
def test_years_run_forwards(party: Party) -> None:
    """Nobody ends before it began."""
    first, _, last = party.active.partition("..")

    assert not (first and last) or first <= last


def test_nobody_steers_itself() -> None:
    """Parents lead upwards and end."""
    known = parties()
    for party in ENTRIES:
        line = [party.id]
        while known[line[-1]].parent:
            line.append(known[line[-1]].parent)
            assert len(line) < 6, line


def test_the_list_is_large_enough() -> None:
    """At least 400 parties besides plain states, 150 of them of the Syrian war."""
    named = [party for party in ENTRIES if not party.id.startswith("state-")]

    assert len(named) >= 400
    assert sum(party.country == "SY" for party in named) >= 150


@pytest.mark.parametrize(
    "kind", ["army", "militia", "armed_group", "agency", "ngo", "monitor", "activists", "rescue", "media"]
)
def test_every_kind_of_party_is_there(kind: str) -> None:
    """What the field asks of such a list: armies, groups, agencies, relief, monitors, activists, media."""
    assert sum(party.kind == kind for party in ENTRIES) >= 3


def test_state_media_name_who_steers_them() -> None:
    """An outlet that a state runs has a parent or at least the country of that state."""
    run = [party for party in ENTRIES if party.source_class is SourceClass.STATE_MEDIA]

    assert all(party.parent or party.country for party in run)


def test_the_warring_parties_carry_the_names_of_the_data_sets() -> None:
    """Most armed parties of the world's wars tell what ACLED or UCDP calls them."""
    armed = [party for party in ENTRIES if party.kind in {"army", "armed_group"} and party.country != "SY"]

    assert sum(bool(party.acled or party.ucdp) for party in armed) / len(armed) >= 0.75


def test_no_name_is_that_of_two_parties() -> None:
    """A name leads to one entry, whatever the order of the file."""
    named: dict[str, set[str]] = {}
    for entry in RAW["parties"]:
        for name in entry["names"]:
            named.setdefault(name, set()).add(entry["id"])

    assert {name: ids for name, ids in named.items() if len(ids) > 1} == {}


def test_every_value_of_the_guidelines_has_a_party() -> None:
    """Each value of `by_id` is some party's."""
    values = {party.by_id for party in ENTRIES}

    assert values == set(ActorId)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Jaish al-Islam", "jaysh-al-islam"),
        ("Jeish Al-Islam", "jaysh-al-islam"),
        ("the U.S.-led coalition", "coalition"),
        ("the Syrian Observatory for Human Rights", "sohr"),
        ("Da'esh", "isis"),
        ("IS", "isis"),
        ("the White Helmets", "white-helmets"),
        ("SANA", "sana"),
        ("FARDC", "fardc"),
        ("the Rapid Support Forces", "rsf"),
        ("the Rwanda Defence Force", "rwanda-defence-force"),
        ("Clan del Golfo", "clan-del-golfo"),
        ("the Palestine Red Crescent", "palestinian-red-crescent"),
    ],
)
def test_a_name_finds_its_party(words: str, key: str) -> None:
    """Names are found in any spelling, acronyms as written."""
    found = [mention.key for mention in parties().find(words)]

    assert found == [key]


def test_small_words_are_no_acronyms() -> None:
    """The words "is" and "us" are verbs and pronouns, not parties."""
    found = parties().find("This is what they told us and who did it.")

    assert found == []


def test_the_longest_name_counts() -> None:
    """A coalition led by a state is not that state."""
    keys = parties().lookup("US-led coalition warplanes")

    assert keys == ["coalition"]


def test_a_mention_lies_at_its_words() -> None:
    """The span of a mention cuts out the name."""
    text = "On Monday the Nusra Front seized a hill."

    mention = parties().find(text)[0]

    assert mention.span.of(text) == "Nusra Front"


def test_a_name_does_not_run_over_a_line_break() -> None:
    """A headline's last word and the body's first are no name."""
    found = parties().find("Shelling by Islamic\nState radio said so")

    assert found == []


@pytest.mark.parametrize(
    ("country", "role", "key"),
    [
        ("SY", "government", "syrian-government"),
        ("FR", "government", "state-fr"),
        ("SY", "opposition", "syrian-opposition"),
    ],
)
def test_a_role_means_the_party_of_the_country(country: str, role: str, key: str) -> None:
    """The words "the government" mean that of the war's country."""
    party = parties().role(role, country)

    assert party == key


def test_parties_map_to_the_guidelines_values_once() -> None:
    """Two parties of one side give one value, in the guidelines' order."""
    values = by_id(["nusra", "syrian-army", "tiger-forces", "unknown"])

    assert values == ["syria_government", "nusra", "unknown"]


def test_an_agency_of_a_state_speaks_as_state_media() -> None:
    """Who owns or steers an outlet decides its class."""
    assert parties()["sana"].source_class is SourceClass.STATE_MEDIA
