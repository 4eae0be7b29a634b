"""All names of places of one text resolved together, without knowing what the text is about.

A name means the place that is large, lies in a province or country that the text names, and near the places
that the other names may mean; what stands right behind it ("Paris, Texas") decides. One name means one place
in a text unless such words say otherwise.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from numpy.typing import NDArray

from dateline.model.place import Place, PlacePrecision
from dateline.model.span import Span
from dateline.resources.countries import abbreviations, adjectives, countries
from dateline.resources.gazetteer import Entry, gazetteer
from dateline.resources.lexicons import section
from dateline.resources.place_geometry import middle, point_of

MOST = 12
"""How many places of one name are weighed: the largest, and those that the text's areas hold."""

LIKE = 0.9
"""How alike a name and a place's must be, where no place has the very letters."""

NEAR_KM = 100.0
"""The distance over which the support of another name's place falls to a third."""

EARTH_KM = 6371.0

_NEXT = re.compile(r"\s*(?:,|\(|in|of)?\s*(?:the\s+)?", re.IGNORECASE)
"""What may stand between a name and what contains it."""

_POSSESSIVE = re.compile(r"['’]s?$")
_AREAS = frozenset({"country", "province"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What each sign adds to a place's score."""

    people: float = 0.4
    """For each power of ten of its people."""
    country: float = 3.6
    """A country by its own name."""
    province: float = 3.2
    """A province by its own name."""
    told_province: float = 1.6
    """The text names its province elsewhere."""
    told_country: float = 0.5
    """The text names its country elsewhere."""
    beside: float = 12.0
    """The words right behind the name say that it lies there."""
    near: float = 2.5
    """Another name has a place near it, for each such name; at most three count."""
    home: float = 4.0
    """All other names likely mean places of its country."""
    region: float = 5.0
    """All other names likely mean places of its province."""
    seat: float = 0.3
    """A town by the exact letters of the name."""


WEIGHTS = Weights()

ROUNDS = 2
"""How often the names' likely places are weighed against each other."""

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Areas = frozenset[tuple[str, str]]
"""Countries and provinces: ISO country and the province's name, "" for the country itself."""


def resolve_toponyms(text: str, spans: Sequence[Span], weights: Weights = WEIGHTS) -> list[Place | None]:
    """The place of each name in a text; None where nothing is known of it."""
    words = [_POSSESSIVE.sub("", " ".join(span.of(text).split())) for span in spans]
    choices = {word: _candidates(word) for word in dict.fromkeys(words)}
    areas = _areas_of(choices)
    beside = [_beside(text, spans, words, i, choices) for i in range(len(spans))]
    held = {words[i]: inside for i, inside in enumerate(beside) if inside}
    kept = {word: _kept(entries, areas | held.get(word, frozenset())) for word, entries in choices.items()}
    best = _chosen(kept, areas, held, weights)
    found = [_within(kept[words[i]], beside[i]) or best[words[i]] for i in range(len(spans))]
    return [
        entry.place if entry else _district(words[i], beside[i], [e for e in found if e])
        for i, entry in enumerate(found)
    ]


@cache
def _candidates(word: str) -> tuple[Entry, ...]:
    """The places that a name may mean: a people's country, a province in short, or what bears the name."""
    places = gazetteer()
    if code := _people().get(word.lower()):
        whole = places.country(code)
        return (whole,) if whole else ()
    if area := abbreviations().get(word):
        province = places.province(*area)
        return (province,) if province else ()
    name = word.title() if word.isupper() and len(word) > 4 else word
    found = places.lookup(name, limit=200)
    if not found:
        return ()
    least = 0.999 if found[0].likeness >= 0.999 else LIKE
    return tuple(entry for entry in found if entry.likeness >= least)


@cache
def _people() -> Mapping[str, str]:
    """The country of each adjective and of its people, in small letters; names of countries are not there."""
    names = {name.lower() for country in countries() for name in country.names}
    plural = {f"{word}s": code for word, code in adjectives().items()}
    return {word: code for word, code in (adjectives() | plural).items() if word not in names}


def _areas_of(choices: Mapping[str, Sequence[Entry]]) -> Areas:
    """The countries and provinces that the names surely mean."""
    first = (entries[0] for entries in choices.values() if entries)
    areas = {(e.place.country or "", e.place.adm1 or "") for e in first if e.kind in _AREAS}
    return frozenset(areas)


def _beside(
    text: str, spans: Sequence[Span], words: Sequence[str], index: int, choices: Mapping[str, Sequence[Entry]]
) -> Areas:
    """The areas that the words right behind a name say it lies in."""
    if index + 1 >= len(spans):
        return frozenset()
    between = text[spans[index].end : spans[index + 1].start]
    if len(between) > 8 or not _NEXT.fullmatch(between):
        return frozenset()
    after = [e for e in choices[words[index + 1]] if e.kind in _AREAS]
    return frozenset((e.place.country or "", e.place.adm1 or "") for e in after)


def _kept(entries: Sequence[Entry], areas: Areas) -> list[Entry]:
    """The places of a name that are weighed."""
    inside = [e for e in entries if (e.place.country or "", e.place.adm1 or "") in areas]
    large = sorted(entries, key=lambda e: (e.kind not in _AREAS, -e.population, e.place.id))[:MOST]
    return list(dict.fromkeys([*large, *inside[:MOST]]))


def _within(entries: Iterable[Entry], areas: Areas) -> Entry | None:
    """The largest place in one of the areas."""
    inside = [e for e in entries if _lies_in(e, areas)]
    return max(inside, key=lambda e: (e.population, e.place.id), default=None)


def _lies_in(entry: Entry, areas: Areas) -> bool:
    """A place lies in one of the areas."""
    country, adm1 = entry.place.country or "", entry.place.adm1 or ""
    return entry.kind != "country" and ((country, adm1) in areas or (country, "") in areas)


def _chosen(
    kept: Mapping[str, Sequence[Entry]], areas: Areas, held: Mapping[str, Areas], weights: Weights
) -> dict[str, Entry | None]:
    """The best place of each name, the support of the others' places counted in."""
    names = [word for word, entries in kept.items() if entries]
    entries = [entry for word in names for entry in kept[word]]
    if not entries:
        return dict.fromkeys(kept)
    owner = np.repeat(np.arange(len(names)), [len(kept[word]) for word in names])
    own = np.array(
        [
            _own_score(entry, areas, held.get(names[owner[i]], frozenset()), weights)
            for i, entry in enumerate(entries)
        ]
    )
    score = own
    for _ in range(ROUNDS):
        likely = _likely(score, owner)
        score = own + weights.near * _support(entries, owner, likely)
        score += weights.home * _share([e.place.country or "" for e in entries], owner, likely)
        score += weights.region * _share(
            [f"{e.place.country}/{e.place.adm1 or e.place.id}" for e in entries], owner, likely
        )
    best: dict[str, Entry | None] = dict.fromkeys(kept)
    for number, word in enumerate(names):
        mine = np.flatnonzero(owner == number)
        best[word] = entries[int(mine[np.argmax(score[mine])])]
    return best


def _own_score(entry: Entry, areas: Areas, held: Areas, weights: Weights) -> float:
    """What a place has for itself, without the other names' places."""
    country, adm1 = entry.place.country or "", entry.place.adm1 or ""
    score = weights.people * float(np.log10(entry.population + 100))
    if entry.kind == "country":
        score = weights.country
    elif entry.kind == "province":
        score = weights.province
    elif adm1 and (country, adm1) in areas:
        score += weights.told_province
    if (country, "") in areas:
        score += weights.told_country
    if held and _lies_in(entry, held):
        score += weights.beside
    return score + weights.seat * (entry.likeness == 1.0)


def _likely(score: Floats, owner: Ints) -> Floats:
    """How likely each place is among those of its name."""
    starts = _starts(owner)
    rising = np.exp(score - np.maximum.reduceat(score, starts)[owner])
    return np.asarray(rising / np.add.reduceat(rising, starts)[owner])


def _starts(owner: Ints) -> Ints:
    """Where the places of each name begin."""
    return np.flatnonzero(np.r_[True, owner[1:] != owner[:-1]])


def _share(areas: Sequence[str], owner: Ints, likely: Floats) -> Floats:
    """For each place, the share of the other names that likely mean a place of the same area."""
    _, area = np.unique(areas, return_inverse=True)
    mass = np.zeros((area.max() + 1, owner[-1] + 1))
    np.add.at(mass, (area, owner), likely)
    return np.asarray((mass.sum(axis=1)[area] - mass[area, owner]) / max(1, owner[-1]))


def _support(entries: Sequence[Entry], owner: Ints, likely: Floats) -> Floats:
    """How near each place is to the likely places of other names: a share for each name, at most three."""
    points = [point_of(entry.place) or (90.0, 0.0) for entry in entries]
    wide = np.array([entry.kind in _AREAS for entry in entries])
    lat, lon = np.radians(np.array(points)).T
    vectors = np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1)
    apart = EARTH_KM * np.sqrt(np.maximum(0.0, 2 - 2 * vectors @ vectors.T))
    near = np.exp(-apart / NEAR_KM) * likely[None, :]
    near[:, wide] = 0.0
    near[wide, :] = 0.0
    near[owner[:, None] == owner[None, :]] = 0.0
    by_name = np.maximum.reduceat(near, _starts(owner), axis=1)
    return np.asarray(np.minimum(by_name.sum(axis=1), 3.0))


def _district(word: str, inside: Areas, others: Sequence[Entry]) -> Place | None:
    """An unknown district: somewhere among the text's towns of its province, or in the province.

    Its province is the one right behind the name, or else the one in which most of the text's towns lie.
    """
    if word.rpartition(" ")[2].lower() not in _district_words():
        return None
    named = [(e, (e.place.country or "", e.place.adm1 or "")) for e in others if e.place.adm1]
    areas = [area for _, area in named]
    area = next((one for one in sorted(inside) if one[1]), max(areas, key=areas.count, default=("", "")))
    whole = gazetteer().province(*area) if area[1] else None
    if whole is None:
        return None
    near = [at for e, one in named if one == area and e.kind not in _AREAS and (at := point_of(e.place))]
    at = middle(near)[0] if near else point_of(whole.place) or (0.0, 0.0)
    return replace(
        whole.place, id="", name=word, precision=PlacePrecision.PROVINCE, latitude=at[0], longitude=at[1]
    )


@cache
def _district_words() -> frozenset[str]:
    """Words at the end of a district's name."""
    return frozenset(section("places", "district")) | {"county", "parish", "borough", "township"}
