"""The program as a user runs it, in this process, and a small ledger to look at."""

from pathlib import Path

import pytest
from tests.support.dispatches import write_dispatches
from tests.support.program import Outcome, Run

from dateline.cli import main
from dateline.settings import settings


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No setting of the machine reaches a test."""
    monkeypatch.chdir(tmp_path)
    for name in ("LEDGER", "PERSON", "RULE", "PLACES"):
        monkeypatch.delenv(f"DATELINE_{name}", raising=False)
    monkeypatch.setenv("DATELINE_CLOCK", "2020-01-01T00:00:00Z")
    monkeypatch.delenv("COLUMNS", raising=False)
    settings.cache_clear()


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    """A function that runs the program with the arguments given."""

    def running(*arguments: str | Path) -> Outcome:
        capfd.readouterr()
        with pytest.raises(SystemExit) as end:
            main([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        return Outcome(code=int(str(end.value.code or 0)), out=out, err=err)

    return running


@pytest.fixture(scope="session")
def made_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dispatches, read once."""
    folder = tmp_path_factory.mktemp("dispatches")
    path = folder / "war.ledger"
    with pytest.raises(SystemExit):
        main(["read", str(write_dispatches(folder / "reports")), "--ledger", str(path)])
    return path


@pytest.fixture
def ledger(made_ledger: Path, tmp_path: Path) -> Path:
    """A ledger of the dispatches that a test may change."""
    path = tmp_path / "war.ledger"
    path.write_bytes(made_ledger.read_bytes())
    return path
