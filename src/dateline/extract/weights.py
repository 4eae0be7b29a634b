"""Tables of weights: what speaks for and against a decision, each line a feature that a person can read.

The tables stand in resources/lexicons and are made by tools/train_extractor.py from annotated reports.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from dateline.extract.phrases import entries

ALWAYS = "always"
"""The feature that every example has."""


@cache
def table(name: str) -> Mapping[str, float]:
    """The weights of one decision, in log-odds by feature."""
    return {entry.phrase: float(entry.value) for entry in entries(name)}


def log_odds(name: str, features: Iterable[str]) -> float:
    """The sum of the weights of `features`; features that the table does not know add nothing."""
    known = table(name)
    return known.get(ALWAYS, 0.0) + sum(known.get(feature, 0.0) for feature in features)


def strongest(name: str, features: Iterable[str]) -> str:
    """The feature that speaks most for the decision, as a reader is told it."""
    known = table(name)
    return readable(max(features, key=lambda feature: (known.get(feature, 0.0), feature), default=""))


def readable(feature: str) -> str:
    """A feature's name with yes and no for its truth: "means of a toll: False" is "means of a toll: no"."""
    return re.sub(r": True\b", ": yes", re.sub(r": False\b", ": no", feature))
