"""Makes the weight tables of the extractor by rules from annotated reports.

    python -m tools.train.tables ../shared/claims [--hold SHARE] [--out DIR]

Writes the tables of TABLES into resources/lexicons or DIR, in that order: the later decisions see what the
earlier ones keep. --hold leaves out the reports that fit.py leaves out. Each table is a logistic regression
over the readable features that things, triggers, scope and types in dateline/extract name; equal data gives
equal tables.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from scipy.special import logsumexp
from tools.train.batches import held

from dateline.clean import clean
from dateline.extract import arguments, events, local, speakers, things, triggers, types
from dateline.extract.days import DaysOf, Told
from dateline.extract.doers import Deed, DoersOf
from dateline.extract.draft import Draft
from dateline.extract.events import Settled
from dateline.extract.find import drafts
from dateline.extract.means import MeansOf
from dateline.extract.outcomes import counts
from dateline.extract.reading import Reading
from dateline.extract.scope import features as features_of_scope
from dateline.extract.scope import scope
from dateline.extract.speakers import Attribution
from dateline.extract.weights import ALWAYS, forget, in_folder
from dateline.ingest import ingest
from dateline.language import analyse
from dateline.model.analysis import Analysis
from dateline.model.report import Report
from dateline.model.span import Span
from dateline.resolve.actor import resolve_actors
from dateline.resolve.context import Context, context_of
from dateline.resolve.time import resolve_days
from dateline.resources.parties import by_id

FOLDER = Path(__file__).parents[2] / "src" / "dateline" / "resources" / "lexicons"
Row = Mapping[str, Any]
Yes = tuple[tuple[str, ...], bool]
"""The features of one example and whether it is a claim."""
Choice = tuple[list[tuple[str, ...]], int]
"""The features of every choice and the index of the right one."""


Group = list[tuple[tuple[str, ...], bool]]
"""The features of every choice, of which one or several are right, each with whether it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """One report as the rules see it, with its annotated claims."""

    analysis: Analysis
    readings: Sequence[Reading]
    means: MeansOf
    claims: Sequence[Row]

    def rows_in(self, reading: Reading) -> list[Row]:
        """The annotated claims whose evidence stands in a sentence, or holds it."""
        words = squash(reading.span.of(self.analysis.text))
        return [row for row in self.claims if squash(row["ev"]) in words or words in squash(row["ev"])]


def main() -> None:
    """Reads the annotated training reports and writes the three tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("claims", type=Path)
    parser.add_argument("--hold", type=float, default=0.0, metavar="SHARE")
    parser.add_argument("--out", type=Path, default=FOLDER)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    reports = list(annotated(args.claims, args.hold))
    with in_folder(args.out):
        for name, learn in TABLES.items():
            weights = learn(reports)
            write(args.out / f"{name}.tsv", weights, f"{len(reports)} reports")
            forget()
            print(f"{name}: {len(weights)} features")


def annotated(data: Path, hold: float) -> Iterator[Annotated]:
    """The training reports that are not held out, with their claims."""
    for line in (data / "train.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if held(row["doc"], hold):
            continue
        (report,) = ingest([data / "reports" / f"{row['doc']}.json"])
        if not isinstance(report, Report):
            raise SystemExit(f"{row['doc']}: {report.reason}")
        analysis = analyse(clean(report))
        readings = [Reading(analysis, index) for index in range(len(analysis.sentences))]
        yield Annotated(analysis=analysis, readings=readings, means=MeansOf(readings), claims=row["claims"])


def squash(text: str) -> str:
    """White space folded."""
    return " ".join(text.split())


def locate(text: str, words: str, within: Span) -> Span | None:
    """Where `words` stand first in a stretch of text, however white space falls between them."""
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
    match = pattern.search(text, within.start, within.end)
    return Span(match.start(), match.end()) if match and match.end() > match.start() else None


def thing_table(reports: Sequence[Annotated]) -> dict[str, float]:
    """Which numbers of things are claims."""
    return fit_yes([one for report in reports for one in thing_examples(report)], strength=3.0, rarest=3)


def thing_examples(report: Annotated) -> Iterator[Yes]:
    """Every number of things of one report."""
    for reading in report.readings:
        rows = report.rows_in(reading)
        for count in counts(reading):
            if count.outcome.counts_people:
                continue
            quantity = count.counted.found.quantity
            wanted = (count.outcome.value, quantity.low, quantity.high)
            right = any((row.get("out"), row.get("lo"), row.get("hi")) == wanted for row in rows)
            yield tuple(things.features(count, reading, report.means)), right


def trigger_table(reports: Sequence[Annotated]) -> dict[str, float]:
    """Which mentions of events are claims without a number."""
    return fit_yes([one for report in reports for one in trigger_examples(report)], strength=6.0, rarest=4)


def trigger_examples(report: Annotated) -> Iterator[Yes]:
    """Every mention of an event in one report; a sentence that repeats another is left out."""
    marks = list(_marks(report))
    repeated = local.repeated(report.readings)
    for reading in report.readings:
        if reading.index in repeated:
            continue
        counted = counts(reading)
        for hit, type_ in triggers.candidates(reading, report.means):
            span = reading.span_of(hit.first, hit.last)
            harm = triggers.HARM.get(hit.value)
            right = any(
                mark.overlaps(span) and (out == harm if harm else out == "none" and kind == type_.value)
                for mark, kind, out in marks
            )
            yield tuple(triggers.features(hit, type_, reading, report.means, counted)), right


def _marks(report: Annotated) -> Iterator[tuple[Span, str, str]]:
    """Where the annotated claims without a number have their triggers, with type and outcome."""
    text = report.analysis.text
    for row in report.claims:
        if row.get("lo") is not None or row.get("hi") is not None or not row.get("trig"):
            continue
        evidence = locate(text, row["ev"], Span(0, len(text)))
        trigger = evidence and locate(text, row["trig"], evidence)
        if trigger:
            yield trigger, row["type"], row.get("out", "none")


def scope_table(reports: Sequence[Annotated]) -> dict[str, float]:
    """What speaks for a total."""
    return fit_yes([one for report in reports for one in scope_examples(report)], strength=6.0, rarest=6)


def scope_examples(report: Annotated) -> Iterator[Yes]:
    """Every draft of one report that has an annotated claim."""
    for reading in report.readings:
        rows = report.rows_in(reading)
        for draft in drafts(reading, report.means):
            right = _alike(draft, rows)
            if right:
                yield tuple(features_of_scope(draft)), right[0].get("scope") == "total"


def _alike(draft: Draft, rows: Sequence[Row]) -> list[Row]:
    """The annotated claims that agree with a draft on outcome, figures and, if it has one, type."""
    quantity = draft.num.value
    wanted = (draft.out.value.value, quantity and quantity.low, quantity and quantity.high)
    alike = [row for row in rows if (row.get("out", "none"), row.get("lo"), row.get("hi")) == wanted]
    return [row for row in alike if draft.type is None or row["type"] == draft.type.value]


def type_table(reports: Sequence[Annotated]) -> dict[str, float]:
    """What speaks for each type where harm is told."""
    return fit_choice([one for report in reports for one in type_examples(report)], strength=3.0, rarest=3)


def type_examples(report: Annotated) -> Iterator[Choice]:
    """Every draft of harm that has an annotated claim."""
    voices = speakers.attributions(report.analysis)
    names = [choice.value for choice in types.CHOICES]
    for reading in report.readings:
        rows = report.rows_in(reading)
        taken = local.speaker_words(reading, voices)
        for draft in drafts(reading, report.means):
            if draft.type is not None or draft.out.value in types.BY_OUTCOME:
                continue
            right = [row["type"] for row in _alike(draft, rows) if row["type"] in names]
            if not right:
                continue
            near = report.means.near(reading, draft.first, draft.last)
            doer = arguments.doer(draft, near, taken).value is not None
            said = [
                tuple(types.features(choice, draft, report.means, scope(draft).value, has_doer=doer))
                for choice in types.CHOICES
            ]
            yield said, names.index(right[0])


def day_table(reports: Sequence[Annotated]) -> dict[str, float]:
    """What speaks for each day expression, and for none."""
    return fit_groups([one for report in reports for one in day_examples(report)], strength=3.0, rarest=4)


def day_examples(report: Annotated) -> Iterator[Group]:
    """Every claim of one report that has an annotated claim, with all that may date it."""
    voices = speakers.attributions(report.analysis)
    settled = [events.placed(one, every) for every in [_settled(report, voices)] for one in every]
    told = [events.told(one) for one in settled]
    days = DaysOf(report.readings, told, voices)
    for one in told:
        for row in _alike(one.draft, report.rows_in(one.draft.reading))[:1]:
            yield _day_group(days, one, row)


def doer_table(reports: Sequence[Annotated]) -> dict[str, float]:
    """What speaks for each who may have done it, and for nobody."""
    return fit_groups([one for report in reports for one in doer_examples(report)], strength=3.0, rarest=4)


def doer_examples(report: Annotated) -> Iterator[Group]:
    """Every claim of one report that has an annotated claim, with all who may have done it."""
    voices = speakers.attributions(report.analysis)
    deeds = [events.deed(one) for one in _settled(report, voices)]
    doers, context = DoersOf(deeds), context_of(report.analysis)
    for one in deeds:
        for row in _alike(one.draft, report.rows_in(one.draft.reading))[:1]:
            yield _doer_group(doers, one, row, context)


def _doer_group(doers: DoersOf, one: Deed, row: Row, context: Context) -> Group:
    """All who may have done it, nobody first, each with whether that gives the annotated parties."""
    text = one.draft.reading.analysis.text
    wanted, part = set(row.get("by_id", ())), doers.parts(one)
    group = [(tuple(doers.nobody(one)), not wanted)]
    for doer in doers.around(one):
        given = set(by_id(resolve_actors(doer.span.of(text), None, context).value))
        group.append((tuple(doers.features(one, doer, part)), given == wanted))
    return group


def _settled(report: Annotated, voices: Sequence[Attribution]) -> list[Settled]:
    repeated = local.repeated(report.readings)
    found = [d for r in report.readings if r.index not in repeated for d in drafts(r, report.means)]
    return [local.settle(draft, report.means, voices) for draft in found]


def _day_group(days: DaysOf, one: Told, row: Row) -> Group:
    """All that may date one claim, nothing first, each with whether it gives the annotated days."""
    analysis = one.draft.reading.analysis
    asserted = row.get("mod", "asserted") in {"asserted", "denied", "uncertain"}
    wanted = (row.get("d0"), row.get("d1"))
    group = [(tuple(days.nothing(one)), wanted == (None, None))]
    for found in days.around(one):
        interval, _ = resolve_days(
            found.span.of(analysis.text), analysis.document.published.day, asserted=asserted
        )
        first, last = (interval.first, interval.last) if interval else (None, None)
        given = (first and first.isoformat(), last and last.isoformat())
        group.append((tuple(days.features(one, found)), given == wanted))
    return group


def fit_yes(examples: Sequence[Yes], *, strength: float, rarest: int) -> dict[str, float]:
    """Logistic regression, with a free constant; `strength` is that of the pull towards zero."""
    names = [ALWAYS, *_known([features for features, _ in examples], rarest)]
    rows = _matrix([(ALWAYS, *features) for features, _ in examples], names)
    truth = np.array([right for _, right in examples], dtype=float)
    pull = np.full(len(names), strength)
    pull[0] = 0.0

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        odds = rows @ w
        slope = rows.T @ (1 / (1 + np.exp(-odds)) - truth)
        return float(np.sum(np.logaddexp(0, odds) - truth * odds) + 0.5 * (pull * w) @ w), slope + pull * w

    return _minimum(loss, names)


def fit_choice(examples: Sequence[Choice], *, strength: float, rarest: int) -> dict[str, float]:
    """Conditional logistic regression: the choices of one example share their weights."""
    every = [features for choices, _ in examples for features in choices]
    names = _known(every, rarest)
    rows = _matrix(every, names)
    size = len(examples[0][0])
    truth = np.zeros((len(examples), size))
    truth[np.arange(len(examples)), [right for _, right in examples]] = 1

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        odds = (rows @ w).reshape(truth.shape)
        total = logsumexp(odds, axis=1, keepdims=True)
        slope = rows.T @ (np.exp(odds - total) - truth).ravel()
        return float(total.sum() - (odds * truth).sum() + 0.5 * strength * w @ w), slope + strength * w

    return _minimum(loss, names)


def fit_groups(groups: Sequence[Group], *, strength: float, rarest: int) -> dict[str, float]:
    """Conditional logistic regression over groups of any size, each with one right choice or several.

    Groups without a right choice teach nothing and are left out.
    """
    taught = [group for group in groups if any(right for _, right in group)]
    every = [features for group in taught for features, _ in group]
    names = _known(every, rarest)
    rows = _matrix(every, names)
    right = np.array([right for group in taught for _, right in group])
    starts = np.cumsum([0, *(len(group) for group in taught[:-1])])
    sizes = np.array([len(group) for group in taught])

    def shares(odds: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        top = np.maximum.reduceat(odds, starts)
        lifted = np.exp(odds - np.repeat(top, sizes))
        total = np.add.reduceat(lifted, starts)
        return lifted / np.repeat(total, sizes), top + np.log(total)

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        odds = rows @ w
        given, total = shares(odds)
        wanted, reached = shares(np.where(right, odds, -1e9))
        return float((total - reached).sum() + 0.5 * strength * w @ w), rows.T @ (
            given - wanted
        ) + strength * w

    return _minimum(loss, names)


def _known(examples: Sequence[Sequence[str]], rarest: int) -> list[str]:
    """The features that occur at least `rarest` times, in order."""
    tally = Counter(feature for features in examples for feature in features)
    return sorted(feature for feature, number in tally.items() if number >= rarest and "\t" not in feature)


def _matrix(examples: Sequence[Sequence[str]], names: Sequence[str]) -> csr_matrix:
    place = {name: index for index, name in enumerate(names)}
    found = [(row, place[f]) for row, features in enumerate(examples) for f in features if f in place]
    rows, columns = zip(*found, strict=True)
    return csr_matrix((np.ones(len(found)), (rows, columns)), shape=(len(examples), len(names)))


def _minimum(
    loss: Callable[[np.ndarray], tuple[float, np.ndarray]], names: Sequence[str]
) -> dict[str, float]:
    best = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return dict(zip(names, best.tolist(), strict=True))


def write(path: Path, weights: Mapping[str, float], data: str) -> None:
    """One feature a line with its weight; weights of next to nothing are left out."""
    lines = [
        f"# {path.stem}: what speaks for (above 0) and against (below 0), in log-odds.",
        f"# Made by tools/train/tables.py from {data}; do not edit by hand.",
        *(f"{feature}\t{weight:.2f}" for feature, weight in sorted(weights.items()) if abs(weight) >= 0.05),
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


TABLES: Mapping[str, Callable[[Sequence[Annotated]], dict[str, float]]] = {
    "thing_weights": thing_table,
    "trigger_weights": trigger_table,
    "scope_weights": scope_table,
    "type_weights": type_table,
    "doer_weights": doer_table,
    "day_weights": day_table,
}
"""The tables in the order in which they are made."""


if __name__ == "__main__":
    main()
