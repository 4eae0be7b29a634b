"""Which files are read, in which order, and what is said of those that cannot be."""

import os
from pathlib import Path

import pytest

from dateline.ingest import Disk, IngestOptions, Kind, count_files, ingest
from dateline.model.report import Report, Skipped

TEXT = "Two shells fell on the old market of Marat on Monday, residents said.\n"


def names(folder: Path) -> list[str]:
    """The names of the files read under `folder`, in order."""
    return [Path(found.origin).name for found in ingest([folder])]


def test_folders_are_read_recursively_in_sorted_order(tmp_path: Path) -> None:
    """Files come sorted by path, those of inner folders among them."""
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "b/two.txt", "b/one.txt", "a.txt"):
        (tmp_path / name).write_text(TEXT + name)

    assert names(tmp_path) == ["a.txt", "one.txt", "two.txt", "c.txt"]


def test_hidden_files_are_left_out(tmp_path: Path) -> None:
    """A name that begins with a dot is passed by in a folder."""
    (tmp_path / ".draft.txt").write_text(TEXT)
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "note.txt").write_text(TEXT)

    assert names(tmp_path) == []


def test_a_hidden_file_given_by_name_is_read(tmp_path: Path) -> None:
    """What the user names is read, dot or not."""
    path = tmp_path / ".draft.txt"
    path.write_text(TEXT)

    assert isinstance(next(ingest([path])), Report)


def test_a_link_back_to_a_folder_above_ends(tmp_path: Path) -> None:
    """A loop of links is entered once."""
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "one.txt").write_text(TEXT)
    (tmp_path / "inner" / "loop").symlink_to(tmp_path, target_is_directory=True)

    assert names(tmp_path) == ["one.txt"]


def test_a_missing_path_is_named(tmp_path: Path) -> None:
    """A path without a file is skipped with the reason."""
    found = next(ingest([tmp_path / "nowhere.txt"]))

    assert isinstance(found, Skipped)
    assert found.reason == "no such file or folder"


def test_a_file_over_the_limit_is_not_opened(tmp_path: Path) -> None:
    """The limit counts before the bytes are read."""
    path = tmp_path / "large.txt"
    path.write_text(TEXT)

    found = next(ingest([path], IngestOptions(max_bytes=10)))

    assert isinstance(found, Skipped)
    assert "70 bytes, more than the limit of 10" in found.reason


class Locked(Disk):
    """A disk on which one file may not be read."""

    def read(self, path: Path) -> bytes:
        """Refuses `locked.txt`."""
        if path.name == "locked.txt":
            raise PermissionError(13, "Permission denied")
        return super().read(path)


def test_a_locked_file_does_not_end_the_others(tmp_path: Path) -> None:
    """A file without permission is skipped, what follows is read."""
    (tmp_path / "locked.txt").write_text(TEXT)
    (tmp_path / "open.txt").write_text(TEXT)

    locked, other = ingest([tmp_path], files=Locked())

    assert isinstance(locked, Skipped)
    assert "Permission denied" in locked.reason
    assert isinstance(other, Report)


class NoListing(Disk):
    """A disk whose folders may not be listed."""

    def names(self, path: Path) -> list[str]:
        """Refuses."""
        raise PermissionError(13, "Permission denied", str(path))


def test_a_locked_folder_is_named(tmp_path: Path) -> None:
    """A folder that cannot be listed is skipped with the reason."""
    (found,) = ingest([tmp_path], files=NoListing())

    assert isinstance(found, Skipped)
    assert found.origin == str(tmp_path)


def test_files_are_counted_before_reading(tmp_path: Path) -> None:
    """Progress knows the number of files and their bytes."""
    (tmp_path / "a.txt").write_bytes(b"12345")
    (tmp_path / "b.txt").write_bytes(b"123")

    found = count_files([tmp_path])

    assert (found.files, found.size) == (2, 8)


def test_reading_is_lazy(tmp_path: Path) -> None:
    """The first report comes before the second file is opened."""
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "locked.txt").write_text(TEXT)
    found = ingest([tmp_path], files=Locked())

    assert isinstance(next(found), Report)


def test_a_path_given_twice_is_read_once(tmp_path: Path) -> None:
    """The same path counts once."""
    (tmp_path / "a.txt").write_text(TEXT)

    assert len(list(ingest([tmp_path / "a.txt", tmp_path / "a.txt"]))) == 1


def test_a_link_to_a_folder_above_the_given_one_is_not_followed(tmp_path: Path) -> None:
    """Whoever gives a folder means what is in it."""
    (tmp_path / "inner").mkdir()
    (tmp_path / "outside.txt").write_text(TEXT)
    (tmp_path / "inner" / "one.txt").write_text(TEXT)
    (tmp_path / "inner" / "up").symlink_to(tmp_path, target_is_directory=True)

    assert names(tmp_path / "inner") == ["one.txt"]


def test_a_folder_that_several_links_lead_to_is_read_once(tmp_path: Path) -> None:
    """Links to links would double the work with every step."""
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "one.txt").write_text(TEXT)
    for name in ("a", "b"):
        (tmp_path / name).symlink_to(tmp_path / "store", target_is_directory=True)

    assert names(tmp_path) == ["one.txt"]


class Deep(Disk):
    """1,500 folders, one in the other, a file in the last."""

    def kind(self, path: Path) -> Kind:
        """A file is called so."""
        return Kind.FILE if path.name == "one.txt" else Kind.FOLDER

    def identity(self, path: Path) -> object:
        """Every path is another folder."""
        return path

    def names(self, path: Path) -> list[str]:
        """The next folder, or the file."""
        return ["d"] if len(path.parts) < 1500 else ["one.txt"]


def test_folders_may_lie_deeper_than_the_stack() -> None:
    """No recursion goes down with them."""
    assert count_files([Path("/d")], Deep()).files == 1


def test_a_link_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    """It is no misspelt path."""
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")

    (skipped,) = ingest([tmp_path])

    assert isinstance(skipped, Skipped)
    assert skipped.reason == "it is a link that leads nowhere"


@pytest.mark.parametrize(
    ("name", "shown"),
    [(b"a\nb.txt", "a\\nb.txt"), (b"a\xffb.txt", "a\\xffb.txt"), ("ä.txt".encode(), "ä.txt")],
)
def test_an_origin_is_one_line_that_can_be_stored(tmp_path: Path, name: bytes, shown: str) -> None:
    """Bytes that are no UTF-8 and line breaks are escaped."""
    (tmp_path / os.fsdecode(name)).write_text(TEXT)

    (report,) = ingest([tmp_path])

    assert report.origin == f"{tmp_path}/{shown}"
