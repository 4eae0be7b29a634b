"""Qualifiers of a number and the range that each makes of it: the guidelines' table of `lo` and `hi`."""

import re
from enum import StrEnum

from dateline.grammar.numbers import SPELLED
from dateline.model.quantity import Quantity


class Bound(StrEnum):
    """What a qualifier does to the number that it stands by."""

    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "up to"
    LESS_THAN = "fewer than"
    ROUGH = "about"
    PLAIN = "plain"


_PREFIXES: dict[Bound, tuple[str, ...]] = {
    Bound.AT_LEAST: (
        "at least|at the least|at the very least|least",
        "no fewer than|no less than|not fewer than|not less than",
        "a minimum of|minimum of|as few as",
    ),
    Bound.MORE_THAN: (
        "(?:(?:many|far|well|much|slightly|a little|a few|just) )?(?:more than|over|above)",
        "nore than|in excess of|exceeding|exceeds|exceeded|upwards? of|greater than|higher than|topped|tops",
    ),
    Bound.AT_MOST: (
        "up to|upto|no more than|not more than|at most|at the most",
        "as many as|as much as|as high as|a maximum of",
    ),
    Bound.LESS_THAN: ("(?:(?:far|well|slightly) )?(?:fewer than|less than|below)",),
    Bound.ROUGH: (
        "about|around|some|nearly|almost|an estimated|estimated|roughly|approximately|approx\\.?|circa",
        "close to|near to|nearing|approaching|just under|just over|more or less|something like|perhaps",
    ),
    Bound.PLAIN: (
        "a total of|total of|a further|further|an additional|additional|another|all|exactly|only|just",
        "a confirmed|a record|a combined|a reported",
    ),
}

_SUFFIXES: dict[Bound, tuple[str, ...]] = {
    Bound.AT_LEAST: (
        r",? (?:or|and|if not) more\b(?! than)",
        r",? (?:or|and) (?:above|over|upwards)\b(?=[ ]?(?:[.,;)]|$))",
        rf",? at (?:the )?(?:very )?least\b(?![ ]?\d|[ ](?:an?|{SPELLED})\b)",
        r"\+(?!\d)|-plus\b",
    ),
    Bound.AT_MOST: (r",? (?:or|and) (?:fewer|less)\b(?! than)|,? at (?:the )?most\b",),
    Bound.ROUGH: (r"-odd\b| odd\b|-ish\b|,? or so\b| or thereabouts\b|,? approximately\b",),
}


def _alternation(table: dict[Bound, tuple[str, ...]]) -> str:
    return "|".join("|".join(rows) for rows in table.values())


def _compiled(table: dict[Bound, tuple[str, ...]]) -> list[tuple[Bound, re.Pattern[str]]]:
    return [(bound, re.compile("|".join(rows), re.IGNORECASE)) for bound, rows in table.items()]


PREFIX = rf"\b(?:{_alternation(_PREFIXES)})"
"""Any qualifier before a number."""

SUFFIX = rf"(?:{_alternation(_SUFFIXES)})"
"""Any qualifier after a number: "or more", "-odd"."""

_TABLE = _compiled(_PREFIXES)
_SUFFIX_TABLE = _compiled(_SUFFIXES)
_SPLIT = re.compile(PREFIX, re.IGNORECASE)


def prefix_bounds(words: str) -> list[Bound]:
    """What each of the qualifiers in `words` does, in their order; words joined by a space."""
    words = " ".join(words.split())
    return [bound for part in _SPLIT.findall(words) for bound, p in _TABLE if p.fullmatch(part)]


def suffix_bounds(words: str) -> list[Bound]:
    """What the qualifier after a number does."""
    words = " ".join(("|" + words).split())[1:]
    return [bound for bound, pattern in _SUFFIX_TABLE if pattern.fullmatch(words)][:1]


def bounded(low: int | None, high: int | None, bounds: list[Bound]) -> Quantity:
    """The range that remains of [low, high] under its qualifiers; the order of qualifiers is of no matter.

    An upper limit on a number that is itself open above ("up to dozens") adds nothing.
    """
    rough = Bound.ROUGH in bounds
    limits = [b for b in bounds if b not in {Bound.ROUGH, Bound.PLAIN}]
    if not limits:
        return Quantity(low=low, high=high, approximate=rough)
    return _limited(low, high, limits[0], rough=rough)


def _limited(low: int | None, high: int | None, limit: Bound, *, rough: bool) -> Quantity:
    if limit is Bound.AT_LEAST:
        return Quantity(low=low, high=None, approximate=rough)
    if limit is Bound.MORE_THAN:
        above = low + 1 if low is not None and high is not None else low
        return Quantity(low=above, high=None, approximate=rough)
    if high is None:
        return Quantity(low=low, high=None, approximate=rough)
    if limit is Bound.AT_MOST:
        return Quantity(low=None, high=high, approximate=rough)
    return Quantity(low=None, high=max(high - 1, 0), approximate=rough)


_RULES = {
    Bound.AT_LEAST: '"{words}" sets no upper bound',
    Bound.MORE_THAN: '"{words}" begins one above the number and sets no upper bound',
    Bound.AT_MOST: '"{words}" sets no lower bound',
    Bound.LESS_THAN: '"{words}" ends one below the number and sets no lower bound',
    Bound.ROUGH: '"{words}" marks the number as rough',
}


def rule(words: str, bounds: list[Bound]) -> str:
    """What the qualifiers did, in words."""
    said = " ".join(words.split()).lower()
    parts = [_RULES[b].format(words=said) for b in bounds if b in _RULES]
    return "; ".join(dict.fromkeys(parts))
