"""Run the commands that the documentation shows, and rewrite what it says they print.

Usage: docs_commands.py [PAGE.md ...]      without pages: README.md and all of docs/

A block of the kind `console` holds commands after "$ " and, below each, what it prints. A line of three dots
stands for any lines; output that holds one is left as it is. `tests/docs/test_commands.py` runs the same
commands and holds the pages to them.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NOT_RUN = ("make ", "git ", "sudo ", "cd ", "dateline read FOLDER")
"""Set-up commands: the gate runs them itself, in a fresh clone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One command and what the page says it prints."""

    command: str
    shown: str


def pages() -> list[Path]:
    """Every page of the documentation."""
    return sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])


def steps_of_block(block: str) -> Iterator[Step]:
    """The commands of a block, in order."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        yield Step(command=command, shown=shown.rstrip())


def steps_of(page: Path) -> list[Step]:
    """The commands of a page, in order."""
    blocks = BLOCK.findall(page.read_text(encoding="utf-8"))
    return [step for block in blocks for step in steps_of_block(block)]


def matches(shown: str, printed: str) -> bool:
    """`printed` is what is shown, where a line of three dots stands for any lines."""
    lines = [".*" if line.strip() == "..." else re.escape(line.rstrip()) for line in shown.split("\n")]
    return re.fullmatch("\n".join(lines), tidy(printed), re.DOTALL) is not None


def tidy(printed: str) -> str:
    """What was printed, without blanks at the ends of lines."""
    return "\n".join(line.rstrip() for line in printed.rstrip().split("\n"))


def run(command: str, folder: Path) -> str:
    """What a command prints, results and messages together as a reader sees them."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    fixed = {"NO_COLOR": "1", "COLUMNS": "120", "DATELINE_CLOCK": "2026-01-01T00:00:00Z"}
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env={**os.environ, "PATH": path, **fixed},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.stdout


def workplace(folder: Path) -> Path:
    """A folder as a reader of the documentation has it: with `examples/`."""
    shutil.copytree(ROOT / "examples", folder / "examples")
    return folder


def rewritten(page: Path, folder: Path) -> str:
    """The page with what its commands print now."""

    def block_of(found: re.Match[str]) -> str:
        parts = []
        for step in steps_of_block(found.group(1)):
            shown = step.shown
            if not step.command.startswith(NOT_RUN):
                printed = tidy(run(step.command, folder))
                shown = shown if "..." in shown.split("\n") else printed
            parts.append(f"$ {step.command}\n{shown}\n" if shown else f"$ {step.command}\n")
        return "```console\n" + "".join(parts) + "```"

    return BLOCK.sub(block_of, page.read_text(encoding="utf-8"))


def main() -> None:
    """Rewrite the pages named, or all of them."""
    for page in [Path(name).resolve() for name in sys.argv[1:]] or pages():
        with tempfile.TemporaryDirectory() as folder:
            page.write_text(rewritten(page, workplace(Path(folder))), encoding="utf-8")


if __name__ == "__main__":
    main()
