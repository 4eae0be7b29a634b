"""Events without a number: the words that name them, and which of these make a claim.

A word such as "offensive" names an event in one sentence and is the subject of talk in the next. So each kind of
mention has a weight: what the phrase is, what stands before and after it, where in the report it is. The sum
decides. The weights are counted from annotated reports by tools/count_triggers.py and stand in a table that a
person can read and mend (resources/lexicons/trigger_weights.tsv).
"""

from collections.abc import Iterator, Sequence
from functools import cache

from dateline.extract.means import MEANS, MeansOf
from dateline.extract.phrases import Hit, entries
from dateline.extract.reading import Reading
from dateline.model.analysis import MentionKind
from dateline.model.vocabulary import EventType

HARM = {"killed!": "killed", "injured!": "injured", "casualties!": "casualties"}
"""The values of the list of triggers that tell of harm to people without a number."""

_TYPES = {type_.value: type_ for type_ in EventType}
_AUXILIARIES = frozenset("was were been be is are being has have had".split())
_DETERMINERS = frozenset("the a an this that its their his these those any no".split())


def event_type(hit: Hit, reading: Reading, means: MeansOf) -> EventType:
    """The type that a trigger's words make, with the means beside them where they leave it open."""
    if hit.value in _TYPES:
        return _TYPES[hit.value]
    near = means.near(reading, hit.first, hit.last)
    if near is not None:
        return near.type
    if hit.value == "attack?" or hit.value in HARM:
        before = means.before(reading)
        return before.type if before else EventType.ATTACK
    return EventType.OFFENSIVE


def features(hit: Hit, type_: EventType, reading: Reading) -> Iterator[str]:
    """What is known of one mention of an event, as short readable names."""
    words = reading.between(hit.first, hit.last)
    before, after = reading.lower(hit.first - 1), reading.lower(hit.last)
    yield f"word={words}"
    yield f"type={type_}"
    yield f"type={type_} before={_shape(before)}"
    yield f"before={before}"
    yield f"after={after}"
    yield f"block={reading.sentence.kind}"
    yield f"type={type_} block={reading.sentence.kind}"
    yield f"shape={_shape(before)}/{_shape(after)}"
    yield from _sentence_features(hit, type_, reading)


def _sentence_features(hit: Hit, type_: EventType, reading: Reading) -> Iterator[str]:
    days = reading.analysis.mentions_in(reading.span, MentionKind.DAY)
    places = reading.analysis.mentions_in(reading.span, MentionKind.PLACE)
    yield f"day={bool(days)}"
    yield f"place={bool(places)}"
    yield f"sentence={min(reading.index, 8)}"
    length = reading.last - reading.first
    yield f"length={min(length // 8, 6)}"
    same = [h for h in reading.triggers if h.value == hit.value]
    yield f"type={type_} first of its kind={same[0] is hit}"
    yield f"others={min(len(reading.triggers), 6)}"
    yield f"number={_number(hit, reading)}"
    yield f"type={type_} harm counted={_harm_counted(reading)}"
    yield f"place in sentence={(hit.first - reading.first) * 4 // max(1, length)}"
    yield from _far_words(hit, reading)


def _far_words(hit: Hit, reading: Reading) -> Iterator[str]:
    for index in range(max(reading.first, hit.first - 4), hit.first - 1):
        yield f"shortly before={reading.lower(index)}"
    for index in range(hit.last + 1, min(reading.last, hit.last + 4)):
        yield f"shortly after={reading.lower(index)}"


def _number(hit: Hit, reading: Reading) -> str:
    """A number stands beside the mention."""
    for counted in reading.counted:
        if counted.first <= hit.first < counted.last:
            return "counted"
        if 0 <= counted.first - hit.last <= 3:
            return "after"
    return "none"


def _harm_counted(reading: Reading) -> bool:
    return any(counted.kind == "people" for counted in reading.counted) and bool(reading.harms)


def _shape(word: str) -> str:
    """What kind of word stands there."""
    if not word:
        return "edge"
    if word in _AUXILIARIES:
        return "auxiliary"
    if word in _DETERMINERS:
        return "determiner"
    if not word[0].isalnum():
        return "mark"
    if word.endswith("ing") and len(word) > 5:
        return "-ing"
    if word.endswith("ed") and len(word) > 4:
        return "-ed"
    return word if len(word) <= 4 else "word"


@cache
def weights() -> dict[str, float]:
    """The weights of the features."""
    return {entry.phrase: float(entry.value) for entry in entries("trigger_weights")}


def score(hit: Hit, type_: EventType, reading: Reading) -> float:
    """The log-odds that this mention makes a claim without a number."""
    known = weights()
    return sum(known.get(feature, 0.0) for feature in ("always", *features(hit, type_, reading)))


def candidates(reading: Reading, means: MeansOf) -> list[tuple[Hit, EventType]]:
    """The mentions of events in a sentence with their types."""
    return [(hit, event_type(hit, reading, means)) for hit in reading.triggers]


def best_of_each(found: Sequence[tuple[Hit, EventType, float]]) -> list[tuple[Hit, EventType, float]]:
    """Of the mentions of one type in a sentence the strongest; political acts at most one a sentence."""
    kept: dict[str, tuple[Hit, EventType, float]] = {}
    for one in found:
        group = "political" if one[1] in POLITICAL else one[1].value
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

__all__ = [
    "HARM",
    "MEANS",
    "POLITICAL",
    "best_of_each",
    "candidates",
    "event_type",
    "features",
    "score",
    "weights",
]
