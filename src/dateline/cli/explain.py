"""`dateline explain`: one claim with its words, and what decided each cell."""

from collections.abc import Iterator
from typing import Annotated, Any

import typer

from dateline.cli.console import print_json, print_lines
from dateline.cli.options import Json, Ledger
from dateline.cli.rendering import days_text
from dateline.cli.verb import verb
from dateline.ledger import ClaimRow, ReadingEntry
from dateline.model.claim import Cell, Claim
from dateline.model.day import DayInterval
from dateline.model.judgement import Judgement
from dateline.model.link import Link
from dateline.model.place import Place
from dateline.model.quantity import Quantity
from dateline.model.report import Report
from dateline.model.run import Run

CONTEXT = 240
"""Characters of the report shown on either side of the quotation."""

CELLS = (
    "type", "trig", "out", "num", "sub", "scope", "who", "grp", "by", "actors", "how", "at", "place",
    "when", "days", "src", "speaker", "src_class", "via", "mod",
)  # fmt: skip


@verb
def explain(
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="Its id, as `dateline claims` prints it.")],
    ledger: Ledger = None,
    json: Json = False,
) -> None:
    """Explain one claim: the quotation in its context, each cell with its words and rule, and what lost.

    \b
    Example:
      dateline explain c0123456789abcdef0123 --ledger war.ledger
    """
    from dateline.cli.opening import looking

    with looking(ledger) as store:
        row = store.claim(claim)
        report = store.report(row.claim.report)
        reading = store.reading(report.id)
        links = store.links_for(claim)
        about = [j for j in store.judgements() if {claim, report.id, row.incident} & set(j.about)]
        runs = store.runs()
    if json:
        print_json({"claim": row, "report": _facts(report), "links": links, "judgements": about})
        return
    print_lines(explanation(row, report, reading=reading, links=links, judgements=about, runs=runs))


def _facts(report: Report) -> dict[str, Any]:
    """What a program needs to find the report."""
    return {"id": report.id, "name": report.name, "publisher": report.publisher, "origin": report.origin}


def explanation(
    row: ClaimRow,
    report: Report,
    *,
    reading: ReadingEntry | None,
    links: list[Link],
    judgements: list[Judgement],
    runs: list[Run],
) -> Iterator[str]:
    """The claim as lines for a reader."""
    claim = row.claim
    yield f"{claim.id}  in {report.name} ({report.publisher or 'publisher unknown'}; {report.origin})"
    if reading:
        day = reading.published
        yield f"published {day.day or 'unknown'}: {day.rule}{f'; {day.note}' if day.note else ''}"
        yield f"read by {reading.extractor}"
    yield f"incident {row.incident or 'none yet'}"
    yield ""
    yield in_context(claim, report.text)
    yield f"characters {claim.ev.start} to {claim.ev.end}, {claim.block.value}"
    yield ""
    for name in CELLS:
        cell = getattr(claim, name)
        if cell is not None:
            yield from cell_lines(name, cell, report.text)
    yield from _links(claim, links)
    yield from _judgements(judgements)
    yield from _versions(runs)


def in_context(claim: Claim, text: str) -> str:
    """The quotation between >> and <<, with the words around it."""
    before = text[max(0, claim.ev.start - CONTEXT) : claim.ev.start]
    after = text[claim.ev.end : claim.ev.end + CONTEXT]
    return " ".join(f"...{before}>>{claim.ev.of(text)}<<{after}...".split())


def cell_lines(name: str, cell: Cell[Any], text: str) -> Iterator[str]:
    """One cell: its value, its words with offsets, its rule, and what was not chosen."""
    words = ", ".join(f'"{" ".join(s.of(text).split())}" [{s.start}:{s.end}]' for s in cell.spans)
    sure = f" (right {cell.confidence:.0%} of the time)" if cell.confidence is not None else ""
    yield f"{name:10} {value_text(cell.value)}{sure}"
    if words:
        yield f"{'':10}   words: {words}"
    yield f"{'':10}   rule: {cell.rule}"
    for other in cell.alternatives:
        yield f"{'':10}   not chosen: {other.value}: {other.reason}"


def value_text(value: object) -> str:  # noqa: PLR0911 - one return a type
    """A cell's value for a reader."""
    match value:
        case None:
            return "-"
        case Quantity(low=low, high=high, approximate=approximate):
            ends = f"{'?' if low is None else low} to {'?' if high is None else high}"
            return f"{ends}{', approximate' if approximate else ''}"
        case Place(name=name, adm1=adm1, country=country, precision=precision):
            return f"{name}, {adm1 or '-'}, {country or '-'} ({precision.value})"
        case DayInterval():
            return days_text(value)
        case tuple():
            return ", ".join(map(value_text, value)) or "-"
        case bool():
            return "yes" if value else "no"
        case _:
            return str(value)


def _links(claim: Claim, links: list[Link]) -> Iterator[str]:
    if links:
        yield ""
        yield "links to claims of other reports (log-odds; above 0 speaks for one event)"
    for link in links:
        other = link.right if link.left == claim.id else link.left
        yield f"  {link.score:+.2f}  {other}"
        yield from (f"      {reason.score:+.2f}  {reason.sentence}" for reason in link.reasons)


def _judgements(judgements: list[Judgement]) -> Iterator[str]:
    if judgements:
        yield ""
        yield "judgements"
    for judgement in judgements:
        said = ", ".join(f"{name} {value}" for name, value in judgement.value.items())
        why = f": {judgement.reason}" if judgement.reason else ""
        yield f"  {judgement.time}  {judgement.person or 'unnamed'}  {judgement.kind.value} {said}{why}"


def _versions(runs: list[Run]) -> Iterator[str]:
    if runs:
        yield ""
        yield "versions: " + ", ".join(f"{name} {version}" for name, version in runs[-1].versions.items())
