"""Breakdowns and modality as text for a terminal and as plain values for JSON."""

from collections.abc import Iterator, Mapping, Sequence

from dateline.evaluate.breakdown import Group
from dateline.evaluate.modality import ModalityScore
from dateline.evaluate.rendering import measure_values
from dateline.evaluate.scoring import MEASURES

_GROUP = "{:<{}} {:<14} {:>7} {:>6} {:>6} {:>6}  {:<16} {:>6} {:>6} {:>9}"
_MODALITY = "{:<12} {:<13} {:>6} {:<16} {:>6} {:<16} {:>6} {:<16} {:>9}"


def breakdown_table(by: str, groups: Sequence[Group]) -> str:
    """One line for each group and measure of which anything was annotated or found."""
    width = max(map(len, [by, *(group.name for group in groups)]))
    heads = ("measure", "reports", "P", "R", "F1", "95 % interval", "right", "found", "annotated")
    lines = [_GROUP.format(by, width, *heads)]
    for group in groups:
        lines += [_GROUP.format(group.name, width, *cells) for cells in _group_cells(group)]
    return "\n".join(lines) + "\n"


def _group_cells(group: Group) -> Iterator[tuple[object, ...]]:
    for name in MEASURES:
        measure = group.measures.get(name)
        if measure and (measure.tally.gold or measure.tally.found):
            tally = measure.tally
            shares = (f"{share:.3f}" for share in (tally.precision, tally.recall, tally.f1))
            interval = _between((measure.low, measure.high))
            yield name, group.reports, *shares, interval, tally.right, tally.found, tally.gold


def breakdown_values(groups: Sequence[Group]) -> dict[str, object]:
    """The figures as plain values, unrounded, by group."""
    return {
        group.name: {
            "reports": group.reports,
            "measures": {name: measure_values(measure) for name, measure in group.measures.items()},
        }
        for group in groups
    }


def modality_table(scores: Mapping[str, Mapping[str, ModalityScore]]) -> str:
    """One line for each modality, first where pairs share evidence, then where they agree."""
    heads = ("F1", "95 % interval", "P", "95 % interval", "R", "95 % interval", "annotated")
    lines = [_MODALITY.format("pairs share", "modality", *heads)]
    for strictness, kinds in scores.items():
        lines += [_MODALITY.format(strictness, kind, *_modality_cells(one)) for kind, one in kinds.items()]
    return "\n".join(lines) + "\n"


def _modality_cells(score: ModalityScore) -> list[str]:
    tally = score.f1.tally
    cells = [
        f"{tally.f1:.3f}",
        _between((score.f1.low, score.f1.high)),
        f"{tally.precision:.3f}",
        _between(score.precision),
        f"{tally.recall:.3f}",
        _between(score.recall),
    ]
    return [*cells, str(tally.gold)]


def _between(interval: tuple[float, float]) -> str:
    return f"{interval[0]:.3f} to {interval[1]:.3f}"


def modality_values(scores: Mapping[str, Mapping[str, ModalityScore]]) -> dict[str, object]:
    """The figures as plain values, unrounded, by strictness and modality."""
    return {
        strictness: {
            kind: {
                **measure_values(one.f1),
                "precision_interval": list(one.precision),
                "recall_interval": list(one.recall),
            }
            for kind, one in kinds.items()
        }
        for strictness, kinds in scores.items()
    }
