"""What can be set once, in the environment."""

from pathlib import Path

import pytest
from tests.support.program import Run

from dateline.settings import settings


def test_the_environment_sets_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable with the program's prefix is a setting."""
    monkeypatch.setenv("DATELINE_PERSON", "Ana")
    settings.cache_clear()

    assert settings().person == "Ana"


def test_a_ledger_that_is_set_need_not_be_named(
    ledger: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DATELINE_LEDGER stands for --ledger."""
    monkeypatch.setenv("DATELINE_LEDGER", str(ledger))
    settings.cache_clear()

    assert run("verify").code == 0
