"""`dateline evaluate`: extracted claims scored against annotated ones."""

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.console import print_lines
from dateline.cli.evaluation import Wanted, wanted_sections
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
    *,
    more_gold: Annotated[
        list[Path],
        typer.Option("--gold", metavar="FILE", help="More annotated claims, scored with them; repeatable."),
    ] = [],
    predictions: Annotated[
        list[Path],
        typer.Option(
            metavar="FILE", help="More extracted claims (the folds of a cross-validation); repeatable."
        ),
    ] = [],
    by: Annotated[
        list[str],
        typer.Option(
            metavar="DIVISION",
            help="Also by outcome, type, publisher, length, or prefix of the id; repeatable.",
        ),
    ] = [],
    reliability: Annotated[
        bool, typer.Option("--reliability", help="Also how far stated confidences can be believed.")
    ] = False,
    bins: Annotated[int, typer.Option(metavar="N", min=1, help="Bins of the confidences.")] = 10,
    equal_mass: Annotated[
        bool, typer.Option("--equal-mass", help="Bins of about equal mass, not of equal width.")
    ] = False,
    curves: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Write reliability curves here, an SVG for each field."),
    ] = None,
    modality: Annotated[
        bool, typer.Option("--modality", help="Also how well denials, demands and plans are told apart.")
    ] = False,
    swap_names: Annotated[
        int | None,
        typer.Option(
            metavar="SEED",
            help="Also what is lost where the reports are moved to other wars, all names swapped.",
            show_default=False,
        ),
    ] = None,
    swapped: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Keep the moved reports and their annotation here."),
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
      dateline evaluate reports/ gold.jsonl claims.jsonl --by type --reliability
    """
    wanted = Wanted(
        reports=reports_dir,
        gold=(gold, *more_gold),
        predicted=(*([predicted] if predicted else []), *predictions),
        by=tuple(by),
        reliability=reliability or curves is not None,
        bins=bins,
        equal_mass=equal_mass,
        curves=curves,
        modality=modality,
        swap_seed=swap_names,
        swapped=swapped,
        errors=errors,
    )
    sections = wanted_sections(wanted)
    if json:
        import json as as_json

        figures = {name: values for section in sections for name, values in section.values.items()}
        print_lines([as_json.dumps(figures, indent=1)])
        return
    print_lines(["\n".join(section.table for section in sections).rstrip("\n")])
