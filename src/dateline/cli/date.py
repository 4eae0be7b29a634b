"""`dateline date`: a person says when a report was published."""

from datetime import date
from typing import Annotated

import typer

from dateline.cli.console import print_lines
from dateline.cli.options import Ledger, parse_day
from dateline.cli.verb import verb
from dateline.settings import settings


@verb
def date_report(
    report: Annotated[
        str, typer.Argument(metavar="REPORT", help="Its id or the beginning of one, its name, or its file.")
    ],
    day: Annotated[date, typer.Argument(metavar="DAY", parser=parse_day, help="The publication day.")],
    ledger: Ledger = None,
    person: Annotated[str, typer.Option(metavar="NAME", help="Who says so (or set DATELINE_PERSON).")] = "",
    reason: Annotated[str, typer.Option(metavar="WORDS", help="How you know.")] = "",
) -> None:
    """Say on which day a report was published.

    Its relative days ("on Sunday") are resolved by it. The day is kept as a judgement with your name, the
    time and the reason.

    \b
    Example:
      dateline date clipping.txt 2013-06-02 --ledger war.ledger --reason "the archive's index"
    """
    from dateline.cli.opening import writing
    from dateline.engines.dating import date_report as record
    from dateline.engines.reader import default_reader
    from dateline.engines.refresh import refresh

    with writing(ledger) as store:
        done = record(store, report, day, default_reader(), person=person or settings().person, reason=reason)
        refresh(store)
    was = done.before.day.isoformat() if done.before.day else "unknown"
    moved = "the days of 1 claim are" if done.resolved == 1 else f"the days of {done.resolved} claims are"
    print_lines([f"{report}: published {day} (was {was}); {moved} resolved by it"])
