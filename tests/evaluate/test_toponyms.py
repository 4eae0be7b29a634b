"""A corpus of toponyms is read, resolved and scored."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from dateline.errors import DatelineError
from dateline.evaluate.toponyms import read_corpus, score_toponyms
from dateline.model.place import Place, PlacePrecision
from dateline.model.span import Span
from dateline.resolve.place_toponyms import resolve_toponyms

LGL = Path(__file__).resolve().parents[3] / "shared" / "places" / "lgl.xml"

CORPUS = """<articles><article><text>From Hama to Xanadu and Homs.</text><toponyms>
<toponym><start>5</start><end>9</end><phrase>Hama</phrase>
<gaztag geonameid="170017"><name>Hama</name><fcode>PPLA</fcode><lat>35.13</lat><lon>36.75</lon>
<country>Syria</country></gaztag></toponym>
<toponym><start>13</start><end>19</end><phrase>Xanadu</phrase></toponym>
<toponym><start>24</start><end>28</end><phrase>Homs</phrase>
<gaztag geonameid="169577"><name>Homs</name><fcode>PPLA</fcode><lat>34.73</lat><lon>36.72</lon>
<country>Syria</country></gaztag></toponym>
</toponyms></article></articles>"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A corpus of one article."""
    path = tmp_path / "corpus.xml"
    path.write_text(CORPUS, encoding="utf-8")
    return path


def hama(_: str, spans: Sequence[Span]) -> list[Place | None]:
    """A resolver that knows one town and believes every first name to be it."""
    town = Place(
        id="geonames:170017", name="Hama", source="test", precision=PlacePrecision.TOWN, country="SY",
        adm1="Hama", latitude=35.13, longitude=36.75,
    )  # fmt: skip
    return [town if i == 0 else None for i, _ in enumerate(spans)]


def test_a_corpus_is_read_with_its_offsets(corpus: Path) -> None:
    """The names stand where the corpus says."""
    (article,) = read_corpus(corpus)

    assert [name.span.of(article.text) for name in article.toponyms] == ["Hama", "Xanadu", "Homs"]


def test_names_without_a_position_are_not_scored(corpus: Path) -> None:
    """Of three names two have one."""
    scores = score_toponyms(read_corpus(corpus), hama)

    assert scores.names == 2


def test_shares_are_of_all_scored_names(corpus: Path) -> None:
    """One of two is right, the other is not resolved and is a miss."""
    scores = score_toponyms(read_corpus(corpus), hama)

    assert (scores.exact, scores.near, scores.unresolved) == (0.5, 0.5, 0.5)
    assert [(miss.phrase, miss.found) for miss in scores.misses] == [("Homs", "")]


@pytest.mark.parametrize(
    "text", ["no xml", "<articles/>", "<articles><article><text>a</text></article></articles>"]
)
def test_a_file_that_is_no_corpus_is_refused(tmp_path: Path, text: str) -> None:
    """The message says what was expected."""
    path = tmp_path / "corpus.xml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(DatelineError) as caught:
        read_corpus(path)

    assert "expected articles with a text and toponyms" in str(caught.value)


def test_a_missing_corpus_is_told(tmp_path: Path) -> None:
    """With its path."""
    with pytest.raises(DatelineError) as caught:
        read_corpus(tmp_path / "none.xml")

    assert "none.xml cannot be opened" in str(caught.value)


@pytest.mark.measure
def test_local_news_of_the_world_is_placed() -> None:
    """On the Local-Global Lexicon three of four names lie within 161 km, two of three are the very entity."""
    if not LGL.is_file():
        pytest.skip("the Local-Global Lexicon stands outside the repository")

    scores = score_toponyms(read_corpus(LGL), resolve_toponyms)

    assert scores.names == 4462
    assert scores.near >= 0.75
    assert scores.exact >= 0.66
    assert scores.names_per_second >= 2000
