"""Claims to claims with place, days, actors, speaker."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dateline.model.analysis import Analysis
from dateline.model.claim import Cell, Claim
from dateline.model.day import DayInterval
from dateline.model.place import Place
from dateline.model.vocabulary import EventType, Modality, Scope
from dateline.resolve.actor import of_air_strike, resolve_doer, with_other_side
from dateline.resolve.confidence import confident
from dateline.resolve.context import Context, context_of
from dateline.resolve.place import resolve_place
from dateline.resolve.speaker import passed_on, resolve_speaker
from dateline.resolve.time import (
    REACH,
    Resolved,
    by_full_date,
    dates_told,
    pointed_to,
    resolve_days,
    since_war,
)
from dateline.resources.gazetteer import gazetteer
from dateline.resources.place_names import place_names

__all__ = ["VERSION", "resolve"]

VERSION = "2"
"""Changes whenever the place, days, actors or speaker of any claim could."""

_ACTS = frozenset({EventType.TALKS, EventType.DECISION, EventType.APPEAL, EventType.ACCUSATION})
"""Political acts, whose place is a venue and never a province."""

_BESIDE = 60
"""Characters beside a time expression in which the war is spoken of, where it counts from its beginning."""

_VENUES = frozenset({EventType.TALKS, EventType.DECISION})


def resolve(claims: Sequence[Claim], analysis: Analysis) -> tuple[Claim, ...]:
    """The claims of one report with their source class, speaker, actors, place and days filled in."""
    context = context_of(analysis, claims)
    told = () if analysis.document.published.day else dates_told(analysis)
    return tuple(_resolved(claim, analysis, context, told) for claim in claims)


def _resolved(claim: Claim, analysis: Analysis, context: Context, told: Sequence[date]) -> Claim:
    """One claim with what its words mean; each cell keeps the words that it rests on."""
    speaker, src_class = resolve_speaker(claim.src.value, claim.via.value, context)
    if through := passed_on(claim, context):
        speaker = replace(speaker, rule=f"{speaker.rule}; {through}")
    resolved = replace(
        claim,
        speaker=replace(speaker, spans=claim.src.spans),
        src_class=replace(src_class, spans=claim.src.spans),
        actors=_actors(claim, context),
        place=_place(claim, context),
        days=_days(claim, analysis, context, told),
    )
    return confident(resolved)


def _actors(claim: Claim, context: Context) -> Cell[tuple[str, ...]]:
    """Who did it, by the words for the doer and by what kind of event it is."""
    doer = resolve_doer(claim.by.value, claim.how.value, next(iter(claim.by.spans), None), context)
    if claim.type.value is EventType.CLASH:
        return with_other_side(doer, claim.ev, context)
    if claim.type.value is EventType.AIRSTRIKE:
        return of_air_strike(doer, claim.ev, claim.how.value, context)
    return doer


def _place(claim: Claim, context: Context) -> Cell[Place | None]:
    """The place of the event; the report's country where none is told and the event is no political act."""
    spans = tuple(place_names().phrase(context.text, span) for span in claim.at.spans)
    names = [" ".join(span.of(context.text).split()) for span in spans] or claim.at.value
    cell = replace(resolve_place(names, context), spans=spans)
    if claim.type.value in _VENUES and cell.value and cell.value.adm1:
        venue = replace(cell.value, adm1=None)
        return replace(cell, value=venue, rule=f"{cell.rule}; a venue stands for no province")
    if claim.at.value or claim.type.value in _ACTS:
        return cell
    whole = gazetteer().country(context.country)
    rule = f"no place is told; the report is about {context.country}"
    return Cell(value=whole.place if whole else None, rule=rule)


def _days(
    claim: Claim, analysis: Analysis, context: Context, told: Sequence[date]
) -> Cell[DayInterval | None]:
    """The days of the event by the report's publication day, a war's beginning, or a date in the report.

    told: the full dates of an undated report.
    """
    published = analysis.document.published.day
    asserted = claim.mod.value in {Modality.ASSERTED, Modality.DENIED, Modality.UNCERTAIN}
    words = claim.when.value
    if words:
        words = pointed_to(words, next(iter(claim.when.spans), None), analysis.text)
    days, rule = resolve_days(words, published, asserted=asserted)
    if words and asserted and published:
        days, rule = _of_war(words, claim, analysis, context) or (days, rule)
    elif words and days is None and not published:
        days, rule = by_full_date(words, told) or (days, rule)
    if words != claim.when.value:
        rule = f"{claim.when.value!r} points to {words!r}: {rule}"
    return Cell(value=days, spans=claim.when.spans, rule=rule)


def _of_war(words: str, claim: Claim, analysis: Analysis, context: Context) -> Resolved | None:
    """The days of a claim that counts from the beginning of the war."""
    before = REACH if words != claim.when.value else _BESIDE
    return since_war(
        words,
        " ".join(analysis.text[max(0, s.start - before) : s.end + _BESIDE] for s in claim.when.spans),
        analysis.document.published.day,
        country=context.country,
        total=claim.scope.value is Scope.TOTAL,
    )
