"""Links: scored proposals that two claims speak of one event."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One feature of a pair and what it adds to the score, with its sentence."""

    feature: str
    score: float
    """Log-odds, natural logarithm."""
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A scored proposal that two claims speak of one event; `left` sorts before `right`."""

    left: str
    right: str
    score: float
    """Sum of the reasons' log-odds; above 0 speaks for one event."""
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Text that a report shares with an earlier one, word for word."""

    report: str
    of: str
    """The report that stands for the original: the earliest one known."""
    share: float
    """Share of the smaller report's 5-word shingles that stand in the other, 0 to 1."""
    spans: tuple[Span, ...]
    """Where the shared text stands in `report`."""
    credits: tuple[str, ...] = ()
    """Agencies that `report` itself names as the origin of its text, as written."""


class Verdict(StrEnum):
    """What a person says of a pair."""

    SAME = "same"
    DIFFERENT = "different"
