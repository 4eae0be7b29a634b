"""`dateline show`: one incident with its rival figures, speakers and words."""

from collections.abc import Iterator, Mapping
from typing import Annotated

import typer

from dateline.cli.console import print_json, print_lines
from dateline.cli.options import Json, Ledger
from dateline.cli.rendering import days_text, place_text, toll_text
from dateline.cli.verb import verb
from dateline.ledger import ClaimFilter, ClaimRow
from dateline.model.incident import Figure, Incident
from dateline.model.vocabulary import Modality
from dateline.reconcile import toll_series


@verb
def show(
    incident: Annotated[
        str, typer.Argument(metavar="INCIDENT", help="Its id, as `dateline incidents` prints it.")
    ],
    ledger: Ledger = None,
    rule: Annotated[
        str, typer.Option(metavar="RULE", help="The rule for tolls (range, lowest, latest, ...).")
    ] = "",
    json: Json = False,
) -> None:
    """Show one incident: rival figures side by side, who says so, the words, and how the toll moved.

    \b
    Examples:
      dateline show i0123456789ab --ledger war.ledger
      dateline show i0123456789ab --ledger war.ledger --rule lowest
    """
    from dateline.cli.opening import looking
    from dateline.engines.choosing import under_rule
    from dateline.settings import settings

    with looking(ledger) as store:
        found = under_rule(store.incident(incident), rule or settings().rule)
        claims = store.claims(ClaimFilter(incident=found.id)).rows
        names = {row.id: row.name for row in store.reports().rows}
    if json:
        print_json({"incident": found, "series": toll_series(found), "claims": claims})
        return
    print_lines(story(found, {row.claim.id: row for row in claims}, names))


def story(incident: Incident, claims: Mapping[str, ClaimRow], names: Mapping[str, str]) -> Iterator[str]:
    """The incident as lines for a reader."""
    yield f"{incident.id}  {incident.type.value}, {place_text(incident)}, {days_text(incident.days)}"
    yield (
        f"{len(incident.reports)} reports in {len(incident.outlets)} outlets, "
        f"{incident.independent_reports} of them independent; {len(incident.speakers)} speakers"
    )
    yield from _tolls(incident)
    yield from _figures(incident, claims)
    yield from _voices(incident)
    yield from _movement(incident)
    yield from _quotations(claims, names)


def _tolls(incident: Incident) -> Iterator[str]:
    for toll in incident.tolls:
        yield ""
        yield f"{toll_text(toll)}   best {toll.best}   (rule: {toll.rule})"
        yield f"  {toll.sentence}"
        for left in toll.left_out:
            yield f"  left out: {', '.join(left.claims)}: {left.reason}"


def _figures(incident: Incident, claims: Mapping[str, ClaimRow]) -> Iterator[str]:
    if not incident.figures:
        return
    yield ""
    yield "figures"
    for figure in incident.figures:
        yield f"  {_figure_line(figure)}"
        for row in [claims[c] for c in figure.claims if c in claims][:1]:
            yield f'      "{" ".join(row.quotation.split())}"  {row.claim.id}'


def _figure_line(figure: Figure) -> str:
    part = "of them " if figure.part else ""
    denied = ", denied" if figure.modality is Modality.DENIED else ""
    copies = f", {figure.copies} copied" if figure.copies else ""
    day = f", published {figure.published}" if figure.published else ""
    return (
        f"{part}{figure.words} {figure.outcome.value}{denied}: {figure.speaker} "
        f"({figure.source_class.value}; {len(figure.reports)} reports{copies}{day})"
    )


def _voices(incident: Incident) -> Iterator[str]:
    if incident.accusations or incident.denied_by:
        yield ""
        yield "who is said to have done it"
        yield from (f"  {speaker}: {actor}" for speaker, actor in incident.accusations)
        yield from (f"  {speaker} denies it" for speaker in incident.denied_by)


def _movement(incident: Incident) -> Iterator[str]:
    points = [point for point in toll_series(incident) if not point.part]
    if len({point.published for point in points}) < 2:
        return
    yield ""
    yield "how the toll moved"
    for point in points:
        yield f"  {point.published or 'undated':10}  {point.outcome.value} {point.words}  {point.speaker}"


def _quotations(claims: Mapping[str, ClaimRow], names: Mapping[str, str]) -> Iterator[str]:
    yield ""
    yield "the words"
    for row in claims.values():
        name = names.get(row.claim.report, row.claim.report)
        yield f'  {row.claim.id}  {row.publisher or name}: "{" ".join(row.quotation.split())}"'
