"""Score the heads for syntax and names of an exported network on a treebank it never saw. Needs no torch.

Usage: python -m tools.train.score_syntax NETWORK TREES [PART]

NETWORK is what export.py wrote; PART is test unless given. Every word is scored, punctuation too, with the
words of the treebank: UAS and LAS as in the CoNLL 2018 shared task, functions without their subtypes; the
governor is the likeliest of each word by itself. F1 of names counts whole names of the right kind.
"""

import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from tools.train.samples import Sample, Tree
from tools.train.treebank import trees

from dateline.extract.learned.labels import NAMES
from dateline.extract.learned.reader import Floats, Ints, NetworkReader, load

ARC = 128
"""Width of the vectors that find a word's governor; the rest name its function."""
_NO_LIMIT = 10**9
Weights = Mapping[str, Floats]


def main() -> None:
    """Print the scores as JSON."""
    reader = load(Path(sys.argv[1]))
    part = sys.argv[3] if len(sys.argv) > 3 else "test"
    found = trees(Path(sys.argv[2]), part, reader.pieces, longest=_NO_LIMIT)
    count: Counter[str] = Counter()
    for sample in found:
        if sample.tree is not None:
            count += scored(sample.tree, read(reader, sample))
    print(json.dumps({"part": part, "sentences": len(found), **scores(count)}))


def read(reader: NetworkReader, sample: Sample) -> Tree:
    """The syntax and names that the network sees in a sentence."""
    words, heads = reader.encode(sample.window).words, reader.heads
    dependent = np.maximum(_linear(words, heads, "dependent"), 0)
    governor = np.maximum(_linear(words, heads, "governor"), 0)
    governors = _governors(dependent[:, :ARC], governor[:, :ARC], heads)
    rooted = np.concatenate([np.zeros_like(governor[:1]), governor])[:, ARC:]
    functions = _linear(np.maximum(dependent[:, ARC:] + rooted[governors], 0), heads, "rel_out")
    return Tree(
        upos=_best(_linear(words, heads, "upos")),
        governors=governors.tolist(),
        relations=_best(functions),
        names=_best(_linear(words, heads, "names")),
    )


def _governors(dependent: Floats, governor: Floats, heads: Weights) -> Ints:
    """The likeliest governor of each word, 0 for the root; no word governs itself."""
    query = _linear(dependent, heads, "arc")
    inside = query[:, :ARC] @ governor.T * ARC**-0.5
    np.fill_diagonal(inside, -np.inf)
    best: Ints = np.concatenate([query[:, ARC:], inside], axis=1).argmax(axis=1)
    return best


def _linear(x: Floats, heads: Weights, name: str) -> Floats:
    made: Floats = x @ heads[f"{name}.weight"] + heads[f"{name}.bias"]
    return made


def _best(values: Floats) -> list[int]:
    found: list[int] = values.argmax(axis=1).tolist()
    return found


def scored(right: Tree, seen: Tree) -> Counter[str]:
    """What is right in a sentence; names only where they are annotated."""
    governed = [one == two for one, two in zip(right.governors, seen.governors, strict=True)]
    related = [one == two for one, two in zip(right.relations, seen.relations, strict=True)]
    count = Counter(
        words=len(governed),
        governors=sum(governed),
        labelled=sum(one and two for one, two in zip(governed, related, strict=True)),
        upos=sum(one == two for one, two in zip(right.upos, seen.upos, strict=True)),
    )
    if right.names is not None and seen.names is not None:
        told, found = names_in(right.names), names_in(seen.names)
        count.update(names_told=len(told), names_found=len(found), names_right=len(told & found))
    return count


def names_in(tags: Sequence[int]) -> set[tuple[int, int, str]]:
    """First word, word after the last, and kind of each name; a name may begin with an inside tag."""
    found: list[tuple[int, int, str]] = []
    for index, tag in enumerate(NAMES[value] for value in tags):
        place, _, kind = tag.partition("-")
        if place == "I" and found and found[-1][1:] == (index, kind):
            found[-1] = (found[-1][0], index + 1, kind)
        elif kind:
            found.append((index, index + 1, kind))
    return set(found)


def scores(count: Mapping[str, int]) -> dict[str, float]:
    """Percentages: UAS, LAS, UPOS, and F1 of names."""
    words = max(1, count["words"])
    named = max(1, count["names_told"] + count["names_found"])
    return {
        "words": count["words"],
        "UAS": round(100 * count["governors"] / words, 2),
        "LAS": round(100 * count["labelled"] / words, 2),
        "UPOS": round(100 * count["upos"] / words, 2),
        "names_F1": round(200 * count["names_right"] / named, 2),
    }


if __name__ == "__main__":
    main()
