"""Write docs/reference/cli.md from the program itself. Run it after changing a verb or an option."""

import os
from pathlib import Path

os.environ["COLUMNS"] = "100"

import click  # noqa: E402  the width must be set before anything measures it
import typer.main  # noqa: E402

from dateline.cli.app import app  # noqa: E402

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "cli.md"

HEAD = """# The command line

Written by `tools/render_cli.py` from the program; a test holds it to what `dateline --help` says.
"""


def help_of(command: click.Command, name: str, parent: click.Context | None) -> list[tuple[str, str]]:
    """The help texts of a command and of all commands below it, each with its full name."""
    context = click.Context(command, info_name=name, parent=parent, terminal_width=100, max_content_width=100)
    texts = [(context.command_path, command.get_help(context))]
    if isinstance(command, click.Group):
        for sub in command.list_commands(context):
            below = command.get_command(context, sub)
            if below is not None:
                texts += help_of(below, sub, context)
    return texts


def page() -> str:
    """The whole reference page."""
    parts = [HEAD]
    for path, text in help_of(typer.main.get_command(app), "dateline", None):
        parts.append(f"## `{path}`\n\n```text\n{text.strip()}\n```\n")
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(f"wrote {PAGE.name}")
