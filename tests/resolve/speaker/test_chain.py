"""Outlet, agency, speaker, and whom the speaker cites."""

from dataclasses import replace

import pytest
from tests.support.claims import claim_of, report_of, span_of, words_cell

from dateline.model.day import UNDATED
from dateline.model.document import Credit, Document
from dateline.model.vocabulary import SourceClass
from dateline.resolve.context import Context
from dateline.resolve.speaker import Role, Voice, chain, passed_on

TEXT = (
    "Ten killed in Darna\n"
    "Ten people were killed, the Syrian Observatory for Human Rights said, citing medics. (Reuters)"
)
OBSERVATORY = "the Syrian Observatory for Human Rights"


def voices(
    *, text: str = TEXT, src: str | None = OBSERVATORY, via: str | None = None, publisher: str = "SANA"
) -> dict[Role, Voice]:
    """The chain of a claim of a text by the place of each voice."""
    report = report_of(text, publisher=publisher)
    claim = claim_of(report, "Ten people were killed")
    claim = replace(claim, src=words_cell(src, text), via=words_cell(via, text))
    credited = (Credit(span=span_of("Reuters", text), name="Reuters"),) if "(Reuters)" in text else ()
    document = Document(report=report, blocks=(), published=UNDATED, credits=credited)
    return {voice.role: voice for voice in chain(claim, document, Context(text=text))}


def test_the_chain_runs_from_the_outlet_to_the_speakers_own_source() -> None:
    """Who publishes, whose copy it is, who says so, and on whose word."""
    found = voices()

    assert [(role, voice.words) for role, voice in found.items()] == [
        (Role.OUTLET, "SANA"),
        (Role.AGENCY, "Reuters"),
        (Role.SPEAKER, OBSERVATORY),
        (Role.SOURCE, "medics"),
    ]


def test_each_voice_has_its_kind_party_and_owner() -> None:
    """A state's agency names the government that steers it; medics are medical and no party."""
    found = voices()

    assert (found[Role.OUTLET].src_class, found[Role.OUTLET].owner) == (
        SourceClass.STATE_MEDIA,
        "syrian-government",
    )
    assert found[Role.SPEAKER].party == "sohr"
    assert (found[Role.SOURCE].src_class, found[Role.SOURCE].party) == (SourceClass.MEDICAL, "")


def test_the_agency_that_it_was_told_to_counts_before_the_credit() -> None:
    """The words "told AFP" stand nearer to the speaker than a credit at the end."""
    text = TEXT.replace("said, citing medics", "told AFP")

    assert voices(text=text, via="AFP")[Role.AGENCY].words == "AFP"


@pytest.mark.parametrize(
    ("behind", "words", "kind"),
    [
        ("said, citing activists in the town", "activists in the town", SourceClass.ACTIVIST),
        ("said, quoting local residents as saying so", "local residents", SourceClass.WITNESS),
        ("said, based on reports from hospitals", "hospitals", SourceClass.MEDICAL),
    ],
)
def test_the_source_that_a_speaker_cites(behind: str, words: str, kind: SourceClass) -> None:
    """The words behind the speaker name the source, and its kind."""
    found = voices(text=TEXT.replace("said, citing medics", behind))[Role.SOURCE]

    assert (found.words, found.src_class) == (words, kind)


@pytest.mark.parametrize("behind", ["said", "said. It rained, citing medics", "said on Monday"])
def test_without_a_citation_there_is_no_source(behind: str) -> None:
    """Nothing is cited, or only in another sentence."""
    assert Role.SOURCE not in voices(text=TEXT.replace("said, citing medics", behind))


def test_links_that_nothing_tells_are_left_out() -> None:
    """The publisher's own words in a report that credits nobody have the outlet alone."""
    found = voices(text=TEXT.replace(" (Reuters)", ""), src=None, publisher="Coast Wire")

    assert list(found) == [Role.OUTLET]


@pytest.mark.parametrize(
    ("text", "via", "words"),
    [
        (TEXT, None, "citing medics (medical)"),
        (TEXT.replace("said, citing medics", "told AFP"), "AFP", "through AFP"),
        (TEXT.replace("said, citing medics", "said"), None, ""),
    ],
)
def test_what_stands_between_is_told_in_words(text: str, via: str | None, words: str) -> None:
    """A reader of `explain` sees who was told and who is cited; a mere credit is left out."""
    claim = replace(claim_of(report_of(text), "Ten people were killed"), src=words_cell(OBSERVATORY, text))
    claim = replace(claim, via=words_cell(via, text))

    assert passed_on(claim, Context(text=text)) == words
