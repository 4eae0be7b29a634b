"""What a user can set once: by environment (DATELINE_LEDGER=...) or in a file `.env` of the folder."""

from functools import cache
from pathlib import Path

from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Defaults of the command line's options; an option given there wins."""

    model_config = SettingsConfigDict(env_prefix="DATELINE_", env_file=".env", extra="ignore")

    ledger: Path | None = None
    """The ledger that verbs work on when `--ledger` is not given."""
    person: str = ""
    """Who signs judgements when `--person` is not given."""
    rule: str = "range"
    """The rule by which tolls are answered when `--rule` is not given."""
    clock: str = ""
    """A fixed time for runs, ISO 8601, so that tests and documentation come out the same every day."""


@cache
def settings() -> Settings:
    """The settings of this process, read once."""
    return Settings()
