"""Measure what the scores of a network's decisions mean, on reports that it was not trained on.

Usage: python -m tools.train.calibrate CLAIMS NETWORK --hold SHARE [--tables DIR]

Reads the reports of CLAIMS/train.jsonl that `fit --hold SHARE` left out, compares what is found with the
annotation, and writes NETWORK/calibration.tsv. DIR holds the tables of weights that tools/train/tables.py
made without the same reports (--hold SHARE --out DIR); the packaged tables have seen them and seem surer than
they are. What rests on another cell's confidence (province, source class) is fitted in a second reading.
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from tools.train.batches import held

from dateline.engines.evaluation import read_confident_predictions
from dateline.engines.reader import Reader
from dateline.evaluate.calibration import isotonic, logistic
from dateline.evaluate.confidence import NAMES, Rated, rate
from dateline.evaluate.matching import match_all
from dateline.evaluate.rows import AnnotatedClaim, read_rows, read_texts
from dateline.extract.learned.reader import load
from dateline.extract.local import LocalExtractor
from dateline.extract.weights import in_folder
from dateline.resources.calibration import Calibration, calibrations_text

MANY = 400
"""Judged cells from which the curve follows the data; below, it is a logistic one."""
FROM_OTHERS = {"adm1", "src_class", "country"}
"""Measured in the second reading, with the cells that they rest on calibrated."""
AS_IS = Calibration(((0.0, 0.0), (1.0, 1.0)))


def main() -> None:
    """Reads twice, fits, writes the table."""
    args = arguments()
    gold = {doc: rows for doc, rows in read_rows(args.claims / "train.jsonl").items() if held(doc, args.hold)}
    reader = Reader(extractor=LocalExtractor(load(args.network)))
    curves = dict.fromkeys(NAMES, AS_IS)
    with in_folder(args.tables):
        first = fitted(judged(args.claims, gold, reader, curves))
        curves |= {name: curve for name, curve in first.items() if name not in FROM_OTHERS}
        second = fitted(judged(args.claims, gold, reader, curves))
    curves |= {name: curve for name, curve in second.items() if name in FROM_OTHERS}
    notes = [f"What the scores of decisions mean, measured on {len(gold)} reports that were not trained on."]
    (args.network / "calibration.tsv").write_text(calibrations_text(curves, notes), encoding="utf-8")


def judged(
    claims: Path,
    gold: Mapping[str, Sequence[AnnotatedClaim]],
    reader: Reader,
    curves: Mapping[str, Calibration],
) -> Mapping[str, Sequence[Rated]]:
    """Everything found, with its score under `curves` and whether it is right."""
    with read_with(curves):
        found = read_confident_predictions(claims / "reports", gold, reader)
    return rate(match_all(read_texts(claims / "reports", gold), gold, found))


@contextmanager
def read_with(curves: Mapping[str, Calibration]) -> Iterator[None]:
    """Lets scores mean what `curves` say."""
    with patch("dateline.resources.calibration.packaged", lambda: curves):
        yield


def fitted(rated: Mapping[str, Sequence[Rated]]) -> dict[str, Calibration]:
    """A curve for everything that was judged."""
    found = {}
    for name, every in rated.items():
        scored = [(one.confidence, one.right) for one in every if one.confidence is not None]
        if scored:
            found[name] = (isotonic if len(scored) >= MANY else logistic)(scored)
            rights = sum(right for _, right in scored)
            print(f"{name}: {rights} right of {len(scored)}, {len(found[name].knots)} knots", flush=True)
    return found


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("claims", type=Path)
    parser.add_argument("network", type=Path)
    parser.add_argument("--hold", type=float, required=True, metavar="SHARE")
    parser.add_argument("--tables", type=Path, help="tables of weights made without the same reports")
    return parser.parse_args()


if __name__ == "__main__":
    main()
