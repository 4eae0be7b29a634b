"""The network: the encoder with the heads that read its word vectors.

dateline.extract.learned.heads restates in numpy what is done here for anchors and pointers; the widths POINT
and PAIR, and the STEPS of distance, are taken from there.
"""

import torch
from tools.train.encoder import WIDTH, Encoder
from tools.train.tensors import Batch
from torch import Tensor, nn

from dateline.extract.learned.heads import PAIR, POINT, STEPS
from dateline.extract.learned.labels import (
    ACTORS,
    COUNTS,
    DEPRELS,
    GROUPS,
    MODALITIES,
    NAMES,
    ROLES,
    TAGS,
    TYPES,
    UPOS,
)

ARC = 128
"""Width of the vectors that find a word's governor."""
RELATION = 64
"""Width of the vectors that name its function."""
_HIDDEN = -1e4


class Network(nn.Module):
    """The encoder with its heads."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        roles = len(ROLES)
        self.encoder = encoder
        self.tags = nn.Linear(WIDTH, len(TAGS))
        self.quantity = nn.Linear(4 * WIDTH, WIDTH)
        self.trigger = nn.Linear(4 * WIDTH, WIDTH)
        self.dropout = nn.Dropout(0.15)
        self.counts = nn.Linear(WIDTH, len(COUNTS))
        self.types = nn.Linear(WIDTH, len(TYPES))
        self.sub = nn.Linear(WIDTH, 2)
        self.scope = nn.Linear(WIDTH, 2)
        self.grp = nn.Linear(WIDTH, len(GROUPS))
        self.mod = nn.Linear(WIDTH, len(MODALITIES))
        self.by_id = nn.Linear(WIDTH, len(ACTORS))
        self.start_query = nn.Linear(WIDTH, roles * POINT)
        self.end_query = nn.Linear(WIDTH, roles * POINT)
        self.start_key = nn.Linear(WIDTH, roles * POINT)
        self.end_key = nn.Linear(WIDTH, roles * POINT)
        self.nowhere = nn.Linear(WIDTH, roles)
        self.near = nn.Parameter(torch.zeros(roles, 2 * (len(STEPS) + 1)))
        self.ruled = nn.Parameter(torch.tensor([2.0, 1.0, 2.0]))
        self.unruled = nn.Parameter(torch.tensor([1.0, 1.0]))
        self.upos = nn.Linear(WIDTH, len(UPOS))
        self.names = nn.Linear(WIDTH, len(NAMES))
        self.dependent = nn.Linear(WIDTH, ARC + RELATION)
        self.governor = nn.Linear(WIDTH, ARC + RELATION)
        self.arc = nn.Linear(ARC, ARC + 1)
        self.rel_out = nn.Linear(RELATION, len(DEPRELS))
        self.pair_left = nn.Linear(WIDTH, PAIR)
        self.pair_right = nn.Linear(WIDTH, PAIR)
        self.pair_bias = nn.Parameter(torch.zeros(1))

    def words(self, batch: Batch) -> Tensor:
        """(batch, words, width): a vector for each word, that of its first piece."""
        pieces: Tensor = self.encoder(batch.pieces, batch.features, batch.mask)
        return pieces.gather(1, batch.heads[:, :, None].expand(-1, -1, WIDTH))

    def anchors(self, words: Tensor, batch: Batch) -> Tensor:
        """(targets, width): a vector for each quantity and event."""
        after = (batch.lasts + 1).clamp(max=words.shape[1] - 1)
        first, last = words[batch.rows, batch.firsts], words[batch.rows, batch.lasts]
        shown = batch.word_mask[:, :, None].to(words.dtype)
        whole = (words * shown).sum(1) / shown.sum(1).clamp(min=1)
        joined = self.dropout(torch.cat([first, last, words[batch.rows, after], whole[batch.rows]], -1))
        made = torch.where(batch.quantities[:, None], self.quantity(joined), self.trigger(joined))
        vectors: Tensor = self.dropout(nn.functional.gelu(made))
        return vectors

    def pointers(self, words: Tensor, anchors: Tensor, batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
        """Start and end scores (targets, roles, words) and the score of nowhere (targets, roles)."""
        start = _scores(self.start_query(anchors), self.start_key(words), batch.rows)
        end = _scores(self.end_query(anchors), self.end_key(words), batch.rows)
        start = start + self.near[:, distance(batch.firsts, words.shape[1])].permute(1, 0, 2)
        start, nowhere = self._with_priors(start.clone(), self.nowhere(anchors), batch.priors)
        hidden = ~batch.word_mask[batch.rows][:, None, :]
        return start.masked_fill(hidden, _HIDDEN), end.masked_fill(hidden, _HIDDEN), nowhere

    def _with_priors(self, start: Tensor, nowhere: Tensor, priors: Tensor) -> tuple[Tensor, Tensor]:
        """Weighs in whom the rules of speakers found."""
        src, via = ROLES.index("src"), ROLES.index("via")
        rows = torch.arange(len(priors))
        for column, role in ((0, src), (1, src), (2, via)):
            first = priors[:, column]
            told = first >= 0
            start[rows[told], role, first[told]] = start[rows[told], role, first[told]] + self.ruled[column]
        silent = torch.zeros_like(nowhere)
        silent[:, src] = (priors[:, 0] < 0) * self.unruled[0]
        silent[:, via] = (priors[:, 2] < 0) * self.unruled[1]
        return start, nowhere + silent

    def syntax(self, words: Tensor) -> tuple[Tensor, Tensor, Tensor, tuple[Tensor, Tensor]]:
        """Parts of speech, names, governors (batch, words, root + words), and vectors for the functions."""
        dependent = nn.functional.relu(self.dependent(words))
        governor = nn.functional.relu(self.governor(words))
        query = self.arc(dependent[..., :ARC])
        inside = query[..., :ARC] @ governor[..., :ARC].transpose(1, 2) * ARC**-0.5
        arcs = torch.cat([query[..., ARC:], inside], -1)
        return self.upos(words), self.names(words), arcs, (dependent[..., ARC:], governor[..., ARC:])

    def relations(self, pair: tuple[Tensor, Tensor], governors: Tensor) -> Tensor:
        """(batch, words, relations) for the given governors (batch, words), 0 is the root."""
        dependent, governor = pair
        rooted = torch.cat([torch.zeros_like(governor[:, :1]), governor], 1)
        taken = rooted.gather(1, governors[:, :, None].expand(-1, -1, governor.shape[2]))
        made: Tensor = self.rel_out(nn.functional.relu(dependent + taken))
        return made

    def pairs(self, anchors: Tensor) -> Tensor:
        """(targets, targets): log-odds that two are of one event."""
        score = self.pair_left(anchors) @ self.pair_right(anchors).T * PAIR**-0.5
        made: Tensor = score + score.T + self.pair_bias
        return made


def _scores(query: Tensor, key: Tensor, rows: Tensor) -> Tensor:
    """(targets, roles, words), multiplied window by window so that keys are not copied for each target."""
    batch, count, _ = key.shape
    place = places_in_rows(rows)
    grouped = query.new_zeros(batch, int(place.max()) + 1, query.shape[1])
    grouped[rows, place] = query
    roles = len(ROLES)
    by_role = grouped.view(batch, -1, roles, POINT)
    scores = torch.einsum("barp,bnrp->barn", by_role, key.view(batch, count, roles, POINT))
    made: Tensor = scores[rows, place] * POINT**-0.5
    return made


def places_in_rows(rows: Tensor) -> Tensor:
    """For each target how many of its window come before it; targets stand window by window."""
    counts = torch.bincount(rows)
    starts = torch.cumsum(counts, 0) - counts
    return torch.arange(len(rows)) - starts[rows]


def distance(firsts: Tensor, count: int) -> Tensor:
    """(targets, words): how far each word stands from the target, in 16 signed steps that grow."""
    gap = torch.arange(count)[None, :] - firsts[:, None]
    step = torch.bucketize(gap.abs(), torch.tensor(STEPS))
    return torch.where(gap < 0, step, len(STEPS) + 1 + step)
