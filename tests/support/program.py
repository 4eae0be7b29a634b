"""The program as a user runs it, and what that gave."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a run of the program gave."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]
"""Runs the program in this process with the arguments given."""

SOURCES = Path(__file__).parents[2] / "src"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(SOURCES), "DATELINE_CLOCK": "2020-01-01T00:00:00Z"}
PROGRAM = (sys.executable, "-m", "dateline")


def start(*arguments: str | Path, cwd: Path) -> subprocess.Popen[str]:
    """The program in a process of its own."""
    return subprocess.Popen(
        [*PROGRAM, *map(str, arguments)],
        cwd=cwd,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
