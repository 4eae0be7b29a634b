"""Learn what each sign of two claims or events is worth, and how rare words are, from annotated reports.

Usage: learn_links.py DATA

DATA is the folder of annotated reports: `reports/`, `train.jsonl`, `train.incidents.jsonl`. Writes
`weights.toml` and `word_counts.tsv` beside the code that reads them. Logistic regression over the pairs that
blocking proposes, of events as annotated and as the extractor finds them, so that the weights hold for both;
no number depends on chance, so a second run writes the same files.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
from link_examples import Example, Part, across_found, across_gold, read_part, within
from scipy.optimize import minimize

from dateline import link
from dateline.link.constraints import decided
from dateline.link.grouping import found_numbers
from dateline.link.weights import Weights
from dateline.link.words import stems

TARGET = Path(link.__file__).parent
LEAST_COUNT = 12
"""A word in fewer claims is as good as unseen, and could tell whose sentence it was."""
SHRINK = 1.0
"""Strength of the pull of every weight to 0."""
EVEN_OUT = 0.3
"""Each of the n pairs of an event counts n ** -0.3 times, lest the most told event rule all."""
LEAST_EVENTS = 8
"""A feature is learned from pairs of at least so many events (of reports, for claims within one)."""

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


def fit(pairs: Sequence[Example]) -> dict[str, float]:
    """Weights by feature."""
    names = common(pairs)
    column = {name: i for i, name in enumerate(names)}
    told = Counter((pair.event, pair.one) for pair in pairs)
    matrix, label, weight = np.zeros((len(pairs), len(names))), np.zeros(len(pairs)), np.ones(len(pairs))
    for row, pair in enumerate(pairs):
        for name in pair.features.keys() & column.keys():
            matrix[row, column[name]] = pair.features[name]
        label[row], weight[row] = pair.one, pair.share * told[pair.event, pair.one] ** -EVEN_OUT

    def loss(worth: np.ndarray) -> tuple[float, np.ndarray]:
        odds = matrix @ worth
        slope = matrix.T @ (weight * (1 / (1 + np.exp(-odds)) - label)) + SHRINK * worth
        cost = (weight * (np.logaddexp(0, odds) - label * odds)).sum() + SHRINK / 2 * worth @ worth
        return float(cost), slope

    bounds = [(0, None) if n in FOR else (None, 0) if n in AGAINST else (None, None) for n in names]
    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", bounds=bounds)
    return dict(zip(names, found.x, strict=True))


def common(pairs: Sequence[Example]) -> list[str]:
    """Features that pairs of several events show: a rarer one tells of its event and not of the feature."""
    events: dict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        for name in pair.features:
            events[name].add(pair.event)
    return sorted(name for name, shown in events.items() if len(shown) >= LEAST_EVENTS)


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


def learn(part: Part) -> dict[str, dict[str, float]]:
    """Weights of all three tables; those of events rest on the groups that the first one makes."""
    parts = {"report": fit(within(part) + within(part, dated=False)), "incident": {}, "total": {}}
    worths = {name: round(1000 * worth) for name, worth in parts["report"].items()}
    weights = Weights(report=worths, incident={}, total={})
    numbers = found_numbers(part.found, part.reports, weights, decided(()))
    for name, totals in (("incident", False), ("total", True)):
        pairs = across_gold(part, totals=totals) + across_found(part, numbers, totals=totals)
        if not totals:
            pairs += across_found(part, numbers, totals=False, dated=False)
        parts[name] = fit(pairs)
        print(name, len(pairs), "pairs,", sum(pair.one for pair in pairs), "of one event")
    return parts


def main() -> None:
    """Learn and write."""
    part = read_part(Path(sys.argv[1]), "train")
    counts = word_counts(c.ev.of(part.gold_reports[c.report].text) for c in part.gold)
    (TARGET / "word_counts.tsv").write_text(counts, encoding="utf-8")
    (TARGET / "weights.toml").write_text(table(learn(part)), encoding="utf-8")


if __name__ == "__main__":
    main()
