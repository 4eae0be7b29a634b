"""The type of a claim: what its own words make it, or the means that speak most for it.

Harm has a means: named in the sentence, or where the report tells of the same event, or by nobody. Each type
that may be meant gathers what speaks for it; the weights stand in resources/lexicons/type_weights.tsv.
"""

import math
from collections.abc import Iterator
from dataclasses import replace

from dateline.extract.cells import NETWORK, OTHERWISE, plain
from dateline.extract.draft import Draft
from dateline.extract.means import Means, MeansOf
from dateline.extract.phrases import bag
from dateline.extract.weights import bonus, log_odds, mixed, share, strongest
from dateline.model.claim import Alternative, Cell
from dateline.model.vocabulary import EventType, Outcome, Scope

BY_OUTCOME = {
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

CHOICES = (
    EventType.AIRSTRIKE,
    EventType.SHELLING,
    EventType.BOMBING,
    EventType.CHEMICAL_ATTACK,
    EventType.CLASH,
    EventType.ATTACK,
    EventType.VIOLENCE,
    EventType.DAMAGE,
)
"""The types among which harm is decided."""

_PREPOSITIONS = bag("in by with after during when from of amid the a an and to")


def decide(
    draft: Draft, means: MeansOf, scope: Scope, *, has_doer: bool
) -> tuple[Cell[EventType], Means | None]:
    """The type of a draft, and the means that it rests on."""
    cell, used = _by_rules(draft, means, scope, has_doer=has_doer)
    if draft.opinion is None:
        return cell, used
    chances = draft.opinion.choice("types")
    ruled = _log_chances(draft, means, scope, cell.value, has_doer=has_doer)
    scores = {type_: mixed("type", ruled[type_], chances[type_.value]) for type_ in EventType}
    best = max(EventType, key=lambda type_: scores[type_])
    likely = share(scores.values(), scores[best])
    if best is cell.value:
        return replace(cell, confidence=likely), used
    used = means.of_type(best, draft.reading, draft.first, draft.last)
    # Words are shown only where they name the means: who links claims asks whether a claim names its own.
    spans = () if used is None or used.hit is None else (used.reading.span_of(used.hit.first, used.hit.last),)
    other = Alternative(value=cell.value.value, reason=f"{cell.rule}; {OTHERWISE}")
    return replace(plain(best, NETWORK, *spans, alternatives=(other,)), confidence=likely), used


def _log_chances(
    draft: Draft, means: MeansOf, scope: Scope, chosen: EventType, *, has_doer: bool
) -> dict[EventType, float]:
    """The rules' log-probability of every type."""
    fixed = draft.type is not None or draft.out.value in BY_OUTCOME
    if fixed:
        kind = "type, by its words" if draft.type is not None else "type, by its outcome"
        return {type_: 0.0 if type_ is chosen else -bonus(kind) for type_ in EventType}
    odds = {
        choice: log_odds("type_weights", features(choice, draft, means, scope, has_doer=has_doer))
        for choice in CHOICES
    }
    top = max(odds.values())
    total = top + math.log(sum(math.exp(value - top) for value in odds.values()))
    return {type_: odds.get(type_, total - bonus("type, no means")) - total for type_ in EventType}


def _by_rules(
    draft: Draft, means: MeansOf, scope: Scope, *, has_doer: bool
) -> tuple[Cell[EventType], Means | None]:
    """The type by the words of the event, by the outcome, or by the means."""
    if draft.type is not None:
        near = means.near(draft.reading, draft.first, draft.last)
        cell = plain(draft.type, "by the words that name the event", draft.cue)
        return cell, near if near and near.type is draft.type else None
    outcome = draft.out.value
    if outcome in BY_OUTCOME:
        return plain(BY_OUTCOME[outcome], f"people {outcome} make it so", draft.cue), None
    return _weighed(draft, means, scope, has_doer=has_doer)


def _weighed(
    draft: Draft, means: MeansOf, scope: Scope, *, has_doer: bool
) -> tuple[Cell[EventType], Means | None]:
    """The type for which most speaks."""
    said = {choice: list(features(choice, draft, means, scope, has_doer=has_doer)) for choice in CHOICES}
    order = sorted(CHOICES, key=lambda choice: -log_odds("type_weights", said[choice]))
    best, second = order[0], order[1]
    reason = strongest("type_weights", said[best])
    used = means.of_type(best, draft.reading, draft.first, draft.last)
    spans = () if used is None or used.hit is None else (used.reading.span_of(used.hit.first, used.hit.last),)
    other = Alternative(
        value=second.value, reason=f"less speaks for it; most: {strongest('type_weights', said[second])}"
    )
    return plain(best, f"most speaks for it: {reason}", *spans, alternatives=(other,)), used


def features(
    choice: EventType, draft: Draft, means: MeansOf, scope: Scope, *, has_doer: bool
) -> Iterator[str]:
    """What speaks for or against one type, as short readable sentences."""
    yield f"{choice}"
    yield f"{choice} of {draft.out.value}"
    yield f"{choice}, a doer is named: {has_doer}"
    yield f"{choice}, {scope}"
    yield f"{choice}, by the word {draft.reading.between(draft.first, draft.last)}"
    group = _group(draft)
    if group:
        yield f"{choice} of {group}"
    yield from _named(choice, draft, means)
    yield from _around(choice, draft, means)


def _group(draft: Draft) -> str:
    noun = draft.count.counted.noun if draft.count else None
    return (noun.entry.note or noun.value) if noun else ""


def _named(choice: EventType, draft: Draft, means: MeansOf) -> Iterator[str]:
    """What the sentence itself says."""
    reading = draft.reading
    found = means.all_near(reading, draft.first, draft.last)
    mine = [one for one in found if one.type is choice]
    if not found:
        yield f"{choice}, no means in the sentence"
        return
    if not mine:
        yield "another means is named in the sentence"
        return
    yield "named in the sentence"
    if mine[0] is found[0]:
        yield "the nearest means in the sentence"
        yield f"{choice} is the nearest means"
    if len({one.type for one in found}) == 1:
        yield "the only means in the sentence"
    hit = mine[0].hit
    if hit is not None:
        yield f"named {'weakly' if hit.entry.note == 'weak' else 'plainly'}"
        yield f"{choice} by {reading.between(hit.first, hit.last)}"
        before = reading.lower(hit.first - 1)
        yield f"named {'behind' if hit.first >= draft.last else 'before'} the word of harm"
        if before in _PREPOSITIONS:
            yield f"the means follows {before!r}"
        gap = max(0, hit.first - draft.last, draft.first - hit.last)
        yield f"{min(gap // 4, 5) * 4} words or more between"


def _around(choice: EventType, draft: Draft, means: MeansOf) -> Iterator[str]:
    """What the sentences around it say."""
    near = bool(means.all_near(draft.reading, draft.first, draft.last))
    for back, found in means.around(draft.reading):
        if choice in found:
            yield f"named {back} (and in this sentence: {near})"
            if not near:
                yield f"{choice} named {back}"
    if means.usual() is choice:
        yield f"the report's commonest means (and in this sentence some means: {near})"
    if means.headline() is choice:
        yield f"the headline's means (and in this sentence some means: {near})"
