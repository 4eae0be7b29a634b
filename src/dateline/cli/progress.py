"""The bar of bytes read, shown on terminals while reading and gone at the end."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from dateline.ingest import Disk, Files, count_files


class Watched(Disk):
    """The disk, telling how many bytes were read."""

    def __init__(self, advance: Callable[[int], None]) -> None:
        self._advance = advance

    def read(self, path: Path) -> bytes:
        """The bytes of a file."""
        raw = super().read(path)
        self._advance(len(raw))
        return raw


@contextmanager
def reading_bar(paths: Sequence[Path]) -> Iterator[Files]:
    """The disk to read from while the bar runs; nothing is shown where messages go to no terminal."""
    if not sys.stderr.isatty():
        yield Disk()
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TimeRemainingColumn(),
        console=Console(file=sys.stderr),
        transient=True,
    )
    with bar:
        task = bar.add_task("reading", total=count_files(paths).size)
        yield Watched(lambda size: bar.advance(task, size))
