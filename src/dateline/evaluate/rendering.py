"""Scores as text for a terminal, as JSON, and as a list of disagreements."""

import json
from collections.abc import Mapping

from dateline.evaluate.bootstrap import Measure
from dateline.evaluate.scoring import Disagreement, Scores

_HEAD = ("measure", "P", "R", "F1", "95 % interval", "right", "found", "annotated")
_MEASURE_ROW = "{:<14} {:>6} {:>6} {:>6}  {:<16} {:>6} {:>6} {:>9}"
_FIELD_ROW = "{:<14} {:>8} {:>6}"


def render_table(scores: Scores) -> str:
    """Two tables for a terminal: the measures with their intervals, and the accuracy of each field."""
    lines = [f"{scores.reports} reports, {scores.missing} of them without a prediction", ""]
    lines.append(_MEASURE_ROW.format(*_HEAD))
    lines += [_measure_line(name, measure) for name, measure in scores.measures.items()]
    lines += ["", _FIELD_ROW.format("field", "accuracy", "pairs")]
    lines += [_FIELD_ROW.format(n, f"{a.share:.3f}", a.pairs) for n, a in scores.fields.items()]
    return "\n".join(lines) + "\n"


def _measure_line(name: str, measure: Measure) -> str:
    tally = measure.tally
    shares = (f"{share:.3f}" for share in (tally.precision, tally.recall, tally.f1))
    interval = f"{measure.low:.3f} to {measure.high:.3f}"
    return _MEASURE_ROW.format(name, *shares, interval, tally.right, tally.found, tally.gold)


def render_json(scores: Scores) -> str:
    """One JSON object with every figure, unrounded, under the names of the project's scoring script."""
    return json.dumps(as_mapping(scores), indent=1) + "\n"


def as_mapping(scores: Scores) -> dict[str, object]:
    """The figures as plain values."""
    return {
        "reports": scores.reports,
        "missing": scores.missing,
        "measures": {name: measure_values(measure) for name, measure in scores.measures.items()},
        "fields": {n: {"accuracy": a.share, "pairs": a.pairs} for n, a in scores.fields.items()},
    }


def measure_values(measure: Measure) -> Mapping[str, float]:
    """One measure as plain values, under the names of the project's scoring script."""
    tally = measure.tally
    return {
        "precision": tally.precision,
        "recall": tally.recall,
        "f1": tally.f1,
        "low": measure.low,
        "high": measure.high,
        "right": tally.right,
        "found": tally.found,
        "gold": tally.gold,
    }


def render_disagreements(scores: Scores) -> str:
    """JSON Lines, one disagreement a line: the report, what is wrong, and the claims that differ."""
    return "".join(
        json.dumps(_disagreement_values(d), ensure_ascii=False) + "\n" for d in scores.disagreements
    )


def _disagreement_values(disagreement: Disagreement) -> dict[str, object]:
    values: dict[str, object] = {"doc": disagreement.doc, "wrong": list(disagreement.wrong)}
    if disagreement.gold is not None:
        values["gold"] = disagreement.gold
    if disagreement.found is not None:
        values["found"] = disagreement.found
    return values
