"""The means of an event: by the words beside it, else by those where the report goes on about the event.

A report tells the means once and the toll many times; so a sentence without a means takes the one of the
sentences before it, a headline the one of the body.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.extract.phrases import Hit
from dateline.extract.reading import Reading
from dateline.model.vocabulary import EventType

MEANS = frozenset(
    (
        EventType.AIRSTRIKE,
        EventType.SHELLING,
        EventType.BOMBING,
        EventType.CHEMICAL_ATTACK,
        EventType.CLASH,
        EventType.ATTACK,
    )
)
"""The types that say how harm was done."""

_BACK = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """The means of an event: its type, the words, and where they stand."""

    type: EventType
    reading: Reading
    hit: Hit | None
    rule: str


class MeansOf:
    """The means that the sentences of one report name."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self.readings = readings
        self._named = [_named(reading) for reading in readings]
        self._usual = _usual(self._named)
        self._told: dict[str, list[int]] = {}
        self._words: dict[str, int] = {}
        for reading in readings:
            for value in sorted({hit.value for hit in reading.triggers}):
                self._told.setdefault(value, []).append(reading.index)
            for hit in reading.triggers:
                self._words.setdefault(reading.between(hit.first, hit.last), reading.index)

    def near(self, reading: Reading, first: int, last: int) -> Means | None:
        """The means named in the sentence, nearest to the tokens [first, last)."""
        named = [hit for hit in self._named[reading.index] if hit.entry.note != "weak"]
        loose = [hit for hit in self._named[reading.index] if hit.entry.note == "weak"]
        for hits, rule in (
            (named, "named in the same sentence"),
            (loose, "named in the same sentence, loosely"),
        ):
            chosen = _nearest(hits, first, last)
            if chosen is not None:
                return Means(type=self._type(chosen), reading=reading, hit=chosen, rule=rule)
        return None

    def all_near(self, reading: Reading, first: int, last: int) -> list[Means]:
        """The means named in the sentence, plain ones first, nearest to the tokens [first, last) first."""
        key = lambda hit: (hit.entry.note == "weak", _gap(hit, first, last), hit.first)  # noqa: E731 - used once
        return [
            self._means(reading, hit, "named in the sentence")
            for hit in sorted(self._named[reading.index], key=key)
        ]

    def of_type(self, type_: EventType, reading: Reading, first: int, last: int) -> Means | None:
        """The means of one type: in the sentence, else in those before it or, for a headline, after it."""
        here = next((one for one in self.all_near(reading, first, last) if one.type is type_), None)
        if here is not None:
            return here
        for index in self._order(reading):
            for hit in self._named[index]:
                if self._type(hit) is type_:
                    return self._means(
                        self.readings[index], hit, "named where the report tells of the same event"
                    )
        return None

    def around(self, reading: Reading) -> list[tuple[str, frozenset[EventType]]]:
        """The types of means that the sentences around name, with where they stand."""
        where = ("in the sentence before", "two sentences before", "three sentences before")
        if reading.index == 0:
            where = ("in the sentence after", "two sentences after", "three sentences after")
        return [
            (place, frozenset(self._type(hit) for hit in self._named[index]))
            for place, index in zip(where, self._order(reading), strict=False)
        ]

    def told_before(self, value: str, index: int) -> int:
        """How many sentences before sentence `index` have a trigger of this value."""
        return bisect_left(self._told.get(value, ()), index)

    def word_before(self, word: str, index: int) -> bool:
        """A sentence before sentence `index` has this very trigger."""
        return self._words.get(word, index) < index

    def headline(self) -> EventType | None:
        """The first means that the report's first sentence names."""
        first = self._named[0] if self._named else []
        return self._type(first[0]) if first else None

    def _order(self, reading: Reading) -> Sequence[int]:
        """The sentences that may tell of the same event, nearest first."""
        if reading.index == 0:
            return range(1, min(len(self.readings), 1 + _BACK))
        return range(reading.index - 1, max(-1, reading.index - 1 - _BACK), -1)

    def _means(self, reading: Reading, hit: Hit, rule: str) -> Means:
        return Means(type=self._type(hit), reading=reading, hit=hit, rule=rule)

    def before(self, reading: Reading) -> Means | None:
        """The means of the event of the sentences before this one; for a headline, of those after it."""
        order = range(reading.index - 1, max(-1, reading.index - 1 - _BACK), -1)
        if reading.index == 0:
            order = range(1, min(len(self.readings), 1 + _BACK))
        for index in order:
            strong = [hit for hit in self._named[index] if hit.entry.note != "weak"]
            if strong:
                return Means(
                    type=self._type(strong[0]),
                    reading=self.readings[index],
                    hit=strong[0],
                    rule="named where the report tells of the same event",
                )
        return None

    def usual(self) -> EventType | None:
        """The means that the report names most often."""
        return self._usual

    def _type(self, hit: Hit) -> EventType:
        """What a means is: "bombing" is planted where the report tells of such bombs, else from the air."""
        if hit.entry.note == "weak" and hit.entry.phrase.startswith("bomb") and self._usual is not None:
            return (
                self._usual if self._usual in {EventType.BOMBING, EventType.SHELLING} else EventType.AIRSTRIKE
            )
        return EventType(hit.value)


def _named(reading: Reading) -> list[Hit]:
    """The weapons and methods of a sentence that tell a type."""
    return [hit for hit in reading.weapons if hit.value or hit.entry.phrase.startswith("bomb")]


def _nearest(hits: Sequence[Hit], first: int, last: int) -> Hit | None:
    """A chemical agent wins; else the hit with the fewest words between, those after before those before."""
    if not hits:
        return None
    chemical = [hit for hit in hits if hit.value == EventType.CHEMICAL_ATTACK.value]
    return min(chemical or hits, key=lambda hit: (_gap(hit, first, last), hit.first))


def _gap(hit: Hit, first: int, last: int) -> int:
    return max(0, hit.first - last, first - hit.last)


def _usual(named: Sequence[Sequence[Hit]]) -> EventType | None:
    tally = Counter(hit.value for hits in named for hit in hits if hit.value and hit.entry.note != "weak")
    return EventType(tally.most_common(1)[0][0]) if tally else None
