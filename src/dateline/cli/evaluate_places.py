"""`dateline evaluate-places`: how well names of places are resolved."""

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.console import print_json, print_lines
from dateline.cli.options import Json
from dateline.cli.verb import verb


@verb
def evaluate_places(
    corpus: Annotated[Path, typer.Argument(metavar="CORPUS.xml", help="Articles with their toponyms.")],
    *,
    misses: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write every miss here, one JSON a line.")
    ] = None,
    json: Json = False,
) -> None:
    """Score how names of places are resolved to places.

    The corpus has the form of the Local-Global Lexicon (lgl.xml): the names are
    given, with GeoNames ids and positions. Told are the share resolved to the
    very entity, the share put within 161 km (100 miles), and the speed.

    \b
    Examples:
      dateline evaluate-places lgl.xml
      dateline evaluate-places lgl.xml --misses misses.jsonl --json
    """
    import msgspec

    from dateline.cli.writing import replacing
    from dateline.evaluate.toponyms import read_corpus, score_toponyms
    from dateline.resolve.place_toponyms import resolve_toponyms

    scores = score_toponyms(read_corpus(corpus), resolve_toponyms)
    if misses:
        with replacing(misses) as stream:
            stream.writelines(msgspec.json.encode(miss).decode() + "\n" for miss in scores.misses)
    if json:
        print_json({key: value for key, value in msgspec.to_builtins(scores).items() if key != "misses"})
        return
    print_lines(
        [
            f"{scores.names} names with a position in {scores.articles} articles",
            f"exact entity     {scores.exact:.3f}",
            f"within 161 km    {scores.near:.3f}",
            f"not resolved     {scores.unresolved:.3f}",
            f"median distance  {scores.median_km} km of those resolved",
            f"speed            {scores.names_per_second:.0f} names a second",
        ]
    )
