"""Make what ships from a checkpoint: encoder.onnx (int8), heads.npz (half precision), pieces.txt, card.json.

Usage: python -m tools.train.export CHECKPOINT OUT

Equal checkpoints and versions give equal files, byte for byte.
"""

import json
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from onnxruntime.quantization import QuantType, quantize_dynamic
from tools.train.base import vocabulary
from tools.train.checkpoint import digests, read, smoothed
from tools.train.network import Network
from torch import Tensor, nn

LAYERS = (
    "quantity",
    "trigger",
    "counts",
    "types",
    "sub",
    "scope",
    "grp",
    "mod",
    "by_id",
    "start_query",
    "end_query",
    "nowhere",
    "pair_left",
    "pair_right",
    "upos",
    "names",
    "dependent",
    "governor",
    "arc",
    "rel_out",
)
"""The heads that run in numpy: each as its weights (in, out) and its bias. The last six are syntax."""
SINGLE = ("near", "ruled", "unruled", "pair_bias")
"""What stands beside them."""
_ITS_DAY = (1980, 1, 1, 0, 0, 0)
"""The time stamp of every array: equal weights make equal files."""


class Shipped(nn.Module):
    """What runs in onnxruntime: one window to word vectors, pointer keys and event tags."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, pieces: Tensor, features: Tensor, heads: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """`pieces` (1, n), `features` (1, n, 7), `heads` (m): the first piece of each word."""
        network = self.network
        mask = torch.ones_like(pieces, dtype=torch.float32)
        words = network.encoder(pieces, features, mask).index_select(1, heads)
        keys = torch.cat([network.start_key(words), network.end_key(words)], -1)
        return words[0], keys[0], network.tags(words)[0]


def main() -> None:
    """Write the four files and say how large they are."""
    given, out = Path(sys.argv[1]), Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    state = read(given)
    network = smoothed(state)
    write_encoder(network, out / "encoder.onnx")
    write_arrays(arrays(network), out / "heads.npz")
    (out / "pieces.txt").write_text("\n".join(vocabulary()), encoding="utf-8")
    made = [out / name for name in ("encoder.onnx", "heads.npz", "pieces.txt")]
    (out / "card.json").write_text(json.dumps(card(state, digests(made)), indent=2) + "\n", encoding="utf-8")
    for file in made:
        print(f"{file}: {file.stat().st_size / 1e6:.1f} MB")


def write_encoder(network: Network, path: Path) -> None:
    """The encoder with the pointers' keys and the event tags, its weights in whole numbers of 8 bits."""
    inputs = (
        torch.zeros(1, 40, dtype=torch.long),
        torch.zeros(1, 40, 7, dtype=torch.long),
        torch.arange(1, 31),
    )
    with TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        torch.onnx.export(
            Shipped(network),
            inputs,
            str(plain),
            dynamo=False,
            input_names=["pieces", "features", "heads"],
            output_names=["words", "keys", "tags"],
            dynamic_axes={
                **{name: {1: "n"} for name in ("pieces", "features")},
                **{name: {0: "m"} for name in ("heads", "words", "keys", "tags")},
            },
            opset_version=17,
        )
        quantize_dynamic(
            str(plain),
            str(path),
            per_channel=True,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gather"],
        )


def arrays(network: Network) -> dict[str, NDArray[np.float16]]:
    """The weights of the heads that run in numpy."""
    found = {name: getattr(network, name) for name in SINGLE}
    for name in LAYERS:
        layer = getattr(network, name)
        found |= {f"{name}.weight": layer.weight.T, f"{name}.bias": layer.bias}
    return {name: value.detach().numpy().astype(np.float16) for name, value in found.items()}


def write_arrays(found: Mapping[str, NDArray[Any]], path: Path) -> None:
    """A file that numpy.load reads, equal for equal arrays: numpy.savez would write the time into it."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, value in sorted(found.items()):
            with archive.open(zipfile.ZipInfo(f"{name}.npy", date_time=_ITS_DAY), "w") as stream:
                np.lib.format.write_array(stream, np.ascontiguousarray(value))


def card(state: Mapping[str, Any], files: Mapping[str, str]) -> dict[str, Any]:
    """How the weights came to be."""
    return {
        "epochs_done": state["epoch"],
        "steps": state["steps"],
        "seconds": round(state["seconds"]),
        **state["facts"],
        "files": dict(files),
    }


if __name__ == "__main__":
    main()
