"""`dateline totals`: tolls over a period or an area, kept apart from incidents."""

from dateline.cli.console import print_rows
from dateline.cli.options import (
    Csv,
    From,
    Json,
    Ledger,
    Limit,
    Out,
    Place,
    Publisher,
    SourceClassOption,
    Text,
    To,
    as_day,
    form,
)  # fmt: skip
from dateline.cli.verb import verb


@verb
def totals(
    *,
    ledger: Ledger = None,
    place: Place = "",
    from_: From = None,
    to: To = None,
    out: Out = [],
    source: SourceClassOption = [],
    publisher: Publisher = [],
    text: Text = "",
    limit: Limit = None,
    json: Json = False,
    csv: Csv = False,
) -> None:
    """List the tolls over a period or an area, a figure a line: they are never added to incidents.

    \b
    Examples:
      dateline totals --ledger war.ledger
      dateline totals --ledger war.ledger --out killed --place SY --json
    """
    from dateline.cli.filters import incident_filter
    from dateline.cli.opening import looking
    from dateline.cli.rendering import total_rows
    from dateline.ledger import Page

    wanted = incident_filter(
        place=place, first=as_day(from_), last=as_day(to), types=[], outcomes=out, sources=source,
        publishers=publisher, text=text, totals=True,
    )  # fmt: skip
    with looking(ledger) as store:
        found = store.incidents(wanted, Page(limit=limit))
    rows = [row for total in found.rows for row in total_rows(total)]
    print_rows(rows, form(json=json, csv=csv), empty="no total meets these conditions")
