"""Words for a speaker become a party and a kind of speaker."""

import pytest

from dateline.model.vocabulary import SourceClass
from dateline.resolve.context import Context
from dateline.resolve.speaker import resolve_speaker


def kind(src: str | None, *, text: str = "", country: str = "SY") -> SourceClass:
    """The kind of speaker in a report about a country's war."""
    return resolve_speaker(src, None, Context(text=text, country=country))[1].value


@pytest.mark.parametrize(
    ("src", "expected"),
    [
        (None, SourceClass.PUBLISHER),
        ("the Syrian Observatory for Human Rights", SourceClass.MONITOR),
        ("Observatory director Rami Abdel Rahman", SourceClass.MONITOR),
        ("a Britain-based monitor", SourceClass.MONITOR),
        ("opposition activists", SourceClass.ACTIVIST),
        ("the Local Coordination Committees", SourceClass.ACTIVIST),
        ("a Syrian doctor", SourceClass.MEDICAL),
        ("a local resident", SourceClass.WITNESS),
        ("the White Helmets", SourceClass.RESCUE),
        ("a civil defence official", SourceClass.RESCUE),
        ("SANA's correspondent in Homs", SourceClass.STATE_MEDIA),
        ("Syrian state television", SourceClass.STATE_MEDIA),
        ("an AFP photographer", SourceClass.MEDIA),
        ("Turkish media", SourceClass.MEDIA),
        ("a military source", SourceClass.GOVERNMENT),
        ("Syria's foreign ministry", SourceClass.GOVERNMENT),
        ("the Russian Defence Ministry", SourceClass.FOREIGN_GOVERNMENT),
        ("Turkish officials", SourceClass.FOREIGN_GOVERNMENT),
        ("a rebel commander", SourceClass.ARMED_GROUP),
        ("Jaish al-Islam", SourceClass.ARMED_GROUP),
        ("the Syrian National Coalition", SourceClass.OPPOSITION),
        ("UNICEF", SourceClass.UN),
        ("Doctors Without Borders", SourceClass.NGO),
        ("the Red Crescent", SourceClass.NGO),
        ("an analyst", SourceClass.EXPERT),
        ("reports", SourceClass.UNKNOWN),
        ("the defence ministry in Moscow", SourceClass.FOREIGN_GOVERNMENT),
        ("a source in Moscow", SourceClass.UNKNOWN),
        ("Syrian state-run news agency SANA", SourceClass.STATE_MEDIA),
        ("the state-run Sana agency", SourceClass.STATE_MEDIA),
        ("a rebel TV network", SourceClass.MEDIA),
        ("a Kurdish official", SourceClass.OPPOSITION),
        ("Kurdish fighters", SourceClass.ARMED_GROUP),
        ("the military", SourceClass.GOVERNMENT),
        ("the Palestine Red Crescent", SourceClass.NGO),
        ("the Sudan News Agency", SourceClass.STATE_MEDIA),
    ],
)
def test_words_tell_the_kind_of_speaker(src: str | None, expected: SourceClass) -> None:
    """Titles, names of bodies and common words each tell a kind."""
    found = kind(src)

    assert found is expected


def test_a_listed_body_is_named() -> None:
    """The speaker's party is told where the words name it."""
    speaker, _ = resolve_speaker("the Syrian Observatory for Human Rights", None, Context())

    assert speaker.value == "sohr"


def test_a_stranger_is_known_by_the_words_beside_the_name() -> None:
    """What the report says of a person elsewhere tells the kind of speaker."""
    text = "Karam Zzor, a resident of the town, saw it. Later Karam Zzor fled."

    found = kind("Karam Zzor", text=text)

    assert found is SourceClass.WITNESS


def test_a_government_is_foreign_in_another_war() -> None:
    """A state's ministry is government in its own war and foreign elsewhere."""
    at_home, abroad = kind("the Ukrainian government", country="UA"), kind("the Ukrainian government")

    assert at_home is SourceClass.GOVERNMENT
    assert abroad is SourceClass.FOREIGN_GOVERNMENT


def test_the_rule_tells_why() -> None:
    """A reader sees which word decided."""
    _, cell = resolve_speaker("a local resident", None, Context())

    assert "resident" in cell.rule


def test_a_speaker_named_after_an_unnamed_one_is_the_same() -> None:
    """The paragraph after "a rescue worker said" names him."""
    text = "Ten died, a local rescue worker said. Speaking to a paper, Karam Zzor said more would follow."

    found = kind("Karam Zzor", text=text)

    assert found is SourceClass.RESCUE


def test_a_place_introduces_nobody() -> None:
    """The words beside a place's name tell nothing of sources there."""
    text = "The army is near Zzorville. Local sources in Zzorville saw it."

    found = kind("Local sources in Zzorville", text=text)

    assert found is SourceClass.UNKNOWN
