"""`dateline places`: places of one's own, how a name is understood, and which names are not."""

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.console import Form, print_csv, print_json, print_table, say
from dateline.cli.options import Csv, Json, Limit, form
from dateline.cli.verb import FAILED, verb
from dateline.errors import UsageError

places = typer.Typer(
    name="places",
    help="Load places of your own, look a name up, list names that are not known.",
    epilog="""
\b
Examples:
  dateline places find "Khan Sheikhoun"
  dateline places load SY.txt --places my.places
  dateline places missing war.ledger

Reading looks into the file that DATELINE_PLACES names before the packaged gazetteer.
""",
    rich_markup_mode=None,
    no_args_is_help=True,
)

PlacesFile = Annotated[
    Path | None,
    typer.Option(
        "--places",
        metavar="FILE",
        help="The file of loaded places (or set DATELINE_PLACES).",
        show_default=False,
    ),
]
Country = Annotated[
    str, typer.Option("--country", metavar="CC", help="A country by its ISO 3166 code of two letters.")
]


def places_path(given: Path | None) -> Path:
    """The file of loaded places: the one given, or else the one set."""
    from dateline.settings import settings

    path = given or (Path(settings().places) if settings().places else None)
    if path is None:
        raise UsageError(
            "no file of loaded places was named", advice="Give --places FILE, or set DATELINE_PLACES."
        )
    return path


def _counted(places: int) -> str:
    """So many places, in words."""
    return f"{places} place{'' if places == 1 else 's'}"


@places.command()
@verb
def load(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to load.")],
    *,
    into: PlacesFile = None,
    name: Annotated[
        str, typer.Option("--name", metavar="NAME", help="What the source is called; by default its file.")
    ] = "",
    licence: Annotated[
        str, typer.Option("--licence", metavar="TEXT", help="Under what terms its places may be used.")
    ] = "",
    country: Country = "",
    json: Json = False,
) -> None:
    """Load places of your own; they outrank the packaged ones.

    \b
    What is read:
      GeoNames country dumps        SY.txt, as unpacked from SY.zip
      OCHA's areas with p-codes     CSV, or GeoJSON with their polygons
      a CSV of your own             with the columns name, latitude, longitude;
                                    and, if told: spellings (parted by
                                    semicolons), kind, country, adm1, container,
                                    radius_km, population

    A source of the same name is replaced. Lines that give no place are left out
    and told; the exit code is then 1.

    \b
    Examples:
      dateline places load SY.txt --places my.places
      dateline places load syr_admbnda.geojson --licence "CC BY-IGO"
      dateline places load villages.csv --country SY --name "our villages"
    """
    from dateline.resources.place_loading import load_places

    done = load_places(file, places_path(into), name=name, licence=licence, country=country)
    if json:
        print_json(done)
    else:
        terms = done.source.licence or "terms not told"
        say(f"{_counted(done.places)} of {done.source.name!r} loaded ({terms})")
    for one in done.left_out[:10]:
        say(f"dateline: {file}, line {one.line}: {one.reason}; left out")
    if len(done.left_out) > 10:
        say(f"dateline: {len(done.left_out) - 10} more lines left out")
    if done.left_out:
        raise typer.Exit(FAILED)


@places.command()
@verb
def find(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A place's name, in any usual spelling.")],
    *,
    near: Annotated[
        str,
        typer.Option("--near", metavar="WHERE", help='Nearest first: a place\'s name, or "36.2,37.1".'),
    ] = "",
    country: Country = "",
    into: PlacesFile = None,
    limit: Limit = 10,
    json: Json = False,
    csv: Csv = False,
) -> None:
    """Look a name up: which places bear it, and where.

    Each comes with how well its position is known; the precision is also told as
    ACLED's geo_precision and UCDP's where_prec.

    \b
    Examples:
      dateline places find "Khan Sheikhoun"
      dateline places find al-Midan --near Aleppo
      dateline places find "10 km south of Hama" --country SY
    """
    from dateline.cli.places_found import COLUMNS, found_rows, shown

    chosen = form(json=json, csv=csv)
    rows = found_rows(name, near=near, country=country.upper(), into=into)[:limit]
    if chosen is Form.JSON:
        print_json(rows)
    elif chosen is Form.CSV:
        print_csv(rows, COLUMNS)
    else:
        print_table(
            [shown(row) for row in rows],
            empty=f"no place is called {name!r}; `dateline places load` adds places of your own",
        )


@places.command()
@verb
def missing(
    ledger: Annotated[
        Path | None,
        typer.Argument(
            metavar="[LEDGER]", help="The ledger file (or set DATELINE_LEDGER).", show_default=False
        ),
    ] = None,
    *,
    limit: Limit = None,
    json: Json = False,
    csv: Csv = False,
) -> None:
    """List a ledger's names of places that are not known.

    Most frequent first. As CSV it is the beginning of a table that `dateline
    places load` reads: fill in the positions.

    \b
    Examples:
      dateline places missing war.ledger
      dateline places missing war.ledger --csv > villages.csv
    """
    from dateline.cli.opening import looking
    from dateline.cli.places_missing import COLUMNS, missing_names, template_row

    chosen = form(json=json, csv=csv)
    with looking(ledger) as store:
        rows = missing_names(store.all_claims())[:limit]
    if chosen is Form.JSON:
        print_json(rows)
    elif chosen is Form.CSV:
        print_csv([template_row(row) for row in rows], COLUMNS)
    else:
        print_table([row.shown() for row in rows], empty="every name of a place is known")


@places.command()
@verb
def sources(*, into: PlacesFile = None, json: Json = False) -> None:
    """List where places come from, highest first, with their terms.

    \b
    Examples:
      dateline places sources
      dateline places sources --places my.places
    """
    from dateline.cli.places_found import opened

    rows = [
        {"source": one.name, "licence": one.licence, "file": one.file, "places": count}
        for one, count in opened(into).counted_sources()
    ]
    if json:
        print_json(rows)
    else:
        print_table(rows, empty="no source")


@places.command()
@verb
def forget(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A loaded source's name.")],
    *,
    into: PlacesFile = None,
) -> None:
    """Take a loaded source out again.

    \b
    Examples:
      dateline places forget "our villages" --places my.places
    """
    from dateline.resources.place_loading import forget_places

    path = places_path(into)
    gone = forget_places(name, path)
    if not gone:
        raise UsageError(f"{path} holds no source {name!r}", advice="`dateline places sources` lists them.")
    say(f"{_counted(gone)} of {name!r} taken out")
