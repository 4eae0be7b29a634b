"""The files of a trained network: the encoder, the heads, the word pieces, and what its scores mean.

Those of the package are pinned in digests.toml and checked whenever they are read, so that claims never come
from weights other than the ones that a run names.
"""

import hashlib
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from dateline.errors import ResourceError

ENCODER, HEADS, PIECES, CALIBRATION = "encoder.onnx", "heads.npz", "pieces.txt", "calibration.tsv"
WEIGHTS = (ENCODER, HEADS, PIECES)
"""The calibration is no weight: a network is trained before what its scores mean is measured."""

_FOLDER = "network"
_ADVICE = "Install dateline again: its package is incomplete or was changed."


def packaged() -> Traversable:
    """The folder of the packaged network."""
    return files("dateline.resources") / _FOLDER


@cache
def pinned() -> Mapping[str, str]:
    """The digest, SHA-256, that each file of the packaged network must have, by name."""
    table = tomllib.loads((files("dateline.resources") / "digests.toml").read_text(encoding="utf-8"))
    begin = f"{_FOLDER}/"
    return {key.removeprefix(begin): str(value) for key, value in table.items() if key.startswith(begin)}


def digest(content: bytes) -> str:
    """SHA-256, as digests.toml has it."""
    return hashlib.sha256(content).hexdigest()


def version(digests: Mapping[str, str]) -> str:
    """The version of the network whose files have these digests; needs none of the files themselves."""
    listing = "".join(f"{digests[name]}  {name}\n" for name in sorted(digests))
    return digest(listing.encode())[:12]


def read(folder: Traversable, name: str, digests: Mapping[str, str] | None = None) -> bytes:
    """One file of a network; it must have its digest where `digests` are given."""
    part = folder / name
    if not part.is_file():
        raise ResourceError(
            f"the network's {name} is missing",
            expected=f"a file {name} in {'dateline/resources/network' if digests else folder}",
            advice=_ADVICE if digests else "Make the weights by `make train DATA=DIR`.",
        )
    content = part.read_bytes()
    if digests is not None and digest(content) != digests.get(name):
        raise ResourceError(
            f"the network's {name} is not the pinned one (SHA-256 {digest(content)[:12]})",
            expected=f"SHA-256 {digests.get(name, 'none')[:12]}, as dateline/resources/digests.toml has it",
            advice=_ADVICE,
        )
    return content
