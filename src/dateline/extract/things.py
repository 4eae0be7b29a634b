"""Numbers of things: which strikes, shells, buildings and vehicles are claims of their own.

"12 rockets" is one, "a rocket attack that killed 12" is not: it is only the means of the toll. The
weights stand in resources/lexicons/thing_weights.tsv.
"""

from collections.abc import Iterator

from dateline.extract.means import MeansOf
from dateline.extract.parts import Count
from dateline.extract.reading import Reading
from dateline.extract.weights import log_odds
from dateline.grammar.quantities import QuantityKind

_ONE = QuantityKind.ARTICLE
_FAR = 4
THRESHOLD = -0.6
"""The log-odds from which a number of things makes a claim; highest F1 on the training reports."""


def kept(count: Count, reading: Reading, means: MeansOf) -> bool:
    """The number makes a claim; numbers of people always do."""
    if count.outcome.counts_people:
        return True
    return log_odds("thing_weights", features(count, reading, means)) > THRESHOLD


def features(count: Count, reading: Reading, means: MeansOf) -> Iterator[str]:
    """What is known of a number of things, as short readable names."""
    counted = count.counted
    noun = counted.noun.entry.phrase.split("/")[0] if counted.noun else ""
    word = reading.lower(counted.last - 1)
    outcome = count.outcome.value
    yield f"{outcome}"
    yield f"{outcome}, {counted.found.kind}"
    yield f"{outcome}, {counted.found.kind}, {noun}"
    yield f"noun {word}"
    yield f"{outcome}, {counted.found.kind} in {reading.sentence.kind}"
    for index in (1, 2, 3):
        yield f"{outcome}, behind {reading.word(counted.first - index)}"
        yield f"{outcome}, before {reading.word(counted.last + index - 1)}"
    yield f"right behind {reading.word(counted.first - 1)}, {counted.found.kind}"
    yield f"{outcome}, people harmed in the sentence: {_people(reading)}"
    yield f"{outcome}, exact: {counted.found.quantity.exact}, one: {counted.found.kind is _ONE}"
    yield from _events(count, reading, means)


def _people(reading: Reading) -> bool:
    return bool(reading.harms) and any(other.kind == "people" for other in reading.counted)


def _events(count: Count, reading: Reading, means: MeansOf) -> Iterator[str]:
    """The events named before and after the number."""
    counted = count.counted
    before = [hit for hit in reading.triggers if hit.last <= counted.first]
    after = [hit for hit in reading.triggers if hit.first >= counted.last]
    if before:
        far = counted.first - before[-1].last > _FAR
        yield f"{count.outcome.value}, nearest event before {before[-1].value}, far: {far}"
        yield f"event word before {reading.between(before[-1].first, before[-1].last)}"
    if after:
        far = after[0].first - counted.last > _FAR
        yield f"{count.outcome.value}, nearest event behind {after[0].value}, far: {far}"
        yield f"event word behind {reading.between(after[0].first, after[0].last)}"
    found = means.all_near(reading, counted.first, counted.last)
    yield f"{count.outcome.value}, means {found[0].type if found else 'none'}"
