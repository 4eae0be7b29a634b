"""How a partition of claims is scored against the true one."""

from dateline.evaluate.links import score_links

REPORTS = {"a1": "a", "a2": "a", "b1": "b", "b2": "b", "c1": "c"}
TRUTH = {"a1": "x", "b1": "x", "c1": "x", "a2": "y", "b2": "total-1"}


def test_the_truth_scores_in_full() -> None:
    """The true partition under other names has no fault."""
    scores = score_links(TRUTH, {claim: label + "'" for claim, label in TRUTH.items()}, REPORTS)

    assert (scores.pair_precision, scores.pair_recall, scores.b_cubed_f1, scores.inflation) == (1, 1, 1, 1)


def test_pairs_of_one_report_do_not_count() -> None:
    """Claims that one report tells together say nothing of links."""
    scores = score_links({"a1": "x", "a2": "x"}, {"a1": "p", "a2": "p"}, REPORTS)

    assert (scores.found_pairs, scores.true_pairs) == (0, 0)


def test_a_missed_link_costs_recall() -> None:
    """Of three true pairs across reports one is found."""
    found = {"a1": "p", "b1": "p", "c1": "q", "a2": "r", "b2": "total-s"}
    scores = score_links(TRUTH, found, REPORTS)

    assert (scores.pair_precision, scores.pair_recall) == (1.0, 1 / 3)


def test_a_wrong_link_costs_precision() -> None:
    """Of four pairs found across reports three are true."""
    found = {"a1": "p", "b1": "p", "c1": "p", "a2": "r", "b2": "r"}

    assert score_links(TRUTH, found, REPORTS).pair_precision == 3 / 4


def test_a_claim_that_was_not_found_costs_recall_of_pairs() -> None:
    """Annotated claims without a partner count as missed."""
    scores = score_links(TRUTH, {"a1": "p", "b1": "p"}, REPORTS)

    assert (scores.pair_recall, scores.paired) == (1 / 3, 2)


def test_everything_alone_inflates() -> None:
    """Incidents found for each real one."""
    found = {claim: claim for claim in TRUTH}

    assert score_links(TRUTH, found, REPORTS).inflation == 5 / 3


def test_a_total_among_incidents_is_counted_as_confused() -> None:
    """A claim of a true total in an incident that is none."""
    scores = score_links(TRUTH, dict.fromkeys(TRUTH, "p"), REPORTS)

    assert scores.confused_share == 1.0
