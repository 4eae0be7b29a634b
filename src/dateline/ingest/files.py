"""The disk, behind one small replaceable object, and the walk over files and folders."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from dateline.model.report import Skipped


class Kind(StrEnum):
    """What stands at a path."""

    FILE = "file"
    FOLDER = "folder"
    OTHER = "other"
    MISSING = "missing"


class Files(Protocol):
    """What ingest asks of the disk; every method may raise OSError."""

    def kind(self, path: Path) -> Kind:
        """What stands there, links followed."""
        ...

    def identity(self, path: Path) -> object:
        """What is equal for two paths that lead to the same folder."""
        ...

    def names(self, path: Path) -> list[str]:
        """The names in a folder."""
        ...

    def size(self, path: Path) -> int:
        """The size of a file in bytes."""
        ...

    def read(self, path: Path) -> bytes:
        """The bytes of a file."""
        ...


class Disk:
    """The files of this machine."""

    def kind(self, path: Path) -> Kind:
        """What stands there, links followed."""
        if path.is_dir():
            return Kind.FOLDER
        if path.is_file():
            return Kind.FILE
        return Kind.OTHER if path.exists() else Kind.MISSING

    def identity(self, path: Path) -> object:
        """Device and number of the folder."""
        status = path.stat()
        return status.st_dev, status.st_ino

    def names(self, path: Path) -> list[str]:
        """The names in a folder."""
        return [entry.name for entry in path.iterdir()]

    def size(self, path: Path) -> int:
        """The size of a file in bytes."""
        return path.stat().st_size

    def read(self, path: Path) -> bytes:
        """The bytes of a file."""
        return path.read_bytes()


@dataclass(frozen=True, slots=True, kw_only=True)
class Inventory:
    """What there is to read, for showing progress."""

    files: int
    size: int
    """Bytes of all files together."""


def walk(paths: Iterable[Path], files: Files) -> Iterator[Path | Skipped]:
    """The files at `paths` and in the folders there, sorted, hidden ones left out.

    A path given by name is taken even if hidden. No folder is entered twice, and none above those
    given: links that lead back are not followed.
    """
    for path in sorted(set(paths)):
        yield from _walk(path, files)


def count_files(paths: Iterable[Path], files: Files | None = None) -> Inventory:
    """How many files there are at `paths` and their bytes, unreadable ones left out."""
    disk = files or Disk()
    sizes = [_size(disk, path) for path in walk(paths, disk) if isinstance(path, Path)]
    return Inventory(files=len(sizes), size=sum(sizes))


def _size(files: Files, path: Path) -> int:
    try:
        return files.size(path)
    except OSError:
        return 0


def _walk(top: Path, files: Files) -> Iterator[Path | Skipped]:
    """One folder after the other without recursion, since folders may lie deeper than Python's stack."""
    entered: set[object] = set()
    waiting = [top]
    while waiting:
        path = waiting.pop()
        try:
            kind = files.kind(path)
            inner = _inner(path, files, entered, is_top=path == top) if kind is Kind.FOLDER else []
        except OSError as error:
            yield unreadable(path, error)
            continue
        if kind is Kind.FILE:
            yield path
        elif kind is not Kind.FOLDER:
            yield _no_file(path, kind, is_top=path == top)
        waiting.extend(reversed(inner))


def _inner(path: Path, files: Files, entered: set[object], *, is_top: bool) -> list[Path]:
    """What lies in a folder that was not entered yet, in order."""
    here = files.identity(path)
    if here in entered:
        return []
    entered.add(here)
    if is_top:
        entered.update(files.identity(above) for above in path.resolve().parents)
    return [path / name for name in sorted(files.names(path)) if not name.startswith(".")]


def shown(path: Path) -> str:
    """The path as one line that can be stored: bytes that are no UTF-8 and control characters escaped."""
    words = os.fsencode(path).decode("utf-8", errors="backslashreplace")
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in words)


def unreadable(path: Path, error: OSError) -> Skipped:
    """A path that the system would not open."""
    return Skipped(
        origin=shown(path),
        reason=f"it cannot be opened: {error.strerror or error}",
        advice="Check that you may read it and that it is still there, then run the same command again.",
    )


def _no_file(path: Path, kind: Kind, *, is_top: bool) -> Skipped:
    if kind is Kind.MISSING and not is_top:
        return Skipped(
            origin=shown(path),
            reason="it is a link that leads nowhere",
            advice="Mend or remove the link; the other files are read.",
        )
    if kind is Kind.MISSING:
        return Skipped(
            origin=shown(path), reason="no such file or folder", advice="Check the spelling of the path."
        )
    return Skipped(
        origin=shown(path),
        reason="it is neither a file nor a folder",
        advice="Give a file, or a folder of files.",
    )
