"""Which reports are learned from, and which samples stand side by side."""

from hypothesis import given
from hypothesis import strategies as st
from tests.support.training import draw, example
from tools.train.batches import BUDGET, FOLDS, batches, fold_of, held, pace
from tools.train.samples import Sample, samples

SIZES = st.lists(st.integers(1, 400), min_size=1, max_size=40)


def made(sizes: list[int]) -> list[Sample]:
    """Samples of so many words."""
    return [samples(example("word " * size, doc=str(i)), lambda _: [7])[0] for i, size in enumerate(sizes)]


@given(sizes=SIZES)
def test_every_sample_is_in_one_batch(sizes: list[int]) -> None:
    """Nothing is learned twice in an epoch, or never."""
    given_samples = made(sizes)
    found = [id(sample) for batch in batches(given_samples, draw()) for sample in batch]

    assert sorted(found) == sorted(map(id, given_samples))


@given(sizes=SIZES)
def test_a_batch_with_its_padding_keeps_to_the_budget(sizes: list[int]) -> None:
    """Time and memory of a step are bounded."""
    found = batches(made(sizes), draw())

    assert all(len(batch) * max(s.size for s in batch) <= BUDGET for batch in found)


def test_no_samples_make_no_batches() -> None:
    """Without a treebank there is nothing to mix in."""
    assert batches([], draw()) == []


def test_folds_are_of_like_size() -> None:
    """Five-fold cross-validation holds out about a fifth each time."""
    folds = [fold_of(f"report-{number}") for number in range(1000)]

    assert all(150 < folds.count(fold) < 250 for fold in range(FOLDS))


def test_a_larger_share_holds_out_the_same_reports_and_more() -> None:
    """Who is held out depends on the name alone."""
    docs = [f"report-{number}" for number in range(300)]

    assert {d for d in docs if held(d, 0.1)} < {d for d in docs if held(d, 0.2)}


def test_the_pace_rises_and_falls_to_nothing() -> None:
    """Warm up over a twentieth, then a line down."""
    assert [pace(step, 100) for step in (0, 5, 100)] == [0.0, 1.0, 0.0]
