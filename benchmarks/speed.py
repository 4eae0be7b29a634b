"""How fast reports are read, stage by stage and into a ledger, and how that grows with their number.

    python -m benchmarks.speed [--sizes 100 1000 3000 10000] [--repeats 3] [--out FILE]

Made-up reports of about 310 words (`make_reports`). Stages are timed over the first size, in processor
seconds of this process; `read` runs in a process of its own for each size, and gives seconds on the clock,
processor seconds and the most memory held. Medians over the repeats go to the table and, as JSON, to FILE.
"""

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.make_reports import write

from dateline.clean import clean
from dateline.engines.reader import default_reader
from dateline.engines.recording import read_into
from dateline.engines.refresh import refresh
from dateline.ingest import IngestOptions, ingest
from dateline.language import analyse
from dateline.ledger import Mode, SqliteLedger
from dateline.model.report import Report
from dateline.resolve import resolve

Figures = dict[str, float]


def stages(folder: Path) -> Figures:
    """Processor seconds of each stage over the reports of a folder."""
    taken: Figures = {}

    def timed(name: str, work: Callable[[], Sequence[Any]]) -> Sequence[Any]:
        begun = time.process_time()
        done = work()
        taken[name] = time.process_time() - begun
        return done

    extractor = default_reader().extractor
    reports = timed("ingest", lambda: [item for item in ingest([folder]) if isinstance(item, Report)])
    documents = timed("clean", lambda: [clean(report) for report in reports])
    analyses = timed("language", lambda: [analyse(document) for document in documents])
    found = timed("extract", lambda: [extractor(analysis).claims for analysis in analyses])
    timed("resolve", lambda: [resolve(c, a) for c, a in zip(found, analyses, strict=True)])
    return taken


def read_whole(folder: Path) -> Figures:
    """What it takes to read a folder into a new ledger, with linking and folding."""
    clock, begun = time.perf_counter(), time.process_time()
    path = folder.parent / f"{folder.name}.{os.getpid()}.ledger"
    with SqliteLedger.open(path, Mode.CREATE) as ledger:
        read_into(ledger, [folder], IngestOptions(), default_reader())
        recorded = time.process_time()
        refresh(ledger)
        counts = ledger.counts()
    return {
        "seconds": time.perf_counter() - clock,
        "record_cpu": recorded - begun,
        "link_and_fold_cpu": time.process_time() - recorded,
        "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "ledger_mib": path.stat().st_size / 1024**2,
        "claims": float(counts["claims"]),
    }


def in_own_process(folder: Path) -> Figures:
    """The figures of `read_whole`, measured in a fresh process."""
    command = [sys.executable, "-m", "benchmarks.speed", "--one", str(folder)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603 - this very file
    figures: Figures = json.loads(done.stdout)
    return figures


def medians(runs: Sequence[Figures]) -> Figures:
    """The median of each figure."""
    return {name: round(median(run[name] for run in runs), 3) for name in runs[0]}


def measure(sizes: Sequence[int], repeats: int) -> dict[str, Any]:
    """All figures, by stage and by size."""
    with TemporaryDirectory() as place:
        folders = {size: Path(place) / str(size) for size in sizes}
        for size, folder in folders.items():
            write(folder, size)
        stages(folders[sizes[0]])  # resources are loaded once a process, not once a report
        taken = medians([stages(folders[sizes[0]]) for _ in range(repeats)])
        grown = {
            str(size): medians([in_own_process(folder) for _ in range(repeats)])
            for size, folder in folders.items()
        }
    return {
        "python": platform.python_version(),
        "machine": f"{platform.machine()}, {os.cpu_count()} cores",
        "repeats": repeats,
        "stage_reports": sizes[0],
        "stage_cpu_seconds": taken,
        "read": grown,
    }


def show(found: Mapping[str, Any]) -> None:
    """Print the figures as two tables."""
    reports = found["stage_reports"]
    print(f"{'stage':12}{'reports/s':>12}{'ms/report':>12}")
    for name, seconds in found["stage_cpu_seconds"].items():
        print(f"{name:12}{reports / seconds:12,.0f}{seconds / reports * 1000:12.2f}")
    print()
    print(" reports   reports/s   record ms  link+fold ms  peak MiB  ledger MiB")
    for size, figures in found["read"].items():
        number = int(size)
        print(
            f"{number:8,}{number / figures['seconds']:12.1f}{figures['record_cpu'] / number * 1000:12.1f}"
            f"{figures['link_and_fold_cpu'] / number * 1000:14.1f}{figures['peak_mib']:10.0f}"
            f"{figures['ledger_mib']:12.1f}"
        )


def main() -> None:
    """Measure, or be the process that is measured."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000])
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--out", type=Path, help="write the figures here as JSON")
    parser.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        print(json.dumps(read_whole(given.one)))
        return
    found = measure(given.sizes, given.repeats)
    if given.out:
        given.out.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    show(found)


if __name__ == "__main__":
    main()
