"""The commands shown in the documentation do what it says they do.

A block of the kind `console` is run line by line in a folder that holds `examples/`; what the documentation
shows below a line is what the command must print. A line of three dots stands for any number of lines.
"""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One command and what the page says it prints."""

    command: str
    shown: str


def steps_of(page: Path) -> list[Step]:
    """The commands of a page, in order."""
    steps = []
    for block in BLOCK.findall(page.read_text(encoding="utf-8")):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, shown = part.partition("\n")
            steps.append(Step(command=command, shown=shown.rstrip()))
    return steps


def matches(shown: str, printed: str) -> bool:
    """`printed` is what is shown, where a line of three dots stands for any lines."""
    pattern = "\n".join(".*" if line.strip() == "..." else re.escape(line.rstrip()) for line in shown.split("\n"))
    plain = "\n".join(line.rstrip() for line in printed.rstrip().split("\n"))
    return re.fullmatch(pattern, plain, re.DOTALL) is not None


def run(command: str, folder: Path) -> str:
    """What a command prints, results and messages together as a reader sees them."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "PATH": path, "NO_COLOR": "1", "COLUMNS": "110", "DATELINE_CLOCK": "2026-01-01T00:00:00Z"}
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.stdout


@pytest.mark.parametrize(
    "page", [p for p in PAGES if steps_of(p)], ids=lambda p: str(p.relative_to(ROOT))
)
def test_a_page_shows_what_its_commands_print(page: Path, tmp_path: Path) -> None:
    """Every command of the page prints what the page shows."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")

    for step in steps_of(page):
        if step.command.startswith(("make ", "git ", "sudo ", "cd ")):
            continue  # set-up commands are run by the gate itself, in a fresh clone
        printed = run(step.command, tmp_path)
        assert not step.shown or matches(step.shown, printed), f"$ {step.command}\n{printed}"


def test_three_dots_stand_for_any_lines() -> None:
    """The dots match lines between two shown ones, and nothing else is forgiven."""
    assert matches("a\n...\nd", "a\nb\nc\nd")
    assert not matches("a\n...\nd", "a\nb\nc")
