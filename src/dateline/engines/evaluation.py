"""Reading annotated reports as any report is read, so that scores tell what users get."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

from dateline.engines.reader import Reader, default_reader
from dateline.evaluate import AnnotatedClaim
from dateline.evaluate.confidence import ConfidentClaim, confidences_of
from dateline.evaluate.rows import Rows, base_text, read_report, read_texts
from dateline.evaluate.swap.files import REPORTS, write_swapped
from dateline.evaluate.swap.loss import SwapResult, side
from dateline.evaluate.swap.report import swap
from dateline.ingest import ingest
from dateline.model.claim import Claim
from dateline.model.report import Report
from dateline.publish.interchange import to_interchange


def read_predictions(folder: Path, docs: Iterable[str]) -> dict[str, list[AnnotatedClaim]]:
    """The claims of the reports called `docs` in a folder, in the interchange form."""
    return {
        report.name: [cast(AnnotatedClaim, to_interchange(claim, report)) for claim in claims]
        for report, claims in _read(folder, docs, default_reader())
    }


def read_confident_predictions(
    folder: Path, docs: Iterable[str], reader: Reader | None = None
) -> dict[str, list[ConfidentClaim]]:
    """The same, each claim with its stated confidences; by the usual reader if none is given."""
    return {
        report.name: [_confident(claim, report) for claim in claims]
        for report, claims in _read(folder, docs, reader or default_reader())
    }


def measure_swap(folder: Path, gold: Rows, read: Rows, seed: int, keep: Path | None = None) -> SwapResult:
    """What was read in the reports of a folder, compared with what is read in them moved to other wars.

    `keep` is a folder where the moved reports stay, with their annotation.
    """
    moved = {doc: swap(read_report(folder / f"{doc}.json"), claims, seed) for doc, claims in gold.items()}
    masks = {doc: one.masks for doc, one in moved.items()}
    before = side(read_texts(folder, gold), gold, read, masks)
    with TemporaryDirectory() as temporary:
        new_folder = keep or Path(temporary)
        write_swapped(new_folder, moved)
        found = read_predictions(new_folder / REPORTS, gold)
    texts = {doc: base_text(one.report) for doc, one in moved.items()}
    after = side(texts, {doc: one.claims for doc, one in moved.items()}, found, masks)
    return SwapResult(seed=seed, moved=moved, before=before, after=after)


def _read(folder: Path, docs: Iterable[str], reader: Reader) -> Iterator[tuple[Report, tuple[Claim, ...]]]:
    """The reports with what the reader finds in them."""
    for item in ingest([folder / f"{doc}.json" for doc in docs]):
        if isinstance(item, Report):
            yield item, reader(item).extraction.claims


def _confident(claim: Claim, report: Report) -> ConfidentClaim:
    row = {**to_interchange(claim, report), "confidence": confidences_of(claim)}
    return cast(ConfidentClaim, row)
