"""Who did it: somebody of the claim's own sentence, the doer told around it, or nobody.

The roles that `arguments` finds (behind "by", before the words for the attack, subject) speak for a doer, and
so do the kind of name, its company, and for a doer told elsewhere the speaker, the type and the distance.
What speaks is weighed, for nobody too; the weights stand in resources/lexicons/doer_weights.tsv.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dateline.extract.actors import Actor
from dateline.extract.arguments import ACCUSED, candidates, is_harmed, noun_phrase, roles
from dateline.extract.cells import words
from dateline.extract.draft import Draft
from dateline.extract.means import Means
from dateline.extract.reading import Reading
from dateline.extract.weights import bonus, log_odds, mixed, share, strongest
from dateline.model.claim import Alternative, Cell
from dateline.model.span import Span
from dateline.model.vocabulary import EventType, Scope

_REACH = 4
"""Sentences before and after whose doers are considered."""
_STEPS = (0, 1, 2, 3, 5, 8, 13, 20)
_PAIR_GAP = 4
_SHOWN = 3
_JOINS = frozenset(("and", "with", "against", ",", "or"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """A claim in the making as far as its doer depends on it."""

    draft: Draft
    type: EventType
    scope: Scope
    means: Means | None
    by: Cell[str | None]
    """The doer by the roles in its own sentence alone."""
    speaker: str | None
    taken: tuple[Span, ...]
    """Where speakers are named in its sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doer:
    """Somebody who may have done it."""

    span: Span
    actor: Actor | None = None
    """Who, in the claim's own sentence."""
    deed: Deed | None = None
    """The claim of another sentence whose doer it is."""
    pointed: bool = False
    """Only the network sees a doer there."""


class DoersOf:
    """The doers that the sentences of one report name."""

    def __init__(self, deeds: Sequence[Deed]) -> None:
        self.deeds = deeds

    def around(self, one: Deed) -> list[Doer]:
        """Everybody who may have done it: those of the sentence, then the doers of claims around it."""
        reading = one.draft.reading
        own = [actor for actor in candidates(one.draft) if not is_harmed(reading, actor, one.draft)]
        found = [
            Doer(span=noun_phrase(reading, actor), actor=actor) for actor in [*own, *_pairs(reading, own)]
        ]
        seen = {doer.span for doer in found}
        for deed in self.deeds:
            gap = abs(deed.draft.reading.index - reading.index)
            if 0 < gap <= _REACH and deed.by.spans and deed.by.spans[0] not in seen:
                found.append(Doer(span=deed.by.spans[0], deed=deed))
        pointed = _pointed(one, found)
        return [*found, pointed] if pointed else found

    def choose(self, one: Deed) -> Cell[str | None]:
        """The words for the doer, with those that were considered and not chosen."""
        text = one.draft.reading.analysis.text
        opinion = one.draft.opinion
        nothing = log_odds("doer_weights", self.nobody(one))
        if opinion:
            nothing = mixed("doer", nothing, opinion.nowhere("by")) + bonus("doer, nobody")
        part = self.parts(one)
        accused = next((a for a, role in part.items() if role == ACCUSED), None)
        if accused is not None:
            return words(text, noun_phrase(one.draft.reading, accused), ACCUSED)
        scored = [(self._score(one, doer, part), doer) for doer in self.around(one)]
        scored.sort(key=lambda pair: (-pair[0], pair[1].span.start))
        every = [nothing, *(score for score, _ in scored)]
        likely = share(every, max(every)) if opinion else None
        if not scored or scored[0][0] <= nothing:
            none = words(text, None, "nothing names its doer", _others(text, [d for _, d in scored]))
            return replace(none, confidence=likely)
        best = scored[0][1]
        rest = _others(text, [d for _, d in scored[1:]])
        if best.pointed:
            return replace(
                words(text, best.span, "the network points at these words", rest), confidence=likely
            )
        where = "in its sentence" if best.actor else "where the report tells of it"
        reason = strongest("doer_weights", self.features(one, best, part))
        return replace(
            words(text, best.span, f"named {where}; most speaks: {reason}", rest), confidence=likely
        )

    def _score(self, one: Deed, doer: Doer, part: Mapping[Actor, str]) -> float:
        """What speaks for a doer in all."""
        opinion, reading = one.draft.opinion, one.draft.reading
        if doer.pointed:
            ruled = bonus("doer, unlisted")
        else:
            ruled = log_odds("doer_weights", self.features(one, doer, part))
        pointed = opinion.points("by", [reading.places.of(doer.span)]) if opinion else None
        return mixed("doer", ruled, pointed)

    def parts(self, one: Deed) -> Mapping[Actor, str]:
        """The role of each who is named in the sentence, where it has one."""
        return roles(one.draft, one.means, one.taken)

    def nobody(self, one: Deed) -> Iterator[str]:
        """What speaks for no doer at all, as short readable names."""
        draft, reading = one.draft, one.draft.reading
        yield "nobody"
        yield f"nobody, {one.type} of {draft.out.value}"
        yield f"nobody, {one.type}, {one.scope}"
        yield f"nobody, {one.type} in {reading.sentence.kind}"
        yield f"nobody, somebody has a role: {one.by.value is not None}, {one.type}"
        yield f"nobody, word {reading.between(draft.first, draft.last)}"
        yield f"nobody, behind {reading.word(draft.first - 1)}"
        yield f"nobody, before {reading.word(draft.last)}"
        yield f"nobody, a speaker: {one.speaker is not None}, {one.type}"
        yield f"nobody, sentence {min(reading.index, 3)}"
        yield f"nobody, named in the sentence: {min(len(reading.actors), 3)}"
        if one.means is not None and one.means.hit is not None:
            hit = one.means.hit
            yield f"nobody, means {one.means.reading.between(hit.first, hit.last)}"

    def features(self, one: Deed, doer: Doer, part: Mapping[Actor, str]) -> Iterator[str]:
        """What speaks for and against one doer, as short readable names; part: the roles in the sentence."""
        if doer.actor is not None:
            yield from _own(one, doer.actor, part)
        elif doer.deed is not None:
            yield from _elsewhere(one, doer.deed)


def _pointed(one: Deed, found: Sequence[Doer]) -> Doer | None:
    """Whom the network points at, where none of those found has a word of it."""
    opinion, reading = one.draft.opinion, one.draft.reading
    bounds = opinion.best("by") if opinion else None
    if bounds is None:
        return None
    span = reading.places.span(*bounds)
    if not any(map(str.isalnum, span.of(reading.analysis.text))):
        return None
    return None if any(doer.span.overlaps(span) for doer in found) else Doer(span=span, pointed=True)


def _own(one: Deed, actor: Actor, part: Mapping[Actor, str]) -> Iterator[str]:
    """What speaks for somebody of the claim's own sentence."""
    draft, reading = one.draft, one.draft.reading
    role = part.get(actor, "no role")
    side = "behind" if actor.first >= draft.last else "before" if actor.last <= draft.first else "over"
    far = _step(max(0, actor.first - draft.last, draft.first - actor.last))
    speaks = any(reading.span_of(actor.first, actor.last).overlaps(span) for span in one.taken)
    named = " ".join(reading.lower(i) for i in range(actor.first, actor.last))
    yield f"{role}"
    yield f"{role}, {one.type}"
    yield f"{role}, {actor.kind}"
    yield f"{role}, {side}"
    yield f"{role}, speaks: {speaks}"
    yield f"{actor.kind}, {one.type}, {side}"
    yield f"{actor.kind}, {side}, {far} words off"
    yield f"{one.type}, {side}, {far} words off"
    yield f"speaks: {speaks}, {one.type}"
    yield f"speaks: {speaks}, word {reading.between(draft.first, draft.last)}"
    yield f"{side}, word {reading.between(draft.first, draft.last)}"
    yield f"name {named}"
    yield f"last of the name {reading.lower(actor.last - 1)}, {side}"
    for back in (1, 2):
        yield f"{back} behind {reading.word(actor.first - back)}"
        yield f"{back} behind {reading.word(actor.first - back)}, {side}"
        yield f"{back} before {reading.word(actor.last + back - 1)}"
        yield f"{back} before {reading.word(actor.last + back - 1)}, {side}"
    counted = next((c for c in reading.counted if c.first <= actor.first < c.last), None)
    yield f"counted: {counted.kind if counted else 'no'}, {draft.out.value}, {side}"
    others = [a for a in reading.actors if a is not actor]
    yield f"alone in the sentence: {not others}, {role}"
    yield f"first named: {all(a.first > actor.first for a in others)}, {side}"
    hit = one.means.hit if one.means and one.means.reading is reading else None
    if hit is not None:
        behind = actor.first >= hit.last
        gap = max(0, actor.first - hit.last, hit.first - actor.last)
        yield f"{'behind' if behind else 'before'} the means, {_step(gap)} words off"
    between = reading.between(draft.last, actor.first) if side == "behind" else ""
    before = reading.between(actor.last, draft.first) if side == "before" else ""
    if 0 < len((between or before).split()) <= _PAIR_GAP:
        yield f"between {between or before}, {side}"
    yield f"a mark between: {',' in (between or before).split()}, {role}"


def _elsewhere(one: Deed, deed: Deed) -> Iterator[str]:
    """What speaks for the doer of a claim of another sentence."""
    gap = one.draft.reading.index - deed.draft.reading.index
    side = f"{_step(abs(gap))} sentences {'before' if gap > 0 else 'behind'}"
    same, voice = one.type is deed.type, one.speaker == deed.speaker
    whose = "one speaker" if voice and one.speaker else "the publisher" if voice else "another speaker"
    has_role = one.by.value is not None
    yield "told elsewhere"
    yield f"told {side}, its type: {same}"
    yield f"told {side}, by {whose}"
    yield f"told elsewhere by {whose}, its type: {same}, publisher speaks: {one.speaker is None}"
    yield f"told elsewhere of {deed.type}, here {one.type}"
    yield f"told elsewhere, {one.type}, a role is filled here: {has_role}"
    yield f"told elsewhere: {deed.by.rule}"
    yield f"told elsewhere, {one.scope}, {deed.scope}"
    yield f"told elsewhere, somebody named here: {bool(one.draft.reading.actors)}, its type: {same}"
    yield f"told elsewhere, in {one.draft.reading.sentence.kind}, {side}"
    yield f"told elsewhere, word {one.draft.reading.between(one.draft.first, one.draft.last)}"
    opening = one.draft.reading.between(one.draft.reading.first, one.draft.reading.first + 2)
    yield f"told elsewhere, sentence opens {opening}"
    figure = one.draft.num.value is not None and one.draft.num.value == deed.draft.num.value
    yield f"told elsewhere of the same figure: {figure}"
    if one.means is not None and deed.means is not None:
        yield f"told elsewhere, the same means: {_means_word(one.means) == _means_word(deed.means)}"


def _means_word(means: Means) -> str:
    return means.reading.between(means.hit.first, means.hit.last) if means.hit else ""


def _pairs(reading: Reading, found: Sequence[Actor]) -> Iterator[Actor]:
    """Two who are named together, as one: "the army and its allies", "the army with the rebels"."""
    for one, other in pairwise(found):
        gap = reading.between(one.last, other.first).split()
        if 0 < len(gap) <= _PAIR_GAP and _JOINS.intersection(gap):
            yield Actor(one.first, other.last, kind="pair")


def _step(number: int) -> int:
    return max(step for step in _STEPS if step <= number)


def _others(text: str, found: Sequence[Doer]) -> tuple[Alternative, ...]:
    """Those who were considered, nearest to being chosen first."""
    return tuple(Alternative(value=one.span.of(text), reason="less speaks for it") for one in found[:_SHOWN])
