"""The heads that judge anchors: what a quantity or event word claims, and where its arguments stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import erf, log_expit, log_softmax

from dateline.extract.learned.labels import ROLES
from dateline.extract.learned.reader import Encoded, Floats, Ints
from dateline.extract.learned.words import Anchor

POINT = 64
"""Width of a pointer's query and keys."""
PAIR = 96
"""Width of the two vectors that are compared for one event."""
STEPS = (1, 3, 6, 12, 25, 50, 120)
"""Words off at which the distance of a pointer's target counts as greater."""
CHOICES = ("counts", "types", "sub", "scope", "grp", "mod")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What the heads say of the anchors of one window, by row."""

    choices: Mapping[str, Floats]
    """(anchors, values): log-probabilities of each closed list."""
    actors: Floats
    """(anchors, actors): log-probability that the event was done by each."""
    starts: Floats
    """(anchors, roles, 1 + words): log-probability that a role is nowhere, or begins at a word."""
    ends: Floats
    """(anchors, roles, words): log-probability that a role ends at a word."""
    upto: npt.NDArray[np.float64]
    """(anchors, roles, 1 + words): probability that a role is nowhere or begins before or at a word."""
    left: Floats
    right: Floats


Weights = Mapping[str, Floats]


def judge(anchors: Sequence[Anchor], encoded: Encoded, at: Mapping[int, int], heads: Weights) -> Judged:
    """What the heads say of anchors; `at` gives each word of the report its place in the window."""
    vectors = _vectors(anchors, at, encoded.words, heads)
    start, nowhere, end = _pointers(vectors, encoded, heads)
    firsts = np.array([at[anchor.first] for anchor in anchors])
    start += heads["near"][:, _distance(firsts, len(encoded.words))].transpose(1, 0, 2)
    _add_priors(anchors, at, start, nowhere, heads)
    starts = log_softmax(np.concatenate([nowhere[:, :, None], start], axis=2), axis=2)
    return Judged(
        choices={name: log_softmax(_linear(vectors, heads, name), axis=1) for name in CHOICES},
        actors=log_expit(_linear(vectors, heads, "by_id")),
        starts=starts,
        ends=log_softmax(end, axis=2),
        upto=np.cumsum(np.exp(starts.astype(np.float64)), axis=2),
        left=_linear(vectors, heads, "pair_left"),
        right=_linear(vectors, heads, "pair_right"),
    )


def _linear(x: Floats, heads: Weights, name: str) -> Floats:
    made: Floats = x @ heads[f"{name}.weight"] + heads[f"{name}.bias"]
    return made


def _vectors(anchors: Sequence[Anchor], at: Mapping[int, int], words: Floats, heads: Weights) -> Floats:
    """A vector for each anchor: its first and last word, the word behind it, and the whole window."""
    firsts = np.array([at[anchor.first] for anchor in anchors])
    lasts = np.array([at[anchor.last] for anchor in anchors])
    after = np.minimum(lasts + 1, len(words) - 1)
    whole = np.broadcast_to(words.mean(axis=0), (len(anchors), words.shape[1]))
    joined = np.concatenate([words[firsts], words[lasts], words[after], whole], axis=1)
    made = np.empty((len(anchors), words.shape[1]), dtype=np.float32)
    counted = np.array([anchor.quantity for anchor in anchors])
    made[counted] = _linear(joined[counted], heads, "quantity")
    made[~counted] = _linear(joined[~counted], heads, "trigger")
    smooth: Floats = (0.5 * made * (1.0 + erf(made / np.float32(np.sqrt(2.0))))).astype(np.float32)
    return smooth


def _pointers(vectors: Floats, encoded: Encoded, heads: Weights) -> tuple[Floats, Floats, Floats]:
    """The scores of every word as the begin of a role, of nowhere, and of every word as its end."""
    keys = encoded.keys.reshape(len(encoded.words), 2, len(ROLES), POINT).transpose(1, 2, 3, 0)
    scale = np.float32(POINT**-0.5)
    start, end = (
        (_queries(vectors, heads, name) @ keys[side]).transpose(1, 0, 2) * scale
        for side, name in enumerate(("start_query", "end_query"))
    )
    return start, _linear(vectors, heads, "nowhere"), end


def _queries(vectors: Floats, heads: Weights, name: str) -> Floats:
    """(roles, anchors, POINT): what each role of each anchor looks for."""
    made: Floats = _linear(vectors, heads, name).reshape(len(vectors), len(ROLES), POINT).transpose(1, 0, 2)
    return made


def _add_priors(
    anchors: Sequence[Anchor], at: Mapping[int, int], start: Floats, nowhere: Floats, heads: Weights
) -> None:
    """Weighs in whom the rules of speakers found."""
    src, via = ROLES.index("src"), ROLES.index("via")
    for row, anchor in enumerate(anchors):
        placed = [at.get(first, -1) if first >= 0 else -1 for first in anchor.prior]
        for weight, role, place in zip(heads["ruled"], (src, src, via), placed, strict=True):
            if place >= 0:
                start[row, role, place] += weight
        if placed[0] < 0:
            nowhere[row, src] += heads["unruled"][0]
        if placed[2] < 0:
            nowhere[row, via] += heads["unruled"][1]


def _distance(firsts: Ints, count: int) -> Ints:
    """(anchors, words): how far off each word stands, in sixteen signed steps that grow."""
    gap = np.arange(count)[None, :] - firsts[:, None]
    step = np.searchsorted(np.array(STEPS), np.abs(gap), side="left")
    placed: Ints = np.where(gap < 0, step, len(STEPS) + 1 + step)
    return placed
