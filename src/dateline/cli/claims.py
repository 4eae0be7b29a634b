"""`dateline claims`: the claims of a ledger, a line each, or all of it in the interchange form."""

from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.console import Form, print_csv, print_json, print_lines, print_table
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
    SourceClassOption,
    Speaker,
    Text,
    To,
    Type,
    form,
)  # fmt: skip
from dateline.cli.verb import verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.ledger import SqliteLedger


@verb
def claims(
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
    mod: Annotated[
        list[str], typer.Option("--mod", metavar="MODALITY", help="asserted, denied, ...; repeatable.")
    ] = [],
    publisher: Publisher = [],
    scope: Annotated[str, typer.Option(metavar="SCOPE", help="incident or total.")] = "",
    text: Text = "",
    report: Annotated[str, typer.Option(metavar="REPORT", help="Of one report: its id, name or file.")] = "",
    incident: Annotated[str, typer.Option(metavar="INCIDENT", help="Of one incident.")] = "",
    limit: Limit = None,
    interchange: Annotated[
        bool,
        typer.Option("--interchange", help="The whole ledger in the interchange form; no filters, no masks."),
    ] = False,
    json: Json = False,
    csv: Csv = False,
) -> None:
    """List the claims, or print them all in the interchange form.

    \b
    Examples:
      dateline claims --ledger war.ledger --out killed --place Aleppo
      dateline claims --ledger war.ledger --mod denied
      dateline claims --ledger war.ledger --interchange > claims.jsonl
    """
    from dateline.cli.filters import claim_filter
    from dateline.cli.opening import looking
    from dateline.cli.rendering import claim_row
    from dateline.cli.spreadsheet import CLAIM_COLUMNS, claim_data
    from dateline.engines.naming import labels
    from dateline.ledger import Page

    chosen = form(json=json, csv=csv)
    with looking(ledger) as store:
        if interchange:
            print_lines(interchange_lines(store))
            return
        wanted = claim_filter(
            place=place, first=from_, last=to, types=type_, outcomes=out, sources=source,
            speakers=speaker, actors=actor, modalities=mod, publishers=publisher, scope=scope, text=text,
            report=store.report_row(report).id if report else "",
            incident=store.incident(incident).id if incident else "",
        )  # fmt: skip
        found = store.claims(wanted, Page(limit=limit)).rows
        names = labels(store)
    if chosen is Form.JSON:
        print_json(found)
    elif chosen is Form.CSV:
        print_csv([claim_data(row, names) for row in found], CLAIM_COLUMNS)
    else:
        print_table([claim_row(row, names) for row in found], empty="no claim meets these conditions")


def interchange_lines(store: "SqliteLedger") -> "Iterator[str]":
    """Every report of the ledger that was read, as a line of the interchange form."""
    from dateline.ledger import ClaimFilter
    from dateline.publish.interchange import to_interchange, to_line

    for row in store.reports().rows:
        if row.extractor is None:
            continue
        report = store.report(row.id)
        claims = store.claims(ClaimFilter(report=row.id)).rows
        yield to_line(report, [to_interchange(c.claim, report, c.incident) for c in claims])
