"""Judgements: what a person decided. Never deleted, only withdrawn."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class JudgementKind(StrEnum):
    """What was decided."""

    DATE = "date"
    """The publication day of a report."""
    SAME = "same"
    DIFFERENT = "different"
    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    WITHDRAW = "withdraw"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A person's decision, with who, when and why."""

    id: str
    kind: JudgementKind
    about: tuple[str, ...]
    """Ids of the report, claims, incidents or judgement decided upon."""
    value: Mapping[str, str] = field(default_factory=dict)
    """What was decided, by field ("day": "2013-06-02")."""
    person: str
    time: str
    """ISO 8601 in UTC."""
    reason: str = ""
