"""Runs: one execution, with everything that could change its result."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One execution of a verb that wrote to the ledger."""

    id: str
    """ "n" and a number, in the order the runs were recorded."""
    verb: str
    """What was asked for ("read", "date", "rebuild")."""
    started: str
    """ISO 8601 in UTC."""
    versions: Mapping[str, str]
    """Version of the program and of every stage and resource, by name."""
    settings: Mapping[str, str] = field(default_factory=dict)
