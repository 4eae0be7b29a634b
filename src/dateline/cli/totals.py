"""`dateline totals`: tolls over a period or an area, kept apart from incidents."""

from dateline.cli.console import Form, print_csv, print_json, print_table
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
    Speaker,
    Text,
    To,
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
    speaker: Speaker = [],
    publisher: Publisher = [],
    text: Text = "",
    limit: Limit = None,
    json: Json = False,
    csv: Csv = False,
) -> None:
    """List the tolls over a period or an area, a figure a line.

    They are never added to incidents, which they may hold already.

    \b
    Examples:
      dateline totals --ledger war.ledger
      dateline totals --ledger war.ledger --out killed --place SY --json
    """
    from dateline.cli.filters import incident_filter
    from dateline.cli.opening import looking
    from dateline.cli.rendering import total_rows
    from dateline.cli.spreadsheet import TOTAL_COLUMNS, total_data
    from dateline.engines.naming import named
    from dateline.ledger import Page

    chosen = form(json=json, csv=csv)
    wanted = incident_filter(
        place=place, first=from_, last=to, types=[], outcomes=out, sources=source,
        speakers=speaker, actors=[], publishers=publisher, text=text, totals=True,
    )  # fmt: skip
    with looking(ledger) as store:
        found = named(store.incidents(wanted, Page(limit=limit)).rows, store)
    if chosen is Form.JSON:
        print_json(found)
    elif chosen is Form.CSV:
        print_csv([row for total in found for row in total_data(total)], TOTAL_COLUMNS)
    else:
        rows = [row for total in found for row in total_rows(total)]
        print_table(rows, empty="no total meets these conditions")
