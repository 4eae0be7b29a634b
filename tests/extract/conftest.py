"""Reports written by hand, as the rules see them."""

from collections.abc import Callable
from datetime import date

import pytest

from dateline.extract.means import MeansOf
from dateline.extract.reading import Reading
from dateline.extract.rules import RuleExtractor
from dateline.language import analyse
from dateline.model.analysis import Analysis
from dateline.model.claim import Extraction
from dateline.model.day import DayTrust, PublicationDay
from dateline.model.document import Block, BlockKind, Document
from dateline.model.report import Report
from dateline.model.span import Span

Read = Callable[..., Analysis]
PUBLISHED = PublicationDay(day=date(2016, 5, 6), trust=DayTrust.GIVEN, rule="by hand")


def _read(*paragraphs: str, headline: str = "") -> Analysis:
    parts = [(BlockKind.HEADLINE, headline)] if headline else []
    parts += [(BlockKind.BODY, paragraph) for paragraph in paragraphs]
    blocks, at = [], 0
    for kind, words in parts:
        blocks.append(Block(kind=kind, span=Span(at, at + len(words)), rule="by hand"))
        at += len(words) + 1
    text = "\n".join(words for _, words in parts)
    report = Report(id="r0", text=text, raw=text.encode(), media_type="text/plain")
    return analyse(Document(report=report, blocks=tuple(blocks), published=PUBLISHED))


@pytest.fixture(scope="session")
def read() -> Read:
    """Paragraphs, below a headline if one is given, as an analysis."""
    return _read


@pytest.fixture(scope="session")
def sentence() -> Callable[[str], Reading]:
    """One sentence as the rules see it."""
    return lambda text: Reading(_read(text), 0)


@pytest.fixture(scope="session")
def means() -> Callable[..., MeansOf]:
    """The means that the sentences of a report name."""

    def of(*paragraphs: str) -> MeansOf:
        analysis = _read(*paragraphs)
        return MeansOf([Reading(analysis, index) for index in range(len(analysis.sentences))])

    return of


@pytest.fixture(scope="session")
def extract() -> Callable[..., Extraction]:
    """What the rules read from paragraphs, below a headline if one is given."""
    extractor = RuleExtractor()
    return lambda *paragraphs, headline="": extractor(_read(*paragraphs, headline=headline))
