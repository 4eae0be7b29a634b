"""The claims in the making of one sentence: by number, by name, and by event alone."""

from collections.abc import Iterator

from dateline.extract import things, triggers
from dateline.extract.cells import plain
from dateline.extract.draft import Draft
from dateline.extract.means import MeansOf
from dateline.extract.named import ONE, Named, named
from dateline.extract.outcomes import counts
from dateline.extract.parts import Count
from dateline.extract.reading import Reading
from dateline.model.claim import Cell
from dateline.model.quantity import Quantity
from dateline.model.vocabulary import Outcome

THRESHOLD = -1.2
"""The log-odds from which a mention of an event makes a claim; highest F1 on the training reports."""

_NOTHING: Cell[Quantity | None] = plain(None, "no number is stated")


def drafts(reading: Reading, means: MeansOf) -> list[Draft]:
    """The claims in the making of one sentence, in text order."""
    found = counts(reading)
    told = [_of_count(reading, count) for count in found if things.kept(count, reading, means)]
    told += [_of_name(reading, person) for person in named(reading, [c.cue for c in found if c.cue])]
    told += _events(reading, means, told, found)
    return sorted(told, key=lambda draft: draft.where)


def _of_count(reading: Reading, count: Count) -> Draft:
    """The draft of a number."""
    counted = count.counted
    first, last = (count.cue.first, count.cue.last) if count.cue else (counted.first, counted.last)
    return Draft(
        reading=reading,
        first=first,
        last=last,
        out=plain(count.outcome, count.rule, reading.span_of(first, last), alternatives=count.alternatives),
        num=plain(counted.found.quantity, counted.found.rule, counted.found.span),
        count=count,
    )


def _of_name(reading: Reading, person: Named) -> Draft:
    """The draft of a named person."""
    cue = reading.span_of(person.cue.first, person.cue.last)
    rule = person.rule.format(cue=cue.of(reading.analysis.text))
    return Draft(
        reading=reading,
        first=person.cue.first,
        last=person.cue.last,
        out=plain(Outcome(person.cue.value), rule, cue),
        num=plain(ONE, "a named person is one", reading.span_of(person.first, person.last)),
        victim=(person.first, person.last),
    )


def _events(reading: Reading, means: MeansOf, told: list[Draft], counted: list[Count]) -> Iterator[Draft]:
    """The drafts of the events that no number stands for."""
    taken = {i for draft in told for i in range(draft.first, draft.last)}
    found = []
    for hit, type_ in triggers.candidates(reading, means):
        if taken & set(range(hit.first, hit.last)):
            continue
        score = triggers.score(hit, type_, reading, means, counted)
        if score > THRESHOLD:
            found.append((hit, type_, score))
    for hit, type_, _ in triggers.best_of_each(found):
        outcome = Outcome(triggers.HARM.get(hit.value, "none"))
        yield Draft(
            reading=reading,
            first=hit.first,
            last=hit.last,
            out=plain(outcome, "by the words that name the event", reading.span_of(hit.first, hit.last)),
            num=_NOTHING,
            type=None if hit.value in triggers.HARM else type_,
        )
