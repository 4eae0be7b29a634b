"""Reports written by hand, as the rules see them."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from tests.support.analyses import analysed
from tests.support.networks import Sure, trusting

from dateline.extract.local import LocalExtractor
from dateline.extract.means import MeansOf
from dateline.extract.reading import Reading
from dateline.extract.weights import in_folder, table
from dateline.model.analysis import Analysis
from dateline.model.claim import Extraction
from dateline.model.day import DayTrust, PublicationDay

Read = Callable[..., Analysis]
PUBLISHED = PublicationDay(day=date(2016, 5, 6), trust=DayTrust.GIVEN, rule="by hand")


def _read(*paragraphs: str, headline: str = "") -> Analysis:
    return analysed(*paragraphs, headline=headline, published=PUBLISHED)


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
    extractor = LocalExtractor()
    return lambda *paragraphs, headline="": extractor(_read(*paragraphs, headline=headline))


@pytest.fixture
def trusted(tmp_path: Path) -> Iterator[None]:
    """Decisions in which a network that is sure outvotes the rules."""
    (tmp_path / "mix_weights.tsv").write_text(trusting(table("mix_weights")), encoding="utf-8")
    with in_folder(tmp_path):
        yield


@pytest.fixture
def advised(trusted: None) -> Callable[..., Extraction]:
    """What is read with a network that is trusted."""
    del trusted

    def of(network: Sure, *paragraphs: str, headline: str = "") -> Extraction:
        return LocalExtractor(network)(_read(*paragraphs, headline=headline))

    return of
