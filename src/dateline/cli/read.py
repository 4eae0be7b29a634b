"""`dateline read`: files and folders into a ledger."""

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.console import messages, print_json
from dateline.cli.options import Json, Ledger, as_day, ledger_path
from dateline.cli.rebuild import as_words
from dateline.cli.verb import FAILED, INTERRUPTED, verb
from dateline.errors import InputError
from dateline.ingest.files import Disk

if TYPE_CHECKING:
    from rich.progress import Progress

    from dateline.engines.recording import Summary

SHOWN_SKIPS = 20
"""Skipped files named in the summary; all are in `dateline reports --skipped`."""


@verb
def read(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files and folders to read.")],
    *,
    ledger: Ledger = None,
    published: Annotated[
        datetime | None,
        typer.Option(
            metavar="DAY", formats=["%Y-%m-%d"], help="Publication day of all reports.", show_default=False
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
    """Read files and folders into a ledger, and print what became of them.

    Read are plain text, HTML pages, JSON and JSON Lines reports, CSV, .docx, PDF with text, and Nexis and
    Factiva exports. Reading the same bytes again adds nothing. No date is taken from the clock or the file
    system: a report that does not tell its day stays undated until `dateline date` says it.

    \b
    Examples:
      dateline read articles/ --ledger war.ledger
      dateline read page.html --ledger war.ledger --published 2013-06-02 --publisher "The Courier"
      dateline read table.csv --ledger war.ledger --column text=Body --column published=Date
    """
    from dateline.engines.reader import default_reader
    from dateline.engines.recording import read_into
    from dateline.engines.refresh import refresh
    from dateline.ingest import IngestOptions, count_files
    from dateline.ledger import Mode, SqliteLedger

    options = IngestOptions(
        published=as_day(published), publisher=publisher, language=language, columns=columns(column)
    )
    chosen = {"paths": " ".join(map(str, paths)), "publisher": publisher, "language": language}
    with SqliteLedger.open(ledger_path(ledger), Mode.CREATE) as store:
        with _progress() as progress:
            task = progress.add_task("reading", total=count_files(paths).size)
            files = Watched(lambda size: progress.advance(task, size))
            summary = read_into(store, paths, options, default_reader(), settings=chosen, files=files)
        if not summary.interrupted:
            refresh(store)
        counts = dict(store.counts())
    _say(summary, counts, as_json=json)
    if summary.interrupted:
        raise typer.Exit(INTERRUPTED)
    if summary.took_nothing:
        raise typer.Exit(FAILED)


class Watched(Disk):
    """The disk, telling how many bytes were read, for the progress bar."""

    def __init__(self, advance: Callable[[int], None]) -> None:
        self._advance = advance

    def read(self, path: Path) -> bytes:
        """The bytes of a file."""
        raw = super().read(path)
        self._advance(len(raw))
        return raw


def columns(pairs: list[str]) -> dict[str, str]:
    """Column names by field, from FIELD=NAME pairs."""
    found = {}
    for pair in pairs:
        name, sign, column = pair.partition("=")
        if not sign or not column:
            raise InputError(
                f"--column {pair!r}", expected="FIELD=NAME", advice="For example: --column text=Body"
            )
        found[name] = column
    return found


def _progress() -> "Progress":
    """The bar of bytes read, shown on terminals and gone at the end."""
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TimeRemainingColumn(),
        console=messages(),
        transient=True,
        disable=not sys.stderr.isatty(),
    )


def _say(summary: "Summary", counts: dict[str, int], *, as_json: bool) -> None:
    """Print the summary: as JSON to standard output, or in words to standard error."""
    if as_json:
        print_json(
            {
                "read": summary.read,
                "known": summary.known,
                "undated": summary.undated,
                "not_read": dict(summary.not_read),
                "skipped": [
                    {"origin": s.origin, "reason": s.reason, "advice": s.advice} for s in summary.skipped
                ],
                "claims": summary.claims,
                "interrupted": summary.interrupted,
                "ledger": counts,
            }
        )
        return
    say = messages().print
    for line in summary_lines(summary, counts):
        say(line, markup=False)


def summary_lines(summary: "Summary", counts: dict[str, int]) -> list[str]:
    """The summary in words, a line a fact, facts of nothing left out."""
    lines = [f"{summary.read} reports read, {summary.claims} claims"]
    if summary.known:
        lines.append(f"{summary.known} reports were in the ledger already")
    if summary.undated:
        lines.append(f"{summary.undated} reports do not tell their day; see `dateline reports --undated`")
    lines += [f"{n} reports kept, not read: {reason}" for reason, n in sorted(summary.not_read.items())]
    lines += [f"skipped {s.origin}: {s.reason}. {s.advice}".rstrip() for s in summary.skipped[:SHOWN_SKIPS]]
    if len(summary.skipped) > SHOWN_SKIPS:
        lines.append(
            f"... and {len(summary.skipped) - SHOWN_SKIPS} more skipped; see `dateline reports --skipped`"
        )
    lines.append(f"the ledger holds {as_words(counts)}")
    if summary.interrupted:
        lines.append("stopped; what is listed is recorded. Run the same command again to go on.")
    return lines
