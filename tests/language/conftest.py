"""Documents by hand."""

from collections.abc import Callable

import pytest

from dateline.language import analyse
from dateline.model.analysis import Analysis
from dateline.model.document import Block, BlockKind, Document
from dateline.model.report import Report
from dateline.model.span import Span

Read = Callable[..., Analysis]


@pytest.fixture
def read() -> Read:
    """Analyse blocks given as texts (body) or as pairs of kind and text, joined by line breaks."""
    return _read


def _read(*parts: str | tuple[BlockKind, str]) -> Analysis:
    pairs = [(BlockKind.BODY, part) if isinstance(part, str) else part for part in parts]
    blocks: list[Block] = []
    at = 0
    for kind, text in pairs:
        blocks.append(Block(kind=kind, span=Span(at, at + len(text)), rule="by hand"))
        at += len(text) + 1
    whole = "\n".join(text for _, text in pairs)
    report = Report(id="r0", text=whole, raw=whole.encode(), media_type="text/plain")
    return analyse(Document(report=report, blocks=tuple(blocks), published=report.published))
