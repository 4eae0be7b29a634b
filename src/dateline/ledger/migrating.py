"""Bringing a ledger of an older form up to the current one, after a backup beside it."""

from pathlib import Path

from dateline.ledger.connecting import Mode


def migrate(path: Path, mode: Mode, *, busy_timeout_s: float) -> None:
    """Nothing yet."""
