"""The places, parties and days that a document names."""

from collections.abc import Iterable, Iterator, Sequence

from dateline.grammar import days
from dateline.model.analysis import Mention, MentionKind, Token
from dateline.model.span import Span
from dateline.resources.parties import parties
from dateline.resources.place_names import place_names
from dateline.resources.wars import beginnings


def mentions(text: str, paragraphs: Sequence[Sequence[Token]]) -> list[Mention]:
    """The mentions in the paragraphs from which claims are read, sorted by start."""
    stretches = [Span(words[0].span.start, words[-1].span.end) for words in paragraphs if words]
    named = list(_parties(text, stretches))
    dated = list(_days(text, stretches))
    placed = place_names().find(text, stretches, taken=[m.span for m in named])
    return sorted([*named, *dated, *placed], key=lambda m: (m.span, m.kind))


def _parties(text: str, stretches: Iterable[Span]) -> Iterator[Mention]:
    for stretch in stretches:
        yield from parties().find(text, stretch.start, stretch.end)


def _days(text: str, stretches: Iterable[Span]) -> Iterator[Mention]:
    """Expressions that denote a day, and "since the war began", which a table of wars dates."""
    for stretch in stretches:
        begun = list(beginnings(text, stretch.start, stretch.end))
        yield from (Mention(kind=MentionKind.DAY, span=span) for span in begun)
        for found in days.find(text, stretch.start, stretch.end):
            if not found.vague and not any(found.span.overlaps(span) for span in begun):
                yield Mention(kind=MentionKind.DAY, span=found.span)
