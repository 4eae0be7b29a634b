"""What is learned: the losses of a batch of reports and of a batch of the treebank, by name."""

from collections.abc import Sequence

import torch
from tools.train.examples import UNKNOWN, Bounds, Target
from tools.train.network import Network
from tools.train.samples import Sample, Tree
from tools.train.tensors import IGNORED, Batch, batch_of, padded
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

from dateline.extract.learned.heads import CHOICES
from dateline.extract.learned.labels import ROLES

TAGS, ACTORS, POINTERS, ENDS, SYNTAX, NAMES = 3.0, 4.0, 0.5, 0.5, 0.5, 2.0
"""What each loss weighs beside those of the choices."""
_IMPOSSIBLE = -1e4


def losses(network: Network, samples: Sequence[Sample]) -> dict[str, Tensor]:
    """The losses of a batch; its samples are all windows of reports, or all sentences of the treebank."""
    batch = batch_of(samples)
    words = network.words(batch)
    trees = [sample.tree for sample in samples if sample.tree is not None]
    if trees:
        return _of_syntax(network, words, batch, trees)
    found = {"tags": _of_tags(network, words, samples)}
    return found | _of_targets(network, words, batch) if batch.targets else found


def _of_tags(network: Network, words: Tensor, samples: Sequence[Sample]) -> Tensor:
    """The loss of the event tags, of the words that each window answers for."""
    tags = torch.full(words.shape[:2], IGNORED)
    for row, sample in enumerate(samples):
        begin, end = sample.main
        tags[row, begin:end] = torch.tensor(sample.tags[begin:end])
    return cross_entropy(network.tags(words).flatten(0, 1), tags.flatten()) * TAGS


def _of_targets(network: Network, words: Tensor, batch: Batch) -> dict[str, Tensor]:
    vectors = network.anchors(words, batch)
    found = {
        name: _chosen(getattr(network, name)(vectors), [t.choices.get(name, IGNORED) for t in batch.targets])
        for name in CHOICES
    }
    found["actors"] = _done_by(network.by_id(vectors), batch.targets) * ACTORS
    found["roles"] = _pointing(*network.pointers(words, vectors, batch), batch.targets) * POINTERS
    found["event"] = _same_event(network.pairs(vectors), batch)
    return found


def _chosen(scores: Tensor, targets: Sequence[int]) -> Tensor:
    """Cross entropy over those whose target is known."""
    if all(target == IGNORED for target in targets):
        return scores.sum() * 0
    return cross_entropy(scores, torch.tensor(targets), ignore_index=IGNORED)


def _done_by(scores: Tensor, targets: Sequence[Target]) -> Tensor:
    """The loss of the actors, each by itself."""
    known = [row for row, target in enumerate(targets) if target.actors is not None]
    if not known:
        return scores.sum() * 0
    right = torch.zeros(len(known), scores.shape[1])
    for row, index in enumerate(known):
        right[row, list(targets[index].actors or ())] = 1
    return binary_cross_entropy_with_logits(scores[known], right)


def _pointing(start: Tensor, end: Tensor, nowhere: Tensor, targets: Sequence[Target]) -> Tensor:
    """The loss of the pointers: any of the places where the words stand is right."""
    found = [start.sum() * 0]
    for column, role in enumerate(ROLES):
        spans = {row: places for row, t in enumerate(targets) if (places := t.roles.get(role)) is not None}
        if spans:
            known = list(spans)
            begin = torch.cat([nowhere[known, column : column + 1], start[known, column]], 1)
            found += _pointed(begin.log_softmax(1), end[known, column].log_softmax(1), list(spans.values()))
    return torch.stack(found).sum()


def _pointed(begin: Tensor, finish: Tensor, spans: Sequence[Sequence[Bounds]]) -> list[Tensor]:
    """The losses of one role: where it begins (nowhere is column 0), and where it ends, if it does."""
    first, last = torch.full_like(begin, _IMPOSSIBLE), torch.full_like(finish, _IMPOSSIBLE)
    for row, places in enumerate(spans):
        first[row, [1 + one for one, _ in places] or [0]] = 0
        last[row, [two for _, two in places]] = 0
    found = [-(begin + first).logsumexp(1).mean()]
    ended = [row for row, places in enumerate(spans) if places]
    if ended:
        found.append(-ENDS * (finish + last)[ended].logsumexp(1).mean())
    return found


def _same_event(scores: Tensor, batch: Batch) -> Tensor:
    """The loss of the pairs of claims within a window."""
    incident = torch.tensor([target.incident for target in batch.targets])
    known = incident != UNKNOWN
    both = known[:, None] & known[None, :] & (batch.rows[:, None] == batch.rows[None, :])
    both &= ~torch.eye(len(incident), dtype=torch.bool)
    if not both.any():
        return scores.sum() * 0
    right = (incident[:, None] == incident[None, :]).float()
    return binary_cross_entropy_with_logits(scores[both], right[both])


def _of_syntax(network: Network, words: Tensor, batch: Batch, trees: Sequence[Tree]) -> dict[str, Tensor]:
    """The losses of a batch of the treebank."""
    upos, names, arcs, pair = network.syntax(words)
    governors = padded([tree.governors for tree in trees])
    shown = torch.cat([torch.ones(len(trees), 1, dtype=torch.bool), batch.word_mask], 1)
    arcs = arcs.masked_fill(~shown[:, None, :], _IMPOSSIBLE)
    relations = network.relations(pair, governors.clamp(min=0))
    unnamed = [IGNORED] * words.shape[1]
    tagged = padded([unnamed if tree.names is None else tree.names for tree in trees])
    found = {
        "upos": _by_word(upos, padded([tree.upos for tree in trees])),
        "arcs": _by_word(arcs, governors),
        "relations": _by_word(relations, padded([tree.relations for tree in trees])),
    }
    if (tagged >= 0).any():
        found["names"] = _by_word(names, tagged) * NAMES
    return {name: value * SYNTAX for name, value in found.items()}


def _by_word(scores: Tensor, targets: Tensor) -> Tensor:
    return cross_entropy(scores.flatten(0, 1), targets.flatten(), ignore_index=IGNORED)
