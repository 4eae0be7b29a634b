"""What a user can set once: by environment (DATELINE_LEDGER=...) or in a file `.env` of the folder."""

import os
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

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
    clock: str = ""
    """A fixed time for runs, ISO 8601, so that tests and documentation come out the same every day."""


@cache
def settings() -> Settings:
    """The settings of this process, read once; the environment goes before the file."""
    given = _in_file(Path(".env")) | dict(os.environ)
    named = {field.name: given.get(PREFIX + field.name.upper(), "") for field in fields(Settings)}
    return Settings(**{name: value for name, value in named.items() if value})


def _in_file(path: Path) -> dict[str, str]:
    """The lines NAME=VALUE of a file, quotation marks taken off; none where it cannot be read."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return {}
    pairs = (line.strip().removeprefix("export ").partition("=") for line in lines if "=" in line)
    return {name.strip(): _unquoted(value.strip()) for name, _, value in pairs if not name.startswith("#")}


def _unquoted(value: str) -> str:
    """A value without the quotation marks around it."""
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value
