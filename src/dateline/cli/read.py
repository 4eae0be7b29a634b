"""`dateline read`: files and folders into a ledger."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.options import Json, Ledger, existing, ledger_path, parse_day
from dateline.cli.verb import FAILED, stop_code, verb
from dateline.errors import UsageError


@verb
def read(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files and folders to read.")],
    *,
    ledger: Ledger = None,
    published: Annotated[
        date | None,
        typer.Option(
            metavar="YYYY-MM-DD", parser=parse_day, help="Publication day of all reports.", show_default=False
        ),
    ] = None,
    publisher: Annotated[str, typer.Option(metavar="NAME", help="Publisher of all reports.")] = "",
    language: Annotated[
        str, typer.Option(metavar="CODE", help="Language of all reports (en, ar, ...).")
    ] = "",
    column: Annotated[
        list[str],
        typer.Option(metavar="FIELD=NAME", help="Which column of a table holds which field; repeatable."),
    ] = [],
    json: Json = False,
) -> None:
    """Read files and folders into a ledger.

    Read are plain text, HTML pages, JSON and JSON Lines reports, CSV, .docx, PDF with text, and Nexis and
    Factiva exports. Reading the same bytes again adds nothing. No date is taken from the clock or the file
    system: a report that does not tell its day stays undated until `dateline date` says it.

    A file that cannot be read is named with the reason, and the others go on. The exit code is 1 where
    nothing could be read, or where a path given here is not there.

    \b
    Examples:
      dateline read articles/ --ledger war.ledger
      dateline read page.html --ledger war.ledger --published 2013-06-02 --publisher "The Courier"
      dateline read table.csv --ledger war.ledger --column text=Body --column published=Date
    """
    from dateline.cli.progress import reading_bar
    from dateline.cli.summary import print_summary
    from dateline.engines.reader import default_reader
    from dateline.engines.recording import read_into
    from dateline.engines.refresh import refresh
    from dateline.ingest import IngestOptions
    from dateline.ledger import Mode, SqliteLedger

    options = IngestOptions(
        published=published, publisher=publisher, language=language, columns=columns(column)
    )
    target, there = ledger_path(ledger), existing(paths)
    chosen = {"paths": " ".join(map(str, paths)), "publisher": publisher, "language": language}
    with SqliteLedger.open(target, Mode.CREATE) as store:
        with reading_bar(paths) as files:
            summary = read_into(store, paths, options, default_reader(), settings=chosen, files=files)
        if not summary.interrupted:
            refresh(store)
        counts = dict(store.counts())
    print_summary(summary, counts, as_json=json)
    if summary.interrupted:
        raise typer.Exit(stop_code(summary.interrupted))
    if len(there) < len(paths) or summary.took_nothing:
        raise typer.Exit(FAILED)


def columns(pairs: list[str]) -> dict[str, str]:
    """Column names by field, from FIELD=NAME pairs."""
    found = {}
    for pair in pairs:
        name, _, column = pair.partition("=")
        if not name or not column:
            raise UsageError(
                f"--column {pair!r}", expected="FIELD=NAME", advice="For example: --column text=Body"
            )
        found[name] = column
    return found
