"""Where the annotated reports stand, and spoiled copies of the annotation, made without chance."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

CLAIMS = Path(__file__).parents[3] / "shared" / "claims"

Claims = list[dict[str, Any]]
AllRows = dict[str, Claims]


@pytest.fixture(scope="session")
def claims_folder() -> Path:
    """The folder of annotated reports."""
    if not CLAIMS.is_dir():
        pytest.skip("the annotated reports in ../shared are absent")
    return CLAIMS


@pytest.fixture
def gold_rows(claims_folder: Path) -> AllRows:
    """The annotation of the dev set."""
    lines = (claims_folder / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    return {row["doc"]: row["claims"] for row in map(json.loads, lines)}


def _every(spoil: Callable[[int, dict[str, Any]], list[dict[str, Any]]]) -> Callable[[AllRows], AllRows]:
    """The spoiling of each claim, told its running number, as a spoiling of all rows."""

    def spoiled(rows: AllRows) -> AllRows:
        number, out = 0, {}
        for doc, claims in copy.deepcopy(rows).items():
            out[doc] = [new for i, claim in enumerate(claims, number) for new in spoil(i, claim)]
            number += len(claims)
        return out

    return spoiled


def _dropped(number: int, claim: dict[str, Any]) -> Claims:
    return [] if number % 3 == 0 else [claim]


_SPOILED_FIELDS: list[dict[str, Any]] = [
    {"type": "violence"},
    {"out": "killed"},
    {"out": None},
    {"lo": 7},
    {"hi": None},
    {"lo": 3, "hi": 3, "num": "three"},
    {"src": "the Observatory", "src_class": "monitor"},
    {"src": ""},
    {"mod": "denied"},
    {"d0": None},
    {"at": []},
    {"at": ["Homs", "Syria"]},
    {"adm1": "Homs"},
    {"by_id": ["unknown", "russia"]},
    {"by_id": []},
    {"grp": "mixed"},
    {"scope": "total"},
    {"sub": True},
    {"country": "IQ"},
    {"inc": 1},
]


def _changed(number: int, claim: dict[str, Any]) -> Claims:
    return [{**claim, **_SPOILED_FIELDS[number % len(_SPOILED_FIELDS)]}]


def _shifted(number: int, claim: dict[str, Any]) -> Claims:
    """Evidence cut at its front or its end, by a part that grows and comes back."""
    words = claim["ev"].split(" ")
    keep = max(1, len(words) - number % 7)
    return [{**claim, "ev": " ".join(words[:keep] if number % 2 else words[-keep:])}]


def _doubled(number: int, claim: dict[str, Any]) -> Claims:
    return [claim, {**claim, "inc": number}] if number % 2 else [claim]


def _elsewhere(number: int, claim: dict[str, Any]) -> Claims:
    return [{**claim, "ev": "words that no report holds"}] if number % 4 == 0 else [claim]


def _unnumbered(_number: int, claim: dict[str, Any]) -> Claims:
    return [{name: value for name, value in claim.items() if name != "inc"}]


def _missing_reports(rows: AllRows) -> AllRows:
    return {doc: claims for i, (doc, claims) in enumerate(rows.items()) if i % 3}


def _everything(rows: AllRows) -> AllRows:
    for name in ("dropped", "changed", "shifted", "doubled", "elsewhere", "reversed", "reports missing"):
        rows = SPOILED[name](rows)
    return rows


SPOILED: dict[str, Callable[[AllRows], AllRows]] = {
    "unchanged": copy.deepcopy,
    "nothing": lambda _: {},
    "empty": lambda rows: {doc: [] for doc in rows},
    "dropped": _every(_dropped),
    "changed": _every(_changed),
    "shifted": _every(_shifted),
    "doubled": _every(_doubled),
    "elsewhere": _every(_elsewhere),
    "unnumbered": _every(_unnumbered),
    "reversed": lambda rows: {doc: claims[::-1] for doc, claims in rows.items()},
    "reports missing": _missing_reports,
    "everything": _everything,
}
"""Predictions of every kind of badness, by name."""


@pytest.fixture(params=SPOILED)
def spoiled_rows(request: pytest.FixtureRequest, gold_rows: AllRows) -> AllRows:
    """The annotation, spoiled in one of the ways."""
    rows = SPOILED[request.param](gold_rows)
    assert rows != gold_rows or request.param == "unchanged"
    return rows


@pytest.fixture
def spoiled_file(spoiled_rows: AllRows, tmp_path: Path) -> Path:
    """The spoiled rows as an interchange file."""
    lines = (json.dumps({"doc": doc, "claims": claims}) for doc, claims in spoiled_rows.items())
    path = tmp_path / "found.jsonl"
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path
