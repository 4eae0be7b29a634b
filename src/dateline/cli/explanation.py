"""One claim as lines for a reader: its words in their context, and what decided each cell."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from dateline.cli.console import bold
from dateline.cli.rendering import days_text, quantity_text
from dateline.cli.table import wrap
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
"""The cells in the order of the guidelines, each resolved one behind the words that it is resolved from."""

LABEL = max(map(len, CELLS)) + 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """Everything that the ledger knows of one claim."""

    row: ClaimRow
    report: Report
    reading: ReadingEntry | None
    links: Sequence[Link]
    judgements: Sequence[Judgement]
    """Those about the claim, its report or its incident."""
    run: Run | None
    """The run that read the report."""


def as_data(found: Explained) -> dict[str, Any]:
    """The same as plain values; of the report, what a program needs to find it."""
    report = found.report
    return {
        "claim": found.row,
        "report": {
            "id": report.id,
            "name": report.name,
            "publisher": report.publisher,
            "origin": report.origin,
        },
        "published": found.reading and found.reading.published,
        "extractor": found.reading and found.reading.extractor,
        "links": found.links,
        "judgements": found.judgements,
        "run": found.run,
    }


def explanation(found: Explained, width: int) -> Iterator[str]:
    """The claim as lines of at most `width` columns."""
    claim, text = found.row.claim, found.report.text
    yield from _head(found, width)
    yield ""
    yield from wrap(in_context(claim, text), width)
    where = f"characters {claim.ev.start} to {claim.ev.end}"
    yield f"{where} of the report, in a block of kind {claim.block.value}"
    yield ""
    for name in CELLS:
        cell = getattr(claim, name)
        if cell is not None:
            yield from _cell_lines(name, cell, text, width)
    yield from _links(claim, found.links, width)
    yield from _judgements(found.judgements, width)
    if found.run:
        versions = ", ".join(f"{name} {version}" for name, version in found.run.versions.items())
        yield ""
        yield from wrap(f"read in run {found.run.id} of {found.run.started} by {versions}", width, 2)


def _head(found: Explained, width: int) -> Iterator[str]:
    """The claim's id, its report, its day and its incident."""
    report, claim = found.report, found.row.claim
    yield bold(claim.id)
    whose = report.publisher or "publisher unknown"
    yield from wrap(f"report    {report.name}, {whose}, {report.origin}", width, 10)
    if found.reading:
        day = found.reading.published
        note = f"; {day.note}" if day.note else ""
        yield from wrap(f"published {day.day or 'on an unknown day'}: {day.rule}{note}", width, 10)
    yield f"incident  {found.row.incident or 'none yet'}"
    if claim.confidence is not None:
        yield f"right     {claim.confidence:.0%} of the time, as a whole"


def in_context(claim: Claim, text: str) -> str:
    """The quotation between >> and <<, with whole words of the report around it."""
    before = text[max(0, claim.ev.start - CONTEXT) : claim.ev.start]
    after = text[claim.ev.end : claim.ev.end + CONTEXT]
    if claim.ev.start > CONTEXT:
        before = "... " + re.sub(r"^\S*\s", "", before)
    if claim.ev.end + CONTEXT < len(text):
        after = re.sub(r"\s\S*$", "", after) + " ..."
    return " ".join(f"{before}>>{claim.ev.of(text)}<<{after}".split())


def _cell_lines(name: str, cell: Cell[Any], text: str, width: int) -> Iterator[str]:
    """One cell: its value, its words with offsets, its rule, and what was not chosen."""
    sure = f" (right {cell.confidence:.0%} of the time)" if cell.confidence is not None else ""
    yield from _labelled(bold(name) + " " * (LABEL - len(name)), value_text(cell.value) + sure, width)
    words = ", ".join(f'"{" ".join(s.of(text).split())}" [{s.start}:{s.end}]' for s in cell.spans)
    said = [f"words: {words}"] if words else []
    lost = [f"not chosen: {other.value}: {other.reason}" for other in cell.alternatives]
    for line in [*said, f"rule: {cell.rule}", *lost]:
        yield from _labelled(" " * (LABEL + 2), line, width, LABEL + 2)


def _labelled(head: str, text: str, width: int, indent: int = LABEL) -> Iterator[str]:
    """A text behind its label, further lines below its beginning."""
    first, *rest = wrap(text, max(width - indent, 20), 2)
    yield head + first
    yield from (" " * indent + line for line in rest)


def value_text(value: object) -> str:  # noqa: PLR0911 - one return a type
    """A cell's value for a reader."""
    match value:
        case None:
            return "-"
        case Quantity():
            return quantity_text(value)
        case Place(name=name, adm1=adm1, country=country, precision=precision):
            whole = ", ".join(part for part in (name, adm1, country) if part)
            return f"{whole} (known to the {precision.value})"
        case DayInterval():
            return f"{days_text(value)} (known to the {value.precision.value})"
        case tuple():
            return ", ".join(map(value_text, value)) or "-"
        case bool():
            return "yes" if value else "no"
        case _:
            return str(value)


def _links(claim: Claim, links: Sequence[Link], width: int) -> Iterator[str]:
    if links:
        yield ""
        yield bold("links to claims of other reports (log-odds; above 0 speaks for one event)")
    for link in links:
        other = link.right if link.left == claim.id else link.left
        yield f"  {link.score:+.2f}  {other}"
        for reason in link.reasons:
            yield from _labelled(f"      {reason.score:+.2f}  ", reason.sentence, width, 13)


def _judgements(judgements: Sequence[Judgement], width: int) -> Iterator[str]:
    if judgements:
        yield ""
        yield bold("judgements")
    for judgement in judgements:
        said = "".join(f" {name} {value}" for name, value in judgement.value.items())
        why = f": {judgement.reason}" if judgement.reason else ""
        line = f"{judgement.time}  {judgement.person or 'unnamed'}  {judgement.kind.value}{said}{why}"
        yield from _labelled("  ", line, width, 2)
