"""How often the speaker and the modality of an annotated claim are right."""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dateline.extract.modality import modality
from dateline.extract.speakers import attributions, speaker_for
from dateline.language import analyse
from dateline.model.analysis import Analysis
from dateline.model.document import Block, BlockKind, Document
from dateline.model.report import Report
from dateline.model.span import Span

CLAIMS = Path(__file__).resolve().parents[2].parent / "shared" / "claims"
pytestmark = [
    pytest.mark.measure,
    pytest.mark.skipif(not CLAIMS.is_dir(), reason="the annotated reports (../shared/claims) are not here"),
]


def test_speakers_of_the_annotated_evidence() -> None:
    """Of the annotated claims at least 86 in 100 get their speaker, or none where none is annotated."""
    sys.path.insert(0, str(CLAIMS))
    from score_claims import same_name  # type: ignore[import-not-found]  # the published scorer

    right = [
        same_name(claim.get("src"), said.fullest.of(analysis.text) if said else None)
        for analysis, rows in _reports("dev")
        for found in [attributions(analysis)]
        for claim, ev in rows
        for said in [speaker_for(ev, found)]
    ]

    assert sum(right) / len(right) >= 0.86


def test_modality_of_the_annotated_evidence() -> None:
    """Of the training claims called other than asserted at least three in four are so called rightly."""
    called = [
        cell.value == claim.get("mod", "asserted")
        for analysis, rows in _reports("train")
        for found in [attributions(analysis)]
        for claim, ev in rows
        for cell in [modality(analysis, ev, speaker_for(ev, found), _within(analysis, ev, claim.get("trig")))]
        if cell.value != "asserted"
    ]

    assert sum(called) / len(called) >= 0.75


def _reports(part: str) -> Iterator[tuple[Analysis, list[tuple[dict[str, Any], Span]]]]:
    """Each report of a set, analysed, with its annotated claims and where their evidence stands."""
    for line in (CLAIMS / f"{part}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        analysis = _analysed(row["doc"])
        spans = [(claim, _found(analysis.text, claim["ev"])) for claim in row["claims"]]
        yield analysis, [(claim, span) for claim, span in spans if span]


def _analysed(name: str) -> Analysis:
    """A report as headline and paragraphs."""
    raw = json.loads((CLAIMS / "reports" / f"{name}.json").read_text(encoding="utf-8"))
    text = raw["title"] + "\n" + raw["text"]
    blocks = [
        Block(kind=BlockKind.BODY if m.start() else BlockKind.HEADLINE, span=Span(*m.span()), rule="line")
        for m in re.finditer(r"[^\n]*\S[^\n]*", text)
    ]
    report = Report(id=name, text=text, raw=b"", media_type="application/json")
    return analyse(Document(report=report, blocks=tuple(blocks), published=report.published))


def _found(text: str, words: str) -> Span | None:
    match = re.search(r"\s+".join(map(re.escape, words.split())), text)
    return Span(*match.span()) if match else None


def _within(analysis: Analysis, ev: Span, words: str | None) -> Span | None:
    at = ev.of(analysis.text).find(words) if words else -1
    return Span(ev.start + at, ev.start + at + len(words)) if words and at >= 0 else None
