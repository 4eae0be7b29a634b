"""Speakers: who says what a stretch of a report says."""

import pytest
from tests.support.analyses import analysed as read

from dateline.extract.speakers import Attribution, alternatives, attributions, speaker_for
from dateline.model.analysis import Analysis
from dateline.model.span import Span


def says(analysis: Analysis, words: str) -> Attribution | None:
    """Who says these words."""
    start = analysis.text.index(words)
    return speaker_for(Span(start, start + len(words)), attributions(analysis))


def speaker(text: str, words: str) -> str | None:
    """The fullest name of whoever says these words."""
    analysis = read(text)
    found = says(analysis, words)
    return found.fullest.of(analysis.text) if found else None


DEAD = "nine people died"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Civil defence workers said nine people died.", "Civil defence workers"),
        ("The ministry said on Friday that nine people died.", "The ministry"),
        ("In the raid nine people died, a doctor said.", "a doctor"),
        ("In the raid nine people died, said Ali Saleh, a doctor.", "Ali Saleh, a doctor"),
        ("In the raid nine people died, according to the UN.", "the UN"),
        ("According to the UN, nine people died there.", "the UN"),
        ('"Here nine people died," medics in Hama said.', "medics in Hama"),
        ('"Here nine people died," said the mayor.', "the mayor"),
        ('"Here," the mayor said, "nine people died."', "the mayor"),
        ("Ali Saleh, a doctor in Hama, said nine people died.", "Ali Saleh, a doctor in Hama"),
        ("The centre, which tracks raids, said nine people died.", "The centre"),
        (
            "The governor of Homs province, Ali Saleh, said nine people died.",
            "The governor of Homs province, Ali Saleh",
        ),
        ("A man was quoted by state media as saying nine people died.", "A man"),
        ("State radio quoted a general as saying nine people died.", "a general"),
        ("The paper said nine people died, citing police.", "police"),
        ("Jets came, with a monitor saying nine people died.", "a monitor"),
        ("The police and the army said nine people died.", "The police and the army"),
        ("France accused the army of a raid in which nine people died.", "France"),
        ("Residents told Reuters nine people died.", "Residents"),
        ("The toll rose; nine people died according to a count by the UN.", "the UN"),
    ],
)
def test_named_in_the_sentence(text: str, name: str) -> None:
    """The speaker is named beside what it says."""
    assert speaker(text, DEAD) == name


@pytest.mark.parametrize(
    "text",
    [
        "On Friday nine people died.",
        "The army left and nine people died.",
        "A doctor did not say that nine people died.",
        "The raid claimed more lives: nine people died.",
        "The mayor said it was calm. Later nine people died.",
        "The raids reported by some were few. Still nine people died.",
    ],
)
def test_the_publisher_speaks(text: str) -> None:
    """Nobody is named whose words these are."""
    assert speaker(text, DEAD) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Northern Observatory for Rights came. The Observatory said nine people died.",
            "The Northern Observatory for Rights",
        ),
        ("Ali Saleh, a doctor, said it was calm. He added nine people died.", "Ali Saleh, a doctor"),
        ("The Hama Media Centre said it was calm. Later nine people died, it said.", "The Hama Media Centre"),
        ("Activists said it was calm. Later nine people died, they said.", "Activists"),
        (
            "A source at the port said it was calm. The source added that nine people died.",
            "A source at the port",
        ),
        ("Mayor Ali Saleh said it was calm. Saleh said nine people died.", "Mayor Ali Saleh"),
        ("The World Food Office (WFO) came. The WFO said nine people died.", "The World Food Office (WFO)"),
        (
            "A monitor said nine people died. The Syrian Observatory for Human Rights is based abroad.",
            "The Syrian Observatory for Human Rights",
        ),
    ],
)
def test_named_elsewhere_in_the_report(text: str, name: str) -> None:
    """A pronoun or short name leads to the fullest name in the report."""
    assert speaker(text, DEAD) == name


def test_a_quotation_goes_on_over_sentences() -> None:
    """Every sentence inside one quotation is its speaker's, also before the speaker is named."""
    text = 'A clerk said it was calm. "Here nine people died. Then it ended," said Ali Saleh.'

    assert speaker(text, DEAD) == "Ali Saleh"


def test_a_quotation_without_a_speaker_is_the_last_ones() -> None:
    """A sentence that is quoted and names nobody goes on with the last speaker."""
    assert speaker('"We hid," Ali Saleh said. "Later that day nine people died."', DEAD) == "Ali Saleh"


def test_the_narrowest_attribution_wins() -> None:
    """Of two speakers in one sentence each has its own clause, and the other is told as an alternative."""
    analysis = read("Police said two died, but medics said nine people died.")
    found = says(analysis, DEAD)

    assert found is not None
    assert found.fullest.of(analysis.text) == "medics"


def test_the_channel() -> None:
    """The outlet to which a speaker spoke is the channel."""
    analysis = read("Medic Ali Saleh told Reuters that nine people died.")
    found = says(analysis, DEAD)

    assert found is not None
    assert found.via is not None
    assert found.via.of(analysis.text) == "Reuters"


def test_an_outlet_that_reports_another_is_the_channel() -> None:
    """Of two named at the end of a sentence, the outlet passes the other's words on."""
    analysis = read("In the raid nine people died, police said, Reuters reported.")
    found = says(analysis, DEAD)

    assert found is not None
    assert found.fullest.of(analysis.text) == "police"
    assert found.via is not None
    assert found.via.of(analysis.text) == "Reuters"


def test_reporters_are_no_channel() -> None:
    """An audience without a name is no channel."""
    found = says(read("The mayor told parliament that nine people died."), DEAD)

    assert found is not None
    assert found.via is None


@pytest.mark.parametrize(
    "headline",
    ["Raid kills 9: monitor", "Raid kills 9 - monitor", "Raid kills 9, Monitor", "Raid kills 9 monitor"],
)
def test_headline_label(headline: str) -> None:
    """A headline's last word says who it is by, also where its mark was lost."""
    analysis = read("The Syrian Observatory for Human Rights said so.", headline=headline)
    found = says(analysis, "Raid kills 9")

    assert found is not None
    assert found.fullest.of(analysis.text) == "The Syrian Observatory for Human Rights"


def test_a_statement_after_a_colon() -> None:
    """A statement set without quotation marks belongs to whoever it is announced as."""
    analysis = read("Minister Ali Saleh said:", "I am appalled that nine people died.", "It was a crime.")
    found = says(analysis, "It was a crime")

    assert found is not None
    assert found.fullest.of(analysis.text) == "Minister Ali Saleh"


def test_a_denial_is_its_speakers() -> None:
    """The subject of a verb of speech is the speaker of the whole clause."""
    assert speaker("Moscow denied the raid in Hama.", "Moscow denied the raid in Hama") == "Moscow"


def test_alternatives_are_told() -> None:
    """The speaker of a wider stretch is an alternative, with the reason why it lost."""
    analysis = read("Police said medics denied that nine people died, radio reports said.")
    start = analysis.text.index(DEAD)
    others = alternatives(Span(start, start + len(DEAD)), attributions(analysis), analysis.text)

    assert others
    assert all(other.reason for other in others)


def test_every_rule_is_told() -> None:
    """An attribution says in words what decided it."""
    found = says(read("The mayor said nine people died."), DEAD)

    assert found is not None
    assert found.rule == 'subject of "said"'


def test_a_stretch_of_a_headline_is_no_label() -> None:
    """What a comma goes on from is a clause; the name before the colon speaks."""
    analysis = read("The Pentagon said so.", headline="Pentagon: our shell, their fuel, 31 dead")

    voices = [voice.source.of(analysis.text) for voice in attributions(analysis)]

    assert "our shell" not in voices
    assert "Pentagon" in voices
