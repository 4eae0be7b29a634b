"""How the command line speaks: tables for people, JSON and CSV for programs, one line for an error.

Colours appear on terminals only. Results go to standard output, everything else to standard error, so that a
pipe carries results alone.
"""

import csv
import sys
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any

import msgspec
from rich.console import Console
from rich.table import Table
from rich.text import Text

PIPE_WIDTH = 160
"""Columns of a table that is not shown on a terminal."""


class Form(StrEnum):
    """The form in which a list is printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def results() -> Console:
    """The console for results: standard output, as wide as the terminal."""
    width = None if sys.stdout.isatty() else PIPE_WIDTH
    return Console(file=sys.stdout, width=width, highlight=False, soft_wrap=not sys.stdout.isatty())


def messages() -> Console:
    """The console for progress, summaries and errors: standard error."""
    width = None if sys.stderr.isatty() else PIPE_WIDTH
    return Console(file=sys.stderr, width=width, highlight=False, soft_wrap=not sys.stderr.isatty())


def print_json(value: object) -> None:
    """Print one JSON value, keys in their own order."""
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(value), indent=1).decode() + "\n")


def print_rows(rows: Sequence[Mapping[str, Any]], form: Form, *, empty: str) -> None:
    """Print rows of one shape in the form asked for; `empty` is said where there are none."""
    if form is Form.JSON:
        print_json(rows)
    elif form is Form.CSV:
        _print_csv(rows)
    elif rows:
        _print_table(rows)
    else:
        messages().print(Text(empty))


def _print_csv(rows: Sequence[Mapping[str, Any]]) -> None:
    writer = csv.DictWriter(sys.stdout, fieldnames=list(rows[0]) if rows else [], lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: plain(value) for name, value in row.items()} for row in rows)


def plain(value: object) -> str:
    """A cell's text; unknown is empty, a list is joined, and nothing runs as a formula in a spreadsheet."""
    if value is None:
        return ""
    if isinstance(value, (list, tuple)):
        return "; ".join(plain(item) for item in value)
    text = str(value)
    return f"'{text}" if isinstance(value, str) and text[:1] in "=+-@\t\r" else text


def _print_table(rows: Sequence[Mapping[str, Any]]) -> None:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    for name in rows[0]:
        table.add_column(name, overflow="fold", no_wrap=name in {"id", "when"})
    for row in rows:
        table.add_row(*(Text(_shown(value)) for value in row.values()))
    results().print(table)


def _shown(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return "; ".join(_shown(item) for item in value)
    return "" if value is None else str(value)


def print_lines(lines: Iterable[str]) -> None:
    """Print lines of plain text to standard output."""
    for line in lines:
        sys.stdout.write(line + "\n")
