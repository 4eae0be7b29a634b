"""Numbers that take over what the number beside them counts: parts of it, and others joined to it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.extract.phrases import Hit
from dateline.extract.reading import Counted, Reading
from dateline.model.claim import Alternative
from dateline.model.vocabulary import Outcome

_PART_BEFORE = re.compile(
    r"\b(?:including|included|includes|include|among them|among whom|among these|of them|of whom|"
    r"amongst them|"
    r"among the (?:dead|killed|victims|casualties|injured|wounded|martyrs)(?: (?:were|was|are|is))?|"
    r"(?:dead|killed|victims|casualties|injured|wounded) (?:were|was|include[ds]?))"
    r"(?: (?:were|was|are|is|at least|up to|about|around|some|more than|over|nearly|also))*$"
)
_PART_AFTER = re.compile(
    r"^(?:of them|of whom|of which|among them|among whom|of those killed|(?:were|was) among)\b"
)
_PART_OWN = re.compile(r"\bof (?:them|whom|those)\b")
_JOIN = re.compile(
    r"^(?:,|and|, and|as well as|, as well as|and also|plus|along with|, along with|together with|"
    r"in addition to|"
    r",? ?(?:more|less) than (?:double|twice|half|three times) (?:a|the|an? earlier|its) figure of|"
    r", in addition to|, plus|alongside|, alongside|or|as well|, as well|;|and a further|and another|/)$"
)


_COMPARED = re.compile(
    r"\b(?:(?:more|less) than )?(?:double|twice|triple|half|(?:two|three|four|five|six|ten) times)"
    r" (?:an?|the|its|their) (?:earlier |previous |official )?"
    r"(?:figure|estimate|number) of(?: (?:about|around|some|nearly|more than|over|at least))?$"
)
"""Before a figure with which the one before it is compared: "more than double a figure of 20,000"."""
_JOIN_FAR = re.compile(r"^(?:in|at|near|from) .{1,40} and$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """What one number of a sentence counts."""

    counted: Counted
    outcome: Outcome
    cue: Hit | None
    """The word that says so; None where the counted noun itself does."""
    rule: str
    part: bool = False
    """It is part of another number of the same sentence."""
    whole: Counted | None = None
    """The number that it is part of."""
    alternatives: tuple[Alternative, ...] = ()
    confidence: float | None = None
    """How likely this reading is, as rules and network see it together; None without a network."""


def inherit(reading: Reading, numbers: Sequence[Counted], decided: dict[int, Count]) -> None:
    """Adds to `decided`, by place in `numbers`, the numbers that are parts of others or joined to them."""
    parts = {place for place, counted in enumerate(numbers) if is_part(reading, counted)}
    for place in range(len(numbers) - 2, -1, -1):
        if (
            place not in decided
            and place not in parts
            and place + 1 in decided
            and numbers[place].kind == "people"
        ):
            _from_right(reading, numbers, decided, place)
    for place, counted in enumerate(numbers):
        if place not in decided:
            if counted.kind in {"people", ""}:
                _from_left(reading, numbers, decided, place, part=place in parts)
        elif decided[place].outcome.counts_people and (place in parts or _continues(reading, decided, place)):
            decided[place] = replace(decided[place], part=True, whole=_left_of(decided, place))


def _continues(reading: Reading, decided: dict[int, Count], place: int) -> bool:
    """The number goes on a list of parts: "including three children and two women"."""
    left, mine = decided.get(place - 1), decided[place]
    if left is None or not left.part or left.cue is not mine.cue:
        return False
    return bool(_JOIN.match(reading.between(left.counted.last, mine.counted.first)))


def is_part(reading: Reading, counted: Counted) -> bool:
    """The words beside a number say that it is part of another."""
    before = reading.between(max(reading.first, counted.first - 9), counted.first)
    after = reading.between(counted.last, counted.last + 4)
    own = reading.between(counted.first, counted.last)
    return bool(_PART_BEFORE.search(before) or _PART_AFTER.match(after) or _PART_OWN.search(own))


def _left_of(decided: dict[int, Count], place: int) -> Counted | None:
    return decided[place - 1].counted if place - 1 in decided else None


def _from_left(
    reading: Reading, numbers: Sequence[Counted], decided: dict[int, Count], place: int, *, part: bool
) -> None:
    before = (
        decided[i] for i in range(place - 1, -1, -1) if i in decided and decided[i].outcome.counts_people
    )
    left = next(before, None)
    if left is None or not (part or _joined(reading, left, numbers[place])):
        return
    of_part = part or left.part
    decided[place] = Count(
        counted=numbers[place],
        outcome=left.outcome,
        cue=left.cue,
        rule="part of the number before it" if part else "joined to the number before it",
        part=of_part,
        whole=(left.whole or left.counted) if of_part else None,
    )


def _joined(reading: Reading, left: Count, counted: Counted) -> bool:
    """Only a joining word stands between them, or that and the word of harm itself."""
    start = left.counted.last
    if left.cue is not None and start <= left.cue.first and left.cue.last <= counted.first:
        start = left.cue.last
    gap = reading.between(start, counted.first)
    if _COMPARED.search(reading.between(max(start, counted.first - 9), counted.first)):
        return True
    others = reading.lower(counted.last - 1) in {"others", "more"} and bool(_JOIN_FAR.match(gap))
    return bool(_JOIN.match(gap)) or others


def _from_right(reading: Reading, numbers: Sequence[Counted], decided: dict[int, Count], place: int) -> None:
    right = decided[place + 1]
    if not right.outcome.counts_people or not right.cue or right.cue.first < right.counted.first:
        return
    if _JOIN.match(reading.between(numbers[place].last, numbers[place + 1].first)):
        decided[place] = Count(
            counted=numbers[place], outcome=right.outcome, cue=right.cue, rule="joined to the number after it"
        )
