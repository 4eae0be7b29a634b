"""A feature of a pair, before its weight."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sign:
    """One feature of a pair of local events: `weights.toml` says what it is worth."""

    name: str
    value: float
    """1 where it is simply true, else a share."""
    sentence: str
    """What was seen, for a reader."""
