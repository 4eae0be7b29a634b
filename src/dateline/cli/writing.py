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
    """A stream whose text takes the file's place when all of it is written; "-" is standard output."""
    if str(path) == "-":
        yield sys.stdout
        return
    partial = path.with_name(f".{path.name}.part")
    try:
        with partial.open("w", encoding="utf-8") as stream:
            yield stream
        os.replace(partial, path)  # noqa: PTH105 - one call that both systems make atomic
    except OSError as error:
        raise InputError(
            f"{path} cannot be written: {error.strerror}", advice="Choose another place with --out."
        ) from error
    finally:
        partial.unlink(missing_ok=True)
