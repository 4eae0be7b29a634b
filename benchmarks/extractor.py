"""How fast reports are read into claims, and how that compares with a larger model's encoder.

    python -m benchmarks.extractor [--reports 200] [--repeats 3] [--out FILE]

Three measurements in one run, on made-up reports of about 310 words (`make_reports`), medians over the
repeats:

- from text to claims (clean, language, extract, resolve) on two processes, reports a second on the clock,
  with the most memory that one process held;
- the same on one process for reports of one, two and four times the length, and for four numbers of reports:
  time a word should not grow with either;
- an encoder of the size of BERT-base (110 M parameters, random weights, one head over words) in torch,
  single precision, two threads, the fastest of several batch sizes, over as many words. Without torch it is
  left out.
"""

import argparse
import json
import multiprocessing
import os
import resource
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.make_reports import report as made_up

from dateline.engines.reader import default_reader
from dateline.model.report import Report

WORKERS = 2
BATCHES = (1, 2, 4, 8, 16)
PIECES_A_WORD = 1.25
"""Word pieces of a word of news, as the shipped vocabulary cuts it."""
BERT_BASE = {"layers": 12, "width": 768, "heads": 12, "vocabulary": 30522, "positions": 512}


def reports(count: int, words: int = 310) -> list[Report]:
    """Made-up reports of so many words."""
    found = []
    for number in range(count):
        text = made_up(number, words)["text"]
        found.append(Report(id=f"r{number}", text=text, raw=text.encode(), media_type="text/plain"))
    return found


def read(wanted: Sequence[Report]) -> tuple[int, float]:
    """The number of claims read, and the most memory of this process in MiB."""
    reader = default_reader()
    claims = sum(len(reader(report).extraction.claims) for report in wanted)
    return claims, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def on_two_processes(count: int) -> dict[str, float]:
    """Reports a second on the clock, and the most memory of one process; without their start."""
    every = reports(count)
    parts = [every[worker::WORKERS] for worker in range(WORKERS)]
    context = multiprocessing.get_context("spawn")
    with context.Pool(WORKERS) as pool:
        pool.map(read, [part[:2] for part in parts], chunksize=1)  # loads the network and the lists
        begun = time.perf_counter()
        done = pool.map(read, parts, chunksize=1)
        taken = time.perf_counter() - begun
    return {"reports_per_second": count / taken, "most_memory_mib": max(memory for _, memory in done)}


def growth(count: int) -> dict[str, float]:
    """Microseconds a word of one process, by length of the reports and by their number."""
    found = {}
    for times in (1, 2, 4):
        found[f"words x{times}"] = _a_word(reports(count // 4, 310 * times))
    for part in (8, 4, 2, 1):
        found[f"{count // part} reports"] = _a_word(reports(count // part))
    return found


def _a_word(wanted: Sequence[Report]) -> float:
    words = sum(len(report.text.split()) for report in wanted)
    begun = time.process_time()
    read(wanted)
    return (time.process_time() - begun) / words * 1e6


def bert_base(count: int) -> float | None:
    """Reports a second of an encoder of BERT-base's size at its best batch size; None without torch."""
    try:
        import torch  # noqa: PLC0415 - the package does not need torch, and measures without it
    except ImportError:
        return None
    torch.set_num_threads(WORKERS)
    model = _encoder(torch)
    length = min(BERT_BASE["positions"], round(310 * PIECES_A_WORD))
    best = 0.0
    with torch.inference_mode():
        for size in BATCHES:
            pieces = torch.randint(0, BERT_BASE["vocabulary"], (size, length))
            model(pieces)
            begun = time.perf_counter()
            rounds = max(1, min(count, 8) // size)
            for _ in range(rounds):
                model(pieces)
            best = max(best, rounds * size / (time.perf_counter() - begun))
    return best


def _encoder(torch: Any) -> Any:  # noqa: ANN401 - torch is not installed where types are checked
    """The encoder with random weights."""
    nn, width = torch.nn, BERT_BASE["width"]
    layer = nn.TransformerEncoderLayer(
        width, BERT_BASE["heads"], 4 * width, activation="gelu", batch_first=True
    )
    return nn.Sequential(
        nn.Embedding(BERT_BASE["vocabulary"], width),
        nn.TransformerEncoder(layer, BERT_BASE["layers"], enable_nested_tensor=False),
        nn.Linear(width, 16),
    ).eval()


def main() -> None:
    """Measures and prints; writes JSON where asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--reports", type=int, default=200)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    ours = [on_two_processes(args.reports) for _ in range(args.repeats)]
    theirs = [bert_base(args.reports) for _ in range(args.repeats)]
    rate = median(one["reports_per_second"] for one in ours)
    figures: dict[str, Any] = {
        "cores": os.cpu_count(),
        "reports_per_second": rate,
        "spread": [min(o["reports_per_second"] for o in ours), max(o["reports_per_second"] for o in ours)],
        "most_memory_mib": max(one["most_memory_mib"] for one in ours),
        "microseconds_a_word": growth(args.reports),
    }
    measured = [one for one in theirs if one is not None]
    if measured:
        figures["bert_base_reports_per_second"] = median(measured)
        figures["times_as_fast"] = rate / median(measured)
    print(json.dumps(figures, indent=2))
    if args.out:
        args.out.write_text(json.dumps(figures, indent=2), encoding="utf-8")


if __name__ == "__main__":
    main()
