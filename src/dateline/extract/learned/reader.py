"""The network itself: the shared encoder in onnxruntime, the heads in numpy.

Each window is run alone, so that what is said of a report never depends on what else is read beside it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable
from io import BytesIO
from typing import Protocol

import numpy as np
import numpy.typing as npt

from dateline.extract.learned.pieces import Pieces
from dateline.extract.learned.windows import Window
from dateline.resources import network

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoded:
    """What the encoder makes of a window."""

    words: Floats
    """(words, 384): a vector for each word."""
    keys: Floats
    """(words, 2 * roles * 64): what the pointers look at, for starts and then for ends."""
    tags: Floats
    """(words, tags): scores of what each word names."""


class Network(Protocol):
    """What reads windows: the packaged network, or in tests one made up."""

    @property
    def version(self) -> str:
        """The beginning of a digest over all its files."""
        ...

    @property
    def heads(self) -> Mapping[str, Floats]:
        """The weights of the heads by name."""
        ...

    def pieces(self, word: str) -> Sequence[int]:
        """The pieces of one word, at least one."""
        ...

    def encode(self, window: Window) -> Encoded:
        """The words of a window as vectors."""
        ...


class NetworkReader:
    """Runs the encoder and holds the weights of the heads."""

    def __init__(
        self, encoder: bytes, heads: Mapping[str, Floats], vocabulary: Sequence[str], *, version: str
    ) -> None:
        # Imported late: what links and folds names the extractor's version and runs no network.
        import onnxruntime  # noqa: PLC0415

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(encoder, options, providers=["CPUExecutionProvider"])
        self.heads = heads
        self.version = version
        self._pieces = Pieces(vocabulary)

    def pieces(self, word: str) -> Sequence[int]:
        """The pieces of one word, at least one."""
        return self._pieces(word)

    def encode(self, window: Window) -> Encoded:
        """The words of a window as vectors."""
        words, keys, tags = self._session.run(
            ["words", "keys", "tags"],
            {
                "pieces": np.asarray(window.pieces, dtype=np.int64)[None],
                "features": np.asarray(window.features, dtype=np.int64)[None],
                "heads": np.asarray(window.heads, dtype=np.int64),
            },
        )
        return Encoded(words=words, keys=keys, tags=tags)


@cache
def packaged() -> NetworkReader:
    """The reader with the weights of the package, the pinned ones, loaded once a process."""
    folder, digests = network.packaged(), network.pinned()
    weights = {name: network.read(folder, name, digests) for name in network.WEIGHTS}
    return _reader(weights, network.version(digests))


def load(folder: Traversable) -> NetworkReader:
    """The reader with the weights of a folder."""
    weights = {name: network.read(folder, name) for name in network.WEIGHTS}
    return _reader(weights, network.version({name: network.digest(part) for name, part in weights.items()}))


def _reader(weights: Mapping[str, bytes], version: str) -> NetworkReader:
    with np.load(BytesIO(weights[network.HEADS])) as stored:
        heads = {name: stored[name].astype(np.float32) for name in stored.files}
    vocabulary = weights[network.PIECES].decode("utf-8").split("\n")
    return NetworkReader(weights[network.ENCODER], heads, vocabulary, version=version)
