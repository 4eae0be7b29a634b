"""Places from a plain CSV of one's own; our supplements have the same form.

Columns: name, latitude, longitude; and where they are told: spellings (parted by semicolons), kind, country
(ISO 3166 two letters), adm1, container, radius_km, population, basis, note.
"""

import csv
from collections.abc import Iterable, Iterator

from dateline.grammar.names import fold
from dateline.resources.gazetteer import KINDS
from dateline.resources.place_files import PlaceRow
from dateline.resources.place_rows import LineLeftOut, PlainProvince, Read, number, parts, position

NEEDED = ("name", "latitude", "longitude")
ALLOWED = (
    *NEEDED,
    *("spellings", "kind", "country", "adm1", "container", "radius_km", "population", "basis", "note"),
)
WORLD_KM = 20_000.0
"""No radius is larger."""

Line = dict[str | None, str]
Values = dict[str, str]


def reads(header: Iterable[str]) -> bool:
    """The header is that of such a file."""
    return set(NEEDED) <= {column.strip().lower() for column in header}


def own_places(lines: Iterable[str], *, prefix: str, country: str, plain: PlainProvince) -> Iterator[Read]:
    """The places of a CSV; `country` is that of rows that tell none, `prefix` begins their ids."""
    table = csv.DictReader(lines)
    table.fieldnames = [column.strip().lower() for column in table.fieldnames or ()]
    for row in table:
        values = {key: (value or "").strip() for key, value in row.items() if isinstance(key, str)}
        if not any(values.values()):
            continue
        wrong = _wrong(row, values)
        yield (
            LineLeftOut(line=table.line_num, reason=wrong)
            if wrong
            else _place(values, prefix, country.upper(), plain)
        )


def _wrong(row: Line, values: Values) -> str:
    """What is wrong with a line; "" if nothing is."""
    if None in row:
        return "more fields than the header has; a comma inside a field needs quotation marks around it"
    latitude, longitude = values["latitude"], values["longitude"]
    kind, radius, code = (values.get(column, "") for column in ("kind", "radius_km", "country"))
    on_earth = position(latitude, longitude) is not None
    no_kind = bool(kind) and kind not in KINDS
    no_radius = bool(radius) and number(radius, least=0, most=WORLD_KM) is None
    no_code = bool(code) and not (len(code) == 2 and code.isalpha())
    faults = {
        "no name": not values["name"],
        f"no position on Earth: latitude {latitude!r}, longitude {longitude!r}": not on_earth,
        f"kind {kind!r} is none of {', '.join(sorted(KINDS))}": no_kind,
        f"radius_km {radius!r} is no number of kilometres": no_radius,
        f"country {code!r} is no ISO 3166 code of two letters": no_code,
    }
    return next((fault for fault, found in faults.items() if found), "")


def _place(values: Values, prefix: str, country: str, plain: PlainProvince) -> PlaceRow:
    """The place of a line that is right."""
    code = values.get("country", "").upper() or country or None
    adm1 = values.get("adm1", "")
    lat, lon = position(values["latitude"], values["longitude"]) or (None, None)
    return PlaceRow(
        name=values["name"],
        id=f"{prefix}{fold(values['name']).replace(' ', '-') or values['name']}",
        kind=values.get("kind") or "town",
        country=code,
        adm1=plain(code, adm1) if code and adm1 else adm1 or None,
        latitude=lat,
        longitude=lon,
        population=int(number(values.get("population"), least=0, most=1e9) or 0),
        radius=number(values.get("radius_km"), least=0, most=WORLD_KM),
        container=values.get("container", ""),
        basis=values.get("basis") or "own",
        spellings=parts(values.get("spellings")),
    )
