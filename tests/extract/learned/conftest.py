"""A network made up of fixed random numbers: its opinions are worthless, their form is the real one's."""

from collections.abc import Mapping, Sequence

import numpy as np
import pytest

from dateline.extract.learned.heads import PAIR, POINT
from dateline.extract.learned.labels import ACTORS, COUNTS, GROUPS, MODALITIES, ROLES, TYPES
from dateline.extract.learned.reader import Encoded, Floats, Network
from dateline.extract.learned.windows import Window

WIDTH = 8
SIZES = {
    "quantity": (4 * WIDTH, WIDTH),
    "trigger": (4 * WIDTH, WIDTH),
    "counts": (WIDTH, len(COUNTS)),
    "types": (WIDTH, len(TYPES)),
    "sub": (WIDTH, 2),
    "scope": (WIDTH, 2),
    "grp": (WIDTH, len(GROUPS)),
    "mod": (WIDTH, len(MODALITIES)),
    "by_id": (WIDTH, len(ACTORS)),
    "start_query": (WIDTH, len(ROLES) * POINT),
    "end_query": (WIDTH, len(ROLES) * POINT),
    "nowhere": (WIDTH, len(ROLES)),
    "pair_left": (WIDTH, PAIR),
    "pair_right": (WIDTH, PAIR),
}


class MadeUp:
    """A network whose weights are drawn from a seed and whose vectors depend on the pieces alone."""

    version = "made up"

    def __init__(self, seed: int = 0) -> None:
        draw = np.random.default_rng(seed)
        self._table = draw.normal(size=(200, WIDTH)).astype(np.float32)
        self._keys = draw.normal(size=(WIDTH, 2 * len(ROLES) * POINT)).astype(np.float32)
        self._tags = draw.normal(size=(WIDTH, 2 + len(TYPES))).astype(np.float32)
        self.heads: Mapping[str, Floats] = {
            **{f"{name}.weight": draw.normal(size=size).astype(np.float32) for name, size in SIZES.items()},
            **{f"{name}.bias": draw.normal(size=size[1]).astype(np.float32) for name, size in SIZES.items()},
            "near": draw.normal(size=(len(ROLES), 16)).astype(np.float32),
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


@pytest.fixture(scope="session")
def network() -> Network:
    """A network made up of fixed random numbers."""
    return MadeUp()
