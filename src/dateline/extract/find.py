"""The claims in the making of one sentence: by number, by name, and by event alone."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.extract import judged, things, triggers
from dateline.extract.cells import plain
from dateline.extract.draft import Draft
from dateline.extract.evidence import clause
from dateline.extract.learned.opinions import Opinions
from dateline.extract.means import MeansOf
from dateline.extract.modality import modality
from dateline.extract.named import ONE, Named, named
from dateline.extract.outcomes import counts
from dateline.extract.parts import Count
from dateline.extract.phrases import Hit
from dateline.extract.reading import Reading
from dateline.extract.speakers import Attribution, speaker_for
from dateline.extract.weights import bonus, chance, mixed
from dateline.model.claim import Cell
from dateline.model.quantity import Quantity
from dateline.model.vocabulary import EventType, Modality, Outcome

THRESHOLD = -1.2
"""The log-odds from which a mention of an event makes a claim; highest F1 on the training reports."""

_NAMED_PERSON = 0.5
"""The score of a named person's harm, on which no network is asked."""
_NOTHING: Cell[Quantity | None] = plain(None, "no number is stated")


def drafts(
    reading: Reading,
    means: MeansOf,
    opinions: Opinions | None = None,
    voices: Sequence[Attribution] = (),
) -> list[Draft]:
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
    mentions = _mentions(reading, means, found, opinions)
    told += _events(reading, mentions, told, _Weighed(reading, opinions, voices))
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


Mentioned = tuple[Hit, EventType, float]
"""The words that may name an event, with its type and what the rules say for it, in log-odds."""


@dataclass(frozen=True, slots=True)
class _Weighed:
    """What speaks for a mention of an event in all."""

    reading: Reading
    opinions: Opinions | None
    voices: Sequence[Attribution]

    def odds(self, hit: Hit, by_rules: float) -> float:
        """The log-odds that a mention makes a claim, above 0 where it does."""
        if self.opinions is None:
            return by_rules - THRESHOLD
        by_network = self.opinions.names_event(hit.first, hit.last)
        said = bonus(f"event, {self._modality(hit)}")
        return mixed("event", by_rules, by_network) + said - bonus("event, threshold")

    def _modality(self, hit: Hit) -> Modality:
        """How the rules find the event to stand: what somebody denies or wants is seldom told in passing."""
        first, last = clause(self.reading, hit.first, hit.last)
        ev, trigger = self.reading.span_of(first, last), self.reading.span_of(hit.first, hit.last)
        voice = speaker_for(ev, self.voices, trigger)
        return modality(self.reading.analysis, ev, voice, trigger).value


def _events(
    reading: Reading, mentions: Iterable[Mentioned], told: list[Draft], weighed: _Weighed
) -> Iterator[Draft]:
    """The drafts of the events that no number stands for."""
    taken = {i for draft in told for i in range(draft.first, draft.last)}
    free = [one for one in mentions if taken.isdisjoint(range(one[0].first, one[0].last))]
    odds = [(hit, type_, weighed.odds(hit, by_rules)) for hit, type_, by_rules in free]
    for hit, type_, score in triggers.best_of_each([one for one in odds if one[2] > 0]):
        opinion = weighed.opinions.event(hit.first, hit.last) if weighed.opinions else None
        outcome = judged.outcome(Outcome(triggers.HARM.get(hit.value, "none")), opinion)
        out = plain(outcome, "by the words that name the event", reading.span_of(hit.first, hit.last))
        yield Draft(
            reading=reading,
            first=hit.first,
            last=hit.last,
            out=replace(out, confidence=chance(score) if weighed.opinions else None),
            num=_NOTHING,
            type=None if hit.value in triggers.HARM else type_,
            opinion=opinion,
        )


def _mentions(
    reading: Reading, means: MeansOf, counted: list[Count], opinions: Opinions | None
) -> Iterator[Mentioned]:
    """The words that may name an event, by the list and by the network, with the rules' log-odds."""
    taken: set[int] = set()
    for hit, type_ in triggers.candidates(reading, means):
        taken.update(range(hit.first, hit.last))
        yield hit, type_, triggers.score(hit, type_, reading, means, counted)
    if opinions is not None:
        for hit in judged.unlisted(reading, opinions):
            if not taken.intersection(range(hit.first, hit.last)):
                yield hit, EventType(hit.value), bonus("event, unlisted")
