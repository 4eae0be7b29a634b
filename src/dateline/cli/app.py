"""The program `dateline`: its verbs in the order in which a newcomer meets them."""

import typer

from dateline.cli.backup import backup
from dateline.cli.claims import claims
from dateline.cli.date import date_report
from dateline.cli.evaluate import evaluate
from dateline.cli.explain import explain
from dateline.cli.extract import extract
from dateline.cli.incidents import incidents
from dateline.cli.read import read
from dateline.cli.rebuild import rebuild
from dateline.cli.reports import reports
from dateline.cli.show import show
from dateline.cli.totals import totals
from dateline.cli.unread import unread
from dateline.cli.verify import verify

app = typer.Typer(
    name="dateline",
    help="Reads news reports about a war and keeps a ledger of claims: who says what happened, to whom, "
    "where, when, how many.",
    epilog="Begin with:  dateline read FOLDER --ledger FILE  and then:  dateline incidents --ledger FILE",
    no_args_is_help=True,
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


def main() -> None:
    """Run the program."""
    app()
