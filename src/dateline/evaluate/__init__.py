"""Scoring against annotated data.

Reading order: `rows`, `comparison`, `pairing`, `matching`, `tally`, `bootstrap`, `clusters`, `scoring`,
`rendering`, `check`, `floors`; then `breakdown`, `modality`, `confidence`, `reliability`, `calibration`, and
`swap` for the loss in other wars. docs/explanation/measures.md says how each figure is computed.
"""

from dateline.evaluate.check import Fault, check_rows
from dateline.evaluate.floors import Floor, Floors, check_digests, check_floors, read_floors
from dateline.evaluate.rendering import render_disagreements, render_json, render_table
from dateline.evaluate.rows import AnnotatedClaim, Rows, Texts, read_rows, read_texts
from dateline.evaluate.scoring import Disagreement, Scores, score

__all__ = [
    "AnnotatedClaim",
    "Disagreement",
    "Fault",
    "Floor",
    "Floors",
    "Rows",
    "Scores",
    "Texts",
    "check_digests",
    "check_floors",
    "check_rows",
    "read_floors",
    "read_rows",
    "read_texts",
    "render_disagreements",
    "render_json",
    "render_table",
    "score",
]
