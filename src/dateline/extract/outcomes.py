"""What each number of a sentence counts: killed, injured, displaced, shells ... or nothing.

The first of the rules that links a number to a word of harm decides, among links by one rule the shortest;
what other rules would have said is kept as an alternative. Numbers that no rule links may be parts of others.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.extract.outcome_rules import RULES
from dateline.extract.parts import Count, inherit, is_part
from dateline.extract.phrases import Hit
from dateline.extract.reading import Counted, Reading
from dateline.grammar.quantities import QuantityKind
from dateline.model.claim import Alternative
from dateline.model.vocabulary import Outcome

_STRUCK = frozenset({"damage", "hit?", "airstrike", "shelling", "bombing"})


@dataclass(frozen=True, slots=True)
class Link:
    """One rule's proposal for one number."""

    outcome: Outcome
    cue: Hit
    rule: str
    order: int
    distance: int


def counts(reading: Reading) -> list[Count]:
    """What the numbers of the sentence count; those that count nothing are left out."""
    found = numbers(reading)
    decided: dict[int, Count] = {}
    for place, counted in enumerate(found):
        count = _own(reading, counted)
        if count is not None:
            decided[place] = count
    inherit(reading, found, decided)
    return [decided[place] for place in sorted(decided)]


def numbers(reading: Reading) -> list[Counted]:
    """The numbers of the sentence that can count something, left to right."""
    return _apart([counted for counted in reading.counted if not _definite(reading, counted)], reading)


def links(reading: Reading, counted: Counted) -> list[Link]:
    """What the rules that link a number to a word of harm propose, the surest first."""
    return sorted(_links(reading, counted), key=lambda link: (link.order, link.distance))


def _apart(found: Sequence[Counted], reading: Reading) -> list[Counted]:
    """Two people named together count as two, but one by one in a list of parts; never both ways."""
    pairs = [one for one in found if one.found.kind is QuantityKind.PAIR]
    kept = [one for one in pairs if not is_part(reading, one)]
    return [
        one
        for one in found
        if one in kept
        or not (one in pairs or any(two.first <= one.first and one.last <= two.last for two in kept))
    ]


def _definite(reading: Reading, counted: Counted) -> bool:
    """The words "the number of the dead" announce a number and are none."""
    words = reading.between(counted.first, counted.first + 2)
    return words == "number of" and reading.lower(counted.first - 1) in {
        "the",
        "total",
        "exact",
        "overall",
        "large",
    }


def _own(reading: Reading, counted: Counted) -> Count | None:
    """What a number counts by the words around it."""
    if counted.kind in {"other", "speaker"}:
        return None
    if counted.kind == "event":
        return _of_noun(counted, Outcome.EVENTS, "a number of strikes, shells or other attacks")
    if counted.kind == "structure":
        return _structure(reading, counted)
    proposed = links(reading, counted)
    if not proposed:
        return None
    best = proposed[0]
    others = {link.outcome: link for link in reversed(proposed) if link.outcome is not best.outcome}
    return Count(
        counted=counted,
        outcome=best.outcome,
        cue=best.cue,
        rule=best.rule,
        alternatives=tuple(
            Alternative(value=link.outcome.value, reason=f"{link.rule}; but a surer rule came first")
            for link in others.values()
        ),
    )


def _of_noun(counted: Counted, outcome: Outcome, rule: str) -> Count:
    return Count(counted=counted, outcome=outcome, cue=None, rule=rule)


def _structure(reading: Reading, counted: Counted) -> Count | None:
    """Buildings, vehicles or weapons count where the sentence tells that they were hit."""
    near = [trigger for trigger in reading.triggers if trigger.value in _STRUCK]
    near += reading.weapons
    near = [hit for hit in near if not counted.first <= hit.first < counted.last]
    if not near:
        return None
    cue = min(near, key=lambda hit: _distance(counted, hit))
    rule = "a number of buildings, vehicles or weapons where the sentence tells of a strike or of damage"
    return Count(counted=counted, outcome=Outcome.STRUCTURES, cue=cue, rule=rule)


def _links(reading: Reading, counted: Counted) -> Iterator[Link]:
    """For each word of harm the first rule that links the number to it."""
    for cue in reading.harms:
        for order, (rule, sentence) in enumerate(RULES):
            if rule(reading, counted, cue):
                words = reading.span_of(cue.first, cue.last).of(reading.analysis.text)
                outcome = _sense(counted, Outcome(cue.value))
                yield Link(outcome, cue, sentence.format(cue=words), order, _distance(counted, cue))
                break


def _sense(counted: Counted, outcome: Outcome) -> Outcome:
    """Casualties that are none stay casualties; families who arrive are displaced, not deployed."""
    if counted.found.kind is QuantityKind.NO_ONE and outcome is Outcome.RELEASED:
        return Outcome.CASUALTIES
    group = counted.noun.entry.note if counted.noun else ""
    if outcome is Outcome.DEPLOYED and group in {"civilians", "children", "women"}:
        return Outcome.DISPLACED
    return outcome


def _distance(counted: Counted, cue: Hit) -> int:
    return max(0, cue.first - counted.last, counted.first - cue.last)
