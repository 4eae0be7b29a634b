"""Examples on disk."""

from pathlib import Path

from tests.support.training import example
from tools.train.examples import read, write


def test_an_example_is_read_as_it_was_written(tmp_path: Path) -> None:
    """Lists and pairs aside, nothing is lost."""
    one = example("killed 12 people", quantity="12 people", roles={"ev": "killed 12 people"})
    write(tmp_path / "a.jsonl", [one])
    write(tmp_path / "b.jsonl", read(tmp_path / "a.jsonl"))

    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()
    assert read(tmp_path / "a.jsonl")[0].targets[0].roles == {"ev": [(0, 2)]}
