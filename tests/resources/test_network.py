"""The files of the network are those that the package pins, or the program says so."""

import shutil
from pathlib import Path

import pytest

from dateline.errors import ResourceError
from dateline.extract.learned import packaged
from dateline.extract.learned.reader import load
from dateline.resources import calibration, network

FILES = (*network.WEIGHTS, network.CALIBRATION)


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the packaged network that a test may spoil, read in its place."""
    folder = tmp_path / "network"
    shutil.copytree(Path(str(network.packaged())), folder)
    monkeypatch.setattr(network, "packaged", lambda: folder)
    return folder


def read_all() -> None:
    """Read weights and calibration as a fresh process does."""
    packaged.__wrapped__()
    calibration.packaged.__wrapped__()


def spoil(path: Path) -> None:
    """Change one byte in the middle."""
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


@pytest.mark.parametrize("name", FILES)
def test_a_spoiled_file_is_refused(name: str, copied: Path) -> None:
    """One byte that differs is told, with the file and what to do."""
    spoil(copied / name)

    with pytest.raises(
        ResourceError, match=rf"network's {name} is not the pinned one.*Install dateline again"
    ):
        read_all()


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_told(name: str, copied: Path) -> None:
    """A file that is not there is told, with what to do."""
    (copied / name).unlink()

    with pytest.raises(ResourceError, match=rf"network's {name} is missing.*Install dateline again"):
        read_all()


def test_the_version_tells_that_weights_changed(copied: Path) -> None:
    """Other weights, another version."""
    before = load(copied).version
    (copied / network.PIECES).write_bytes((copied / network.PIECES).read_bytes() + b"\n[one more]")

    assert load(copied).version != before


def test_the_version_tells_that_the_calibration_changed() -> None:
    """Other confidences, another version: they are part of the claims."""
    changed = {**network.pinned(), network.CALIBRATION: "0" * 64}

    assert network.version(changed) != network.version(network.pinned())


def test_a_folder_without_a_network_is_told(tmp_path: Path) -> None:
    """A folder of one's own that holds none is told, with how to make one."""
    with pytest.raises(ResourceError, match="make train"):
        load(tmp_path)
