"""`dateline incidents`: the incidents of a ledger, a line each."""

from typing import Annotated

import typer

from dateline.cli.console import Form, messages, print_rows
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
    Type,
    as_day,
    form,
)  # fmt: skip
from dateline.cli.verb import verb

TOLLS_ONLY = Annotated[bool, typer.Option("--tolls", help="Only incidents with a toll.")]


@verb
def incidents(
    *,
    ledger: Ledger = None,
    place: Place = "",
    from_: From = None,
    to: To = None,
    type_: Type = [],
    out: Out = [],
    source: SourceClassOption = [],
    publisher: Publisher = [],
    text: Text = "",
    tolls: TOLLS_ONLY = False,
    limit: Limit = None,
    json: Json = False,
    csv: Csv = False,
) -> None:
    """List the incidents: what, where, when, the toll's range, who says what, independent reports.

    \b
    Examples:
      dateline incidents --ledger war.ledger --tolls
      dateline incidents --ledger war.ledger --place Aleppo --from 2016-11-28 --to 2016-12-04
      dateline incidents --ledger war.ledger --type airstrike --csv > strikes.csv
    """
    from dateline.cli.filters import incident_filter
    from dateline.cli.opening import looking
    from dateline.cli.rendering import incident_row
    from dateline.ledger import Page

    chosen = form(json=json, csv=csv)
    wanted = incident_filter(
        place=place, first=as_day(from_), last=as_day(to), types=type_, outcomes=out, sources=source,
        publishers=publisher, text=text, totals=False,
    )  # fmt: skip
    with looking(ledger) as store:
        found = store.incidents(wanted, Page(limit=None if tolls else limit))
    rows = [i for i in found.rows if i.tolls or not tolls][:limit]
    if chosen is Form.JSON:
        print_rows([_as_json(i) for i in rows], chosen, empty="")
        return
    print_rows([incident_row(i) for i in rows], chosen, empty="no incident meets these conditions")
    if chosen is Form.TABLE and any(t.open for i in rows for t in i.tolls):
        messages().print('+ a figure in use has no upper bound ("at least", "more than")')


def _as_json(incident: object) -> dict[str, object]:
    """An incident as plain values."""
    from msgspec import to_builtins

    found: dict[str, object] = to_builtins(incident)
    return found
