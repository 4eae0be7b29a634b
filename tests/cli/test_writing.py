"""Result files are written whole or not at all, and what is no file stays what it is."""

import os
from pathlib import Path

import pytest

from dateline.cli.writing import replacing


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    """`--out /dev/null` or a named pipe never puts a file in its place."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with replacing(pipe) as stream:
        stream.write("a line\n")
    got = os.read(reading, 100)
    os.close(reading)

    assert (got, pipe.is_fifo()) == (b"a line\n", True)


def stop_half_way(path: Path) -> None:
    """Begin to write, and be stopped."""
    with replacing(path) as stream:
        stream.write("half of the n")
        raise KeyboardInterrupt


def test_a_stop_half_way_leaves_the_old_file(tmp_path: Path) -> None:
    """What stood in a file stays where the new text is not written to its end; nothing lies beside it."""
    path = tmp_path / "claims.jsonl"
    path.write_text("old")

    with pytest.raises(KeyboardInterrupt):
        stop_half_way(path)

    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == [("claims.jsonl", "old")]
