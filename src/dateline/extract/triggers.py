"""Events without a number: the words that name them, and which of these make a claim.

A word such as "offensive" names an event in one sentence and is the subject of talk in the next. So each kind
of mention has a weight: what the phrase is, what stands before and after it, where in the report it is. The
sum decides. The weights are made from annotated reports by tools/train/tables.py and stand in a table
that a person can read and mend (resources/lexicons/trigger_weights.tsv).
"""

from collections.abc import Iterator, Sequence

from dateline.extract.means import MeansOf
from dateline.extract.parts import Count
from dateline.extract.phrases import Hit, bag
from dateline.extract.reading import Reading
from dateline.extract.weights import log_odds
from dateline.model.vocabulary import EventType

HARM = {"killed!": "killed", "injured!": "injured", "casualties!": "casualties", "damage": "structures"}
"""The values of the list of triggers that tell of harm without a number, with what is harmed."""

_TYPES = {type_.value: type_ for type_ in EventType}
_SHORT = 5
_AUXILIARIES = bag("was were been be is are being has have had")
_DETERMINERS = bag("the a an this that its their his these those any no")


def event_type(hit: Hit, reading: Reading, means: MeansOf) -> EventType:
    """The type that a trigger's words make, with the means beside them where they leave it open."""
    if hit.value in _TYPES and hit.value not in HARM:
        return _TYPES[hit.value]
    near = means.near(reading, hit.first, hit.last)
    if near is not None:
        return near.type
    if hit.value == "attack?" or hit.value in HARM:
        before = means.before(reading)
        return before.type if before else EventType.DAMAGE if hit.value == "damage" else EventType.ATTACK
    return EventType.OFFENSIVE


def features(
    hit: Hit, type_: EventType, reading: Reading, means: MeansOf, counted: Sequence[Count]
) -> Iterator[str]:
    """What is known of one mention of an event, as short readable names."""
    words = reading.between(hit.first, hit.last)
    before, after = reading.word(hit.first - 1), reading.word(hit.last)
    yield f"word {words}"
    yield f"word {words}, {reading.sentence.kind}"
    yield f"{type_}"
    yield f"{hit.value} behind {_shape(before)}"
    yield f"{hit.value} before {_shape(after)}"
    yield f"behind {before}"
    yield f"before {after}"
    yield f"{type_} in {reading.sentence.kind}"
    yield f"between {_shape(before)} and {_shape(after)}"
    yield from _company(hit, reading)
    yield from _sentence_features(hit, type_, reading, means, counted)


def _company(hit: Hit, reading: Reading) -> Iterator[str]:
    """The words shortly before and after, and who acts there."""
    for index in range(max(reading.first, hit.first - 4), hit.first - 1):
        yield f"shortly behind {reading.word(index)}"
    for index in range(hit.last + 1, min(reading.last, hit.last + 4)):
        yield f"shortly before {reading.word(index)}"
    near = {actor.first - hit.last for actor in reading.actors if actor.first >= hit.last}
    gone = {hit.first - actor.last for actor in reading.actors if actor.last <= hit.first}
    yield f"{hit.value}, somebody acts before it: {_reach(gone)}"
    yield f"{hit.value}, somebody acts behind it: {_reach(near)}"
    yield f"{hit.value}, a name behind it: {_name_after(hit, reading)}"


def _reach(gaps: set[int]) -> str:
    """How near the nearest stands."""
    if not gaps:
        return "no"
    return "at once" if min(gaps) <= 1 else "near" if min(gaps) <= 5 else "far"


def _name_after(hit: Hit, reading: Reading) -> bool:
    tokens = reading.analysis.tokens
    return any(tokens[i].text[:1].isupper() for i in range(hit.last, min(reading.last, hit.last + 4)))


def _sentence_features(
    hit: Hit, type_: EventType, reading: Reading, means: MeansOf, counted: Sequence[Count]
) -> Iterator[str]:
    """What the sentence and the report around the mention are like."""
    length = reading.last - reading.first
    yield f"sentence {min(reading.index, 8)}"
    yield f"{type_}, sentence {min(reading.index, 3)}"
    yield f"length of the sentence {min(length // 8, 6)}"
    same = [other for other in reading.triggers if other.value == hit.value]
    yield f"{type_}, first of its kind in the sentence: {same[0] is hit}"
    yield f"events named in the sentence: {min(len(reading.triggers), 6)}"
    yield f"number beside it: {_number(hit, reading)}"
    yield f"{hit.value}, means of a toll: {_tolls(type_, reading, means, counted)}"
    yield f"place in the sentence {(hit.first - reading.first) * 4 // max(1, length)}"
    told = means.told_before(hit.value, reading.index)
    yield f"{type_}, sentences that told of it before: {min(told, 4)}"
    yield f"word told before: {means.word_before(reading.between(hit.first, hit.last), reading.index)}"
    yield f"question: {reading.lower(reading.last - 1) == '?'}"
    yield f"first words {reading.between(reading.first, reading.first + 2)}"


def _tolls(type_: EventType, reading: Reading, means: MeansOf, counted: Sequence[Count]) -> str:
    """A number of people harmed in the same sentence has this means."""
    people = [count for count in counted if count.cue is not None and count.outcome.counts_people]
    if not people:
        return "no toll"
    types = {
        found.type
        for count in people
        if count.cue
        for found in means.all_near(reading, count.cue.first, count.cue.last)[:1]
    }
    return str(type_ in types)


def _number(hit: Hit, reading: Reading) -> str:
    """A number stands beside the mention."""
    for counted in reading.counted:
        if counted.first <= hit.first < counted.last:
            return f"it is counted, {counted.found.kind}"
        if 0 <= counted.first - hit.last <= 3:
            return f"after it, of {counted.kind}"
    return "none"


def _shape(word: str) -> str:
    """What kind of word stands there."""
    if word == "(edge)" or not word[0].isalnum():
        return "the edge" if word == "(edge)" else "a mark"
    for kind, known in (("an auxiliary", _AUXILIARIES), ("a determiner", _DETERMINERS)):
        if word in known:
            return kind
    ending = next((end for end in ("ing", "ed", "ly") if word.endswith(end) and len(word) > _SHORT), "")
    if ending:
        return f"-{ending}"
    return f"{word!r}" if len(word) < _SHORT else "a word"


def score(hit: Hit, type_: EventType, reading: Reading, means: MeansOf, counted: Sequence[Count]) -> float:
    """The log-odds that this mention makes a claim without a number."""
    return log_odds("trigger_weights", features(hit, type_, reading, means, counted))


def candidates(reading: Reading, means: MeansOf) -> list[tuple[Hit, EventType]]:
    """The mentions of events in a sentence with their types."""
    return [(hit, event_type(hit, reading, means)) for hit in reading.triggers]


def best_of_each(found: Sequence[tuple[Hit, EventType, float]]) -> list[tuple[Hit, EventType, float]]:
    """Of the mentions of one type in a sentence the strongest; political acts at most one a sentence."""
    kept: dict[str, tuple[Hit, EventType, float]] = {}
    for one in found:
        group = "political" if one[1] in POLITICAL else HARM.get(one[0].value, one[1].value)
        if group not in kept or kept[group][2] < one[2]:
            kept[group] = one
    return sorted(kept.values(), key=lambda one: one[0].first)


POLITICAL = frozenset(
    (
        EventType.AGREEMENT,
        EventType.TALKS,
        EventType.APPEAL,
        EventType.ACCUSATION,
        EventType.DECISION,
        EventType.MILITARY_SUPPORT,
    )
)
"""Acts of which a sentence makes at most one claim."""
