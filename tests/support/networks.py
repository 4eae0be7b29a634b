"""Networks made up for tests: one of fixed random numbers, and one that is sure of what the test tells it."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from dateline.extract.learned.heads import PAIR, POINT, STEPS
from dateline.extract.learned.labels import ACTORS, COUNTS, GROUPS, MODALITIES, ROLES, TAGS, TYPES
from dateline.extract.learned.reader import Encoded, Floats
from dateline.extract.learned.windows import Window

WIDTH = 8
SURE = 50.0
"""A score beside which every other of the network's is nothing."""
LISTS: Mapping[str, Sequence[str]] = {
    "counts": COUNTS,
    "types": TYPES,
    "sub": ("whole", "part"),
    "scope": ("incident", "total"),
    "grp": GROUPS,
    "mod": MODALITIES,
}
"""The closed lists by the name of their head."""


def sizes(width: int) -> dict[str, tuple[int, int]]:
    """What each head reads and says, for vectors of a width."""
    says = {
        **{name: len(values) for name, values in LISTS.items()},
        "by_id": len(ACTORS),
        "start_query": len(ROLES) * POINT,
        "end_query": len(ROLES) * POINT,
        "nowhere": len(ROLES),
        "pair_left": PAIR,
        "pair_right": PAIR,
    }
    anchors = dict.fromkeys(("quantity", "trigger"), (4 * width, width))
    return anchors | {name: (width, count) for name, count in says.items()}


class MadeUp:
    """A network whose weights are drawn from a seed and whose vectors depend on the pieces alone.

    Its opinions are worthless, their form is the real one's.
    """

    version = "made up"

    def __init__(self, seed: int = 0) -> None:
        draw = np.random.default_rng(seed)
        self._table = draw.normal(size=(200, WIDTH)).astype(np.float32)
        self._keys = draw.normal(size=(WIDTH, 2 * len(ROLES) * POINT)).astype(np.float32)
        self._tags = draw.normal(size=(WIDTH, len(TAGS))).astype(np.float32)
        made = sizes(WIDTH)
        self.heads: Mapping[str, Floats] = {
            **{f"{name}.weight": draw.normal(size=size).astype(np.float32) for name, size in made.items()},
            **{f"{name}.bias": draw.normal(size=size[1]).astype(np.float32) for name, size in made.items()},
            "near": draw.normal(size=(len(ROLES), 2 * (len(STEPS) + 1))).astype(np.float32),
            "ruled": np.ones(3, dtype=np.float32),
            "unruled": np.ones(2, dtype=np.float32),
            "pair_bias": np.zeros(1, dtype=np.float32),
        }

    def pieces(self, word: str) -> Sequence[int]:
        """One piece a word, by its letters."""
        return [sum(map(ord, word)) % 200]

    def encode(self, window: Window) -> Encoded:
        """Each word by its piece."""
        words = self._table[[window.pieces[head] for head in window.heads]]
        return Encoded(words=words, keys=words @ self._keys, tags=words @ self._tags)


class Sure:
    """A network that is sure of the same opinions wherever it is asked, and has none of anything else.

    chosen: a value by the name of its closed list, as counts="injured". points: the word at which a role is,
    or the words at which it begins and ends ("the army"), by the role; other roles are nowhere. names: what a
    word names, the likeliest first ("person protest"), by the word. together: the log-odds that two anchors
    are of one event.
    """

    version = "sure"

    def __init__(
        self,
        *,
        points: Mapping[str, str] | None = None,
        names: Mapping[str, str] | None = None,
        together: float = 0.0,
        **chosen: str,
    ) -> None:
        self._points, self._names = points or {}, names or {}
        self._words: list[str] = []
        heads: dict[str, Floats] = {}
        for name, (width, count) in sizes(1).items():
            heads[f"{name}.weight"] = np.zeros((width, count), dtype=np.float32)
            heads[f"{name}.bias"] = np.zeros(count, dtype=np.float32)
        for name, value in chosen.items():
            heads[f"{name}.bias"][LISTS[name].index(value)] = SURE
        for query in ("start_query", "end_query"):
            heads[f"{query}.bias"][::POINT] = POINT**0.5
        heads["nowhere.bias"] += [0.0 if role in self._points else SURE for role in ROLES]
        heads["near"] = np.zeros((len(ROLES), 2 * (len(STEPS) + 1)), dtype=np.float32)
        heads["ruled"], heads["unruled"] = np.zeros(3, dtype=np.float32), np.zeros(2, dtype=np.float32)
        heads["pair_bias"] = np.array([together], dtype=np.float32)
        self.heads: Mapping[str, Floats] = heads

    def pieces(self, word: str) -> Sequence[int]:
        """One piece a word, the same for the same word."""
        if word not in self._words:
            self._words.append(word)
        return [self._words.index(word)]

    def encode(self, window: Window) -> Encoded:
        """Keys and tags by the words that the test named."""
        words = [self._words[window.pieces[head]] for head in window.heads]
        keys = np.zeros((len(words), 2, len(ROLES), POINT), dtype=np.float32)
        tags = np.zeros((len(words), len(TAGS)), dtype=np.float32)
        for place, word in enumerate(words):
            for behind, tag in enumerate(self._names.get(word, "nothing").split()):
                tags[place, TAGS.index(tag)] = SURE - behind
            for role, pointed in self._points.items():
                ends = pointed.split()
                keys[place, :, ROLES.index(role), 0] = SURE * (word == ends[0]), SURE * (word == ends[-1])
        return Encoded(
            words=np.zeros((len(words), 1), dtype=np.float32), keys=keys.reshape(len(words), -1), tags=tags
        )


def trusting(mixture: Iterable[str]) -> str:
    """The table mix_weights with these decisions, in which a network that is sure decides."""
    weights = {"network": 1.0, "rules": 0.1, "no means": 9.0, "by its words": 9.0, "by its outcome": 9.0}
    return "".join(f"{name}\t{weights.get(name.rsplit(', ', 1)[-1], 0.0)}\n" for name in sorted(mixture))
