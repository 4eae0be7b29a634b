"""Write docs/reference/cli.md from the program itself. Run it after changing a verb or an option."""

import os
import subprocess
import sys
from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "cli.md"

HEAD = """# The command line

Written by `tools/render_cli.py` from the program; a test holds it to what `dateline --help` says.
"""


def help_of(*words: str) -> str:
    """What the program prints for a verb's --help, 100 columns wide."""
    done = subprocess.run(
        [sys.executable, "-m", "dateline", *words, "--help"],
        env={**os.environ, "COLUMNS": "100", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    return "\n".join(line.rstrip() for line in done.stdout.strip().split("\n"))


def verbs() -> list[str]:
    """The program's verbs in the order in which it lists them."""
    from dateline.cli.app import app

    names = (command.name or getattr(command.callback, "__name__", "") for command in app.registered_commands)
    groups = [(group.name or "", group.typer_instance) for group in app.registered_groups]
    inner = [
        f"{name} {command.name or getattr(command.callback, '__name__', '')}"
        for name, group in groups
        if group
        for command in group.registered_commands
    ]
    return [*(name.replace("_", "-") for name in names), *(name for name, _ in groups), *inner]


def page() -> str:
    """The whole reference page."""
    parts = [HEAD, f"## `dateline`\n\n```text\n{help_of()}\n```\n"]
    parts += [f"## `dateline {verb}`\n\n```text\n{help_of(*verb.split())}\n```\n" for verb in verbs()]
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(f"wrote {PAGE.name}")
