"""Sentences of the treebank, and the score of what is read of them."""

from pathlib import Path

import pytest
from tools.train.samples import Sample, Tree
from tools.train.score_syntax import names_in, scored, scores
from tools.train.treebank import trees

from dateline.extract.learned.labels import DEPRELS, NAMES, UPOS

ROWS = (
    ("1", "Mona", "PROPN", "2", "nsubj:pass"),
    ("2-3", "isn't", "_", "_", "_"),
    ("2", "is", "AUX", "0", "root"),
    ("3", "n't", "PART", "2", "advmod"),
)


@pytest.fixture
def sentence(tmp_path: Path) -> Sample:
    """A sentence with a name and words that are written as one."""
    text = "# text = Mona isn't\n"
    rows = [f"{i}\t{form}\t_\t{upos}\t_\t_\t{head}\t{rel}\t_\t_\n" for i, form, upos, head, rel in ROWS]
    (tmp_path / "en_ewt-ud-dev.conllu").write_text(f"{text}{''.join(rows)}\n")
    (tmp_path / "uner_ewt-dev.iob2").write_text(f"{text}1\tMona\tB-PER\n2\tis\tO\n3\tn't\tO\n\n")
    return trees(tmp_path, "dev", lambda _: [7])[0]


def test_words_written_as_one_are_read_apart(sentence: Sample) -> None:
    """The line of the whole is no word."""
    assert len(sentence.window.places) == 3


def test_a_sentence_has_its_tree_and_names(sentence: Sample) -> None:
    """Functions come without their subtypes."""
    assert sentence.tree == Tree(
        upos=[UPOS.index(name) for name in ("PROPN", "AUX", "PART")],
        governors=[2, 0, 2],
        relations=[DEPRELS.index(name) for name in ("nsubj", "root", "advmod")],
        names=[NAMES.index(name) for name in ("B-PER", "O", "O")],
    )


def test_the_right_tree_scores_full(sentence: Sample) -> None:
    """Every measure knows its highest value."""
    assert sentence.tree
    found = scores(scored(sentence.tree, sentence.tree))

    assert {name: found[name] for name in ("UAS", "LAS", "UPOS", "names_F1")} == dict.fromkeys(
        ("UAS", "LAS", "UPOS", "names_F1"), 100.0
    )


def test_a_function_counts_only_with_its_governor(sentence: Sample) -> None:
    """LAS asks for both."""
    right = sentence.tree
    assert right
    seen = Tree(upos=right.upos, governors=[3, 0, 2], relations=right.relations, names=right.names)
    count = scored(right, seen)

    assert (count["governors"], count["labelled"]) == (2, 2)


def test_a_name_is_as_long_as_its_inside_tags() -> None:
    """Another kind begins another name."""
    tags = [NAMES.index(tag) for tag in ("B-PER", "I-PER", "I-LOC", "O", "B-LOC", "B-LOC")]

    assert names_in(tags) == {(0, 2, "PER"), (2, 3, "LOC"), (4, 5, "LOC"), (5, 6, "LOC")}
