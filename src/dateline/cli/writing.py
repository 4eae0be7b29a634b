"""Writing a result file so that a stop half-way leaves the old one whole."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from dateline.errors import InputError


@contextmanager
def replacing(path: Path) -> Iterator[TextIO]:
    """A stream whose text takes the file's place when all of it is written; "-" is standard output.

    A device or a pipe (/dev/null, /dev/stdout) is written to and stays what it is.
    """
    if str(path) == "-":
        yield sys.stdout
        return
    into = _straight if path.exists() and not path.is_file() else _aside
    try:
        with into(path) as stream:
            yield stream
    except OSError as error:
        raise InputError(
            f"{path} cannot be written: {error.strerror}", advice="Choose another place with --out."
        ) from error


def _straight(path: Path) -> TextIO:
    return path.open("w", encoding="utf-8")


@contextmanager
def _aside(path: Path) -> Iterator[TextIO]:
    """A stream into a file beside the path, which takes its place at the end."""
    partial = path.with_name(f".{path.name}.part")
    try:
        with partial.open("w", encoding="utf-8") as stream:
            yield stream
        os.replace(partial, path)  # noqa: PTH105 - one call that both systems make atomic
    finally:
        partial.unlink(missing_ok=True)
