"""Loading places of the user's own into a file that stands above the packaged gazetteer."""

import csv
import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from dateline.errors import InputError, UnknownFormatError, UnreadableFileError
from dateline.resources import place_geonames, place_ocha, place_own
from dateline.resources.gazetteer import open_gazetteer
from dateline.resources.place_files import PlaceFileWriter, PlaceRow, PlaceSource
from dateline.resources.place_rows import LineLeftOut, Read, numbered, plain_provinces

EXPECTED = (
    "a GeoNames country dump (19 columns parted by tabs), OCHA p-codes (CSV or GeoJSON with ADM1_PCODE, "
    "ADM1_EN, ...), or a CSV with the columns name, latitude, longitude"
)
_ADVICE = "`dateline places load --help` shows an example of each."


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What came of loading a file."""

    source: PlaceSource
    form: str
    """What the file was taken for ("geonames", "ocha", "own")."""
    places: int
    left_out: tuple[LineLeftOut, ...]


def load_places(path: Path, into: Path, *, name: str = "", licence: str = "", country: str = "") -> Loaded:
    """Load the places of a file; what `into` holds of a source of the same name is replaced.

    Nothing is changed where the file cannot be used; lines that give no place are left out and told.
    """
    form = form_of(path)
    source = PlaceSource(
        name=name or (f"GeoNames {path.stem}" if form == "geonames" else path.stem),
        licence=licence or (place_geonames.LICENCE if form == "geonames" else ""),
        file=path.name,
        digest=_digest(path),
    )
    _must_be_ours(into)
    fresh = not into.exists()
    left_out: list[LineLeftOut] = []
    count = 0
    try:
        count = _fill(into, source, _rows(_read(path, form, source, country), left_out))
    finally:
        if fresh and not count:
            into.unlink(missing_ok=True)
    if not count:
        first = f"; line {left_out[0].line}: {left_out[0].reason}" if left_out else ""
        raise InputError(f"{path} holds no place{first}", expected=EXPECTED, advice=_ADVICE)
    return Loaded(source=source, form=form, places=count, left_out=tuple(left_out))


def _fill(into: Path, source: PlaceSource, rows: Iterator[PlaceRow]) -> int:
    """Write a source's places, all or none; how many they are."""
    count = 0
    try:
        with PlaceFileWriter(into) as file:
            file.begin(source)
            for row in numbered(rows):
                file.add(row)
                count += 1
            file.keep = count > 0
    except sqlite3.Error as error:
        raise InputError(
            f"{into} cannot be written ({error})", advice="Choose another file with --places."
        ) from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise UnreadableFileError(
            f"{source.file} cannot be read to its end ({error})", expected="UTF-8 text", advice=_ADVICE
        ) from error
    return count


def forget_places(name: str, into: Path) -> int:
    """Take a loaded source out; how many places that were."""
    if not into.is_file():
        raise InputError(f"no such file: {into}", advice="Check the spelling of --places.")
    _must_be_ours(into)
    with PlaceFileWriter(into) as file:
        return file.forget(name)


def form_of(path: Path) -> str:
    """What kind of file it is: "geonames", "ocha", "geojson" or "own"."""
    line = _first_line(path)
    if line.lstrip()[:1] in {"{", "["}:
        return "geojson"
    if place_geonames.reads(line):
        return "geonames"
    header = next(csv.reader([line]), [])
    if place_ocha.reads(header):
        return "ocha"
    if place_own.reads(header):
        return "own"
    raise UnknownFormatError(_seen(path, line), expected=EXPECTED, advice=_ADVICE)


def _seen(path: Path, line: str) -> str:
    """What the first line of a file that is none of ours shows."""
    if path.suffix.lower() in {".zip", ".gz", ".xlsx", ".gpkg", ".shp"} or line.startswith("PK"):
        return f"{path} is packed or no text file"
    tabs = line.count("\t")
    if tabs > 1:
        return f"{path} has {tabs + 1} columns parted by tabs"
    return f"{path} begins with {line.strip()[:60]!r}"


def _first_line(path: Path) -> str:
    """The first line that is not empty."""
    if path.is_dir():
        raise UnreadableFileError(
            f"{path} is a folder", expected="a file", advice="Load its files one by one."
        )
    try:
        with path.open(encoding="utf-8-sig") as lines:
            return next((line for line in islice(lines, 100) if line.strip()), "")
    except UnicodeDecodeError as error:
        raise UnreadableFileError(
            f"{path} is no UTF-8 text (byte {error.start})",
            expected="UTF-8",
            advice="Unpack it if it is packed, or save it as CSV in UTF-8.",
        ) from error
    except OSError as error:
        raise UnreadableFileError(f"{path}: {error.strerror}", advice="Check the path.") from error


def _read(path: Path, form: str, source: PlaceSource, country: str) -> Iterator[Read]:
    """What each line of a file gives."""
    places = open_gazetteer()
    plain = plain_provinces(places)
    if form == "geonames":
        yield from place_geonames.geonames_places(path)
    elif form == "own":
        prefix = f"{source.name}:"
        with path.open(encoding="utf-8-sig", newline="") as lines:
            yield from place_own.own_places(lines, prefix=prefix, country=country, plain=plain)
    else:
        areas = place_ocha.Areas(country=country, places=places, plain=plain)
        for line, properties, geometry in _features(path) if form == "geojson" else _table(path):
            if wrong := areas.add(line, properties, geometry):
                yield wrong
        yield from areas.places()


Feature = tuple[int, dict[str, Any], dict[str, Any] | None]
"""The number of a row or feature, its values, and its outline if it has one."""


def _table(path: Path) -> Iterator[Feature]:
    """The rows of a CSV."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        table = csv.DictReader(lines)
        for row in table:
            yield table.line_num, {key: value for key, value in row.items() if isinstance(key, str)}, None


def _features(path: Path) -> Iterator[Feature]:
    """The features of a GeoJSON file."""
    try:
        features = json.loads(path.read_text(encoding="utf-8-sig"))["features"]
        found = [(n, dict(f["properties"]), f.get("geometry")) for n, f in enumerate(features, start=1)]
    except (json.JSONDecodeError, KeyError, TypeError) as error:
        raise UnknownFormatError(
            f"{path} is JSON but no GeoJSON collection of features ({error})",
            expected="a FeatureCollection whose features have properties and a geometry",
            advice=_ADVICE,
        ) from error
    if not any(place_ocha.reads(properties) for _, properties, _ in found):
        raise UnknownFormatError(f"{path} has no p-codes", expected=EXPECTED, advice=_ADVICE)
    yield from found


def _rows(read: Iterator[Read], left_out: list[LineLeftOut]) -> Iterator[PlaceRow]:
    """The places; lines that gave none are noted."""
    for one in read:
        if isinstance(one, PlaceRow):
            yield one
        else:
            left_out.append(one)


def _must_be_ours(into: Path) -> None:
    """A file that is there must be one of loaded places."""
    if not into.exists() or not into.stat().st_size:
        return
    try:
        with closing(sqlite3.connect(f"{into.absolute().as_uri()}?mode=ro", uri=True)) as database:
            tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master")}
    except sqlite3.Error:
        tables = set()
    if not {"source", "place", "name", "province"} <= tables:
        raise InputError(
            f"{into} is there and holds no loaded places",
            expected="a new file, or one that `dateline places load` made",
            advice="Choose another file with --places.",
        )


def _digest(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
