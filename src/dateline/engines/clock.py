"""The time of a run: the one place where the program asks for it."""

from datetime import UTC, datetime

from dateline.settings import settings


def now() -> str:
    """The time in UTC, ISO 8601 to the second; a fixed one where DATELINE_CLOCK sets it."""
    return settings().clock or datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
