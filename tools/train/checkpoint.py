"""Checkpoints: everything that a run needs to go on as if it had not been interrupted."""

import fcntl
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from tools.train.encoder import Encoder
from tools.train.network import Network
from torch import Tensor


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the weights depend on."""

    settings: Mapping[str, Any]
    data: Mapping[str, str]
    """The SHA-256 of each file."""
    counts: Mapping[str, int]
    torch: str
    threads: int


@dataclass(slots=True, kw_only=True)
class Progress:
    """A training run on its way."""

    network: Network
    optimiser: torch.optim.AdamW
    facts: Facts
    learned: dict[str, Tensor]
    """The weights that change, by name: the network's own."""
    smooth: dict[str, Tensor]
    """Their running mean, which is what ships."""
    epoch: int = 0
    """Epochs done."""
    steps: int = 0
    seconds: float = 0.0

    @classmethod
    def start(cls, network: Network, optimiser: torch.optim.AdamW, facts: Facts) -> "Progress":
        """A run at its beginning."""
        learned = {name: p for name, p in network.named_parameters() if p.requires_grad}
        smooth = {name: p.detach().clone() for name, p in learned.items()}
        return cls(network=network, optimiser=optimiser, facts=facts, learned=dict(learned), smooth=smooth)

    @torch.no_grad()
    def follow(self, slowly: float) -> None:
        """The running mean after a step; it follows faster in the beginning. Polyak & Juditsky 1992."""
        self.steps += 1
        keep = min(slowly, self.steps / (self.steps + 10))
        for name, mean in self.smooth.items():
            mean.lerp_(self.learned[name], 1 - keep)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Keeps other runs out of a folder: two would write over each other's checkpoints unseen."""
    with (folder / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise SystemExit(
                f"expected to be alone in {folder}, but another training run writes there. "
                "Wait for it, or give another OUT."
            ) from None
        yield


def save(path: Path, progress: Progress) -> None:
    """Writes a checkpoint whole or not at all."""
    state = {
        "facts": asdict(progress.facts),
        "network": progress.network.state_dict(),
        "optimiser": progress.optimiser.state_dict(),
        "smooth": progress.smooth,
        "chance": torch.get_rng_state(),
        "epoch": progress.epoch,
        "steps": progress.steps,
        "seconds": progress.seconds,
    }
    part = path.with_suffix(".part")
    torch.save(state, part)
    part.replace(path)


def restore(path: Path, progress: Progress) -> None:
    """Goes on from a checkpoint, where there is one, and it is of a run with the same facts."""
    if not path.exists():
        return
    state = read(path)
    own = asdict(progress.facts)
    other = [name for name in own if state["facts"][name] != own[name]]
    if other:
        raise SystemExit(
            f"{path} is of another training run: its {', '.join(other)} differ. Expected "
            f"{[own[name] for name in other]}, found {[state['facts'][name] for name in other]}. "
            "Give another OUT, or remove the file to train anew."
        )
    progress.network.load_state_dict(state["network"])
    progress.optimiser.load_state_dict(state["optimiser"])
    progress.smooth = state["smooth"]
    progress.epoch, progress.steps, progress.seconds = state["epoch"], state["steps"], state["seconds"]
    torch.set_rng_state(state["chance"])


def read(path: Path) -> dict[str, Any]:
    """What a checkpoint holds."""
    state: dict[str, Any] = torch.load(path, weights_only=True)
    return state


def smoothed(state: Mapping[str, Any]) -> Network:
    """The network of a checkpoint with the running mean of its weights, ready to be used."""
    network = Network(Encoder(dropout=0.0))
    network.load_state_dict({**state["network"], **state["smooth"]})
    return network.eval()


def digests(files: Iterable[Path]) -> dict[str, str]:
    """The SHA-256 of each file, by its name."""
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}
