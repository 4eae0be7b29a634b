"""The type of a claim: its means, or what its own words make it."""

from dateline.extract.draft import Draft
from dateline.extract.means import Means, MeansOf
from dateline.extract.cells import plain
from dateline.model.claim import Alternative, Cell
from dateline.model.vocabulary import EventType, Outcome, Scope

_BY_OUTCOME = {
    Outcome.DISPLACED: EventType.DISPLACEMENT,
    Outcome.RETURNED: EventType.DISPLACEMENT,
    Outcome.EVACUATED: EventType.EVACUATION,
    Outcome.TRAPPED: EventType.SIEGE,
    Outcome.ABDUCTED: EventType.ABDUCTION,
    Outcome.MISSING: EventType.ABDUCTION,
    Outcome.DETAINED: EventType.DETENTION,
    Outcome.RELEASED: EventType.DETENTION,
    Outcome.DEPLOYED: EventType.OFFENSIVE,
}


def decide(
    draft: Draft, means: MeansOf, scope: Scope, *, has_doer: bool
) -> tuple[Cell[EventType], Means | None]:
    """The type of a draft, and the means that it rests on."""
    near = means.near(draft.reading, draft.first, draft.last)
    if draft.type is not None:
        cell = plain(draft.type, "by the words that name the event", draft.cue)
        return cell, near if near and near.type is draft.type else None
    outcome = draft.out.value
    if outcome in _BY_OUTCOME:
        return plain(_BY_OUTCOME[outcome], f"people {outcome} make it so", draft.cue), None
    return _by_means(draft, near, means.before(draft.reading), scope, has_doer=has_doer)


def _by_means(
    draft: Draft, near: Means | None, before: Means | None, scope: Scope, *, has_doer: bool
) -> tuple[Cell[EventType], Means | None]:
    other = () if before is None or near is None or before.type is near.type else (_alternative(before),)
    if near is not None:
        return _cell(near, other), near
    if draft.out.value is Outcome.STRUCTURES and before is None:
        return plain(EventType.DAMAGE, "things are hit and no means is named", draft.cue), None
    if scope is Scope.TOTAL or before is None:
        rejected = () if before is None else (_alternative(before),)
        if has_doer and scope is not Scope.TOTAL:
            return plain(
                EventType.ATTACK, "a doer is named, and no means", draft.cue, alternatives=rejected
            ), None
        return plain(
            EventType.VIOLENCE, "neither doer nor means is named", draft.cue, alternatives=rejected
        ), None
    return _cell(before), before


def _cell(means: Means, alternatives: tuple[Alternative, ...] = ()) -> Cell[EventType]:
    if means.hit is None:
        return plain(means.type, f"the means: {means.rule}", alternatives=alternatives)
    span = means.reading.span_of(means.hit.first, means.hit.last)
    return plain(means.type, f"the means: {means.rule}", span, alternatives=alternatives)


def _alternative(means: Means) -> Alternative:
    return Alternative(value=means.type.value, reason=f"a means {means.rule}, farther off")
