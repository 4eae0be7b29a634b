"""`dateline reports`: the reports of a ledger, and what was met and not read."""

from typing import Annotated

import typer

from dateline.cli.console import print_rows
from dateline.cli.options import Csv, Json, Ledger, Limit, Publisher, Text, form
from dateline.cli.verb import verb


@verb
def reports(
    *,
    ledger: Ledger = None,
    publisher: Publisher = [],
    text: Text = "",
    undated: Annotated[bool, typer.Option("--undated", help="Only reports whose day is unknown.")] = False,
    skipped: Annotated[
        bool, typer.Option("--skipped", help="What was met and not read, with the reason.")
    ] = False,
    limit: Limit = None,
    json: Json = False,
    csv: Csv = False,
) -> None:
    """List the reports: publisher, publication day and how it was found, claims; or what was not read.

    \b
    Examples:
      dateline reports --ledger war.ledger --undated
      dateline reports --ledger war.ledger --skipped
    """
    from dateline.cli.opening import looking
    from dateline.ledger import Page, ReportFilter

    with looking(ledger) as store:
        if skipped:
            rows: list[dict[str, object]] = [
                {
                    "file": s.skipped.origin,
                    "reason": s.skipped.reason,
                    "advice": s.skipped.advice,
                    "report": s.report,
                }
                for s in store.skipped()
            ]
            print_rows(rows, form(json=json, csv=csv), empty="nothing was skipped")
            return
        wanted = ReportFilter(publishers=tuple(publisher), text=text, dated=False if undated else None)
        found = store.reports(wanted, Page(limit=limit))
    rows = [
        {
            "id": row.id,
            "name": row.own_id,
            "published": row.published.day and row.published.day.isoformat(),
            "day from": row.published.rule,
            "publisher": row.publisher,
            "title": row.title,
            "claims": row.claims if row.extractor else None,
            "unread": row.unread if row.extractor else None,
            "file": row.origin,
        }
        for row in found.rows
    ]
    print_rows(rows, form(json=json, csv=csv), empty="no report meets these conditions")
