"""However reports come in, the ledger says the same of them."""

import random
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.contents import content
from tests.support.dispatches import write_dispatches, write_many

from dateline.engines.reader import default_reader
from dateline.engines.recording import read_into
from dateline.engines.refresh import refresh
from dateline.ingest import IngestOptions
from dateline.ledger import Mode, SqliteLedger


def ledger_of(parts: Sequence[Sequence[Path]], path: Path) -> SqliteLedger:
    """A ledger that read each part in a run of its own, its incidents brought up after each."""
    ledger = SqliteLedger.open(path, Mode.CREATE)
    for part in parts:
        read_into(ledger, part, IngestOptions(), default_reader())
        refresh(ledger)
    return ledger


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Dispatches as files, one of them a copy of another's words."""
    folder = write_dispatches(tmp_path_factory.mktemp("files"))
    write_many(folder, 6)
    return sorted(folder.iterdir())


@pytest.fixture(scope="module")
def expected(files: list[Path], tmp_path_factory: pytest.TempPathFactory) -> tuple[Any, ...]:
    """What a ledger holds that read all files at once."""
    with ledger_of([files], tmp_path_factory.mktemp("at-once") / "war.ledger") as ledger:
        return content(ledger)


@settings(max_examples=10, deadline=None)
@given(seed=st.integers(0, 10**6), cuts=st.sets(st.integers(1, 9), max_size=3))
def test_order_and_batches_do_not_matter(
    seed: int, cuts: set[int], files: list[Path], expected: tuple[Any, ...]
) -> None:
    """Read in any order and in any number of runs, reports give the same claims and incidents."""
    shuffled = random.Random(seed).sample(files, len(files))  # noqa: S311 - repeatable, not secret
    ends = [0, *sorted(cuts), len(files)]
    parts = [shuffled[first:last] for first, last in pairwise(ends)]

    with TemporaryDirectory() as folder, ledger_of(parts, Path(folder) / "war.ledger") as ledger:
        assert content(ledger) == expected


def test_reading_twice_changes_no_view(files: list[Path], tmp_path: Path) -> None:
    """The views come out byte for byte the same."""
    with ledger_of([files], tmp_path / "war.ledger") as ledger:
        before = ledger.views_digest()
        read_into(ledger, files, IngestOptions(), default_reader())
        refresh(ledger)

        assert ledger.views_digest() == before


def test_two_ledgers_of_the_same_files_are_equal(files: list[Path], tmp_path: Path) -> None:
    """The same command gives the same views, row for row."""
    with (
        ledger_of([files], tmp_path / "one.ledger") as one,
        ledger_of([files], tmp_path / "other.ledger") as other,
    ):
        assert one.views_digest() == other.views_digest()


def test_a_rebuild_gives_the_same_views(files: list[Path], tmp_path: Path) -> None:
    """Thrown away and made again from the entries, the views are the same, row for row."""
    with ledger_of([files[:5], files[5:]], tmp_path / "war.ledger") as ledger:
        before = ledger.views_digest()
        ledger.rebuild()
        refresh(ledger)

        assert ledger.views_digest() == before


def test_another_s_reports_meanwhile_are_folded_next(files: list[Path], tmp_path: Path) -> None:
    """What another process records while incidents are folded leaves them to be folded again."""
    path = tmp_path / "war.ledger"
    with ledger_of([files[:3]], path) as ledger, SqliteLedger.open(path, Mode.WRITE) as other:
        upto = ledger.fold_point()
        folded = list(ledger.incidents().rows)
        read_into(other, files[3:], IngestOptions(), default_reader())
        ledger.write_views(folded, upto=upto)
        refresh(other)

        assert {c.id for c in other.all_claims()} == {c for i in other.incidents().rows for c in i.claims}
