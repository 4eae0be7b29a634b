"""When wars began: common knowledge that reports take for granted ("since the war began")."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from dateline.model.span import Span

_WAR = (
    r"(?:conflict|(?:civil )?war|uprising|revolution|revolt|rebellion|crisis|unrest|hostilities|insurgency"
    r"|protests|demonstrations|bloodshed)"
)
_BEGAN = r"(?:began|begun|started|erupted|broke out|flared|first began)"
_WHOSE = r"(?:(?:the|this|its|their|\w+'s|\w+n|bloody|brutal|popular|peaceful|armed)\s+){0,4}"
_DATED = r"(?! (?:in|on|last|this|\w+ years? ago))"
_START = rf"(?:beginning|start|outbreak|onset) of {_WHOSE}{_WAR}"
_SINCE = re.compile(
    rf"\b(?:ever )?since {_WHOSE}(?:{_START}|{_WAR} {_BEGAN})\b{_DATED}",
    re.IGNORECASE,
)
_SPOKEN_OF = re.compile(rf"\b{_WAR}\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class War:
    """A war by the country that it is fought in."""

    country: str
    began: date
    """The first day of the month in which it began."""
    name: str


def war_of(country: str, before: date | None) -> War | None:
    """The last war of a country that had begun by a day."""
    begun = [war for war in _wars() if war.country == country and (before is None or war.began <= before)]
    return max(begun, key=lambda war: war.began, default=None)


def beginnings(text: str, start: int, end: int) -> Iterator[Span]:
    """Where a stretch of text counts from a war's beginning and gives no day: "since the conflict began"."""
    for match in _SINCE.finditer(text, start, end):
        yield Span(*match.span())


def speaks_of_war(text: str) -> bool:
    """The words name the war as a whole."""
    return bool(_SPOKEN_OF.search(text))


@cache
def _wars() -> tuple[War, ...]:
    """The packaged table, read once a process."""
    path = files("dateline.resources") / "places" / "wars.csv"
    rows = csv.DictReader(path.read_text(encoding="utf-8").splitlines())
    return tuple(
        War(country=row["country"], began=date.fromisoformat(f"{row['began']}-01"), name=row["war"])
        for row in rows
    )
