"""`dateline extract`: reports in, one line of claims out for each, no ledger."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.console import messages
from dateline.cli.verb import verb
from dateline.model.report import Report, Skipped


@verb
def extract(
    paths: Annotated[
        list[Path], typer.Argument(metavar="REPORTS_DIR...", help="Folders or files of reports.")
    ],
    out: Annotated[
        Path, typer.Option("--out", metavar="FILE", help="Where to write the lines; - for the screen.")
    ],
) -> None:
    """Read reports and write their claims in the interchange form, a line a report; names are never masked.

    A report without an id of its own goes by its content id.

    \b
    Example:
      dateline extract reports/ --out claims.jsonl
    """
    from dateline.cli.writing import replacing
    from dateline.engines.inline import Inline
    from dateline.engines.reader import default_reader
    from dateline.ingest import ingest
    from dateline.publish.interchange import to_interchange, to_line

    reports = claims = 0
    skipped: list[Skipped] = []
    with replacing(out) as stream:
        for reading in Inline().map(default_reader(), only_reports(ingest(paths), skipped)):
            rows = [to_interchange(claim, reading.report) for claim in reading.extraction.claims]
            stream.write(to_line(reading.report, rows) + "\n")
            reports, claims = reports + 1, claims + len(rows)
    for item in skipped:
        messages().print(f"skipped {item.origin}: {item.reason}. {item.advice}".rstrip(), markup=False)
    messages().print(f"{reports} reports, {claims} claims")


def only_reports(items: Iterable[Report | Skipped], skipped: list[Skipped]) -> Iterator[Report]:
    """The reports among what was met; the rest goes into `skipped`."""
    for item in items:
        if isinstance(item, Report):
            yield item
        else:
            skipped.append(item)
