"""Sentences: where they end, and which blocks have any."""

from collections.abc import Callable

import pytest

from dateline.model.analysis import Analysis
from dateline.model.document import BlockKind

Read = Callable[..., Analysis]


def sentences(analysis: Analysis) -> list[str]:
    """The words of each sentence."""
    return [sentence.span.of(analysis.text) for sentence in analysis.sentences]


@pytest.mark.parametrize(
    "expected",
    [
        ["The U.N. envoy met Gen. Ali.", "He left."],
        ["It is backed by the U.S.", "The army denied it."],
        ["It began at 7 a.m. near St. George.", "Nobody died."],
        ['"They fled."', "The army came."],
        ["“They fled.”", "“We stayed.”"],
        ['"Why?" he asked.', "Nobody knew."],
        ["We waited...", "Then it fell."],
        ["We waited... then it fell."],
        ["No. 5 battalion left.", "No."],
        ["George W. Bush spoke.", "He left."],
        ["Some 1.5 million fled.", "40 died."],
        ['It was "a massacre".', "Jets returned."],
        ["He left (by car).", "She stayed."],
        ["Visit aljazeera.com for more.", "Thanks."],
    ],
)
def test_sentences_joined_by_spaces(read: Read, expected: list[str]) -> None:
    """Sentences that stand in one line are told apart."""
    assert sentences(read(" ".join(expected))) == expected


def test_a_lost_space_after_a_full_stop_still_parts(read: Read) -> None:
    """A capital straight after a full stop begins a sentence."""
    assert sentences(read("They left the city.The army came.")) == ["They left the city.", "The army came."]


def test_a_quotation_that_opens_after_a_full_stop_belongs_to_the_next_sentence(read: Read) -> None:
    """A mark that opens is not taken for one that closes the sentence before."""
    found = sentences(read('The army came. "We fled," he said.'))

    assert found == ["The army came.", '"We fled," he said.']


def test_line_breaks_inside_a_paragraph_part_nothing(read: Read) -> None:
    """A line that is only wrapped goes on."""
    assert len(sentences(read("The army\ntook the\ntown."))) == 1


def test_a_blank_line_parts(read: Read) -> None:
    """A blank line ends a sentence that has no full stop."""
    assert sentences(read("Army takes town\n\nThe army took it.")) == ["Army takes town", "The army took it."]


def test_items_of_a_list_part(read: Read) -> None:
    """Every item of a list is a sentence."""
    assert sentences(read("Strikes hit:\n- Homs, 3\n- Hama, 2")) == ["Strikes hit:", "- Homs, 3", "- Hama, 2"]


def test_furniture_has_no_sentences(read: Read) -> None:
    """Only blocks that make claims have sentences; captions and headlines do."""
    analysis = read(
        (BlockKind.HEADLINE, "Raid"), (BlockKind.FURNITURE, "Share this"), (BlockKind.CAPTION, "A man")
    )

    assert [(s.kind, s.block) for s in analysis.sentences] == [
        (BlockKind.HEADLINE, 0),
        (BlockKind.CAPTION, 2),
    ]


def test_words_of_a_sentence(read: Read) -> None:
    """A sentence knows its tokens, counted over the whole document."""
    analysis = read("One left.", "Two came.")

    assert [token.text for token in analysis.words(analysis.sentences[1])] == ["Two", "came", "."]
