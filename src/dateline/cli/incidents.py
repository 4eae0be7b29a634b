"""`dateline incidents`: the incidents of a ledger, a line each."""

from typing import Annotated

import typer

from dateline.cli.console import Form, print_csv, print_json, print_table, say
from dateline.cli.options import (
    Actor,
    Csv,
    From,
    Json,
    Ledger,
    Limit,
    Out,
    Place,
    Publisher,
    Rule,
    SourceClassOption,
    Speaker,
    Text,
    To,
    Type,
    form,
    rule_name,
)  # fmt: skip
from dateline.cli.verb import verb

Tolls = Annotated[bool, typer.Option("--tolls", help="Only incidents with a toll.")]


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
    speaker: Speaker = [],
    actor: Actor = [],
    publisher: Publisher = [],
    text: Text = "",
    tolls: Tolls = False,
    rule: Rule = "",
    limit: Limit = None,
    json: Json = False,
    csv: Csv = False,
) -> None:
    """List the incidents: what, where, when, how many, who says so.

    Place, days and type are the incident's own; the other conditions are met by one of its claims. The toll
    is a range: 21-45+ says that figures reach from 21 to 45 and one of them is open above ("at least 45").

    \b
    Examples:
      dateline incidents --ledger war.ledger --tolls
      dateline incidents --ledger war.ledger --place Aleppo --from 2016-11-28 --to 2016-12-04
      dateline incidents --ledger war.ledger --type airstrike --csv > strikes.csv
    """
    from dateline.cli.filters import incident_filter
    from dateline.cli.opening import looking
    from dateline.cli.rendering import incident_row
    from dateline.cli.spreadsheet import INCIDENT_COLUMNS, incident_data
    from dateline.engines.choosing import under_rule
    from dateline.engines.naming import named
    from dateline.ledger import Page

    chosen, by = form(json=json, csv=csv), rule_name(rule)
    wanted = incident_filter(
        place=place, first=from_, last=to, types=type_, outcomes=out, sources=source,
        speakers=speaker, actors=actor, publishers=publisher, text=text, totals=False,
    )  # fmt: skip
    with looking(ledger) as store:
        listed = store.incidents(wanted, Page(limit=None if tolls else limit)).rows
        found = named([i for i in listed if i.tolls or not tolls][:limit], store)
    rows = under_rule(found, by)
    if chosen is Form.JSON:
        print_json(rows)
    elif chosen is Form.CSV:
        print_csv([incident_data(i) for i in rows], INCIDENT_COLUMNS)
    else:
        print_table([incident_row(i) for i in rows], empty="no incident meets these conditions")
        if any(t.open for i in rows for t in i.tolls):
            say('+ a figure in use has no upper bound ("at least", "more than")')
