"""Who says it: the speaker of every stretch of a report."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.extract.speakers_cues import Cue, contents, cues, outlet, with_channels
from dateline.extract.speakers_line import Line, line_of
from dateline.extract.speakers_names import Speakers, speakers_of
from dateline.model.analysis import Analysis, Sentence
from dateline.model.claim import Alternative
from dateline.model.span import Span

_FIRST_PERSON = frozenset({"i", "we", "my", "our"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One stretch of text and the speaker whose claims it holds."""

    content: Span
    """The stretch whose claims belong to the speaker."""
    source: Span
    """The speaker's words as they stand there ("the monitor", "he")."""
    fullest: Span
    """The fullest name of that speaker anywhere in the report."""
    via: Span | None
    """The outlet to which the speaker spoke, or that passed it on."""
    verb: Span | None
    """The word that attributes; None where a quotation goes on."""
    rule: str
    """What decided it, in words that a reader understands."""


def attributions(analysis: Analysis) -> list[Attribution]:
    """Every attribution of a report, in text order."""
    lines = [line_of(analysis, sentence) for sentence in analysis.sentences]
    found = [with_channels(line, cues(line)) for line in lines]
    phrases = [line.span(*cue.source) for line, some in zip(lines, found, strict=True) for cue in some]
    speakers = speakers_of(analysis, phrases)
    result: list[Attribution] = []
    for sentence, line, some in zip(analysis.sentences, lines, found, strict=True):
        here = list(_spoken(line, some, speakers))
        result += here or _carried_on(analysis, sentence, line, result)
    return result


def _spoken(line: Line, found: list[Cue], speakers: Speakers) -> Iterator[Attribution]:
    """The attributions that the words of one sentence make."""
    for cue, bounds in contents(line, found):
        source = line.span(*cue.source)
        fullest, reason = speakers.fullest(source)
        speakers.remember(fullest)
        yield Attribution(
            content=line.span(*bounds),
            source=source,
            fullest=fullest,
            via=line.span(*cue.via) if cue.via else _carrier(line, found, cue),
            verb=line.span(*cue.verb),
            rule=f"{cue.rule}; {reason}" if reason else cue.rule,
        )


def _carrier(line: Line, found: list[Cue], cue: Cue) -> Span | None:
    """The outlet that reports another speaker's words in the same sentence ("..., X said, Y reported")."""
    others = [c for c in found if c is not cue and c.start > cue.end and outlet(line, c.source)]
    return line.span(*others[-1].source) if others and not outlet(line, cue.source) else None


def _carried_on(
    analysis: Analysis, sentence: Sentence, line: Line, before: Sequence[Attribution]
) -> list[Attribution]:
    """The speaker of quoted words in a sentence that names nobody."""
    if not before:
        return []
    last = before[-1]
    return [
        Attribution(
            content=quotation.span if not quotation.span.covers(sentence.span) else sentence.span,
            source=last.source,
            fullest=last.fullest,
            via=last.via,
            verb=None,
            rule="inside a quotation of the last speaker",
        )
        for quotation in analysis.quotations
        if quotation.span.overlaps(sentence.span) and len(quotation.span) > 25
    ]


def speaker_for(span: Span, found: Sequence[Attribution]) -> Attribution | None:
    """The attribution that holds most of `span`, the narrowest of several; None: the publisher says it."""
    fitting = _fitting(span, found)
    return fitting[0] if fitting else None


def alternatives(span: Span, found: Sequence[Attribution], text: str) -> tuple[Alternative, ...]:
    """The speakers that were considered for `span` and not chosen, each with the reason."""
    fitting = _fitting(span, found)
    return tuple(
        Alternative(value=a.fullest.of(text), reason=f"{a.rule}, of a wider stretch of the sentence")
        for a in fitting[1:]
    )


def _fitting(span: Span, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions that hold at least half of `span`, narrowest first."""
    holding = [a for a in found if 2 * _shared(span, a.content) >= len(span)]
    return sorted(holding, key=lambda a: (len(a.content), a.content.start))


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
