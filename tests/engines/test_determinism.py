"""A report's claims, all cells and confidences with them, are the same bytes however they are read."""

import os
import subprocess
import sys
from collections.abc import Sequence
from multiprocessing import get_context
from pathlib import Path

import pytest
from tests.support.whole_claims import whole_claims

from dateline.engines.reader import default_reader
from dateline.engines.recording import read_into
from dateline.ingest import IngestOptions
from dateline.ledger import Mode, SqliteLedger
from dateline.ledger.codec import encode

ROOT = Path(__file__).parents[2]
FILES = [
    ROOT / "examples" / "corpus" / name
    for name in (
        "aleppo-2016-11-30-northline-wire.txt",
        "khan-shaykhun-2017-04-05-meridian-denials.html",
        "qusayr-2013-05-21-orontes-gazette-government-view.json",
        "khan-shaykhun-2017-10-27-quayside-tribune-inquiry.pdf",
        "mosul-2017-05-25-quayside-tribune-inquiry.txt",
        "aleppo-2016-12-05-field-hospital-update.txt",
    )
]


@pytest.fixture(scope="module")
def expected() -> list[bytes]:
    """The claims of each file, read in this process one after the other."""
    return [whole_claims(path) for path in FILES]


def read_elsewhere(files: Sequence[Path], **environment: str) -> list[bytes]:
    """The claims of each file, read in a fresh process with these variables set."""
    command = [sys.executable, "-m", "tests.support.whole_claims", *map(str, files)]
    path = os.pathsep.join(map(str, (ROOT, ROOT / "src")))
    surroundings = {**os.environ, "PYTHONPATH": path, **environment}
    done = subprocess.run(command, cwd=ROOT, env=surroundings, stdout=subprocess.PIPE, check=True)
    return done.stdout.splitlines()


def test_there_is_something_to_compare(expected: list[bytes]) -> None:
    """Every file gives claims, and claims carry the network's confidences."""
    assert all(b'"confidence":0.' in claims for claims in expected)


def test_the_order_of_reports_does_not_matter(expected: list[bytes]) -> None:
    """Read from last to first by a fresh process, whose strings hash otherwise, claims are the same."""
    assert read_elsewhere(FILES[::-1], PYTHONHASHSEED="7") == expected[::-1]


def test_the_number_of_threads_does_not_matter(expected: list[bytes]) -> None:
    """Neither the runtime of the network nor numpy adds up in another order where it may use more threads."""
    threads = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "4")

    assert read_elsewhere(FILES[:3], **threads) == expected[:3]


def test_two_processes_read_as_one_does(expected: list[bytes]) -> None:
    """Shared out between two processes that start afresh, reports give the same claims."""
    with get_context("spawn").Pool(2) as pool:
        found = pool.map(whole_claims, FILES, chunksize=1)

    assert found == expected


def test_a_batch_gives_what_reports_give_one_by_one(tmp_path: Path) -> None:
    """A ledger that read all files in one run holds the claims of one that read each in a run of its own."""
    held = []
    for name, runs in (("batch", [FILES]), ("single", [[file] for file in FILES])):
        with SqliteLedger.open(tmp_path / f"{name}.ledger", Mode.CREATE) as ledger:
            for files in runs:
                read_into(ledger, files, IngestOptions(), default_reader())
            held.append(sorted(map(encode, ledger.all_claims())))

    assert held[0] == held[1]
