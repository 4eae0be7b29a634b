"""What the network and the rules together make of the numbers and the event words of a sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.extract.learned.labels import NOTHING, TYPES
from dateline.extract.learned.opinions import AnchorOpinion, Opinions
from dateline.extract.named import HARMS, Named
from dateline.extract.outcomes import links, numbers
from dateline.extract.parts import Count
from dateline.extract.phrases import Entry, Hit
from dateline.extract.reading import Counted, Reading
from dateline.extract.weights import bonus, share
from dateline.model.claim import Alternative
from dateline.model.vocabulary import Outcome

_SHOWN = 2


def counts(reading: Reading, by_rules: Sequence[Count], opinions: Opinions) -> list[Count]:
    """What the numbers of a sentence count, where rules and network are weighed against each other."""
    ruled = {count.counted.found.span: count for count in by_rules}
    found = []
    for counted in numbers(reading):
        opinion = opinions.quantity(counted.found.span)
        own = ruled.get(counted.found.span)
        made = own if opinion is None else _weighed(reading, counted, own, opinion)
        if made is not None:
            found.append(made)
    return found


def _weighed(reading: Reading, counted: Counted, own: Count | None, opinion: AnchorOpinion) -> Count | None:
    """The count with the outcome for which most speaks; None where most speaks for no claim."""
    scores = {value: bonus("count, network") * score for value, score in opinion.choice("counts").items()}
    kept = own.outcome.value if own else NOTHING
    scores[kept] += bonus("count, rules" if own else "count, rules nothing")
    scores[NOTHING] += bonus("count, nothing")
    order = sorted(scores, key=lambda value: -scores[value])
    best = order[0]
    if best == NOTHING:
        return None
    others, likely = _others(order, opinion), share(scores.values(), scores[best])
    if own is not None and own.outcome.value == best:
        return replace(own, alternatives=own.alternatives or others, confidence=likely)
    made = _changed(reading, counted, Outcome(best), opinion, others)
    return replace(made, confidence=likely)


def _others(order: Sequence[str], opinion: AnchorOpinion) -> tuple[Alternative, ...]:
    """What the number might count otherwise."""
    chances = opinion.choice("counts")
    return tuple(
        Alternative(value=value, reason="less speaks for it", score=round(chances[value], 2))
        for value in order[1 : 1 + _SHOWN]
    )


def _changed(
    reading: Reading,
    counted: Counted,
    outcome: Outcome,
    opinion: AnchorOpinion,
    others: tuple[Alternative, ...],
) -> Count:
    """A count that the network makes, with the word that says so where one is found."""
    cue = _cue(reading, counted, outcome, opinion) if outcome.counts_people else None
    rule = f"the network reads the number as {outcome.value}"
    return Count(counted=counted, outcome=outcome, cue=cue, rule=rule, alternatives=others)


def _cue(reading: Reading, counted: Counted, outcome: Outcome, opinion: AnchorOpinion) -> Hit | None:
    """The word of harm that a rule links to the number, else the nearest, else where the network points."""
    linked = [link.cue for link in links(reading, counted) if link.outcome is outcome]
    if linked:
        return linked[0]
    known = [hit for hit in reading.harms if hit.value == outcome.value]
    if known:
        return min(known, key=lambda hit: max(0, hit.first - counted.last, counted.first - hit.last))
    pointed = opinion.best("trig", range(reading.first, reading.last))
    if pointed is None:
        return None
    words = reading.between(pointed[0], pointed[1] + 1)
    return Hit(pointed[0], pointed[1] + 1, Entry(phrase=words, value=outcome.value))


def outcome(by_rules: Outcome, opinion: AnchorOpinion | None) -> Outcome:
    """What an event without a number did to people or things, where rules and network are weighed."""
    if opinion is None:
        return by_rules
    scores = {value: chance for value, chance in opinion.choice("counts").items() if value != NOTHING}
    scores[by_rules.value] += bonus("event outcome, rules")
    return Outcome(max(scores, key=lambda value: scores[value]))


def people(
    reading: Reading, by_rules: Sequence[Named], taken: Sequence[Hit], opinions: Opinions
) -> Iterator[Named]:
    """The named people harmed, for whom rules and network together speak; cues in `taken` have a number."""
    ruled = {person.cue: person for person in by_rules}
    for cue in reading.harms:
        if cue in taken or cue.value not in HARMS:
            continue
        own = ruled.get(cue)
        odds = bonus("person, network") * opinions.names_person(cue.first, cue.last) + bonus("person")
        if odds + (bonus("person, rules") if own else 0.0) > 0:
            person = own or _pointed(reading, cue, opinions)
            if person is not None:
                yield person


def _pointed(reading: Reading, cue: Hit, opinions: Opinions) -> Named | None:
    """The person at whom the network points, if the words can be a name."""
    opinion = opinions.event(cue.first, cue.last)
    bounds = opinion.best("who", range(reading.first, reading.last)) if opinion else None
    if bounds is None or (bounds[0] < cue.last and cue.first <= bounds[1]):
        return None
    words = reading.analysis.tokens[bounds[0] : bounds[1] + 1]
    if not any(word.text[:1].isupper() for word in words):
        return None
    return Named(bounds[0], bounds[1] + 1, cue, "a named person at whom the network points from {cue!r}")


def unlisted(reading: Reading, opinions: Opinions) -> Iterator[Hit]:
    """The words of a sentence that seem to name an event to the network, with the type that it sees."""
    for first, last in opinions.likely_events:
        if reading.first <= first and last <= reading.last:
            type_ = TYPES[int(opinions.tags[first:last, 1 : 1 + len(TYPES)].sum(axis=0).argmax())]
            yield Hit(first, last, Entry(phrase=reading.between(first, last), value=type_))
