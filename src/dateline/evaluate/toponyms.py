"""How well names of places are resolved, on a corpus whose names carry their GeoNames ids and positions.

The form is that of the Local-Global Lexicon as Gritta and others publish it: articles with a text and
toponyms, each with start, end, phrase and a gaztag. The names are given; finding them is not measured. A name
without a position in the corpus is resolved like all others and not scored, as is usual.
"""

import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from dateline.errors import UnknownFormatError, UnreadableFileError
from dateline.grammar.names import name_key
from dateline.model.place import Place, PlacePrecision
from dateline.model.span import Span
from dateline.resources.gazetteer import gazetteer
from dateline.resources.place_geometry import Point, distance_km, point_of

NEAR_KM = 161.0
"""A hundred miles: the distance that the field's tables use."""

_EXPECTED = "articles with a text and toponyms, each with start, end, phrase and a gaztag with lat and lon"

Resolver = Callable[[str, Sequence[Span]], Sequence[Place | None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldToponym:
    """A name with the place that it means."""

    span: Span
    phrase: str
    geonames: str = ""
    """Its GeoNames id; "" where the corpus tells none."""
    name: str = ""
    country: str = ""
    """Its country's name."""
    feature: str = ""
    """Its GeoNames feature code."""
    at: Point | None = None
    """Its position; None where the corpus tells none, which is not scored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldArticle:
    """A text with its names, in text order."""

    text: str
    toponyms: tuple[GoldToponym, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """A name that was resolved to another place, or to none."""

    phrase: str
    wanted: str
    found: str
    """ "" where nothing was found."""
    km: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ToponymScores:
    """What came of a corpus."""

    articles: int
    names: int
    """Names with a position in the corpus."""
    exact: float
    """Share of them that were resolved to the very entity."""
    near: float
    """Share that were put within 161 km."""
    unresolved: float
    """Share that were resolved to nothing."""
    median_km: float | None
    """The median distance of those that were resolved."""
    names_per_second: float
    misses: tuple[Miss, ...]
    """Those farther than 161 km, in the order of the corpus."""


def read_corpus(path: Path) -> list[GoldArticle]:
    """The articles of a corpus in the form of `lgl.xml`."""
    try:
        tree = etree.parse(
            str(path), etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
        )
    except OSError as error:
        raise UnreadableFileError(f"{path} cannot be opened", advice="Check the path.") from error
    except etree.XMLSyntaxError as error:
        raise UnknownFormatError(f"{path} is no XML ({error})", expected=_EXPECTED) from error
    articles = [_article(element) for element in tree.iterfind(".//article")]
    if not any(article.toponyms for article in articles):
        raise UnknownFormatError(
            f"{path} has {len(articles)} articles and no toponym in them", expected=_EXPECTED
        )
    return articles


def _article(element: etree._Element) -> GoldArticle:
    """One article; its names in text order."""
    text = element.findtext("text") or ""
    found = (_toponym(one, len(text)) for one in element.iterfind("toponyms/toponym"))
    return GoldArticle(
        text=text, toponyms=tuple(sorted((one for one in found if one), key=lambda one: one.span))
    )


def _toponym(element: etree._Element, length: int) -> GoldToponym | None:
    """One name; None where its offsets are none of the text's."""
    start, end = (_number(element.findtext(side)) for side in ("start", "end"))
    if start is None or end is None or not 0 <= start < end <= length:
        return None
    tag = element.find("gaztag")
    lat, lon = (_number(tag.findtext(side)) if tag is not None else None for side in ("lat", "lon"))
    return GoldToponym(
        span=Span(int(start), int(end)),
        phrase=element.findtext("phrase") or "",
        geonames="" if tag is None else tag.get("geonameid", ""),
        name="" if tag is None else tag.findtext("name") or "",
        country="" if tag is None else tag.findtext("country") or "",
        feature="" if tag is None else tag.findtext("fcode") or "",
        at=None if lat is None or lon is None else (lat, lon),
    )


def _number(words: str | None) -> float | None:
    """A number; None where the words are none."""
    try:
        return float(words) if words else None
    except ValueError:
        return None


def score_toponyms(articles: Sequence[GoldArticle], resolver: Resolver) -> ToponymScores:
    """Resolve the names of a corpus and compare them with its places; the time is the resolver's alone."""
    begun = time.perf_counter()
    found = [resolver(one.text, [name.span for name in one.toponyms]) for one in articles]
    seconds = time.perf_counter() - begun
    pairs = [
        (gold, place)
        for article, places in zip(articles, found, strict=True)
        for gold, place in zip(article.toponyms, places, strict=True)
    ]
    scored = [(gold, place, _apart(gold, place)) for gold, place in pairs if gold.at]
    return _summed(scored, articles=len(articles), speed=len(pairs) / seconds if seconds else 0.0)


def _summed(
    scored: Sequence[tuple[GoldToponym, Place | None, float | None]], *, articles: int, speed: float
) -> ToponymScores:
    """The shares of what was compared."""
    count = max(1, len(scored))
    apart = [km for _, _, km in scored if km is not None]
    return ToponymScores(
        articles=articles,
        names=len(scored),
        exact=sum(place is not None and same_entity(gold, place) for gold, place, _ in scored) / count,
        near=sum(km <= NEAR_KM for km in apart) / count,
        unresolved=(len(scored) - len(apart)) / count,
        median_km=round(statistics.median(apart), 1) if apart else None,
        names_per_second=round(speed),
        misses=tuple(_misses(scored)),
    )


def _misses(scored: Sequence[tuple[GoldToponym, Place | None, float | None]]) -> Iterator[Miss]:
    """The names that were put too far, or nowhere."""
    for gold, place, km in scored:
        if km is None or km > NEAR_KM:
            found = ", ".join(filter(None, (place.name, place.adm1, place.country))) if place else ""
            wanted = ", ".join(filter(None, (gold.name, gold.country, gold.feature)))
            yield Miss(
                phrase=gold.phrase, wanted=wanted, found=found, km=None if km is None else round(km, 1)
            )


def _apart(gold: GoldToponym, place: Place | None) -> float | None:
    """How far a place is from the right one; None where there is none."""
    here = point_of(place) if place else None
    return distance_km(gold.at, here) if gold.at and here else None


def same_entity(gold: GoldToponym, place: Place) -> bool:
    """The very entity: by its GeoNames id, or as the country or province of the same name."""
    if place.id == f"geonames:{gold.geonames}":
        return True
    if place.precision is PlacePrecision.COUNTRY and gold.feature.startswith("PCL"):
        return place.country == _code(gold.country or gold.name)
    if place.precision is PlacePrecision.PROVINCE and place.id.startswith("area:") and gold.feature == "ADM1":
        same = {name_key(gold.name), name_key(gold.phrase)} & {
            name_key(place.name),
            name_key(place.adm1 or ""),
        }
        return bool(same) and place.country == _code(gold.country)
    return False


def _code(country: str) -> str | None:
    """The ISO code of a country by its name."""
    found = (entry for entry in gazetteer().lookup(country) if entry.kind == "country")
    return next((entry.place.country for entry in found), None)
