"""Constrained agglomeration."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.link.clustering import Pair, agglomerate

SIZE = 7


def scores_of(size: int) -> st.SearchStrategy[dict[Pair, int]]:
    """Scores of some pairs of so many items."""
    pairs = [(i, j) for i in range(size) for j in range(i + 1, size)]
    return st.dictionaries(st.sampled_from(pairs), st.integers(-5000, 5000))


def test_a_pair_that_speaks_for_one_event_is_joined() -> None:
    """A score above 0 joins."""
    assert agglomerate(3, {(0, 1): 500, (1, 2): -500}) == [(0, 1), (2,)]


def test_weak_links_do_not_chain() -> None:
    """A is like B and B like C, but A is unlike C: they do not become one."""
    scores = {(0, 1): 1500, (1, 2): 1000, (0, 2): -5000}

    assert agglomerate(3, scores) == [(0, 1), (2,)]


def test_what_a_person_joined_is_one() -> None:
    """Pairs told to be one are joined whatever their score."""
    assert agglomerate(2, {(0, 1): -9000}, together=[(0, 1)]) == [(0, 1)]


def test_what_a_person_told_apart_stays_apart() -> None:
    """Not even by way of a third item do they come together."""
    scores = {(0, 1): 5000, (1, 2): 5000, (0, 2): 5000}
    clusters = agglomerate(3, scores, apart=[(0, 2)])

    assert not any({0, 2} <= set(cluster) for cluster in clusters)


def test_a_union_that_fits_no_event_is_refused() -> None:
    """The check of a union has the last word."""
    assert agglomerate(2, {(0, 1): 5000}, fits=lambda _a, _b: False) == [(0,), (1,)]


@given(scores_of(SIZE))
def test_every_item_stands_in_one_cluster(scores: dict[Pair, int]) -> None:
    """The clusters are a partition."""
    clusters = agglomerate(SIZE, scores)

    assert sorted(item for cluster in clusters for item in cluster) == list(range(SIZE))


@given(scores_of(SIZE))
def test_the_order_of_the_scores_does_not_matter(scores: dict[Pair, int]) -> None:
    """The same scores in another order give the same clusters."""
    backward = dict(reversed(scores.items()))

    assert agglomerate(SIZE, scores) == agglomerate(SIZE, backward)


@given(scores_of(SIZE), scores_of(SIZE))
def test_what_is_unconnected_does_not_matter(here: dict[Pair, int], there: dict[Pair, int]) -> None:
    """Items without a pair between them are clustered as if alone: a ledger can be linked piece by piece."""
    shifted = {(a + SIZE, b + SIZE): score for (a, b), score in there.items()}
    both = agglomerate(2 * SIZE, here | shifted)
    apart = [tuple(item + SIZE for item in cluster) for cluster in agglomerate(SIZE, there)]

    assert both == agglomerate(SIZE, here) + apart


@given(scores_of(SIZE), scores_of(SIZE), scores_of(SIZE))
def test_judgements_always_hold(
    scores: dict[Pair, int], same: dict[Pair, int], other: dict[Pair, int]
) -> None:
    """No two items told apart share a cluster; those told to be one do, unless that would break the first."""
    apart = set(other)
    clusters = agglomerate(SIZE, scores, together=same, apart=apart)
    home = {item: cluster for cluster in clusters for item in cluster}

    assert not any(home[a] == home[b] for a, b in apart)
    assert apart or all(home[a] == home[b] for a, b in same)
