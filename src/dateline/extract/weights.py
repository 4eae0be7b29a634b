"""Tables of weights: what speaks for and against a decision, each line a feature that a person can read.

The tables stand in resources/lexicons and are made by tools/train/tables.py from annotated reports.
"""

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from dateline.errors import ResourceError
from dateline.extract.phrases import entries, read_entries

ALWAYS = "always"
"""The feature that every example has."""


_folder: Path | None = None


def table(name: str) -> Mapping[str, float]:
    """The weights of one decision, in log-odds by feature."""
    return _table(name, _folder)


@cache
def _table(name: str, folder: Path | None) -> Mapping[str, float]:
    path = folder / f"{name}.tsv" if folder else None
    found = read_entries(path) if path and path.is_file() else entries(name)
    return {entry.phrase: float(entry.value) for entry in found}


def forget() -> None:
    """Forgets the tables that were read: one has been written anew."""
    _table.cache_clear()


@contextmanager
def in_folder(folder: Path | None) -> Iterator[None]:
    """Takes the tables of a folder for the packaged ones where it has them: for fitting and measuring."""
    global _folder  # noqa: PLW0603 - one switch for all decisions, and for tools alone
    before, _folder = _folder, folder
    try:
        yield
    finally:
        _folder = before


def log_odds(name: str, features: Iterable[str]) -> float:
    """The sum of the weights of `features`; features that the table does not know add nothing."""
    known = table(name)
    return known.get(ALWAYS, 0.0) + sum(known.get(feature, 0.0) for feature in features)


def mixed(decision: str, by_rules: float, by_network: float | None) -> float:
    """What speaks for a choice in all: the rules' log-odds and the network's, each at its weight.

    Without a network the rules alone decide.
    """
    if by_network is None:
        return by_rules
    return bonus(f"{decision}, rules") * by_rules + bonus(f"{decision}, network") * by_network


def bonus(decision: str) -> float:
    """A constant of the mixture."""
    known = table("mix_weights").get(decision)
    if known is None:
        raise ResourceError(
            f"the table mix_weights has no line {decision!r}",
            expected="a line for every decision in which rules and network are weighed",
            advice="Install dateline again, or take the table of this version.",
        )
    return known


def share(scores: Iterable[float], chosen: float) -> float:
    """The probability of the chosen score among all `scores`."""
    return 1.0 / sum(math.exp(score - chosen) for score in scores)


def chance(odds: float) -> float:
    """The probability of log-odds."""
    if odds < 0:
        return 1.0 - chance(-odds)  # what is sure to be false would overflow below
    return 1.0 / (1.0 + math.exp(-odds))


def strongest(name: str, features: Iterable[str]) -> str:
    """The feature that speaks most for the decision, as a reader is told it."""
    known = table(name)
    return readable(max(features, key=lambda feature: (known.get(feature, 0.0), feature), default=""))


def readable(feature: str) -> str:
    """A feature's name with yes and no for its truth: "means of a toll: False" is "means of a toll: no"."""
    return re.sub(r": True\b", ": yes", re.sub(r": False\b", ": no", feature))
