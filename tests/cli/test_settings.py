"""What can be set once, by environment or by file."""

from pathlib import Path

import pytest
from tests.support.program import Run

from dateline.settings import settings


def test_the_environment_sets_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable with the program's prefix is a setting."""
    monkeypatch.setenv("DATELINE_PERSON", "Ana")
    settings.cache_clear()

    assert settings().person == "Ana"


def test_a_file_sets_defaults() -> None:
    """Lines of `.env` count, with or without quotation marks; comments and other names do not."""
    Path(".env").write_text(
        '# DATELINE_RULE=lowest\nexport DATELINE_PERSON="Ana B"\nOTHER=1\n', encoding="utf-8"
    )
    settings.cache_clear()

    assert (settings().person, settings().rule) == ("Ana B", "")


def test_the_environment_goes_before_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where both name a setting, the environment wins."""
    Path(".env").write_text("DATELINE_PERSON=Ana\n", encoding="utf-8")
    monkeypatch.setenv("DATELINE_PERSON", "Ben")
    settings.cache_clear()

    assert settings().person == "Ben"


def test_a_file_that_is_no_text_is_left_aside() -> None:
    """Bytes that are no UTF-8 set nothing and stop nothing."""
    Path(".env").write_bytes(b"\xff\xfe")
    settings.cache_clear()

    assert settings().ledger == ""


def test_a_ledger_that_is_set_need_not_be_named(
    ledger: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DATELINE_LEDGER stands for --ledger."""
    monkeypatch.setenv("DATELINE_LEDGER", str(ledger))
    settings.cache_clear()

    assert run("verify").code == 0
