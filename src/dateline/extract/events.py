"""Events of a report: what claims of one event share, and which claims are of one event.

Reports name the place and the day of an event once. A claim without its own takes those of the event that the
sentences around it tell of; claims of one type whose places and figures agree are one event.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.extract.draft import Draft
from dateline.extract.means import MEANS
from dateline.model.claim import Alternative, Cell
from dateline.model.document import BlockKind
from dateline.model.vocabulary import EventType, Scope

NAMED = "named in the sentence"
COUNTRY = "the sentence names a country alone"
DAY = "the day expression nearest to the event"
NOWHERE = "the sentence names no place"
_ELSEWHERE = "where the report tells of the same event"
_LASTING = re.compile(
    r"(?:for|since|in the (?:last|past)|over the|during the|within)\b|\w+-(?:day|week|month|year)",
    re.IGNORECASE,
)
_NEAR = 4
_NEAR_DOER = 2
_NEAR_DAY = 8
_LEAD = 2
"""The first sentences, which the ones after them explain."""
_HARM = MEANS | {EventType.VIOLENCE, EventType.DAMAGE}
_FAMILIES = {
    EventType.ATTACK: "attack",
    EventType.VIOLENCE: "attack",
    EventType.OFFENSIVE: "ground",
    EventType.TERRITORY_CHANGE: "ground",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """A draft with the cells that its event shares."""

    draft: Draft
    type: Cell[EventType]
    scope: Cell[Scope]
    at: Cell[tuple[str, ...]]
    when: Cell[str | None]
    by: Cell[str | None]
    how: Cell[str | None]
    speaker: str | None = None
    """The fullest name of who says it."""
    inc: int = 0

    @property
    def index(self) -> int:
        """The number of its sentence."""
        return self.draft.reading.index


def share(settled: Sequence[Settled]) -> list[Settled]:
    """Fills places, days and doers from the event's other sentences, then numbers the events."""
    filled = [_with_place(one, settled) for one in settled]
    filled = [_with_day(one, filled) for one in filled]
    filled = [_with_doer(one, filled) for one in filled]
    return list(_numbered(filled))


def _around(one: Settled, others: Sequence[Settled], *, reach: int) -> Settled | None:
    """The nearest claim in the sentences before; for a headline and the first lines, in those after."""
    before = [other for other in others if 0 <= one.index - other.index <= reach]
    after = [other for other in others if 0 < other.index - one.index <= reach]
    headline = one.draft.reading.sentence.kind is BlockKind.HEADLINE
    near = after if headline else before or (after if one.index <= _LEAD else [])
    same = [other for other in near if other.type.value is one.type.value] or near
    return min(same, key=lambda other: abs(other.index - one.index)) if same else None


def _with_place(one: Settled, others: Sequence[Settled]) -> Settled:
    """With the place of its event, where the sentence names none or a country alone."""
    if one.at.rule == NAMED:
        return one
    source = _around(one, [other for other in others if other.at.rule == NAMED], reach=_NEAR)
    if source is None or (one.at.value and source.type.value is not one.type.value):
        return one
    mine = Alternative(value=", ".join(one.at.value), reason="a country alone") if one.at.value else None
    return replace(
        one, at=replace(source.at, rule=f"{_ELSEWHERE}: {NAMED}", alternatives=(mine,) if mine else ())
    )


def _with_day(one: Settled, others: Sequence[Settled]) -> Settled:
    """With its event's day, where the sentence has none: by a claim of its type, else by any harm near."""
    if one.when.value:
        return one
    dated = [other for other in others if _dates(other, one)]
    alike = [other for other in dated if other.type.value is one.type.value and _places_agree(one, other)]
    source = _around(one, alike, reach=_NEAR_DAY)
    if source is None and one.type.value in _HARM:
        source = _around(one, [other for other in dated if other.type.value in _HARM], reach=_NEAR_DAY)
    return one if source is None else replace(one, when=replace(source.when, rule=f"{_ELSEWHERE}: {DAY}"))


def _dates(other: Settled, one: Settled) -> bool:
    """`other` has a day of its own that may be that of `one`: never a span of time for an incident."""
    lasting = _LASTING.match(other.when.value or "") and one.scope.value is Scope.INCIDENT
    return other.when.rule == DAY and not lasting and other.scope.value is one.scope.value


def _with_doer(one: Settled, others: Sequence[Settled]) -> Settled:
    """With the doer that the same speaker names for the same event; a blame by others is theirs alone."""
    if one.by.value or one.type.value not in MEANS or one.scope.value is Scope.TOTAL:
        return one

    def wanted(other: Settled) -> bool:
        return bool(other.by.value) and other.type.value is one.type.value and other.speaker == one.speaker

    source = _around(one, [other for other in others if wanted(other)], reach=_NEAR_DOER)
    if source is None:
        return one
    return replace(one, by=replace(source.by, rule=f"{_ELSEWHERE}: {source.by.rule}"))


def _numbered(settled: Sequence[Settled]) -> Iterator[Settled]:
    """Each claim with the number of its event, in text order."""
    done: list[Settled] = []
    for one in settled:
        earlier = next((other for other in reversed(done) if _same_event(one, other)), None)
        number = earlier.inc if earlier else 1 + max((other.inc for other in done), default=0)
        done.append(replace(one, inc=number))
    yield from done


def _same_event(one: Settled, other: Settled) -> bool:
    if _family(one) != _family(other) or one.scope.value is not other.scope.value:
        return False
    if one.index == other.index:
        return True
    if not _places_agree(one, other) or not _figures_agree(one, other):
        return False
    return one.index - other.index <= _NEAR or other.index <= 1


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
    return a.low == b.low or a.high == b.high
