"""Reports written by hand, analysed: paragraphs, below a headline if one is given."""

from dateline.language import analyse
from dateline.model.analysis import Analysis
from dateline.model.day import UNDATED, PublicationDay
from dateline.model.document import Block, BlockKind, Document
from dateline.model.report import Report
from dateline.model.span import Span


def analysed(*paragraphs: str, headline: str = "", published: PublicationDay = UNDATED) -> Analysis:
    """The analysis of a report whose blocks are these, a line each."""
    parts = [(BlockKind.HEADLINE, headline)] if headline else []
    parts += [(BlockKind.BODY, paragraph) for paragraph in paragraphs]
    blocks, at = [], 0
    for kind, words in parts:
        blocks.append(Block(kind=kind, span=Span(at, at + len(words)), rule="by hand"))
        at += len(words) + 1
    text = "\n".join(words for _, words in parts)
    report = Report(id="r0", text=text, raw=text.encode(), media_type="text/plain")
    return analyse(Document(report=report, blocks=tuple(blocks), published=published))
