"""Words of claims that tell one event from another."""

import functools
import math
import re
import sys
from collections.abc import Iterable, Mapping
from importlib import resources

from dateline.grammar.names import fold, name_key
from dateline.resources.countries import countries

_WORD = re.compile(r"[a-z]{3,}")
_UNSEEN_WEIGHT_OF = 0.5
"""A word never met in learning counts as if half a claim in all had held it."""

_GENERIC = (
    "city town village province governorate district neighbourhood neighborhood area region countryside "
    "outskirts suburb suburbs quarter camp near of the in and outside inside around eastern western "
    "northern southern east west north south central northwest northeast southwest southeast northwestern "
    "northeastern southwestern southeastern rural held rebel opposition government controlled side parts "
    "part areas villages towns road from syrian syria "
)
_GENERIC_PLACE = frozenset(_GENERIC.split())
"""Words that tell what kind of place a name means, or where beside it, not which."""

_TARGETS = {
    "medical": "hospital hospitals clinic clinics medical ambulance ambulances doctors surgeons maternity",
    "market": "market markets marketplace souk bazaar",
    "school": "school schools schoolchildren kindergarten university college pupils",
    "worship": "mosque mosques church churches shrine worshippers cathedral",
    "bread": "bakery bakeries bread",
    "transport": "bus buses minibus taxi train convoy convoys truck trucks",
    "camp": "camp camps tents",
    "checkpoint": "checkpoint checkpoints roadblock",
    "airfield": "airport airports airbase airfield airfields runway",
    "power": "electricity dam refinery pipeline waterworks pumping",
    "crossing": "crossing border bridge bridges",
    "gathering": "wedding funeral iftar mourners",
    "prison": "prison prisons jail detainees courthouse court",
    "aircraft": "warplane helicopter jet pilot pilots plane planes",
    "residence": "residential apartment apartments homes houses",
    "barracks": "barracks headquarters base outpost",
}
_TARGET_OF = {word: target for target, words in _TARGETS.items() for word in words.split()}


def target_words(text: str) -> frozenset[str]:
    """What was hit or hurt, by kind ("market", "medical"), from plain words."""
    return frozenset(_TARGET_OF[w] for w in _WORD.findall(fold(text)) if w in _TARGET_OF)


def stems(text: str) -> frozenset[str]:
    """The words of a text in lower case, common endings taken off."""
    return frozenset(sys.intern(_stem(word)) for word in _WORD.findall(fold(text)))


@functools.lru_cache(maxsize=100_000)
def place_keys(name: str) -> frozenset[str]:
    """Keys that the spellings of a place name share, without words such as "city" or "near".

    A country has none: where it was is not told by a name that most reports of a war carry.
    """
    if fold(name) in _countries():
        return frozenset()
    own = [w for w in fold(name).split() if w not in _GENERIC_PLACE]
    key = name_key(" ".join(own))
    return frozenset({key} if key else ())


@functools.cache
def _countries() -> frozenset[str]:
    return frozenset(fold(name) for country in countries() for name in country.names)


def overlap(left: frozenset[str], right: frozenset[str]) -> float:
    """How much two sets of words have in common, rare words counting more: 0 to 1 (a cosine)."""
    shared = left & right
    return _weight_of(shared) / math.sqrt(weight_of(left) * weight_of(right)) if shared else 0.0


@functools.lru_cache(maxsize=400_000)
def weight_of(words: frozenset[str]) -> int:
    """What all words together weigh; kept, since every event is compared with many."""
    return _weight_of(words)


def _weight_of(words: Iterable[str]) -> int:
    return sum(map(_weights().__getitem__, words))


class _Weights(dict[str, int]):
    """How much a shared word tells: the logarithm of how rare it is among claims.

    In whole millionths, so that a set's order never shows in a sum.
    """

    def __init__(self, counts: Mapping[str, int], size: int) -> None:
        super().__init__({word: _rarity(count, size) for word, count in counts.items()})
        self.unseen = _rarity(_UNSEEN_WEIGHT_OF, size)

    def __missing__(self, word: str) -> int:
        return self.unseen


def _rarity(count: float, size: int) -> int:
    return round(1_000_000 * math.log(size / count))


@functools.cache
def _weights() -> _Weights:
    """The weight of each common word, by the claims that hold it; made by `tools/learn_links.py`."""
    text = resources.files(__package__).joinpath("word_counts.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    counts = {word: int(count) for word, count in rows}
    return _Weights(counts, counts.pop("(claims)"))


@functools.lru_cache(maxsize=100_000)
def _stem(word: str) -> str:
    for ending in ("ings", "ing", "ers", "ies", "ied", "ed", "es", "s", "er"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word
