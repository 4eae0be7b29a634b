"""How many of the annotated quantities the grammar finds in real reports."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.grammar.quantities import QuantityKind, find
from dateline.model.span import Span

CLAIMS = Path(__file__).resolve().parents[3] / "shared" / "claims"
NOT_PEOPLE = {"structures", "events", "none"}


def annotated(split: str) -> Iterator[tuple[str, Span, tuple[object, object, bool]]]:
    """Text, evidence, and annotated bounds of each claim with a stated number of people."""
    for line in (CLAIMS / f"{split}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        report = json.loads((CLAIMS / "reports" / f"{row['doc']}.json").read_text(encoding="utf-8"))
        text = " ".join(f"{report['title']}\n{report['text']}".split())
        for claim in row["claims"]:
            evidence = " ".join(claim["ev"].split())
            start = text.find(evidence)
            bounds = (claim.get("lo"), claim.get("hi"), bool(claim.get("approx")))
            counted = claim.get("num") and claim.get("out", "none") not in NOT_PEOPLE
            if counted and start >= 0 and bounds[:2] != (None, None):
                yield text, Span(start, start + len(evidence)), bounds


@pytest.mark.measure
@pytest.mark.skipif(not CLAIMS.is_dir(), reason="the annotated reports stand outside the repository")
@pytest.mark.parametrize(("split", "floor"), [("train", 0.97), ("dev", 0.96)])
def test_the_annotated_quantity_stands_in_its_evidence(split: str, floor: float) -> None:
    """The exact bounds of a toll are among the quantities found in the words that state it."""
    cases = list(annotated(split))

    hits = 0
    for text, evidence, bounds in cases:
        found = [
            f for f in find(text, evidence.start, evidence.end) if f.kind is not QuantityKind.NOT_A_COUNT
        ]
        hits += bounds in [(f.quantity.low, f.quantity.high, f.quantity.approximate) for f in found]

    assert hits / len(cases) >= floor
