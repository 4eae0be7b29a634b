"""How the command line speaks: tables for people, JSON and CSV for programs, one line for an error.

Results go to standard output, everything else to standard error, so that a pipe carries results alone. The
header of a table is bold on terminals only, and never where NO_COLOR is set.
"""

import csv
import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import TextIO

from dateline.cli.table import Row, items_of, table_lines

PIPE_WIDTH = 160
"""Columns of a table that is not shown on a terminal, unless COLUMNS says otherwise."""


class Form(StrEnum):
    """The form in which a list is printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def width() -> int:
    """Columns to print in: those of the terminal, or what COLUMNS says."""
    fallback = 80 if sys.stdout.isatty() else PIPE_WIDTH
    if not sys.stdout.isatty() and not os.environ.get("COLUMNS"):
        return fallback  # shutil would ask for a terminal elsewhere
    return shutil.get_terminal_size((fallback, 24)).columns


def styled(stream: TextIO) -> bool:
    """The stream is a terminal that shows styles, and nobody asked for plain text."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def bold(text: str, stream: TextIO | None = None) -> str:
    """The text in bold where the stream (standard output) shows that."""
    return f"\x1b[1m{text}\x1b[0m" if text and styled(stream or sys.stdout) else text


def say(line: str) -> None:
    """Print one line of plain text to standard error: a message is no result."""
    sys.stderr.write(line + "\n")
    sys.stderr.flush()


def print_lines(lines: Iterable[str]) -> None:
    """Print lines of plain text to standard output."""
    for line in lines:
        sys.stdout.write(line + "\n")


def print_json(value: object) -> None:
    """Print one JSON value, keys in their own order."""
    import msgspec

    sys.stdout.write(msgspec.json.format(msgspec.json.encode(value), indent=1).decode() + "\n")


def print_table(rows: Sequence[Row], *, empty: str) -> None:
    """Print rows of one shape as a table; `empty` is said where there are none."""
    if not rows:
        say(empty)
    for number, line in enumerate(table_lines(rows, width())):
        print_lines([bold(line) if number == 0 else line])


def print_csv(rows: Sequence[Row], columns: Sequence[str] = ()) -> None:
    """Print rows of one shape as CSV; `columns` make the header where there are none."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(list(rows[0]) if rows else columns)
    writer.writerows([plain(value) for value in row.values()] for row in rows)


def plain(value: object) -> str:
    """A cell's text for a spreadsheet; a list is joined, and nothing runs as a formula."""
    text = (
        "; ".join(items_of(value)) if isinstance(value, list | tuple) else "" if value is None else str(value)
    )
    return (
        f"'{text}"
        if not isinstance(value, int | float) and text[:1] in {"=", "+", "-", "@", "\t", "\r"}
        else text
    )
