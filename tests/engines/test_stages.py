"""The table of stages is the truth about the program, and the documentation says the same."""

import re
from importlib import import_module
from pathlib import Path

import pytest

from dateline.engines.reader import default_reader
from dateline.engines.stages import STAGES, Stage, versions

ROOT = Path(__file__).parents[2]
PICTURE = re.findall(
    r"^  (\w+)/ +(.+)$", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.MULTILINE
)


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.name)
def test_every_stage_is_a_package(stage: Stage) -> None:
    """A stage's name is the package that holds it."""
    assert import_module(f"dateline.{stage.name}").__path__


@pytest.mark.parametrize("stage", [s for s in STAGES if s.name != "extract"], ids=lambda stage: stage.name)
def test_a_stage_s_version_is_its_package_s(stage: Stage) -> None:
    """The version stands where the stage is changed."""
    assert stage.version == import_module(f"dateline.{stage.name}").VERSION


def test_extraction_goes_by_its_extractor() -> None:
    """The version of `extract` is that of the extractor in use."""
    (stage,) = [s for s in STAGES if s.name == "extract"]

    assert default_reader().extractor.version == stage.version


def test_each_stage_reads_what_was_written() -> None:
    """What a stage reads is files or what an earlier stage writes."""
    written = {"files"}
    for stage in STAGES:
        assert set(stage.reads.split(", ")) <= written
        written.add(stage.writes)


def test_contributing_lists_the_stages_in_order() -> None:
    """The picture in CONTRIBUTING.md names every stage, in the order of the table."""
    names = [name for name, _ in PICTURE]

    assert [name for name in names if name in {stage.name for stage in STAGES}] == [s.name for s in STAGES]


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.name)
def test_contributing_says_what_a_stage_reads_and_writes(stage: Stage) -> None:
    """The picture has, on either side of the arrow, what the table has."""
    (told,) = [text.lower() for name, text in PICTURE if name == stage.name]
    reads, _, writes = told.partition(" → ")

    assert all(noun in reads for noun in stage.reads.lower().split(", "))
    assert stage.writes.lower() in writes


def test_versions_name_the_program_and_every_stage() -> None:
    """A run records a version for each."""
    assert list(versions()) == ["dateline", *(stage.name for stage in STAGES)]
