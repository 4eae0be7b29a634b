"""The list of parties is whole, and finds parties in text."""

import pytest

from dateline.model.vocabulary import ActorId, SourceClass
from dateline.resources.parties import Party, by_id, parties

ENTRIES = list(parties().by_key.values())

CHECKED: dict[tuple[str, str], str] = {}
"""Register ids that were checked, (party, register): the public file. None so far."""


@pytest.mark.parametrize("party", ENTRIES, ids=lambda party: party.id)
def test_an_entry_is_whole(party: Party) -> None:
    """It has an id of its own form, a name, and a parent that is listed."""
    assert party.id == party.id.lower().replace(" ", "-")
    assert party.name.strip()
    assert not party.parent or party.parent in parties()
    assert len(party.country) in {0, 2}


def test_ids_are_given_once() -> None:
    """No two entries of the file share an id: none was lost when the list was read."""
    import yaml

    from dateline.resources import parties as module

    path = module.__file__.replace("parties.py", "parties.yaml")
    with open(path, encoding="utf-8") as lines:  # noqa: PTH123  # a text path suffices here
        ids = [entry["id"] for entry in yaml.safe_load(lines)["parties"]]

    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("party", ENTRIES, ids=lambda party: party.id)
def test_register_ids_are_checked_ones(party: Party) -> None:
    """An id of another register stands only where a named public file was read."""
    unchecked = {register for register in party.registers if (party.id, register) not in CHECKED}

    assert not unchecked


def test_the_list_is_large_enough() -> None:
    """At least 150 parties besides plain states."""
    named = [party for party in ENTRIES if not party.id.startswith("state-")]

    assert len(named) >= 150


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
