"""The table of countries: code, names, adjectives."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country by its ISO 3166 code."""

    code: str
    names: tuple[str, ...]
    """The usual name first."""
    adjectives: tuple[str, ...]
    capital: str
    """Its capital's usual English name; "" if none."""


@cache
def countries() -> tuple[Country, ...]:
    """The packaged table, read once a process."""
    path = files("dateline.resources") / "places" / "countries.csv"
    rows = csv.DictReader(path.read_text(encoding="utf-8").splitlines())
    return tuple(
        Country(
            code=row["code"],
            names=_parts(row["name"], row["spellings"]),
            adjectives=_parts(row["adjectives"]),
            capital=row["capital"],
        )
        for row in rows
    )


@cache
def adjectives() -> dict[str, str]:
    """The code of each country by its adjectives, in small letters."""
    return {word.lower(): country.code for country in countries() for word in country.adjectives}


def _parts(*fields: str) -> tuple[str, ...]:
    """The entries of fields parted by semicolons."""
    return tuple(word for field in fields for word in field.split(";") if word)


def capital(code: str) -> str:
    """The capital of a country by its code; "" if the table has none."""
    return next((country.capital for country in countries() if country.code == code), "")


@cache
def abbreviations() -> dict[str, tuple[str, str]]:
    """Country and plain name of a province by what it is called in short, letter by letter ("Ky.", "NSW")."""
    path = files("dateline.resources") / "places" / "abbreviations.csv"
    rows = csv.DictReader(path.read_text(encoding="utf-8").splitlines())
    return {word: (row["country"], row["name"]) for row in rows for word in _parts(row["abbreviations"])}
