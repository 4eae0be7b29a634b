"""One incident as lines for a reader: answers, rival figures, doers, movement, words."""

from collections.abc import Iterator, Mapping, Sequence

from dateline.cli.console import bold
from dateline.cli.rendering import claim_words, days_text, many, place_text, range_text
from dateline.cli.table import Row, table_lines, wrap
from dateline.ledger import ClaimRow
from dateline.model.incident import Figure, Incident, Toll
from dateline.model.vocabulary import Modality, Outcome
from dateline.reconcile import toll_series
from dateline.resources.parties import parties


def story(
    incident: Incident, claims: Sequence[ClaimRow], names: Mapping[str, str], width: int
) -> Iterator[str]:
    """The incident as lines of at most `width` columns; `names` are the reports' labels."""
    kind = "total, not an incident" if incident.is_total else incident.type.value
    yield bold(f"{incident.id}  {kind}, {place_text(incident)}, {days_text(incident.days)}")
    yield (
        f"{many(len(incident.reports), 'report')} by {many(len(incident.outlets), 'outlet')}, "
        f"{incident.independent_reports} independent; {many(len(incident.speakers), 'speaker')}"
    )
    for toll in incident.tolls:
        yield from _answer(toll, {row.claim.id: row for row in claims}, width)
    yield from _section("figures side by side", [_figure_row(f) for f in incident.figures], width)
    yield from _doers(incident)
    yield from _movement(incident, width)
    yield from _words(claims, names, width)


def _section(title: str, rows: Sequence[Row], width: int) -> Iterator[str]:
    """A table under its title; nothing where it has no rows."""
    if rows:
        yield ""
        yield bold(title)
        yield from (f"  {line}".rstrip() for line in table_lines(rows, width - 2))


def _indented(text: str, width: int, by: int) -> Iterator[str]:
    """A text in lines that begin after some spaces."""
    yield from (" " * by + line for line in wrap(" ".join(text.split()), width - by, 2))


def _answer(toll: Toll, claims: Mapping[str, ClaimRow], width: int) -> Iterator[str]:
    """The answer of the rule for one outcome, what it rests on, and what it leaves out."""
    best = "" if toll.best is None else f", best {toll.best:,}"
    yield ""
    yield bold(f"{toll.outcome.value} {range_text(toll)}{best}  (rule: {toll.rule})")
    yield from _indented(toll.sentence, width, 2)
    for left in toll.left_out:
        words = " / ".join(dict.fromkeys(claim_words(claims[c]) for c in left.claims if c in claims))
        yield from _indented(
            f"left out: {words or 'a figure'} ({', '.join(left.claims)}): {left.reason}", width, 2
        )


def _figure_row(figure: Figure) -> Row:
    """A figure as a line of the table of rivals."""
    denied = "denies " if figure.modality is Modality.DENIED else ""
    copies = [f"{figure.copies} copied"] if figure.copies else []
    return {
        "counts": "" if figure.outcome is Outcome.NONE else figure.outcome.value,
        "figure": f"{denied}{'of them ' if figure.part else ''}{figure.words}",
        "speaker": figure.speaker,
        "kind": figure.source_class.value,
        "first published": figure.published or "undated",
        "reports": [str(len(figure.reports)), *copies],
    }


def _doers(incident: Incident) -> Iterator[str]:
    if incident.accusations or incident.denied_by:
        yield ""
        yield bold("who is said to have done it")
        yield from (f"  {speaker}: {_party(actor)}" for speaker, actor in incident.accusations)
        yield from (f"  {speaker}: denies it" for speaker in incident.denied_by)


def _party(actor: str) -> str:
    """A doer's usual name; the id of one that the list does not know."""
    return parties()[actor].name if actor in parties() else actor


def _movement(incident: Incident, width: int) -> Iterator[str]:
    """How the toll moved; nothing where all figures are of one day."""
    points = [point for point in toll_series(incident) if not point.part]
    if len({point.published for point in points}) > 1:
        rows = [
            {
                "published": str(point.published or "undated"),
                "counts": point.outcome.value,
                "figure": point.words,
                "speaker": point.speaker,
            }
            for point in points
        ]
        yield from _section("how the toll moved", rows, width)


def _words(claims: Sequence[ClaimRow], names: Mapping[str, str], width: int) -> Iterator[str]:
    """What each report says, word for word, with the claims that were read there."""
    yield ""
    yield bold("the words")
    last = ""
    for (report, quotation), rows in _by_quotation(claims).items():
        if report != last:
            day = rows[0].published.isoformat() if rows[0].published else "undated"
            yield f"  {names.get(report, report)}, {day}"
            last = report
        yield from _indented(f'"{quotation}"', width, 4)
        yield from (f"      {row.claim.id}  {claim_words(row)}" for row in rows)


def _by_quotation(claims: Sequence[ClaimRow]) -> dict[tuple[str, str], list[ClaimRow]]:
    """The claims of each report and stretch of words, in the order in which they come."""
    found: dict[tuple[str, str], list[ClaimRow]] = {}
    for row in sorted(claims, key=lambda r: (str(r.published or "9999"), r.claim.report, r.claim.ev.start)):
        found.setdefault((row.claim.report, " ".join(row.quotation.split())), []).append(row)
    return found
