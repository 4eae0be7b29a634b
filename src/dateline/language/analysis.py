"""Document → Analysis."""

import re
from collections.abc import Iterator, Sequence

from dateline.language.names import mentions
from dateline.language.quotations import quotations
from dateline.language.sentences import ends
from dateline.language.tokens import tokens
from dateline.model.analysis import Analysis, Quotation, Sentence, Token
from dateline.model.document import Document
from dateline.model.span import Span

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")


def analyse(document: Document) -> Analysis:
    """The sentences, words, quotations and names of the blocks from which claims are read."""
    text = document.text
    paragraphs = [
        (block, words)
        for block, span in _paragraphs(document)
        if (words := tokens(text, span.start, span.end))
    ]
    quoted = _quotations(document, paragraphs)
    closing = frozenset(q.span.end for q in quoted if q.closed)
    found: list[Token] = []
    sentences: list[Sentence] = []
    for block, words in paragraphs:
        begin = 0
        for end in ends(text, words, closing):
            sentences.append(_sentence(document, block, words[begin:end], len(found) + begin))
            begin = end
        found += words
    return Analysis(
        document=document,
        tokens=tuple(found),
        sentences=tuple(sentences),
        quotations=tuple(quoted),
        mentions=tuple(mentions(text, [words for _, words in paragraphs])),
    )


def _paragraphs(document: Document) -> Iterator[tuple[int, Span]]:
    """The paragraphs from which claims are read, each with its block's index; a blank line parts them."""
    for index, block in enumerate(document.blocks):
        if not block.kind.makes_claims:
            continue
        start = block.span.start
        for match in _BLANK_LINE.finditer(document.text, block.span.start, block.span.end):
            yield index, Span(start, match.start())
            start = match.end()
        yield index, Span(start, block.span.end)


def _quotations(document: Document, paragraphs: Sequence[tuple[int, Sequence[Token]]]) -> list[Quotation]:
    """The quotations, paired among blocks of one kind: a caption cannot carry on the body's quotation."""
    found: list[Quotation] = []
    for kind in dict.fromkeys(document.blocks[block].kind for block, _ in paragraphs):
        alike = [words for block, words in paragraphs if document.blocks[block].kind is kind]
        found += quotations(document.text, alike)
    return sorted(found, key=lambda q: (q.span.start, -q.span.end))


def _sentence(document: Document, block: int, words: Sequence[Token], first: int) -> Sentence:
    span = Span(words[0].span.start, words[-1].span.end)
    kind = document.blocks[block].kind
    return Sentence(span=span, first=first, last=first + len(words), block=block, kind=kind)
