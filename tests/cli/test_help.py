"""The help of the program and of each verb."""

import re

import pytest
import typer.main
from tests.support.program import Run

from dateline.cli.app import app

VERBS = sorted(typer.main.get_command(app).commands)  # type: ignore[attr-defined]  # a group has commands


def test_the_program_says_how_to_begin(run: Run) -> None:
    """Without a verb the help is shown, with the first two commands and the exit codes."""
    shown = run()

    assert shown.code == 0
    assert "\n    dateline incidents --ledger war.ledger\n" in shown.out
    assert "Exit codes: 0 done" in shown.out


def test_no_verb_is_described_half(run: Run) -> None:
    """The line of each verb is a whole sentence: nothing is cut off with dots."""
    listed = re.findall(r"^  ([\w-]+) +(.+)$", run("--help").out.partition("Commands:")[2], re.MULTILINE)

    assert sorted(name for name, _ in listed if name in VERBS) == VERBS
    assert [line for name, line in listed if name in VERBS and not line.endswith(".")] == []


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_an_example(verb: str, run: Run) -> None:
    """The help of a verb ends its text with a command that can be copied, each on a line of its own."""
    shown = run(verb, "--help").out
    examples = re.findall(rf"^    dateline {verb} .+$", shown, re.MULTILINE)

    assert examples


def test_the_version_is_told(run: Run) -> None:
    """--version prints the program's name and version."""
    assert re.fullmatch(r"dateline \d+\.\d+\.\d+\n", run("--version").out)
