"""The claims in the making of one sentence: by number, by name, and by event alone."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dateline.extract import judged, things, triggers
from dateline.extract.cells import plain
from dateline.extract.draft import Draft
from dateline.extract.learned.opinions import Opinions
from dateline.extract.means import MeansOf
from dateline.extract.named import ONE, Named, named
from dateline.extract.outcomes import counts
from dateline.extract.parts import Count
from dateline.extract.phrases import Hit
from dateline.extract.reading import Reading
from dateline.extract.weights import bonus, chance, mixed
from dateline.model.claim import Cell
from dateline.model.quantity import Quantity
from dateline.model.vocabulary import EventType, Outcome

THRESHOLD = -1.2
"""The log-odds from which a mention of an event makes a claim; highest F1 on the training reports."""

_NAMED_PERSON = 0.5
"""The score of a named person's harm, on which no network is asked."""
_NOTHING: Cell[Quantity | None] = plain(None, "no number is stated")


def drafts(reading: Reading, means: MeansOf, opinions: Opinions | None = None) -> list[Draft]:
    """The claims in the making of one sentence, in text order."""
    found = counts(reading)
    kept = [count for count in found if things.kept(count, reading, means)]
    if opinions is not None:
        kept = judged.counts(reading, kept, opinions)
    told = [_of_count(reading, count, opinions) for count in kept]
    cues = [c.cue for c in (*found, *kept) if c.cue]
    found_people: Iterable[Named] = named(reading, cues)
    if opinions is not None:
        found_people = judged.people(reading, list(found_people), cues, opinions)
    told += [_of_name(reading, person, opinions) for person in found_people]
    told += _events(reading, means, told, found, opinions)
    return sorted(told, key=lambda draft: draft.where)


def _of_count(reading: Reading, count: Count, opinions: Opinions | None) -> Draft:
    """The draft of a number."""
    counted = count.counted
    first, last = (count.cue.first, count.cue.last) if count.cue else (counted.first, counted.last)
    return Draft(
        reading=reading,
        first=first,
        last=last,
        out=replace(
            plain(count.outcome, count.rule, reading.span_of(first, last), alternatives=count.alternatives),
            confidence=count.confidence,
        ),
        num=plain(counted.found.quantity, counted.found.rule, counted.found.span),
        count=count,
        opinion=opinions.quantity(counted.found.span) if opinions else None,
    )


def _of_name(reading: Reading, person: Named, opinions: Opinions | None) -> Draft:
    """The draft of a named person."""
    cue = reading.span_of(person.cue.first, person.cue.last)
    rule = person.rule.format(cue=cue.of(reading.analysis.text))
    return Draft(
        reading=reading,
        first=person.cue.first,
        last=person.cue.last,
        out=replace(
            plain(Outcome(person.cue.value), rule, cue), confidence=_NAMED_PERSON if opinions else None
        ),
        num=plain(ONE, "a named person is one", reading.span_of(person.first, person.last)),
        victim=(person.first, person.last),
        opinion=opinions.event(person.cue.first, person.cue.last) if opinions else None,
    )


def _events(
    reading: Reading, means: MeansOf, told: list[Draft], counted: list[Count], opinions: Opinions | None
) -> Iterator[Draft]:
    """The drafts of the events that no number stands for."""
    taken = {i for draft in told for i in range(draft.first, draft.last)}
    found = []
    for hit, type_, by_rules in _mentions(reading, means, counted, opinions):
        if taken & set(range(hit.first, hit.last)):
            continue
        by_network = opinions.names_event(hit.first, hit.last) if opinions else None
        score = mixed("event", by_rules, by_network)
        if score > (THRESHOLD if opinions is None else bonus("event, threshold")):
            found.append((hit, type_, score))
    for hit, type_, score in triggers.best_of_each(found):
        opinion = opinions.event(hit.first, hit.last) if opinions else None
        outcome = judged.outcome(Outcome(triggers.HARM.get(hit.value, "none")), opinion)
        likely = chance(score - bonus("event, threshold")) if opinions else None
        yield Draft(
            reading=reading,
            first=hit.first,
            last=hit.last,
            out=replace(
                plain(outcome, "by the words that name the event", reading.span_of(hit.first, hit.last)),
                confidence=likely,
            ),
            num=_NOTHING,
            type=None if hit.value in triggers.HARM else type_,
            opinion=opinion,
        )


def _mentions(
    reading: Reading, means: MeansOf, counted: list[Count], opinions: Opinions | None
) -> Iterator[tuple[Hit, EventType, float]]:
    """The words that may name an event, by the list and by the network, with the rules' log-odds."""
    taken: set[int] = set()
    for hit, type_ in triggers.candidates(reading, means):
        taken.update(range(hit.first, hit.last))
        yield hit, type_, triggers.score(hit, type_, reading, means, counted)
    if opinions is not None:
        for hit in judged.unlisted(reading, opinions):
            if not taken.intersection(range(hit.first, hit.last)):
                yield hit, EventType(hit.value), bonus("event, unlisted")
