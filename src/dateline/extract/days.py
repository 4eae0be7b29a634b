"""Which day expression dates a claim: one of its own sentence, one of the sentences around it, or none.

A report dates an event once and tells of it many times, and a sentence may date its saying, its background
and its event. So everything that could date a claim is weighed, and so is that nothing does; the weights
stand in resources/lexicons/day_weights.tsv.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from dateline.extract.cells import words
from dateline.extract.draft import Draft
from dateline.extract.reading import Reading
from dateline.extract.speakers import Attribution
from dateline.extract.weights import bonus, log_odds, mixed, share, strongest
from dateline.grammar import days
from dateline.model.analysis import MentionKind
from dateline.model.claim import Alternative, Cell
from dateline.model.document import BlockKind
from dateline.model.span import Span
from dateline.model.vocabulary import EventType, Scope

NO_DAY = "no day expression near dates it"
_REACH = 8
"""Sentences before and after among which a day is looked for."""
_LEAD = 2
"""The first sentences, which may date everything that follows."""
_SAID = 12
_NEAR_STEPS = (0, 1, 2, 3, 5, 8)
_WORD_STEPS = (0, 1, 3, 6, 10, 16, 25)
_SHOWN = 3
_CLAUSES = frozenset((";", "while", "whereas", "but", "as", "after", "before", "when"))
_TURNS = frozenset((";", "while", "but", "after", "before", "since", "when", "where", "who", "which", ","))


@dataclass(frozen=True, slots=True, kw_only=True)
class DayWords:
    """One day expression of a report."""

    span: Span
    reading: Reading
    first: int
    """Index of its first token in the analysis."""
    last: int
    """Index after its last token."""
    kind: str
    """What the grammar of days reads in it."""
    saying: bool
    """It dates the saying: "a monitor said on Saturday"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A claim in the making as far as its day depends on it."""

    draft: Draft
    type: EventType
    scope: Scope
    at: frozenset[str]
    """The names of its places, in lower case."""


class DaysOf:
    """The day expressions of one report and the claims that they may date."""

    def __init__(
        self, readings: Sequence[Reading], told: Sequence[Told], voices: Sequence[Attribution]
    ) -> None:
        self.found: Mapping[int, list[DayWords]] = {r.index: list(_found(r, voices)) for r in readings}
        self.told: dict[int, list[Told]] = {}
        for one in told:
            self.told.setdefault(one.draft.reading.index, []).append(one)

    def around(self, one: Told) -> list[DayWords]:
        """The expressions that may date a claim, in text order."""
        index = one.draft.reading.index
        near = (i for i in sorted(self.found) if abs(i - index) <= _REACH or i <= _LEAD)
        return [found for i in near for found in self.found[i]]

    def choose(self, one: Told) -> Cell[str | None]:
        """The words that date a claim, with those that were considered and not chosen."""
        text = one.draft.reading.analysis.text
        opinion = one.draft.opinion
        nothing = log_odds("day_weights", self.nothing(one))
        if opinion:
            nothing = mixed("day", nothing, opinion.nowhere("when")) + bonus("day, nothing")
        scored = [(self._score(one, found), found) for found in self.around(one)]
        scored.sort(key=lambda pair: (-pair[0], pair[1].span.start))
        every = [nothing, *(score for score, _ in scored)]
        likely = share(every, max(every)) if opinion else None
        if not scored or scored[0][0] <= nothing:
            none = words(text, None, NO_DAY, _others(text, [found for _, found in scored]))
            return replace(none, confidence=likely)
        best = scored[0][1] if opinion else self._in_clause(one, scored[0][1])
        where = "in its sentence" if best.reading is one.draft.reading else "where the report tells of it"
        reason = strongest("day_weights", self.features(one, best))
        rest = _others(text, [found for _, found in scored if found is not best])
        made = words(text, best.span, f"a day {where}; most speaks: {reason}", rest)
        return replace(made, confidence=likely)

    def _score(self, one: Told, found: DayWords) -> float:
        """What speaks for one day expression in all."""
        opinion = one.draft.opinion
        pointed = opinion.points("when", [(found.first, found.last - 1)]) if opinion else None
        return mixed("day", log_odds("day_weights", self.features(one, found)), pointed)

    def _in_clause(self, one: Told, best: DayWords) -> DayWords:
        """The one day of the claim's own clause instead of one of another clause of its sentence.

        As in "they fired on Monday as rebels claimed the killing of 30 soldiers last week".
        """
        reading = one.draft.reading
        first, last = one.draft.where
        start = max((i for i in range(reading.first, first) if reading.lower(i) in _CLAUSES), default=-1)
        inside = [d for d in self.found[reading.index] if not d.saying and d.first >= last]
        between = [i for d in inside for i in range(last, d.first) if reading.lower(i) in _CLAUSES]
        if best.reading is not reading or best.last > start or between or len(inside) != 1:
            return best
        return inside[0]

    def nothing(self, one: Told) -> Iterator[str]:
        """What speaks for no day at all, as short readable names."""
        draft = one.draft
        reading = draft.reading
        own = [found for found in self.found[reading.index] if not found.saying]
        yield "undated"
        yield f"undated, {one.type} of {draft.out.value}"
        yield f"undated, {one.scope}, days in the sentence: {min(len(own), 2)}"
        yield f"undated, {one.type}, days in the sentence: {bool(own)}"
        yield f"undated, in {reading.sentence.kind}, sentence {min(reading.index, 4)}"
        yield f"undated, a number: {draft.num.value is not None}, {one.scope}"
        yield f"undated, word {reading.between(draft.first, draft.last)}"
        for back in (1, 2):
            yield f"undated, {back} behind {reading.word(draft.first - back)}"
        yield f"undated, opens {reading.word(reading.first)}"
        yield f"undated, place named: {bool(one.at)}"
        near = [self.found.get(reading.index + step, []) for step in (-1, -2, 1)]
        yield f"undated, days beside it: {[bool(found) for found in near]}"

    def features(self, one: Told, found: DayWords) -> Iterator[str]:
        """What speaks for and against one day expression, as short readable names."""
        own = found.reading is one.draft.reading
        where = "own" if own else _distance(one, found)
        total = one.scope is Scope.TOTAL
        yield f"{found.kind}, own: {own}, total: {total}"
        yield f"{found.kind}, {one.type}, own: {own}"
        yield f"{found.kind}, {where}"
        yield f"saying: {found.saying}, {where}"
        yield f"saying: {found.saying}, own: {own}, {one.draft.reading.sentence.kind}"
        yield f"begins {found.reading.word(found.first)}, own: {own}, total: {total}"
        yield f"follows {found.reading.word(found.first - 1)}, own: {own}"
        yield f"before {found.reading.word(found.last)}, own: {own}"
        yield f"words {found.reading.between(found.first, found.last)}, own: {own}"
        yield from self._beside(one, found) if own else self._apart(one, found)

    def _beside(self, one: Told, found: DayWords) -> Iterator[str]:
        """What speaks for an expression of the claim's own sentence."""
        draft, reading = one.draft, one.draft.reading
        far = _words_between(draft, found)
        side = "behind" if found.first >= draft.last else "before"
        own = self.found[reading.index]
        nearest = min(own, key=lambda other: (_words_between(draft, other), other.first))
        yield f"own, nearest: {nearest is found}, of {min(len(own), 3)}"
        yield f"own, {side}, {_step(far, _WORD_STEPS)} words off"
        yield f"own, opens the sentence: {found.first - reading.first <= 1}, {one.type}"
        yield f"own, out {draft.out.value}, {side}"
        gap = range(draft.last, found.first) if side == "behind" else range(found.last, draft.first)
        for turn in sorted(_TURNS.intersection(reading.lower(i) for i in gap)):
            yield f"own, {side}, {turn!r} between"
        rivals = [other for other in self.told[reading.index] if _words_between(other.draft, found) < far]
        yield f"own, claims nearer to it: {min(len(rivals), 3)}, {side}"
        alike = any(other.type is one.type for other in rivals)
        yield f"own, a nearer claim of its type: {alike if rivals else 'none nearer'}"

    def _apart(self, one: Told, found: DayWords) -> Iterator[str]:
        """What speaks for an expression of another sentence."""
        where, there = _distance(one, found), self.told.get(found.reading.index, [])
        dated = [other for other in self.found[one.draft.reading.index] if not other.saying]
        same = [other for other in there if other.type is one.type]
        yield f"{where}, days in the own sentence: {min(len(dated), 2)}"
        yield f"{where}, its type is told there: {bool(same)}"
        yield f"{one.type}, its type is told there: {bool(same)}"
        yield f"{one.type}, {where}"
        yield f"{where}, claim in {one.draft.reading.sentence.kind}, day in {found.reading.sentence.kind}"
        yield f"{where}, same paragraph: {found.reading.sentence.block == one.draft.reading.sentence.block}"
        yield f"places agree: {_agree(one, same or there)}, type: {bool(same)}"
        yield f"places agree: {_agree(one, same or there)}, {where}"
        if there:
            near = min(there, key=lambda other: (_words_between(other.draft, found), other.draft.first))
            yield f"dates there {near.type}, here {one.type}"
            yield f"dates there a {near.scope}, here a {one.scope}"
            figure = _figure(near) is not None and _figure(near) == _figure(one)
            yield f"dates there the same figure: {figure}"
        between = self._dated_between(one, found)
        yield f"dated sentences between: {min(between, 3)}, {'before' if 'before' in where else 'behind'}"
        here = self.found[found.reading.index]
        yield f"place among the days of its sentence: {min(here.index(found), 3)} of {min(len(here), 4)}"
        opening = one.draft.reading.between(one.draft.reading.first, one.draft.reading.first + 2)
        yield f"taken over, sentence opens {opening}"
        yield f"taken over, word {one.draft.reading.between(one.draft.first, one.draft.last)}"

    def _dated_between(self, one: Told, found: DayWords) -> int:
        low, high = sorted((one.draft.reading.index, found.reading.index))
        return sum(1 for i in range(low + 1, high) if self.found.get(i))


def _found(reading: Reading, voices: Sequence[Attribution]) -> Iterator[DayWords]:
    """The day expressions of one sentence."""
    for mention in reading.named(MentionKind.DAY):
        first, last = reading.token_at(mention.span.start), reading.token_at(mention.span.end - 1) + 1
        yield DayWords(
            span=mention.span,
            reading=reading,
            first=first,
            last=max(last, first + 1),
            kind=_kind(mention.span.of(reading.analysis.text)),
            saying=_of_saying(mention.span, voices),
        )


@lru_cache(maxsize=10_000)
def _kind(expression: str) -> str:
    """What the grammar of days reads in the words: the name of its value, and of a stretch's ends."""
    found = days.parse(expression)
    if found is None:
        return "unread"
    value = found.value
    parts = [type(value).__name__]
    parts += [type(getattr(value, end)).__name__ for end in ("start", "end", "first") if hasattr(value, end)]
    parts += [f"{unit}" for unit in (getattr(value, "unit", ""),) if unit]
    return " ".join(parts)


def _of_saying(span: Span, voices: Sequence[Attribution]) -> bool:
    """As in "a monitor said Saturday": the day stands right behind the verb and outside what is said."""
    return any(
        voice.verb is not None
        and 0 <= span.start - voice.verb.end <= _SAID
        and not voice.content.overlaps(span)
        for voice in voices
    )


def _distance(one: Told, found: DayWords) -> str:
    """How many sentences off, and on which side."""
    gap = found.reading.index - one.draft.reading.index
    headline = one.draft.reading.sentence.kind is BlockKind.HEADLINE
    side = "before" if gap < 0 else "behind a headline" if headline else "behind"
    return f"{_step(abs(gap), _NEAR_STEPS)} sentences {side}"


def _step(number: int, steps: Sequence[int]) -> int:
    """The greatest step that the number reaches."""
    return max(step for step in steps if step <= number)


def _words_between(draft: Draft, found: DayWords) -> int:
    return max(0, found.first - draft.last, draft.first - found.last)


def _agree(one: Told, others: Sequence[Told]) -> str:
    """Whether the claims told there are of the same places."""
    if not others or not one.at or not any(other.at for other in others):
        return "unsaid"
    return "yes" if any(one.at & other.at for other in others) else "no"


def _figure(one: Told) -> tuple[str, int | None, int | None] | None:
    quantity = one.draft.num.value
    return (one.draft.out.value.value, quantity.low, quantity.high) if quantity else None


def _others(text: str, found: Sequence[DayWords]) -> tuple[Alternative, ...]:
    """The expressions that were considered, nearest to being chosen first."""
    return tuple(
        Alternative(
            value=one.span.of(text),
            reason="the day of the saying" if one.saying else "less speaks for it",
        )
        for one in found[:_SHOWN]
    )
