"""The treebank: sentences with parts of speech, functions (CoNLL-U) and names (IOB2)."""

from collections.abc import Iterator
from pathlib import Path

from tools.train.samples import PiecesOf, Sample, Tree

from dateline.extract.learned.labels import DEPRELS, NAMES, UPOS
from dateline.extract.learned.windows import MAX_PIECES, windows
from dateline.extract.learned.words import ReportWords, shape

LONGEST = 120
"""Words of the longest sentence that is learned from; longer ones are lists and tables."""


def trees(folder: Path, part: str, pieces_of: PiecesOf, *, longest: int = LONGEST) -> list[Sample]:
    """The sentences of one part of the treebank that the network can read at once."""
    named = dict(_named(folder / f"uner_ewt-{part}.iob2"))
    found = []
    for text, rows in _blocks(folder / f"en_ewt-ud-{part}.conllu"):
        words = [row for row in rows if row[0].isdigit()]
        if not words or len(words) > longest:
            continue
        sample = _sample(words, named.get(text), pieces_of)
        if sample.size <= MAX_PIECES:
            found.append(sample)
    return found


def _sample(rows: list[list[str]], tags: list[str] | None, pieces_of: PiecesOf) -> Sample:
    words = [row[1] for row in rows]
    features = [(shape(word), 0, 0, 0, 0, 0, 0) for word in words]
    report = ReportWords(words=words, features=features, sentences=[(0, len(words))])
    return Sample(window=windows(report, pieces_of)[0], tree=_tree(rows, tags))


def _tree(rows: list[list[str]], tags: list[str] | None) -> Tree:
    known = tags is not None and len(tags) == len(rows)
    return Tree(
        upos=[UPOS.index(row[3] if row[3] in UPOS else "X") for row in rows],
        governors=[int(row[6]) for row in rows],
        relations=[DEPRELS.index(row[7].split(":")[0]) for row in rows],
        names=[NAMES.index(tag) if tag in NAMES else 0 for tag in tags] if tags and known else None,
    )


def _named(path: Path) -> Iterator[tuple[str, list[str]]]:
    """The name tags of each sentence, by its text."""
    for text, rows in _blocks(path):
        if text:
            yield text, [row[2] for row in rows]


def _blocks(path: Path) -> Iterator[tuple[str, list[list[str]]]]:
    """The text of each sentence with its rows."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.split("\n")
        text = next((line[9:] for line in lines if line.startswith("# text = ")), "")
        yield text, [line.split("\t") for line in lines if line and not line.startswith("#")]
