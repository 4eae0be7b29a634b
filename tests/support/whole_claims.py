"""The claims of files with all their cells, as bytes; a module of its own so that other processes can run it.

`python -m tests.support.whole_claims FILE...` prints a line for each file, in the order given.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from dateline.engines.reader import default_reader
from dateline.ingest import ingest
from dateline.ledger.codec import encode
from dateline.model.report import Report


def whole_claims(path: Path) -> bytes:
    """All claims of a file's reports, by the usual reader."""
    reports = [item for item in ingest([path]) if isinstance(item, Report)]
    return b"".join(encode(default_reader()(report).extraction) for report in reports)


def main(paths: Iterable[str]) -> None:
    """Print what each file gives."""
    for path in paths:
        sys.stdout.buffer.write(whole_claims(Path(path)) + b"\n")


if __name__ == "__main__":
    main(sys.argv[1:])
