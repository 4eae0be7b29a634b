"""Options that several verbs share, so that they are spelled and explained the same everywhere."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.console import Form
from dateline.errors import UsageError
from dateline.settings import settings


def parse_day(words: str) -> date:
    """The day that an option's words name."""
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise typer.BadParameter(f"{words!r} is no day; expected one such as 2013-06-02") from None


Ledger = Annotated[
    Path | None,
    typer.Option(
        "--ledger", metavar="FILE", help="The ledger file (or set DATELINE_LEDGER).", show_default=False
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]
Csv = Annotated[bool, typer.Option("--csv", help="Print CSV, for spreadsheets.")]
Place = Annotated[
    str,
    typer.Option("--place", metavar="NAME", help="A town, province or country code, in any usual spelling."),
]
From = Annotated[
    date | None,
    typer.Option(
        "--from", metavar="YYYY-MM-DD", parser=parse_day, help="On this day or later.", show_default=False
    ),
]
To = Annotated[
    date | None,
    typer.Option(
        "--to", metavar="YYYY-MM-DD", parser=parse_day, help="On this day or earlier.", show_default=False
    ),
]
Type = Annotated[
    list[str],
    typer.Option("--type", metavar="EVENT", help="An event type (airstrike, shelling, ...); repeatable."),
]
Out = Annotated[
    list[str],
    typer.Option("--out", metavar="OUTCOME", help="What is counted (killed, displaced, ...); repeatable."),
]
SourceClassOption = Annotated[
    list[str],
    typer.Option(
        "--source", metavar="CLASS", help="The speaker's class (monitor, government, ...); repeatable."
    ),
]
Speaker = Annotated[
    list[str],
    typer.Option(
        "--speaker", metavar="NAME", help="A speaker of the list of parties, by name or id; repeatable."
    ),
]
Actor = Annotated[
    list[str],
    typer.Option("--actor", metavar="NAME", help="A doer of the list of parties, by name or id; repeatable."),
]
Publisher = Annotated[
    list[str], typer.Option("--publisher", metavar="NAME", help="Whose report it is; repeatable.")
]
Text = Annotated[
    str, typer.Option("--text", metavar="WORDS", help='Words of the quotation; words in "quotes" together.')
]
Rule = Annotated[
    str,
    typer.Option(
        "--rule", metavar="RULE", help="How rival figures become one range (range, lowest, latest, ...)."
    ),
]
Limit = Annotated[
    int | None, typer.Option("--limit", metavar="N", min=0, help="At most so many.", show_default=False)
]


def ledger_path(given: Path | None) -> Path:
    """The ledger to work on: the one given, or else the one set."""
    path = given or (Path(settings().ledger) if settings().ledger else None)
    if path is None:
        raise UsageError("no ledger was named", advice="Give --ledger FILE, or set DATELINE_LEDGER.")
    return path


def existing(paths: Sequence[Path]) -> list[Path]:
    """The paths that are there: at least one, so that a misspelt one makes and replaces nothing."""
    there = [path for path in paths if path.exists()]
    if not there:
        raise UsageError(
            f"no such file or folder: {', '.join(map(str, paths))}", advice="Check the spelling of the path."
        )
    return there


def form(*, json: bool, csv: bool) -> Form:
    """The form asked for by the two switches."""
    if json and csv:
        raise UsageError("both --json and --csv were given", expected="one of them")
    return Form.JSON if json else Form.CSV if csv else Form.TABLE


def rule_name(given: str) -> str:
    """The rule for tolls: the one given, or else the one set; "" for the one that incidents are folded by."""
    return given or settings().rule
