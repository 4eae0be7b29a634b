"""What a user can set once, in the environment (DATELINE_LEDGER=...)."""

import os
from dataclasses import dataclass, fields
from functools import cache

PREFIX = "DATELINE_"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Defaults of the command line's options; an option given there wins."""

    ledger: str = ""
    """The ledger that verbs work on when `--ledger` is not given."""
    person: str = ""
    """Who signs judgements when `--person` is not given."""
    rule: str = ""
    """The rule by which tolls are answered when `--rule` is not given."""
    places: str = ""
    """The file of places that `dateline places load` fills, and that reading then looks in first."""
    parties: str = ""
    """A list of parties of one's own, YAML, that comes before the packaged one."""
    clock: str = ""
    """A fixed time for runs, ISO 8601, so that tests and documentation come out the same every day."""


@cache
def settings() -> Settings:
    """The settings of this process, read once."""
    named = {field.name: os.environ.get(PREFIX + field.name.upper(), "") for field in fields(Settings)}
    return Settings(**{name: value for name, value in named.items() if value})
