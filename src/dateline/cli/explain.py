"""`dateline explain`: one claim with its words, and what decided each cell."""

from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.console import print_json, print_lines, width
from dateline.cli.options import Json, Ledger
from dateline.cli.verb import verb

if TYPE_CHECKING:
    from dateline.cli.explanation import Explained
    from dateline.ledger import SqliteLedger


@verb
def explain(
    claim: Annotated[
        str,
        typer.Argument(
            metavar="CLAIM", help="Its id as `dateline claims` prints it, or the beginning of one."
        ),
    ],
    ledger: Ledger = None,
    json: Json = False,
) -> None:
    """Explain one claim: its words, and what decided each cell.

    The quotation in its context with its place in the report; each cell with the words that it rests on, the
    rule that decided it, and what was not chosen and why; the links to other claims; judgements; versions.

    \b
    Example:
      dateline explain c0123456789abcdef0123 --ledger war.ledger
    """
    from dateline.cli.explanation import as_data, explanation
    from dateline.cli.opening import looking

    with looking(ledger) as store:
        found = _explained(store, claim)
    if json:
        print_json(as_data(found))
        return
    print_lines(explanation(found, width()))


def _explained(store: "SqliteLedger", claim: str) -> "Explained":
    """Everything that the ledger knows of one claim."""
    from dateline.cli.explanation import Explained
    from dateline.ledger import EntryKind

    row = store.claim(claim)
    report = row.claim.report
    about = {row.claim.id, report, row.incident}
    made_by = [recorded.run for recorded in store.entries(kind=EntryKind.READING, key=report)][-1:]
    return Explained(
        row=row,
        report=store.report(report),
        reading=store.reading(report),
        links=store.links_for(row.claim.id),
        judgements=[j for j in store.judgements() if about & set(j.about)],
        run=next((run for run in store.runs() if run.id in made_by), None),
    )
