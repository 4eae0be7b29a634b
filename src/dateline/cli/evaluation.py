"""What `dateline evaluate` prints: the scores, and the sections that were asked for beside them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.errors import UsageError

if TYPE_CHECKING:
    from dateline.evaluate.matching import Matched
    from dateline.evaluate.rows import Rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the command line asks for."""

    reports: Path
    gold: tuple[Path, ...]
    predicted: tuple[Path, ...]
    """Files of extracted claims; the reports are read now if there is none."""
    by: tuple[str, ...] = ()
    reliability: bool = False
    bins: int = 10
    equal_mass: bool = False
    curves: Path | None = None
    modality: bool = False
    swap_seed: int | None = None
    swapped: Path | None = None
    """Where the moved reports are kept."""
    errors: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One part of what is printed, for a terminal and for programs."""

    table: str
    values: Mapping[str, object]


def wanted_sections(wanted: Wanted) -> list[Section]:
    """The scores, then what was asked for beside them."""
    from dateline.evaluate import read_texts, score
    from dateline.evaluate.matching import match_all
    from dateline.evaluate.rendering import as_mapping, render_disagreements, render_table
    from dateline.evaluate.rows import read_folds

    _check(wanted)
    gold = read_folds(wanted.gold)
    found = _found(wanted, gold)
    texts = read_texts(wanted.reports, gold)
    scores = score(texts, gold, found)
    if wanted.errors:
        _write(wanted.errors, render_disagreements(scores))
    sections = [Section(table=render_table(scores), values=as_mapping(scores))]
    if wanted.by or wanted.reliability or wanted.modality:
        sections += _beside(wanted, match_all(texts, gold, found))
    if wanted.swap_seed is not None:
        sections.append(_swapped(wanted, gold, found, wanted.swap_seed))
    return sections


def _check(wanted: Wanted) -> None:
    """Refuse what cannot be done before anything is read."""
    from dateline.evaluate.breakdown import DIVISIONS

    for by in wanted.by:
        if by not in DIVISIONS:
            raise UsageError(f"--by {by!r} is not known", expected=f"one of {', '.join(DIVISIONS)}")
    if wanted.swap_seed is not None and wanted.predicted:
        raise UsageError(
            "--swap-names reads the moved reports now, and extracted claims were given",
            advice="Leave the extracted claims out.",
        )
    if wanted.swapped and wanted.swap_seed is None:
        raise UsageError("--swapped keeps moved reports, and none are moved", advice="Give --swap-names too.")


def _found(wanted: Wanted, gold: "Rows") -> "Rows":
    """The extracted claims: those of the files, or what is read now."""
    from dateline.engines.evaluation import read_confident_predictions, read_predictions
    from dateline.evaluate.rows import read_folds

    if wanted.predicted:
        return read_folds(wanted.predicted)
    read = read_confident_predictions if wanted.reliability else read_predictions
    return read(wanted.reports, gold)


def _beside(wanted: Wanted, reports: "list[Matched]") -> "Iterator[Section]":
    """The sections that were asked for, in one order whatever the order of the options."""
    if wanted.by:
        yield _breakdowns(wanted, reports)
    if wanted.modality:
        from dateline.evaluate.modality import modality_scores
        from dateline.evaluate.views import modality_table, modality_values

        scores = modality_scores(reports)
        yield Section(table=modality_table(scores), values={"modality": modality_values(scores)})
    if wanted.reliability:
        yield _reliability(wanted, reports)


def _breakdowns(wanted: Wanted, reports: "list[Matched]") -> Section:
    from dateline.evaluate.breakdown import break_down, read_facts
    from dateline.evaluate.views import breakdown_table, breakdown_values

    facts = read_facts(wanted.reports, [report.doc for report in reports])
    divided = {by: break_down(reports, facts, by) for by in wanted.by}
    return Section(
        table="\n".join(breakdown_table(by, groups) for by, groups in divided.items()),
        values={"by": {by: breakdown_values(groups) for by, groups in divided.items()}},
    )


def _reliability(wanted: Wanted, reports: "list[Matched]") -> Section:
    from dateline.evaluate.confidence import rate
    from dateline.evaluate.curve import curve_svg
    from dateline.evaluate.reliability import reliability
    from dateline.evaluate.reliability_view import reliability_table, reliability_values

    found = {
        name: reliability(rated, bins=wanted.bins, equal_mass=wanted.equal_mass)
        for name, rated in rate(reports).items()
    }
    if wanted.curves:
        wanted.curves.mkdir(parents=True, exist_ok=True)
        for name, one in found.items():
            _write(wanted.curves / f"{name}.svg", curve_svg(one, f"Reliability of {name}"))
    return Section(table=reliability_table(found), values={"reliability": reliability_values(found)})


def _swapped(wanted: Wanted, gold: "Rows", found: "Rows", seed: int) -> Section:
    from dateline.engines.evaluation import measure_swap
    from dateline.evaluate.swap.view import swap_table, swap_values

    result = measure_swap(wanted.reports, gold, found, seed, wanted.swapped)
    return Section(table=swap_table(result), values={"swapped": swap_values(result)})


def _write(path: Path, text: str) -> None:
    from dateline.cli.writing import replacing

    with replacing(path) as stream:
        stream.write(text)
