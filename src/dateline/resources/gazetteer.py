"""The gazetteer: places of the world by name, with the many spellings of one name brought together.

Made by `tools/build_gazetteer.py` from GeoNames (CC BY 4.0) and our own tables of neighbourhoods, camps,
roads, bases and villages. Opened read-only at the first question; nothing is loaded ahead.
"""

import math
import re
import sqlite3
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import as_file, files

from anyascii import anyascii
from rapidfuzz.fuzz import ratio

from dateline.errors import ResourceError
from dateline.grammar.names import bare, consonants, name_key
from dateline.model.place import Place, PlacePrecision

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

_COLUMNS = (
    "p.id, p.label, p.name, p.kind, p.country, a.name, p.latitude, p.longitude, p.population, p.radius, "
    "p.container, p.basis, n.spelled"
)
_BY_KEY = (
    f"SELECT {_COLUMNS} FROM name n JOIN place p ON p.id = n.place LEFT JOIN place a ON a.id = p.province "  # noqa: S608  # columns are ours
    "WHERE n.key = ?"
)
_KEYS_FROM = "SELECT DISTINCT key FROM name WHERE key >= ? AND key < ?"

_MARKS_OF_AYN = re.compile("['`‘’]")
_TRANSLITERATED = frozenset(
    "AE AF BH DZ EG IQ IR JO KW LB LY MA OM PK PS QA SA SD SO SY TN YE".split()  # noqa: SIM905  # reads best as words
)
"""Countries whose GeoNames names carry the marks of a scholarly transliteration ("Khān Shaykhūn")."""

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
    container: str
    """The name of the place that it lies in, where that is not its province; "" if not told."""
    basis: str
    """What its position rests on: "geonames", "recalled", "container"."""
    likeness: float
    """How alike the asked name and the place's are, 0 to 1; 1 for the same letters."""


def uncertainty(kind: str, population: int, radius: float | None) -> float | None:
    """The radius in km within which an event at such a place lies: a town's grows with its people."""
    if radius is not None or kind != "town":
        return radius
    return round(1.5 + 2 * math.sqrt(population / 100_000), 1)


class Gazetteer:
    """Places by name."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.lookup = lru_cache(maxsize=50_000)(self._lookup)
        try:
            self._db = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)
            self._db.execute("SELECT 1 FROM place LIMIT 1")
        except sqlite3.Error as error:
            raise ResourceError(
                f"the gazetteer {path} cannot be read ({error})",
                expected="the SQLite file that is packaged with dateline",
                advice="Install dateline again.",
            ) from error

    def _lookup(self, name: str, *, limit: int = 20) -> tuple[Entry, ...]:
        """The places that bear `name` in any spelling, most alike first, then by population."""
        key = name_key(name)
        if not key:
            return ()
        entries = [self._entry(row, name) for row in self._db.execute(_BY_KEY, [key])]
        return tuple(sorted(entries, key=_rank)[:limit])

    def guess(self, name: str, country: str) -> tuple[Entry, ...]:
        """The places of one country whose name has the same consonants and looks alike; best first."""
        near = [key for key in self._alike(name) if ratio(key, name_key(name)) >= CLOSE_SPELLING]
        entries = [
            self._entry(row, name)
            for key in near
            for row in self._db.execute(_BY_KEY, [key])
            if row[4] == country
        ]
        best = {entry.place.id: entry for entry in sorted(entries, key=_rank, reverse=True)}
        return tuple(sorted(best.values(), key=_rank))

    def _alike(self, name: str) -> list[str]:
        """The name keys with the same consonants, from those that begin with the first two of them."""
        bones = consonants(name)
        if len(bones) < 3:
            return []
        keys: set[str] = set()
        for start in (before + bones[0] + between + bones[1] for before in _ONE_VOWEL for between in _VOWELS):
            keys.update(key for (key,) in self._db.execute(_KEYS_FROM, [start, start + "\x7f"]))
        return sorted(key for key in keys if _VOWEL.sub("", key) == bones)

    def province(self, country: str, name: str) -> Entry | None:
        """The first-level province of that plain English name."""
        found = [e for e in self.lookup(name) if e.kind == "province" and e.place.country == country]
        return next((e for e in found if e.place.adm1 == name), None)

    def country(self, code: str) -> Entry | None:
        """The country of that ISO 3166 code."""
        row = self._db.execute(
            "SELECT name FROM place WHERE label = ? AND kind = 'country'", [code]
        ).fetchone()
        found = self.lookup(row[0]) if row else ()
        return next((e for e in found if e.kind == "country" and e.place.country == code), None)

    def _entry(self, row: tuple, asked: str) -> Entry:  # type: ignore[type-arg]  # a row of _COLUMNS
        """An entry from a database row."""
        (
            number,
            label,
            name,
            kind,
            country,
            adm1,
            latitude,
            longitude,
            people,
            radius,
            container,
            basis,
            spelled,
        ) = row
        kind, people = kind or "town", people or 0
        own = name.split(" (")[0]
        place = Place(
            id=f"supplement:{label}" if basis else f"area:{label}" if label else f"geonames:{number}",
            name=usual(own, country),
            source="supplement" if basis else "geonames",
            precision=_PRECISION[kind],
            country=country,
            adm1=adm1,
            latitude=None if latitude is None else latitude / 1e4,
            longitude=None if longitude is None else longitude / 1e4,
            uncertainty_km=uncertainty(kind, people, radius),
        )
        return Entry(
            place=place,
            kind=kind,
            population=people,
            container=container or "",
            basis=basis or "geonames",
            likeness=max(likeness(asked, one) for one in (spelled or own).split("|")),
        )


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


def renamed(entry: Entry, name: str) -> Entry:
    """The same entry under another display name."""
    return replace(entry, place=replace(entry.place, name=name))


@cache
def gazetteer() -> Gazetteer:
    """The packaged gazetteer, opened once a process."""
    resource = files("dateline.resources") / "gazetteer.sqlite"
    with as_file(resource) as path:
        return Gazetteer(str(path))
