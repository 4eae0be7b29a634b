"""Learn what each sign of a pair of events is worth, and how rare words are, from annotated reports.

Usage: learn_links.py DATA

DATA is the folder of annotated reports: `reports/`, `train.jsonl`, `train.incidents.jsonl`. Writes
`weights.toml` and `word_counts.tsv` beside the code that reads them. Logistic regression over the pairs that
blocking proposes; no number depends on chance, so a second run writes the same files.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from dateline import link
from dateline.evaluate.annotated import annotated_reports, true_incidents
from dateline.link.blocking import candidate_pairs
from dateline.link.events import local_events
from dateline.link.features import signs
from dateline.link.words import stems
from dateline.model.claim import Claim

TARGET = Path(link.__file__).parent
LEAST_COUNT = 12
"""A word in fewer claims is as good as unseen, and could tell whose sentence it was."""
SHRINK = 1.0
"""Strength of the pull of every weight to 0."""
EVEN_OUT = 0.3
"""Each of the n pairs of an event counts n ** -0.3 times, lest the most told event rule all."""

_FOR = """
    actors.same days.same days.same_start days.siege_near
    place.same_name place.near kind.same toll.equal_large
    toll.equal_small toll.equal_twice toll.part_equal target.shared weapon.shared words.common words.copied
    speaker.shared report.headlines area.same_name period.same_start period.same_days total.equal
"""
FOR = frozenset(_FOR.split())
"""Signs that can only speak for one event: a weight below 0 would be an accident of the sample."""

_AGAINST = """
    days.apart days.other_start days.half_open_far days.open_far place.other_area place.apart
    place.other_name kind.other toll.rival toll.far toll.far_elsewhere toll.other_outcome actors.other
    target.other report.same report.one_headline total.far total.rival total.other_group total.other_outcome
    area.other period.other_start period.apart total.days_between
"""
AGAINST = frozenset(_AGAINST.split())
"""Signs that can only speak against."""

GIVEN = {"place.near": 0.5, "place.apart": -2.5}
"""Signs that annotated reports, which carry no coordinates, do not show: set by hand."""


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled pair."""

    features: Mapping[str, float]
    one: bool
    incident: str


def examples(
    claims: Sequence[Claim], reports: Mapping[str, link.ReportText], truth: Mapping[str, str], *, totals: bool
) -> list[Example]:
    """The labelled pairs of incidents, or of totals."""
    events = local_events(claims, reports)
    found = []
    for i, j in candidate_pairs(events):
        left, right = truth.get(events[i].anchor), truth.get(events[j].anchor)
        if left and right and events[i].is_total == totals:
            features = dict(signs(events[i], events[j]))
            found.append(Example(features, left == right, left))
    return found


def fit(pairs: Sequence[Example]) -> dict[str, float]:
    """Weights by feature."""
    names = sorted({name for pair in pairs for name in pair.features})
    column = {name: i for i, name in enumerate(names)}
    told = Counter(pair.incident for pair in pairs if pair.one)
    matrix, label, weight = np.zeros((len(pairs), len(names))), np.zeros(len(pairs)), np.ones(len(pairs))
    for row, pair in enumerate(pairs):
        for name, value in pair.features.items():
            matrix[row, column[name]] = value
        if pair.one:
            label[row], weight[row] = 1, told[pair.incident] ** -EVEN_OUT

    def loss(worth: np.ndarray) -> tuple[float, np.ndarray]:
        odds = matrix @ worth
        slope = matrix.T @ (weight * (1 / (1 + np.exp(-odds)) - label)) + SHRINK * worth
        cost = (weight * (np.logaddexp(0, odds) - label * odds)).sum() + SHRINK / 2 * worth @ worth
        return float(cost), slope

    bounds = [(0, None) if n in FOR else (None, 0) if n in AGAINST else (None, None) for n in names]
    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", bounds=bounds)
    return dict(zip(names, found.x, strict=True))


def table(parts: Mapping[str, Mapping[str, float]]) -> str:
    """The weights as a table for people."""
    lines = [
        "# What each sign of a pair is worth, in log-odds (natural logarithm); above 0 speaks for one event.",
        "# Learned by tools/learn_links.py from annotated reports, and yours to change. What each sign means",
        "# stands in features.py, tolls.py and totals.py.",
    ]
    for part, weights in parts.items():
        group = ""
        for name in sorted(weights):
            head, sign = name.split(".")
            if head != group:
                lines += ["", f"[{part}.{head}]"]
                group = head
            lines.append(f"{sign} = {weights[name] + 0.0:.2f}")
    return "\n".join(lines) + "\n"


def word_counts(evidence: Iterable[str]) -> str:
    """How many claims hold each common word."""
    claims = [stems(words) for words in evidence]
    counts = Counter(word for words in claims for word in words)
    head = [
        "# Claims that hold each word, endings off; made by tools/learn_links.py.",
        f"(claims)\t{len(claims)}",
    ]
    return "\n".join(head + [f"{w}\t{n}" for w, n in sorted(counts.items()) if n >= LEAST_COUNT]) + "\n"


def main() -> None:
    """Learn and write."""
    data = Path(sys.argv[1])
    claims, reports = annotated_reports(data, "train")
    counts = word_counts(c.ev.of(reports[c.report].text) for c in claims)
    (TARGET / "word_counts.tsv").write_text(counts, encoding="utf-8")
    truth = true_incidents(data, "train", claims)
    linked = {c.report for c in claims if c.id in truth}
    claims = [c for c in claims if c.report in linked]
    parts = {}
    for part, totals in (("incident", False), ("total", True)):
        pairs = examples(claims, reports, truth, totals=totals)
        parts[part] = fit(pairs) | ({} if totals else GIVEN)
        print(part, len(pairs), "pairs,", sum(pair.one for pair in pairs), "of one event")
    (TARGET / "weights.toml").write_text(table(parts), encoding="utf-8")


if __name__ == "__main__":
    main()
