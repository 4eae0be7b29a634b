"""The program `dateline`: its verbs in the order in which a newcomer meets them."""

import sys
from collections.abc import Sequence
from typing import Annotated, Any

import typer

from dateline.cli.backup import backup
from dateline.cli.claims import claims
from dateline.cli.console import say
from dateline.cli.date import date_report
from dateline.cli.evaluate import evaluate
from dateline.cli.evaluate_places import evaluate_places
from dateline.cli.explain import explain
from dateline.cli.extract import extract
from dateline.cli.incidents import incidents
from dateline.cli.places import places
from dateline.cli.read import read
from dateline.cli.rebuild import rebuild
from dateline.cli.reports import reports
from dateline.cli.show import show
from dateline.cli.totals import totals
from dateline.cli.unread import unread
from dateline.cli.verb import heed_termination
from dateline.cli.verify import verify

EPILOG = """
\b
Begin with:
  dateline read FOLDER --ledger war.ledger
  dateline incidents --ledger war.ledger

\b
Exit codes: 0 done; 1 not done, or not all of it (a line on standard error says
why); 2 the command line was not understood; 130 stopped by Ctrl-C, 143 by
SIGTERM (what was recorded stays).
"""

app = typer.Typer(
    name="dateline",
    help="Reads news reports about a war and keeps a ledger of claims: who says what happened, to whom, "
    "where, when, how many.",
    epilog=EPILOG,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

app.command()(read)
app.command()(incidents)
app.command()(show)
app.command()(totals)
app.command()(claims)
app.command()(explain)
app.command()(unread)
app.command()(reports)
app.command(name="date")(date_report)
app.command()(rebuild)
app.command()(verify)
app.command()(backup)
app.command()(extract)
app.command()(evaluate)
app.command(name="evaluate-places")(evaluate_places)
app.add_typer(places, name="places")


def _version(wanted: bool) -> None:
    """Print the version and end, where it is asked for."""
    if wanted:
        from importlib.metadata import version

        typer.echo(f"dateline {version('dateline')}")
        raise typer.Exit


@app.callback()
def program(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """What stands before the verb; Typer calls `_version` where it is asked for."""


# Typer carries its own copy of Click, or uses an installed one: this is that library's error of usage.
_Misuse: Any = typer.BadParameter.__mro__[1]


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program; a command line that is not understood gives one line and exit code 2."""
    heed_termination()
    given = list(sys.argv[1:] if arguments is None else arguments) or ["--help"]
    try:
        code = app(given, prog_name="dateline", standalone_mode=False)
    except _Misuse as error:
        path = error.ctx.command_path if error.ctx else "dateline"
        say(f"dateline: {_sentence(error.format_message())}. See `{path} --help`.")
        code = error.exit_code
    except KeyboardInterrupt:
        code = 130
    sys.exit(code or 0)


def _sentence(message: str) -> str:
    """A message as part of a line."""
    return " ".join(message.split()).rstrip(".")
