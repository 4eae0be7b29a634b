"""`dateline backup`: a copy of the ledger as of one moment, while others may write."""

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.console import print_lines
from dateline.cli.options import Ledger
from dateline.cli.verb import verb


@verb
def backup(
    target: Annotated[Path, typer.Argument(metavar="FILE", help="The copy; must not exist yet.")],
    ledger: Ledger = None,
) -> None:
    """Copy the ledger, while others may go on writing.

    The copy is the ledger as of one moment, in a new file.

    \b
    Example:
      dateline backup war-2016-12-01.ledger --ledger war.ledger
    """
    from dateline.cli.opening import looking

    with looking(ledger) as store:
        store.backup(target)
    print_lines([f"copied to {target}"])
