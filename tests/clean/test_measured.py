"""Measured on the annotated reports: claims stay outside furniture, days are found or left open."""

import dataclasses
import json
import re
from pathlib import Path
from typing import Any

import pytest

from dateline.clean import clean
from dateline.ingest import ingest
from dateline.model.day import UNDATED
from dateline.model.report import Report
from dateline.model.span import Span

CLAIMS = Path(__file__).parents[2].parent / "shared" / "claims"

pytestmark = [
    pytest.mark.measure,
    pytest.mark.skipif(not CLAIMS.is_dir(), reason="the annotated reports are not beside the repository"),
]


@pytest.fixture(scope="module", params=["train", "dev"])
def annotated(request: pytest.FixtureRequest) -> list[tuple[Report, list[dict[str, Any]]]]:
    """Reports with their annotated claims."""
    lines = (CLAIMS / f"{request.param}.jsonl").read_text(encoding="utf-8").splitlines()
    claims = {entry["doc"]: entry["claims"] for entry in map(json.loads, lines)}
    found = ingest(CLAIMS / "reports" / f"{name}.json" for name in claims)
    return [(report, claims[report.name]) for report in found if isinstance(report, Report)]


def evidence(report: Report, claim: dict[str, Any]) -> Span:
    """Where a claim's evidence first stands, white space folded."""
    found = re.search(r"\s+".join(map(re.escape, claim["ev"].split())), report.text)
    assert found is not None
    return Span(*found.span())


def test_no_more_than_one_claim_in_a_thousand_touches_a_block_that_makes_none(
    annotated: list[tuple[Report, list[dict[str, Any]]]],
) -> None:
    """Evidence that overlaps furniture, byline or dateline would be lost."""
    lost = total = 0
    for report, claims in annotated:
        silent = [block.span for block in clean(report).blocks if not block.kind.makes_claims]
        spans = [evidence(report, claim) for claim in claims]
        total += len(spans)
        lost += sum(any(span.overlaps(block) for block in silent) for span in spans)

    assert lost <= total / 1000


def test_days_found_in_the_text_alone_are_right(
    annotated: list[tuple[Report, list[dict[str, Any]]]],
) -> None:
    """With the metadata taken away, 99 of 100 days that are told are right, and 85 of 100 are told."""
    dated = [report for report, _ in annotated if report.published.day]
    told = [
        (report.published.day, day)
        for report in dated
        if (day := clean(dataclasses.replace(report, published=UNDATED)).published.day)
    ]

    assert sum(day == gold for gold, day in told) >= 0.99 * len(told)
    assert len(told) >= 0.85 * len(dated)
