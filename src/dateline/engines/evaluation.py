"""Reading annotated reports as any report is read, so that scores tell what users get."""

from collections.abc import Iterable
from pathlib import Path
from typing import cast

from dateline.engines.reader import default_reader
from dateline.evaluate import AnnotatedClaim
from dateline.ingest import ingest
from dateline.model.report import Report
from dateline.publish.interchange import to_interchange


def read_predictions(folder: Path, docs: Iterable[str]) -> dict[str, list[AnnotatedClaim]]:
    """The claims of the reports called `docs` in a folder, in the interchange form."""
    reader = default_reader()
    found: dict[str, list[AnnotatedClaim]] = {}
    for item in ingest([folder / f"{doc}.json" for doc in docs]):
        if isinstance(item, Report):
            claims = reader(item).extraction.claims
            found[item.name] = [cast(AnnotatedClaim, to_interchange(claim, item)) for claim in claims]
    return found
