"""Where it happened, where the rules of places and the network are weighed against each other."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.extract.arguments import is_country
from dateline.extract.cells import several
from dateline.extract.learned.opinions import AnchorOpinion
from dateline.extract.reading import Reading
from dateline.extract.settled import Settled
from dateline.extract.weights import bonus, share
from dateline.model.analysis import Mention, MentionKind
from dateline.model.claim import Alternative

_WITHIN = re.compile(
    r"(?:'s|,|in|near|of|on|outside|the|a|district|suburbs?|area|town|city|village|province|region|countryside"
    r"|northern|southern|eastern|western|north|south|east|west|central|rural|\s)*",
    re.IGNORECASE,
)
"""What may stand between a place and the wider one that holds it: "Sarmin, a town in Idlib province"."""
_LIKELY = -3.0
"""The log-probability from which a place that the rules did not choose is considered."""


def weigh(one: Settled, readings: Sequence[Reading]) -> Settled:
    """With the place for which most speaks: the rules' choice, another one of the report, or none."""
    opinion = one.draft.opinion
    if opinion is None:
        return one
    places = one.draft.reading.places
    network = bonus("place, network")
    nowhere = network * opinion.nowhere("at") + (0.0 if one.at.spans else bonus("place, rules nowhere"))
    chances = [opinion.points("at", [places.of(span)]) for span in one.at.spans]
    ruled = network * max(chances, default=0.0) + bonus("place, rules") if chances else -100.0
    found, other = _another(one, readings, opinion)
    scores = (nowhere, ruled, network * other)
    best = max(scores)
    if found is not None and network * other == best:
        made = _placed(one, found, readings)
    elif nowhere == best and one.at.spans:
        mine = Alternative(value=", ".join(one.at.value), reason="less speaks for it")
        made = replace(one, at=several("", (), "the network sees no place of the event", (mine,)))
    else:
        made = one
    return replace(made, at=replace(made.at, confidence=share(scores, best)))


def _another(
    one: Settled, readings: Sequence[Reading], opinion: AnchorOpinion
) -> tuple[Mention | None, float]:
    """The place outside the rules' choice at which the network most probably points."""
    places = one.draft.reading.places
    named = [
        mention
        for reading in readings
        # What the network did not see beside the claim it cannot point at.
        if reading.first in opinion.at or reading.last - 1 in opinion.at
        for mention in reading.named(MentionKind.PLACE)
        if not any(mention.span.overlaps(span) for span in one.at.spans)
    ]
    chances = [
        (opinion.points("at", [places.of(mention.span)]), -i, mention) for i, mention in enumerate(named)
    ]
    if not chances:
        return None, -100.0
    score, _, best = max(chances, key=lambda chance: chance[:2])
    return (best, score) if score > _LIKELY else (None, -100.0)


def _placed(one: Settled, found: Mention, readings: Sequence[Reading]) -> Settled:
    """At the place that the network points at, with the wider ones named behind it."""
    text = one.draft.reading.analysis.text
    reading = next(r for r in readings if r.span.covers(found.span))
    spans, last = [found.span], found
    for mention in reading.named(MentionKind.PLACE):
        between = text[last.span.end : mention.span.start]
        if mention.span.start >= last.span.end and _WITHIN.fullmatch(between) and not is_country(last):
            spans.append(mention.span)
            last = mention
    mine = Alternative(value=", ".join(one.at.value), reason="less speaks for it") if one.at.value else None
    return replace(one, at=several(text, spans, "the network points at this place", (mine,) if mine else ()))
