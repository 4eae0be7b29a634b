"""`dateline extract`: reports in, one line of claims out for each, no ledger."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.console import say
from dateline.cli.options import existing
from dateline.cli.verb import FAILED, verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.model.report import Report


@verb
def extract(
    paths: Annotated[
        list[Path], typer.Argument(metavar="REPORTS_DIR...", help="Folders or files of reports.")
    ],
    out: Annotated[
        Path, typer.Option("--out", metavar="FILE", help="Where to write the lines; - for the screen.")
    ],
) -> None:
    """Write the claims of reports, without a ledger.

    They are in the interchange form, a line a report, nothing masked. A report without an id of its own goes
    by its content id.

    \b
    Example:
      dateline extract reports/ --out claims.jsonl
    """
    from dateline.cli.rendering import many
    from dateline.cli.summary import skipped_line
    from dateline.cli.writing import replacing
    from dateline.engines.inline import Inline
    from dateline.engines.reader import default_reader
    from dateline.ingest import ingest
    from dateline.model.report import Report, Skipped
    from dateline.publish.interchange import to_interchange, to_line

    there = existing(paths)
    reports = claims = 0
    skipped: list[Skipped] = []

    def met() -> "Iterator[Report]":
        for item in ingest(paths):
            if isinstance(item, Report):
                yield item
            else:
                skipped.append(item)

    with replacing(out) as stream:
        for reading in Inline().map(default_reader(), met()):
            rows = [to_interchange(claim, reading.report) for claim in reading.extraction.claims]
            stream.write(to_line(reading.report, rows) + "\n")
            reports, claims = reports + 1, claims + len(rows)
    for item in skipped:
        say(skipped_line(item))
    say(f"{many(reports, 'report')}, {many(claims, 'claim')}")
    if len(there) < len(paths) or (skipped and not reports):
        raise typer.Exit(FAILED)
