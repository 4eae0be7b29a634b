"""A report as the network reads it: its words, what is known of each, and the anchors to be judged."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.extract.places import Places
from dateline.extract.reading import Reading
from dateline.extract.speakers import Attribution, speaker_for
from dateline.model.analysis import Analysis, MentionKind
from dateline.model.document import BlockKind
from dateline.model.span import Span

_MENTIONS = {MentionKind.PLACE: 1, MentionKind.PARTY: 2, MentionKind.DAY: 3}
_BLOCKS = {BlockKind.HEADLINE: 1, BlockKind.CAPTION: 2}
SHAPE, QUOTED, MENTION, QUANTITY, BLOCK, SAID, KNOWN = range(7)
"""The features of a word, in the order of the network's tables."""
NO_PRIOR = (-1, -1, -1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A quantity or the words for an event, of which the network says what they claim."""

    first: int
    """Index of its first word in the analysis."""
    last: int
    """Index of its last word."""
    quantity: bool
    """A quantity; else the words for an event."""
    prior: tuple[int, int, int] = NO_PRIOR
    """First word of the speaker's fullest name, of the words that stand there, of the outlet, as the rules of
    speakers find them; -1 for none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportWords:
    """The words of one report with seven features each."""

    words: Sequence[str]
    features: Sequence[Sequence[int]]
    sentences: Sequence[tuple[int, int]]
    """First word and the word after the last of each sentence."""


def report_words(
    analysis: Analysis, readings: Sequence[Reading], voices: Sequence[Attribution]
) -> ReportWords:
    """The words of a report with their features."""
    places = Places(analysis)
    marks = [[shape(token.text), 0, 0, 0, 0, 0, 0] for token in analysis.tokens]
    _mark(marks, QUOTED, 1, places.of_all(q.span for q in analysis.quotations))
    for mention in analysis.mentions:
        _mark(marks, MENTION, _MENTIONS[mention.kind], places.of_all([mention.span]))
    for reading in readings:
        _mark_sentence(marks, reading, places)
    for voice in voices:
        # The later mark wins: who speaks, over the verb, over the outlet.
        for value, span in ((3, voice.via), (2, voice.verb), (1, voice.source)):
            _mark(marks, SAID, value, places.of_all([span] if span else []))
    return ReportWords(
        words=[token.text for token in analysis.tokens],
        features=marks,
        sentences=[(sentence.first, sentence.last) for sentence in analysis.sentences],
    )


def _mark_sentence(marks: list[list[int]], reading: Reading, places: Places) -> None:
    """The block, the quantities and the words of the lists in one sentence."""
    whole = (reading.first, reading.last - 1)
    _mark(marks, BLOCK, _BLOCKS.get(reading.sentence.kind, 0), [whole])
    _mark(marks, QUANTITY, 1, places.of_all(counted.found.core for counted in reading.counted))
    for value, hits in ((3, reading.weapons), (2, reading.triggers), (1, reading.harms)):
        _mark(marks, KNOWN, value, [(hit.first, hit.last - 1) for hit in hits])


def _mark(marks: list[list[int]], feature: int, value: int, bounds: Iterable[tuple[int, int]]) -> None:
    for first, last in bounds:
        for index in range(first, last + 1):
            marks[index][feature] = value


def prior(span: Span, voices: Sequence[Attribution], places: Places) -> tuple[int, int, int]:
    """Whom the rules of speakers hold for the speaker of some words."""
    voice = speaker_for(span, voices, span)
    if voice is None:
        return NO_PRIOR
    fullest, source = places.of(voice.fullest), places.of(voice.source)
    via = places.of(voice.via) if voice.via else None
    return (_first(fullest or source), _first(source or fullest), _first(via))


def _first(bounds: tuple[int, int] | None) -> int:
    return bounds[0] if bounds else -1


def shape(word: str) -> int:
    """The case and make of a word, in eight kinds: makes up for the case that the pieces have lost."""
    if not any(map(str.isalnum, word)):
        return 7
    if any(map(str.isdigit, word)):
        return 5 if word.isdigit() else 6
    if word.islower():
        return 0
    if word.isupper():
        return 3 if len(word) > 1 else 2
    return 1 if word[0].isupper() and word[1:].islower() else 4
