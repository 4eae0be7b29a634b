"""`dateline reports`: the reports of a ledger, and what was met and not read."""

from typing import Annotated

import typer

from dateline.cli.console import Form, print_csv, print_json, print_table
from dateline.cli.options import Csv, From, Json, Ledger, Limit, Publisher, To, form
from dateline.cli.verb import verb
from dateline.errors import UsageError


@verb
def reports(
    *,
    ledger: Ledger = None,
    from_: From = None,
    to: To = None,
    publisher: Publisher = [],
    text: Annotated[
        str, typer.Option("--text", metavar="WORDS", help='Words of the report; words in "quotes" together.')
    ] = "",
    undated: Annotated[bool, typer.Option("--undated", help="Only reports whose day is unknown.")] = False,
    skipped: Annotated[
        bool, typer.Option("--skipped", help="What was met and not read, with the reason; no filters.")
    ] = False,
    limit: Limit = None,
    json: Json = False,
    csv: Csv = False,
) -> None:
    """List the reports, those without a day, or what was not read.

    \b
    Examples:
      dateline reports --ledger war.ledger --publisher "The Courier"
      dateline reports --ledger war.ledger --undated
      dateline reports --ledger war.ledger --skipped
    """
    from dateline.cli.opening import looking
    from dateline.cli.rendering import report_row, skipped_row
    from dateline.cli.spreadsheet import REPORT_COLUMNS
    from dateline.ledger import Page, ReportFilter, ReportRow, SkippedRow

    if skipped and undated:
        raise UsageError("both --undated and --skipped were given", expected="one of them")
    chosen = form(json=json, csv=csv)
    wanted = ReportFilter(
        publishers=tuple(publisher), first=from_, last=to, text=text,
        dated=False if undated else None,
    )  # fmt: skip
    with looking(ledger) as store:
        found: list[ReportRow] | list[SkippedRow]
        found = store.skipped()[:limit] if skipped else list(store.reports(wanted, Page(limit=limit)).rows)
    if chosen is Form.JSON:
        print_json(found)
        return
    rows = [skipped_row(row) if isinstance(row, SkippedRow) else report_row(row) for row in found]
    if chosen is Form.CSV:
        print_csv(rows, ("file", "reason", "advice", "report") if skipped else REPORT_COLUMNS)
    else:
        print_table(rows, empty="nothing was skipped" if skipped else "no report meets these conditions")
