"""Moved reports as files: a folder like the one that they came from."""

import json
from collections.abc import Mapping
from pathlib import Path

from dateline.evaluate.swap.report import Swapped

REPORTS = "reports"
"""The folder of the reports, one JSON file each."""

CLAIMS = "claims.jsonl"
"""The annotation, as an interchange file."""


def write_swapped(folder: Path, moved: Mapping[str, Swapped]) -> None:
    """Write reports and annotation, so that any reader can be measured on them."""
    reports = folder / REPORTS
    reports.mkdir(parents=True, exist_ok=True)
    lines = []
    for doc, one in moved.items():
        (reports / f"{doc}.json").write_text(json.dumps(one.report, ensure_ascii=False), encoding="utf-8")
        lines.append(json.dumps({"doc": doc, "claims": one.claims}, ensure_ascii=False) + "\n")
    (folder / CLAIMS).write_text("".join(lines), encoding="utf-8")
