"""`dateline unread`: sentences that speak of harm or numbers of people and gave no claim."""

from typing import Annotated

import typer

from dateline.cli.console import print_rows
from dateline.cli.options import Csv, Json, Ledger, Limit, form
from dateline.cli.verb import verb


@verb
def unread(
    *,
    ledger: Ledger = None,
    report: Annotated[str, typer.Option(metavar="REPORT", help="Of one report.")] = "",
    text: Annotated[str, typer.Option(metavar="WORDS", help="Sentences that hold these words.")] = "",
    limit: Limit = None,
    json: Json = False,
    csv: Csv = False,
) -> None:
    """List the sentences that speak of harm or numbers of people and gave no claim, with the reason.

    \b
    Examples:
      dateline unread --ledger war.ledger
      dateline unread --ledger war.ledger --report r0123 --json
    """
    from dateline.cli.opening import looking
    from dateline.ledger import Page

    with looking(ledger) as store:
        chosen = store.report_row(report).id if report else ""
        found = store.unread(report=chosen, text=text, page=Page(limit=limit))
    rows = [
        {
            "report": row.report_name,
            "cue": row.cue,
            "reason": row.unread.reason,
            "sentence": " ".join(row.sentence.split()),
            "start": row.unread.span.start,
            "end": row.unread.span.end,
        }
        for row in found.rows
    ]
    print_rows(rows, form(json=json, csv=csv), empty="every such sentence gave a claim")
