"""Events of a report: what claims of one event share, and which claims are of one event.

Reports name the place and the day of an event once. A claim without its own takes those of the event that the
sentences around it tell of; claims of one type whose places and figures agree are one event.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.extract import where
from dateline.extract.cells import several
from dateline.extract.days import DaysOf, Told
from dateline.extract.doers import Deed, DoersOf
from dateline.extract.reading import Reading
from dateline.extract.scope import is_countrywide
from dateline.extract.settled import Settled
from dateline.extract.speakers import Attribution
from dateline.extract.stretches import city_before
from dateline.extract.weights import bonus
from dateline.model.claim import Alternative
from dateline.model.document import BlockKind
from dateline.model.vocabulary import EventType

NAMED = "named in the sentence"
COUNTRY = "the sentence names a country alone"
NOWHERE = "the sentence names no place"
CITY = "the city named before, which the sentence calls the city"
_ELSEWHERE = "where the report tells of the same event"
_NEAR = 4
_LEAD = 2
"""The first sentences, which the ones after them explain."""
_FAMILIES = {
    EventType.ATTACK: "attack",
    EventType.VIOLENCE: "attack",
    EventType.OFFENSIVE: "ground",
    EventType.TERRITORY_CHANGE: "ground",
}


def share(
    settled: Sequence[Settled], readings: Sequence[Reading], voices: Sequence[Attribution]
) -> list[Settled]:
    """Fills places, days and doers from the event's other sentences, then numbers the events."""
    told_of = [where.weigh(_in_city(placed(one, settled), readings), readings) for one in settled]
    filled = _dated(told_of, readings, voices)
    return list(_numbered(_done(filled)))


def _around(one: Settled, others: Sequence[Settled], *, reach: int) -> Settled | None:
    """The nearest claim in the sentences before; for a headline and the first lines, in those after."""
    before = [other for other in others if 0 <= one.index - other.index <= reach]
    after = [other for other in others if 0 < other.index - one.index <= reach]
    headline = one.draft.reading.sentence.kind is BlockKind.HEADLINE
    near = after if headline else before or (after if one.index <= _LEAD else [])
    same = [other for other in near if other.type.value is one.type.value] or near
    return min(same, key=lambda other: abs(other.index - one.index)) if same else None


def placed(one: Settled, others: Sequence[Settled]) -> Settled:
    """With the place of its event, where the sentence names none or a country alone.

    What is told of the whole country takes no town of another sentence.
    """
    if one.at.rule == NAMED or is_countrywide(one.draft):
        return one
    source = _around(one, [other for other in others if other.at.rule == NAMED], reach=_NEAR)
    if source is None or (one.at.value and source.type.value is not one.type.value):
        return one
    mine = Alternative(value=", ".join(one.at.value), reason="a country alone") if one.at.value else None
    return replace(
        one, at=replace(source.at, rule=f"{_ELSEWHERE}: {NAMED}", alternatives=(mine,) if mine else ())
    )


def _in_city(one: Settled, readings: Sequence[Reading]) -> Settled:
    """With the city named before, where no sentence near names a place but this one tells of "the city"."""
    if one.at.rule != NOWHERE or (city := city_before(one.draft, readings)) is None:
        return one
    text = one.draft.reading.analysis.text
    return replace(one, at=several(text, [city.span], CITY))


def _dated(
    settled: Sequence[Settled], readings: Sequence[Reading], voices: Sequence[Attribution]
) -> list[Settled]:
    """With the day expression that dates each, if any does."""
    told_of = [told(one) for one in settled]
    days = DaysOf(readings, told_of, voices)
    return [replace(one, when=days.choose(each)) for one, each in zip(settled, told_of, strict=True)]


def told(one: Settled) -> Told:
    """What the day of a claim depends on."""
    at = frozenset(map(str.lower, one.at.value)) if one.at.rule != COUNTRY else frozenset()
    return Told(draft=one.draft, type=one.type.value, scope=one.scope.value, at=at)


def _done(settled: Sequence[Settled]) -> list[Settled]:
    """With who did each, if anybody is named."""
    deeds = [deed(one) for one in settled]
    doers = DoersOf(deeds)
    return [replace(one, by=doers.choose(each)) for one, each in zip(settled, deeds, strict=True)]


def deed(one: Settled) -> Deed:
    """What the doer of a claim depends on."""
    return Deed(
        draft=one.draft,
        type=one.type.value,
        scope=one.scope.value,
        means=one.means,
        by=one.by,
        speaker=one.speaker,
        taken=one.taken,
    )


def _numbered(settled: Sequence[Settled]) -> Iterator[Settled]:
    """Each claim with the number of its event, in text order."""
    done: list[Settled] = []
    for one in settled:
        earlier = _joined(one, done)
        number = earlier.inc if earlier else 1 + max((other.inc for other in done), default=0)
        done.append(replace(one, inc=number))
    yield from done


def _joined(one: Settled, done: Sequence[Settled]) -> Settled | None:
    """A claim of the event that this one tells of too; None for a new event."""
    if one.draft.opinion is None:
        return next((other for other in reversed(done) if _same_event(one, other)), None)
    scores: dict[int, list[float]] = {}
    for other in done:
        scores.setdefault(other.inc, []).append(_together(one, other))
    means = {inc: sum(found) / len(found) for inc, found in scores.items()}
    best = max(means, key=lambda inc: (means[inc], inc), default=None)
    if best is None or means[best] <= 0:
        return None
    return next(other for other in done if other.inc == best)


def _together(one: Settled, other: Settled) -> float:
    """The log-odds that two claims are of one event, by rules and network."""
    if one.draft.again is not None and one.draft.again == other.draft.core:
        return bonus("event of two, told again")
    ruled = bonus("event of two, rules") * (1 if _same_event(one, other) else -1)
    mine, theirs = one.draft.opinion, other.draft.opinion
    odds = mine.together(theirs) if mine and theirs else None
    return ruled + bonus("event of two, network") * (odds or 0.0) + bonus("event of two")


def _same_event(one: Settled, other: Settled) -> bool:
    if _family(one) != _family(other) or one.scope.value is not other.scope.value:
        return False
    if one.index == other.index:
        return True
    if one.index - other.index > _NEAR and other.index > 1:
        return False
    if not _places_agree(one, other) or not _figures_agree(one, other):
        return False
    # Asked last: it searches the evidence of both, for every pair of claims of a report.
    return is_countrywide(one.draft) == is_countrywide(other.draft)


def _family(one: Settled) -> str:
    return _FAMILIES.get(one.type.value, one.type.value.value)


def _places_agree(one: Settled, other: Settled) -> bool:
    mine, theirs = set(map(str.lower, one.at.value)), set(map(str.lower, other.at.value))
    return not mine or not theirs or bool(mine & theirs)


def _figures_agree(one: Settled, other: Settled) -> bool:
    """Two exact figures of one outcome for whole groups are of one event only if they are equal."""
    a, b = one.draft.num.value, other.draft.num.value
    if a is None or b is None or one.draft.out.value is not other.draft.out.value:
        return True
    if (one.draft.count and one.draft.count.part) or (other.draft.count and other.draft.count.part):
        return True
    return a.low == b.low or a.high == b.high or _rivals(one, other)


def _rivals(one: Settled, other: Settled) -> bool:
    """Another speaker puts the toll of the event just told at another number."""
    count = one.draft.count
    gives = bool(count and count.cue and "toll" in count.cue.entry.notes)
    return gives and one.speaker != other.speaker and 0 <= one.index - other.index <= _LEAD
