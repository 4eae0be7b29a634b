"""Every resource that a script makes is the pinned one."""

import hashlib
import tomllib
from pathlib import Path

import pytest

from dateline import resources

RESOURCES = Path(resources.__file__).parent
PINNED: dict[str, str] = tomllib.loads((RESOURCES / "digests.toml").read_text(encoding="utf-8"))
BINARY = {".sqlite", ".onnx", ".npz"}


@pytest.mark.parametrize("file", PINNED)
def test_a_file_is_the_pinned_one(file: str) -> None:
    """Its digest is the one in digests.toml."""
    digest = hashlib.sha256((RESOURCES / file).read_bytes()).hexdigest()

    assert digest == PINNED[file]


def test_every_binary_file_is_pinned() -> None:
    """What nobody can read in a diff has its digest in digests.toml, and so has all of the network."""
    binary = {path for path in RESOURCES.rglob("*") if path.suffix in BINARY}
    network = set((RESOURCES / "network").iterdir())

    assert {path.relative_to(RESOURCES).as_posix() for path in binary | network} == set(PINNED)
