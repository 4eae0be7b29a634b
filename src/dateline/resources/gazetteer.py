"""The gazetteer: places of the world by name, with the many spellings of one name brought together.

Three layers, highest first: what the user loaded, our supplements of neighbourhoods, camps, roads and
villages, and the towns of the world from GeoNames (CC BY 4.0). A place that a higher layer has is taken from
there. Tools make the packaged files; nothing is read ahead of the first question.
"""

import re
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import as_file, files
from pathlib import Path

from anyascii import anyascii
from rapidfuzz.fuzz import ratio

from dateline.errors import ResourceError
from dateline.grammar.names import bare, consonants, name_key
from dateline.model.place import Place, PlacePrecision
from dateline.resources.place_files import PlaceFile, PlaceRow, PlaceSource
from dateline.resources.place_geometry import Point, away, distance_km, usual_radius
from dateline.settings import settings

_PRECISION = {
    "country": PlacePrecision.COUNTRY,
    "province": PlacePrecision.PROVINCE,
    "district": PlacePrecision.DISTRICT,
    "town": PlacePrecision.TOWN,
    "village": PlacePrecision.TOWN,
    "neighbourhood": PlacePrecision.NEIGHBOURHOOD,
    "camp": PlacePrecision.NEIGHBOURHOOD,
    "road": PlacePrecision.NEIGHBOURHOOD,
    "mountain": PlacePrecision.DISTRICT,
    "facility": PlacePrecision.EXACT,
    "base": PlacePrecision.EXACT,
    "crossing": PlacePrecision.EXACT,
}
"""The precision that a name of each kind of place carries."""

KINDS = frozenset(_PRECISION)
"""The kinds of place that the gazetteer knows."""

_SETTLED = frozenset({"town", "village"})
_AREAS = frozenset({"district", "mountain"})

_COARSER = (
    (PlacePrecision.EXACT, 4.0),
    (PlacePrecision.NEIGHBOURHOOD, 6.0),
    (PlacePrecision.TOWN, 12.0),
    (PlacePrecision.DISTRICT, 60.0),
)
"""The largest radius in km that each precision admits; a place that is known less well is coarser."""

_BELIEVED = frozenset({"recalled", "container", "own"})
"""Positions whose radius says how well they are known, not how large the place is."""

SAME_TOWN_KM = 8.0
"""Two towns of one name no farther apart are one."""

_MARKS_OF_AYN = re.compile("['`‘’]")
_TRANSLITERATED = frozenset(
    "AE AF BH DZ EG IQ IR JO KW LB LY MA OM PK PS QA SA SD SO SY TN YE".split()  # noqa: SIM905  # reads best as words
)
"""Countries whose GeoNames names carry the marks of a scholarly transliteration ("Khān Shaykhūn")."""

_ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f]")
_VOWEL = re.compile("[aiu]")
_ONE_VOWEL = ("", "a", "i", "u")
_VOWELS = (*_ONE_VOWEL, *(one + other for one in "aiu" for other in "aiu" if one != other))
"""What may stand between two consonants of a name key."""

CLOSE_SPELLING = 80.0
"""How alike two spellings with the same consonants must be, of 100, to be taken for one name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A place of the gazetteer under one of its names."""

    place: Place
    kind: str
    """What it is: "town", "village", "neighbourhood", "province", "country", ..."""
    population: int
    basis: str
    """What its position rests on: "geonames", "recalled", "container", "polygon", "own"."""
    likeness: float
    """How alike the asked name and the place's are, 0 to 1; 1 for the same letters."""
    loaded: bool = False
    """It comes from a file that the user loaded."""

    @property
    def container(self) -> str:
        """The name of the place that it lies in, where that is not its province; "" if not told."""
        return self.place.container


class Gazetteer:
    """Places by name, from one or more files of which the first outranks those behind it."""

    def __init__(self, layers: Sequence[PlaceFile], *, loaded: int = 0) -> None:
        self._layers = layers
        self._loaded = loaded
        self.lookup = lru_cache(maxsize=50_000)(self._lookup)
        self.guess = lru_cache(maxsize=20_000)(self._guess)

    def _lookup(self, name: str, *, limit: int = 20) -> tuple[Entry, ...]:
        """The places that bear `name` in any spelling, most alike first, then by population."""
        key = name_key(name)
        if not key:
            return ()
        entries = self._having([key], name)
        if not entries and _ARABIC.search(name):
            alike = self._having(self._alike(name), name)
            entries = [e for e in alike if e.place.country in _TRANSLITERATED]
        return tuple(sorted(entries, key=_rank)[:limit])

    def _guess(self, name: str, country: str) -> tuple[Entry, ...]:
        """The places of one country whose name has the same consonants and looks alike; best first."""
        near = [key for key in self._alike(name) if ratio(key, name_key(name)) >= CLOSE_SPELLING]
        entries = [e for e in self._having(near, name) if e.place.country == country]
        best = {entry.place.id: entry for entry in sorted(entries, key=_rank, reverse=True)}
        return tuple(sorted(best.values(), key=_rank))

    def province(self, country: str, name: str) -> Entry | None:
        """The first-level province of that plain English name."""
        found = among(self.lookup(name), country=country, adm1=name)
        return next((e for e in found if e.kind == "province"), None)

    def country(self, code: str) -> Entry | None:
        """The country of that ISO 3166 code."""
        rows = (layer.by_label(f"area:{code}") for layer in self._layers)
        return next((_entry(row, row.name, loaded=False) for row in rows if row), None)

    def of_country(self, code: str) -> list[Entry]:
        """The places of a country, those with most people first; a place of two layers stands twice."""
        rows = (row for layer in self._layers for row in layer.by_country(code))
        return sorted((_entry(row, row.name, loaded=False) for row in rows), key=_rank)

    def towns_near(self, at: Point, country: str, *, limit: int) -> list[Entry]:
        """The towns of one country nearest to a point, within half a degree of it."""
        south_west, north_east = (at[0] - 0.5, at[1] - 0.5), (at[0] + 0.5, at[1] + 0.5)
        rows = [row for layer in self._layers for row in layer.towns_in(country, south_west, north_east)]
        near = sorted(rows, key=lambda row: distance_km(at, (row.latitude or 0.0, row.longitude or 0.0)))
        best = {row.id: row for row in reversed(near)}
        kept = [row for row in near if best[row.id] is row][:limit]
        return [_entry(row, row.name, loaded=False) for row in kept]

    def counted_sources(self) -> list[tuple[PlaceSource, int]]:
        """Where the places come from, highest first, each with the number of its places."""
        counted: dict[str, tuple[PlaceSource, int]] = {}
        for source, count in (one for layer in self._layers for one in layer.sources()):
            _, before = counted.pop(source.name, (source, 0))
            counted[source.name] = (source, before + count)
        return list(counted.values())

    def _having(self, keys: Iterable[str], asked: str) -> list[Entry]:
        """The places under any of the keys, each from the highest layer that has it."""
        kept: list[Entry] = []
        wanted = list(keys)
        for number, layer in enumerate(self._layers):
            rows = [row for key in wanted for row in layer.by_key(key)]
            here = [_entry(row, asked, loaded=number < self._loaded) for row in rows]
            kept = _merged(kept, here)
        return kept

    def _alike(self, name: str) -> list[str]:
        """The name keys with the same consonants, from those that begin with the first two of them."""
        bones = consonants(name)
        if len(bones) < 3:
            return []
        keys: set[str] = set()
        for start in (before + bones[0] + between + bones[1] for before in _ONE_VOWEL for between in _VOWELS):
            for layer in self._layers:
                keys |= layer.keys_from(start)
        return sorted(key for key in keys if _VOWEL.sub("", key) == bones)


def _entry(row: PlaceRow, asked: str, *, loaded: bool) -> Entry:
    """An entry from a row, for the spelling that was asked for."""
    own = row.name.split(" (")[0]
    radius = row.radius if row.radius is not None else usual_radius(row.kind, row.population)
    place = Place(
        id=row.id,
        name=usual(own, row.country),
        # A town of a supplement that GeoNames has too is GeoNames', under our names.
        source=row.basis if row.source == "supplement" and row.basis == "geonames" else row.source,
        precision=precision_of(row.kind, row.radius if row.basis in _BELIEVED else None),
        country=row.country,
        adm1=row.adm1,
        latitude=row.latitude,
        longitude=row.longitude,
        uncertainty_km=radius,
        container=row.container,
    )
    return Entry(
        place=place,
        kind=row.kind,
        population=row.population,
        basis=row.basis,
        likeness=max(likeness(asked, one) for one in row.spellings or (own,)),
        loaded=loaded,
    )


def precision_of(kind: str, radius: float | None) -> PlacePrecision:
    """The precision of a kind of place, no finer than the radius within which its position is believed.

    A town's own size takes nothing from the precision of its name: its radius is None here.
    """
    own = _PRECISION[kind]
    if radius is None or own in {PlacePrecision.PROVINCE, PlacePrecision.COUNTRY}:
        return own
    scale = [precision for precision, _ in _COARSER]
    admitted = next((precision for precision, most in _COARSER if radius <= most), PlacePrecision.PROVINCE)
    return max(own, admitted, key=[*scale, PlacePrecision.PROVINCE].index)


def _merged(higher: list[Entry], lower: list[Entry]) -> list[Entry]:
    """The entries of two layers; a place of both is the higher one's, with the people that it lacks."""
    if not higher or not lower:
        return higher or lower
    twins = [next((i for i, one in enumerate(higher) if same_place(one, e)), None) for e in lower]
    known = list(higher)
    for entry, twin in zip(lower, twins, strict=True):
        if twin is not None:
            best = known[twin]
            alike = max(best.likeness, entry.likeness)
            known[twin] = replace(best, population=best.population or entry.population, likeness=alike)
    return [*known, *(e for e, twin in zip(lower, twins, strict=True) if twin is None)]


def same_place(one: Entry, other: Entry) -> bool:
    """Two entries under one name are one place: one id, one province, or towns that lie close together."""
    if one.place.id == other.place.id:
        return True
    if one.place.country != other.place.country or _class(one.kind) != _class(other.kind):
        return False
    if one.kind in {"country", "province"}:
        return one.place.adm1 == other.place.adm1
    apart = away(one.place, other.place)
    return apart is not None and apart <= max(SAME_TOWN_KM, one.place.uncertainty_km or 0.0)


def _class(kind: str) -> str:
    """Kinds between which sources differ are one class."""
    return "town" if kind in _SETTLED else "district" if kind in _AREAS else kind


def usual(name: str, country: str | None) -> str:
    """The name as English writes it: without the marks of an Arabic transliteration, which the file keeps."""
    return _MARKS_OF_AYN.sub("", anyascii(name)) if country in _TRANSLITERATED else name


def likeness(asked: str, spelled: str) -> float:
    """How alike two spellings are, 0 to 1, articles, marks and case left out."""
    return ratio(bare(asked), bare(spelled)) / 100


def _rank(entry: Entry) -> tuple[float, int, int, str]:
    """Sorts the most alike first; of those countries, provinces, then towns by their people."""
    standing = {"country": 0, "province": 1}.get(entry.kind, 2)
    return (-round(entry.likeness, 1), standing, -entry.population, entry.place.id)


def among(entries: Collection[Entry], *, country: str | None = None, adm1: str | None = None) -> list[Entry]:
    """The entries in one country or province, order kept."""
    return [
        e for e in entries if country in (None, e.place.country) and (adm1 is None or e.place.adm1 == adm1)
    ]


def packaged(name: str) -> PlaceFile:
    """A file of places that comes with the program."""
    with as_file(files("dateline.resources") / name) as path:
        try:
            return PlaceFile(path, packaged=True)
        except sqlite3.Error as error:
            raise ResourceError(
                f"the gazetteer {path} cannot be read ({error})",
                expected="the SQLite file that is packaged with dateline",
                advice="Install dateline again.",
            ) from error


def loaded_file(path: str | Path) -> PlaceFile:
    """The file of places that a user loaded."""
    try:
        return PlaceFile(path, packaged=False)
    except sqlite3.Error as error:
        raise ResourceError(
            f"{path} holds no loaded places ({error})",
            expected="a file that `dateline places load` made",
            advice="Load the places again, or unset DATELINE_PLACES.",
        ) from error


@cache
def gazetteer() -> Gazetteer:
    """The packaged gazetteer with what the user loaded, opened once a process."""
    return open_gazetteer(settings().places)


def open_gazetteer(loaded: str | Path = "") -> Gazetteer:
    """The packaged gazetteer, below the places of a file that a user loaded, if one is named."""
    layers = [packaged("supplements.sqlite"), packaged("gazetteer.sqlite")]
    return Gazetteer([loaded_file(loaded), *layers], loaded=1) if loaded else Gazetteer(layers)
