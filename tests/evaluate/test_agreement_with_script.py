"""Our own scores and those of the shared script are the same, to the last digit."""

import importlib.util
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from dateline.evaluate import read_rows, read_texts, render_disagreements, render_json, score
from dateline.evaluate.check import faults_of
from dateline.evaluate.rows import fold_space

pytestmark = [
    pytest.mark.measure,
    # The shared script leaves its files to the garbage collector; that is not ours to mend.
    pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning"),
]


@pytest.fixture(scope="module")
def scripts(claims_folder: Path) -> Iterator[dict[str, ModuleType]]:
    """The shared scripts, loaded from where they stand, leaving no trace in the folder or in the imports."""
    sys.path.insert(0, str(claims_folder))
    writes, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    loaded = {name: _load(claims_folder / f"{name}.py") for name in ("check_claims", "score_claims")}
    sys.dont_write_bytecode = writes
    sys.path.remove(str(claims_folder))
    yield loaded
    for name in loaded:
        sys.modules.pop(name, None)


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module


def test_figures_are_those_of_the_script(
    scripts: dict[str, ModuleType], claims_folder: Path, spoiled_file: Path
) -> None:
    """Every measure, interval, field accuracy and disagreement equals the script's."""
    gold, reports = claims_folder / "dev.jsonl", claims_folder / "reports"
    theirs_listed: list[object] = []
    theirs = scripts["score_claims"].score(reports, gold, spoiled_file, theirs_listed)

    rows = read_rows(gold)
    ours = score(read_texts(reports, rows), rows, read_rows(spoiled_file))

    assert json.loads(render_json(ours)) == json.loads(json.dumps(theirs))
    assert [json.loads(line) for line in render_disagreements(ours).splitlines()] == theirs_listed


def test_faults_are_those_of_the_script(
    scripts: dict[str, ModuleType], claims_folder: Path, spoiled_rows: dict[str, list[Any]]
) -> None:
    """The checker finds the faults that the shared checker finds, claim by claim."""
    theirs = scripts["check_claims"].faults_of
    texts = {
        doc: fold_space(text) for doc, text in read_texts(claims_folder / "reports", spoiled_rows).items()
    }

    differing = [
        (doc, claim)
        for doc, claims in spoiled_rows.items()
        for claim in claims
        if sorted(faults_of(claim, texts[doc])) != sorted(theirs(claim, texts[doc]))
    ]

    assert not differing
