"""`dateline unread`: sentences that speak of harm or numbers of people and gave no claim."""

from typing import Annotated

import typer

from dateline.cli.console import Form, print_csv, print_json, print_table
from dateline.cli.options import Csv, Json, Ledger, Limit, form
from dateline.cli.verb import verb


@verb
def unread(
    *,
    ledger: Ledger = None,
    report: Annotated[str, typer.Option(metavar="REPORT", help="Of one report: its id, name or file.")] = "",
    text: Annotated[str, typer.Option(metavar="WORDS", help="Sentences that hold these words.")] = "",
    limit: Limit = None,
    json: Json = False,
    csv: Csv = False,
) -> None:
    """List the sentences of harm that gave no claim, and why.

    They speak of people killed, hurt or moved, or hold a number of people, and were not coded: read them to
    see what is missing.

    \b
    Examples:
      dateline unread --ledger war.ledger
      dateline unread --ledger war.ledger --report page.html --json
    """
    from dateline.cli.opening import looking
    from dateline.cli.rendering import unread_row
    from dateline.engines.naming import labels
    from dateline.ledger import Page

    chosen = form(json=json, csv=csv)
    with looking(ledger) as store:
        wanted = store.report_row(report).id if report else ""
        found = store.unread(report=wanted, text=text, page=Page(limit=limit)).rows
        names = labels(store)
    rows = [unread_row(row, names) for row in found]
    if chosen is Form.JSON:
        print_json(found)
    elif chosen is Form.CSV:
        print_csv(rows, ("report", "cue", "reason", "sentence", "start", "end"))
    else:
        print_table(rows, empty="every such sentence gave a claim")
