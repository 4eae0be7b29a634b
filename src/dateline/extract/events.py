"""Events of a report: what claims of one event share, and which claims are of one event.

Reports name the place and the day of an event once. A claim without its own takes those of the event that the
sentences around it tell of; claims of one type whose places and figures agree are one event.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.extract.draft import Draft
from dateline.model.claim import Cell
from dateline.model.document import BlockKind
from dateline.model.span import Span
from dateline.model.vocabulary import EventType, Scope

_NEAR = 4
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
    inc: int = 0

    @property
    def index(self) -> int:
        """The number of its sentence."""
        return self.draft.reading.index


def share(settled: Sequence[Settled]) -> list[Settled]:
    """Fills places and days from the event's other sentences, then numbers the events."""
    filled = [_with_place(one, settled) for one in settled]
    filled = [_with_day(one, filled) for one in filled]
    return list(_numbered(filled))


def _around(one: Settled, others: Sequence[Settled], wanted: Callable[[Settled], bool]) -> Settled | None:
    """The claim whose event is likeliest the same: the nearest before of the same type; for a headline, after."""
    forward = one.draft.reading.sentence.kind is BlockKind.HEADLINE
    near = [
        other
        for other in others
        if wanted(other)
        and (0 < other.index - one.index <= _NEAR if forward else 0 <= one.index - other.index <= _NEAR)
    ]
    same = [other for other in near if other.type.value is one.type.value] or near
    return min(same, key=lambda other: abs(other.index - one.index)) if same else None


def _with_place(one: Settled, others: Sequence[Settled]) -> Settled:
    if one.at.value:
        return one
    source = _around(one, others, lambda other: bool(other.at.value) and other.at.rule.startswith("named"))
    if source is None:
        return one
    return replace(
        one, at=replace(source.at, rule="named where the report tells of the event before or after")
    )


def _with_day(one: Settled, others: Sequence[Settled]) -> Settled:
    if one.when.value or one.scope.value is Scope.TOTAL:
        return one

    def wanted(other: Settled) -> bool:
        return (
            bool(other.when.value)
            and other.type.value is one.type.value
            and other.scope.value is Scope.INCIDENT
        )

    source = _around(one, others, wanted)
    if source is None:
        return one
    return replace(
        one, when=replace(source.when, rule="said where the report tells of the event before or after")
    )


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


def covering(span: Span, cells: Sequence[Span]) -> bool:
    """One of the spans covers `span`."""
    return any(cell.covers(span) for cell in cells)
