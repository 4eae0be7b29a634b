"""Train the network on prepared examples; started again, it goes on from its checkpoint.

Usage: python -m tools.train.fit EXAMPLES OUT [--trees DIR] [--epochs N] [--seed N] ...

EXAMPLES is what prepare.py wrote. Writes OUT/checkpoint.pt after each epoch, from which export.py makes what
ships. The same settings, data and number of threads give the same weights, interrupted or not.
"""

import argparse
import random
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from tools.train import examples
from tools.train.augment import augmented
from tools.train.base import base_model, vocabulary
from tools.train.batches import batches, fold_of, held, pace
from tools.train.checkpoint import Facts, Progress, alone, digests, restore, save
from tools.train.encoder import published
from tools.train.examples import Example
from tools.train.losses import losses
from tools.train.names import Names, names
from tools.train.network import Network
from tools.train.samples import Sample, samples
from tools.train.treebank import trees
from torch import Tensor, nn

from dateline.extract.learned.pieces import Pieces

FASTER = 5.0
"""How many times faster than the encoder's layers everything new learns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Data:
    """What is learned from."""

    examples: Sequence[Example]
    sentences: Sequence[Sample]
    names: Names
    pieces: Pieces


def main() -> None:
    """Train to the last epoch, alone in the folder."""
    args = arguments()
    args.out.mkdir(parents=True, exist_ok=True)
    with alone(args.out):
        fit(args)


def fit(args: argparse.Namespace) -> None:
    """Train from the last checkpoint, or from the start."""
    torch.manual_seed(args.seed)
    data = _data(args)
    print(f"{len(data.examples)} reports, {len(data.sentences)} sentences", flush=True)
    network = Network(published(base_model()))
    progress = Progress.start(network, optimiser_of(network, args.rate), _facts(args, data))
    restore(args.out / "checkpoint.pt", progress)
    for epoch in range(progress.epoch, args.epochs):
        started = time.monotonic()
        means = _epoch(progress, _shown(data, args, epoch), args)
        progress.epoch = epoch + 1
        progress.seconds += time.monotonic() - started
        save(args.out / "checkpoint.pt", progress)
        told = ", ".join(f"{name} {value:.3f}" for name, value in sorted(means.items()))
        print(f"epoch {epoch + 1} of {args.epochs}, {progress.seconds:.0f} s in all: {told}", flush=True)


def _data(args: argparse.Namespace) -> Data:
    """The reports that are not held out, and the treebank."""
    known = [one for part in args.parts.split(",") for one in examples.read(args.examples / f"{part}.jsonl")]
    pieces = Pieces(vocabulary())
    return Data(
        examples=[one for one in known if _learned(one.doc, args)],
        sentences=trees(args.trees, "train", pieces) if args.trees else [],
        names=names(),
        pieces=pieces,
    )


def _learned(doc: str, args: argparse.Namespace) -> bool:
    left_out = bool(args.without) and doc.startswith(args.without)
    return not left_out and not held(doc, args.hold) and fold_of(doc) != args.fold


def _facts(args: argparse.Namespace, data: Data) -> Facts:
    """What the weights depend on: a checkpoint is taken up by a run of the same facts alone."""
    own = ("epochs", "seed", "rate", "parts", "without", "hold", "fold", "sentences", "smooth", "limit")
    files = [args.examples / f"{part}.jsonl" for part in args.parts.split(",")]
    files += (
        [args.trees / name for name in ("en_ewt-ud-train.conllu", "uner_ewt-train.iob2")]
        if args.trees
        else []
    )
    return Facts(
        settings={name: getattr(args, name) for name in own},
        data={**digests([*files, base_model() / "model.safetensors"]), "names": data.names.digest()},
        counts={
            "reports": len(data.examples),
            "targets": sum(len(one.targets) for one in data.examples),
            "words": sum(len(one.words) for one in data.examples),
            "sentences": len(data.sentences),
        },
        torch=str(torch.__version__),
        threads=torch.get_num_threads(),
    )


def optimiser_of(network: Network, rate: float) -> torch.optim.AdamW:
    """AdamW with a lower rate for the published layers than for what is new."""
    slow: list[nn.Parameter] = []
    fast: list[nn.Parameter] = []
    for name, parameter in network.named_parameters():
        if parameter.requires_grad:
            old = name.startswith(("encoder.layers", "encoder.norm"))
            (slow if old else fast).append(parameter)
    groups = [
        {"params": slow, "lr": rate, "full": rate},
        {"params": fast, "lr": rate * FASTER, "full": rate * FASTER},
    ]
    return torch.optim.AdamW(groups, weight_decay=0.01)


def _shown(data: Data, args: argparse.Namespace, epoch: int) -> list[list[Sample]]:
    """The batches of an epoch, equal for equal seeds: reports augmented anew, some of the treebank."""
    draw = random.Random(f"{args.seed} {epoch}")  # noqa: S311  # chance must repeat, not surprise
    seen = [augmented(one, data.names, draw) for one in data.examples]
    made = batches([sample for one in seen for sample in samples(one, data.pieces)], draw)
    made += batches(data.sentences, draw)[: args.sentences]
    draw.shuffle(made)
    return made


def _epoch(
    progress: Progress, made: Sequence[Sequence[Sample]], args: argparse.Namespace
) -> dict[str, float]:
    """Learns from the batches of an epoch; the mean of each loss over the batches that have it."""
    progress.network.train()
    sums: dict[str, list[float]] = {}
    for index, group in enumerate(made[: args.limit or None]):
        _set_pace(progress.optimiser, pace(progress.epoch * len(made) + index, args.epochs * len(made)))
        found = losses(progress.network, group)
        step(progress, found, args.smooth)
        for name, value in found.items():
            sums.setdefault(name, []).append(float(value.detach()))
    return {name: sum(values) / len(values) for name, values in sums.items()}


def _set_pace(optimiser: torch.optim.AdamW, scale: float) -> None:
    for group in optimiser.param_groups:
        group["lr"] = group["full"] * scale


def step(progress: Progress, found: Mapping[str, Tensor], slowly: float) -> None:
    """Learns from the losses of one batch."""
    progress.optimiser.zero_grad()
    torch.stack(list(found.values())).sum().backward()  # type: ignore[no-untyped-call]  # torch's own gap
    nn.utils.clip_grad_norm_(progress.network.parameters(), 1.0)
    progress.optimiser.step()
    progress.follow(slowly)


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add = parser.add_argument
    add("examples", type=Path)
    add("out", type=Path)
    add("--trees", type=Path, help="folder of the treebank; without it syntax is not learned")
    add("--epochs", type=int, default=9)
    add("--seed", type=int, default=0)
    add("--rate", type=float, default=2e-4, help="highest rate of the encoder's layers")
    add("--parts", default="train", help="files of EXAMPLES to learn from, with commas: train,dev")
    add("--without", default="", metavar="PREFIX", help="leave out the reports whose names begin so")
    add("--hold", type=float, default=0.0, metavar="SHARE", help="leave out a share of the reports, by name")
    add("--fold", type=int, default=-1, help="leave out one fold of five, by name")
    add("--sentences", type=int, default=50, help="batches of the treebank in an epoch")
    add("--smooth", type=float, default=0.997, help="how slowly the running mean of the weights follows")
    add("--limit", type=int, default=0, help="stop each epoch after so many batches; for trying things out")
    return parser.parse_args()


if __name__ == "__main__":
    main()
