"""Weigh rules and network against each other, on reports that neither was trained on.

Usage: python -m tools.train.mix CLAIMS NETWORK --hold SHARE --tables DIR [--rounds N] [--out FILE]

Reads the reports of CLAIMS/train.jsonl that `fit --hold SHARE` left out, with the tables of weights in DIR
that `tables --hold SHARE` made without them, and moves the constants of mix_weights one after the other, up
and down, for as long as the sum of all measures grows (coordinate ascent; steps halve where neither way
gains). Writes the table anew after each round. What the network says is computed once and kept.
"""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast
from unittest.mock import patch

from tools.train.batches import held
from tools.train.prepare import annotations

from dateline.clean import clean
from dateline.evaluate import Scores, score
from dateline.evaluate.rows import AnnotatedClaim, read_rows, read_texts
from dateline.extract import local, speakers
from dateline.extract.learned import Network, Opinions
from dateline.extract.learned.reader import load
from dateline.extract.local import LocalExtractor
from dateline.extract.phrases import entries
from dateline.extract.reading import Reading
from dateline.extract.weights import forget, in_folder
from dateline.language import analyse
from dateline.model.analysis import Analysis
from dateline.model.report import Report
from dateline.publish.interchange import to_interchange
from dateline.resolve import resolve
from dateline.resources import lexicons

TABLE = "mix_weights"
PACKAGED = Path(lexicons.__file__).parent / "lexicons" / f"{TABLE}.tsv"
FIELDS = {
    "src": 0.3,
    "mod": 0.2,
    "days": 0.2,
    "adm1": 0.2,
    "by_id": 0.2,
    "grp": 0.2,
    "scope": 0.2,
    "sub": 0.2,
}
"""What the accuracy of a field weighs beside the F1 of a measure."""
LEAST = 2e-4
"""The gain from which a step is taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """The reports that were left out of training, with everything that does not change with the table."""

    reports: Sequence[tuple[Report, Analysis]]
    opinions: Mapping[str, Opinions]
    texts: Mapping[str, str]
    gold: Mapping[str, Sequence[AnnotatedClaim]]
    network: Network

    def score(self, table: Mapping[str, float], tables: Path) -> float:
        """The sum of the measures, and of the fields at their weight, with one table of the mixture."""
        write(tables / f"{TABLE}.tsv", table)
        forget()
        extractor = LocalExtractor(self.network)
        with in_folder(tables), patch.object(local, "Opinions", self._known):
            found = {
                report.name: [
                    cast(AnnotatedClaim, to_interchange(claim, report))
                    for claim in resolve(extractor(analysis).claims, analysis)
                ]
                for report, analysis in self.reports
            }
        return total(score(self.texts, self.gold, found))

    def _known(self, network: Network, analysis: Analysis, *rest: object) -> Opinions:
        del network, rest
        return self.opinions[analysis.document.report.id]


def total(scores: Scores) -> float:
    """What is to grow."""
    measures = sum(measure.tally.f1 for measure in scores.measures.values())
    return measures + sum(weight * scores.fields[name].share for name, weight in FIELDS.items())


def held_out(claims: Path, share: float, network: Network) -> Held:
    """The reports that `fit --hold SHARE` left out."""
    found = [(r, analyse(clean(r))) for r, _ in annotations(claims, "train") if held(r.name, share)]
    gold = {doc: rows for doc, rows in read_rows(claims / "train.jsonl").items() if held(doc, share)}
    return Held(
        reports=found,
        opinions={a.document.report.id: opinions_of(network, a) for _, a in found},
        texts=read_texts(claims / "reports", gold),
        gold=gold,
        network=network,
    )


def opinions_of(network: Network, analysis: Analysis) -> Opinions:
    """What the network says of one report."""
    readings = [Reading(analysis, index) for index in range(len(analysis.sentences))]
    return Opinions(network, analysis, readings, speakers.attributions(analysis))


def ascend(held_: Held, table: dict[str, float], tables: Path, rounds: int, out: Path) -> None:
    """Moves every constant up or down while it helps."""
    top = held_.score(table, tables)
    steps = dict.fromkeys(table, 0.5)
    for number in range(rounds):
        for name, before in list(table.items()):
            for way in (1, -1):
                table[name] = round(before + way * steps[name], 3)
                reached = held_.score(table, tables)
                if reached > top + LEAST:
                    top = reached
                    print(f"{name}: {before:g} -> {table[name]:g}, {top:.4f}", flush=True)
                    break
            else:
                table[name] = before
                steps[name] /= 2
        print(f"round {number + 1}: {top:.4f}", flush=True)
        write(out, table)


def write(path: Path, table: Mapping[str, float]) -> None:
    """The table, with the notes that stand above it in the package."""
    notes = [line for line in PACKAGED.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    lines = [*notes, *(f"{name}\t{value:g}" for name, value in table.items())]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Reads, searches, writes."""
    args = arguments()
    table = {entry.phrase: float(entry.value) for entry in entries(TABLE)}
    with TemporaryDirectory() as temporary:
        tables = Path(temporary)
        for file in args.tables.glob("*.tsv"):
            (tables / file.name).write_bytes(file.read_bytes())
        held_ = held_out(args.claims, args.hold, load(args.network))
        ascend(held_, table, tables, args.rounds, args.out)


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("claims", type=Path)
    parser.add_argument("network", type=Path)
    parser.add_argument("--hold", type=float, required=True, metavar="SHARE")
    parser.add_argument("--tables", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--out", type=Path, default=PACKAGED)
    return parser.parse_args()


if __name__ == "__main__":
    main()
