"""Who says it: the speaker of every stretch of a report."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.extract.speakers.contents import contents, with_channels
from dateline.extract.speakers.cues import Cue, Form, cues
from dateline.extract.speakers.headline import label
from dateline.extract.speakers.line import LONGEST_LINE, Line, lines_of
from dateline.extract.speakers.names import Speakers, speakers_of
from dateline.model.analysis import Analysis
from dateline.model.claim import Alternative
from dateline.model.document import BlockKind
from dateline.model.span import Span

_FIRST_PERSON = frozenset({"i", "we", "my", "our"})
_LOOK_AHEAD = 40
"""Attributions among which the speaker of a quotation is looked for."""
_SHORTEST_QUOTATION = 25
"""Characters from which quoted words can state a claim of their own, and are no mere name."""


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
    lines = lines_of(analysis)
    found = [with_channels(line, _cues(line)) for line in lines]
    phrases = [line.span(*cue.source) for line, some in zip(lines, found, strict=True) for cue in some]
    reader = _Reader(analysis, speakers_of(analysis, phrases))
    result = [a for line, some in zip(lines, found, strict=True) for a in reader.read(line, some)]
    return sorted(_quotations_settled(analysis, result), key=lambda a: (a.content.start, a.content.end))


def _cues(line: Line) -> list[Cue]:
    """The attributions of a line; of a headline, its label if it has one."""
    if len(line) > LONGEST_LINE:
        return []
    labels = label(line) if line.kind is BlockKind.HEADLINE else []
    return labels or cues(line)


class _Reader:
    """Reads a report's lines in order and remembers who spoke."""

    def __init__(self, analysis: Analysis, speakers: Speakers) -> None:
        self.analysis = analysis
        self.speakers = speakers
        self.last: Attribution | None = None
        self.first_person: Attribution | None = None
        """Whoever spoke last, in words rather than by an act of speech: the "I" of what follows."""
        self.channels: dict[Span, Span] = {}
        """The outlet to which each speaker spoke last."""
        self.statement: Attribution | None = None
        """The speaker whose statement follows a colon, without quotation marks."""

    def read(self, line: Line, found: Sequence[Cue]) -> list[Attribution]:
        """The attributions of one line."""
        here = list(self._spoken(line, found)) or self._carried_on(line)
        if found:
            spoken = [a for a in here if a.verb]
            self.last = spoken[-1] if spoken else self.last
            if spoken and found[-1].form is not Form.ACT:
                self.first_person = self.last
            if line.lower[-1] == ":":
                self.statement = self.last
            elif any(cue.form is not Form.ACT and line.capital(cue.source[1] - 1) for cue in found):
                self.statement = None
        return here

    def _spoken(self, line: Line, found: Sequence[Cue]) -> Iterator[Attribution]:
        """The attributions that the words of one line make."""
        for cue, stretches in contents(line, found):
            source = line.span(*cue.source)
            fullest, reason = self.speakers.fullest(source)
            if line.kind is not BlockKind.HEADLINE:
                self.speakers.remember(fullest)
            for bounds in stretches:
                via = line.span(*cue.via) if cue.via else self._kept_channel(fullest, reason)
                if via:
                    self.channels[fullest] = via
                yield Attribution(
                    content=line.span(*bounds),
                    source=source,
                    fullest=fullest,
                    via=via,
                    verb=line.span(*cue.verb),
                    rule=f"{cue.rule}; {reason}" if reason else cue.rule,
                )

    def _kept_channel(self, fullest: Span, reason: str) -> Span | None:
        """The outlet to which a speaker spoke before who is taken up again by a pronoun or short name."""
        return self.channels.get(fullest) if reason else None

    def _carried_on(self, line: Line) -> list[Attribution]:
        """The speaker of a line that names nobody: of its quotations, of a statement, of "I" and "we"."""
        whole = line.span(0, len(line))
        if self.statement:
            return [replace(self.statement, content=whole, verb=None, rule="in the statement after a colon")]
        if self.last is None:
            return []
        own = any(w in _FIRST_PERSON and not q for w, q in zip(line.lower, line.quoted, strict=True))
        if own and self.first_person:
            return [
                replace(
                    self.first_person, content=whole, verb=None, rule="the first person is the last speaker"
                )
            ]
        return [
            replace(self.last, content=span, verb=None, rule="inside a quotation of the last speaker")
            for span in _quoted_here(line, whole)
        ]


def _quoted_here(line: Line, sentence: Span) -> list[Span]:
    """The stretches of a sentence that are quoted at some length."""
    found = []
    for quotation in line.quotations:
        start, end = max(quotation.start, sentence.start), min(quotation.end, sentence.end)
        if end - start > _SHORTEST_QUOTATION or 5 * (end - start) > 4 * len(sentence):
            found.append(Span(start, end))
    return found


def _quotations_settled(analysis: Analysis, found: list[Attribution]) -> Iterator[Attribution]:
    """The attributions, with a quotation over several sentences given to whoever is named at its end."""
    starts = [quotation.span.start for quotation in analysis.quotations]
    for index, attribution in enumerate(found):
        if attribution.verb or not attribution.rule.startswith("inside"):
            yield attribution
            continue
        last = bisect_right(starts, attribution.content.start)
        around = [q.span for q in analysis.quotations[max(0, last - 3) : last]]
        whole = next((s for s in around if s.covers(attribution.content)), attribution.content)
        yield _named_later(attribution, whole, found[index + 1 : index + _LOOK_AHEAD]) or attribution


def _named_later(
    carried: Attribution, quotation: Span, following: Sequence[Attribution]
) -> Attribution | None:
    """The speaker who is named in a later sentence of the same quotation."""
    for other in following:
        later = other.content.start >= carried.content.end and other.content.overlaps(quotation)
        if other.verb and later:
            rule = "inside a quotation whose speaker is named after it"
            return replace(other, content=carried.content, verb=None, rule=rule)
    return None


def speaker_for(span: Span, found: Sequence[Attribution], core: Span | None = None) -> Attribution | None:
    """The attribution that holds most of `span`, the narrowest of several; None: the publisher says it.

    core: the words of `span` that a claim cannot do without; whoever says them all says the claim.
    """
    fitting = _fitting(span, found, core)
    return fitting[0] if fitting else None


def alternatives(
    span: Span, found: Sequence[Attribution], text: str, core: Span | None = None
) -> tuple[Alternative, ...]:
    """The speakers that were considered for `span` and not chosen, each with the reason."""
    fitting = _fitting(span, found, core)
    return tuple(
        Alternative(value=a.fullest.of(text), reason=f"{a.rule}, but of a wider stretch of the sentence")
        for a in fitting[1:]
        if a.fullest != fitting[0].fullest
    )


def _fitting(span: Span, found: Sequence[Attribution], core: Span | None) -> list[Attribution]:
    """The attributions that hold at least half of `span`, or all of `core`, narrowest first."""
    holding = [
        a for a in found if 2 * _shared(span, a.content) >= len(span) or (core and a.content.covers(core))
    ]
    return sorted(
        holding, key=lambda a: (core is None or not a.content.covers(core), len(a.content), a.content.start)
    )


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
