"""The encoder: a plain re-statement of BERT's forward pass with word features added to its input.

Six layers of width 384, from the weights of all-MiniLM-L6-v2 (Apache-2.0); word and position embeddings are
frozen. Plain tensor operations only, so that the TorchScript exporter takes it as it is. Devlin et al. 2019
(BERT); Wang et al. 2020 (MiniLM).
"""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

WIDTH = 384
LAYERS = 6
HEADS = 12
VOCABULARY = 30522
POSITIONS = 512
FEATURES = (8, 2, 4, 2, 3, 4, 4)
"""How many values each feature of dateline.extract.learned.words has."""
_HIDDEN = -1e4
"""Added to the score of padding: low, and small enough for half precision."""
_NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "mix": "attention.output.dense",
    "mix_norm": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "down_norm": "output.LayerNorm",
}
"""Our name of each part of a layer, and the published one."""


class Layer(nn.Module):
    """One transformer layer, normalised after each half."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.mix = nn.Linear(WIDTH, WIDTH)
        self.mix_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, 4 * WIDTH)
        self.down = nn.Linear(4 * WIDTH, WIDTH)
        self.down_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """`x` is (batch, pieces, width); `mask` (batch, 1, 1, pieces) is 0 for pieces, low for padding."""
        batch, length, _ = x.shape
        heads = (batch, length, HEADS, WIDTH // HEADS)
        query = self.query(x).view(heads).transpose(1, 2)
        key = self.key(x).view(heads).transpose(1, 2)
        value = self.value(x).view(heads).transpose(1, 2)
        weight = torch.softmax(query @ key.transpose(-1, -2) * (WIDTH // HEADS) ** -0.5 + mask, -1)
        mixed = (self.dropout(weight) @ value).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.mix_norm(x + self.dropout(self.mix(mixed)))
        made: Tensor = self.down_norm(x + self.dropout(self.down(nn.functional.gelu(self.up(x)))))
        return made


class Encoder(nn.Module):
    """Pieces with their word's features to vectors."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.kinds = nn.Parameter(torch.zeros(WIDTH))
        tables = [nn.Embedding(size, WIDTH) for size in FEATURES]
        self.features = nn.ModuleList(tables)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = nn.Dropout(dropout)
        for table in tables:
            nn.init.normal_(table.weight, std=0.01)
        for frozen in (self.words, self.positions):
            frozen.weight.requires_grad_(False)  # noqa: FBT003  # torch's own signature

    def forward(self, pieces: Tensor, features: Tensor, mask: Tensor) -> Tensor:
        """`pieces` (batch, n), `features` (batch, n, 7), `mask` (batch, n) with 1 for pieces."""
        x = self.words(pieces) + self.positions(torch.arange(pieces.shape[1])) + self.kinds
        for place, table in enumerate(self.features):
            x = x + table(features[:, :, place])
        x = self.dropout(self.norm(x))
        low = (1.0 - mask.to(x.dtype))[:, None, None, :] * _HIDDEN
        for layer in self.layers:
            x = layer(x, low)
        made: Tensor = x
        return made


def published(folder: Path, dropout: float = 0.1) -> Encoder:
    """The encoder with the published weights; features start near zero."""
    given = load_file(folder / "model.safetensors")
    encoder = Encoder(dropout)
    state = {
        "words.weight": given["embeddings.word_embeddings.weight"],
        "positions.weight": given["embeddings.position_embeddings.weight"],
        "kinds": given["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": given["embeddings.LayerNorm.weight"],
        "norm.bias": given["embeddings.LayerNorm.bias"],
    }
    for layer in range(LAYERS):
        for ours, theirs in _NAMES.items():
            for part in ("weight", "bias"):
                state[f"layers.{layer}.{ours}.{part}"] = given[f"encoder.layer.{layer}.{theirs}.{part}"]
    missing, unexpected = encoder.load_state_dict(state, strict=False)
    if unexpected or not all(name.startswith("features") for name in missing):
        raise ValueError(f"expected the weights of all-MiniLM-L6-v2; missing {missing}, unknown {unexpected}")
    return encoder
