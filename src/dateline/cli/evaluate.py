"""`dateline evaluate`: extracted claims scored against annotated ones."""

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.console import print_lines
from dateline.cli.options import Json
from dateline.cli.verb import verb


@verb
def evaluate(
    reports_dir: Annotated[Path, typer.Argument(help="The folder of reports, one JSON file each.")],
    gold: Annotated[Path, typer.Argument(metavar="GOLD.jsonl", help="Annotated claims.")],
    predicted: Annotated[
        Path | None,
        typer.Argument(
            metavar="[PREDICTED.jsonl]", help="Extracted claims; without it the reports are read now."
        ),
    ] = None,
    errors: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write every disagreement here, one JSON a line.")
    ] = None,
    json: Json = False,
) -> None:
    """Score extracted claims against annotated ones.

    Each measure comes with its 95 % interval over reports.

    \b
    Examples:
      dateline evaluate reports/ gold.jsonl claims.jsonl
      dateline evaluate reports/ gold.jsonl --errors wrong.jsonl
    """
    from dateline.cli.writing import replacing
    from dateline.engines.evaluation import read_predictions
    from dateline.evaluate import (
        read_rows,
        read_texts,
        render_disagreements,
        render_json,
        render_table,
        score,
    )

    wanted = read_rows(gold)
    found = read_rows(predicted) if predicted else read_predictions(reports_dir, wanted)
    scores = score(read_texts(reports_dir, wanted), wanted, found)
    if errors:
        with replacing(errors) as stream:
            stream.write(render_disagreements(scores))
    print_lines([(render_json(scores) if json else render_table(scores)).rstrip("\n")])
