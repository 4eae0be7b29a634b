"""`dateline verify`: the ledger checked against its own hashes."""

import typer

from dateline.cli.console import print_lines
from dateline.cli.options import Ledger
from dateline.cli.verb import FAILED, verb


@verb
def verify(ledger: Ledger = None) -> None:
    """Check every hash, and every quotation at its place.

    Each finding is a line; there is none where all is as recorded.

    \b
    Example:
      dateline verify --ledger war.ledger
    """
    from dateline.cli.opening import looking

    with looking(ledger) as store:
        result = store.verify()
    print_lines(str(finding) for finding in result.findings)
    if result.findings:
        raise typer.Exit(FAILED)
    print_lines([f"{result.entries} entries, head {result.head}: all as recorded"])
