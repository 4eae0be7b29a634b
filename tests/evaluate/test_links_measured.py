"""Floors of linking on annotated claims."""

from pathlib import Path

import pytest

from dateline.evaluate.annotated import annotated_reports, true_incidents
from dateline.evaluate.links import LinkScores, score_links
from dateline.link import issue_ids, link


@pytest.fixture(scope="module")
def dev() -> LinkScores:
    """Linking of the annotated dev claims against their real events."""
    folder = Path(__file__).parents[2].parent / "shared" / "claims"
    if not folder.is_dir():
        pytest.skip("the annotated reports are not here: they stand outside the repository")
    claims, reports = annotated_reports(folder, "dev")
    clusters = link(claims, reports, numbered=True).clusters
    ids = issue_ids(clusters, {}).ids
    found = {claim: ids[cluster.anchor] for cluster in clusters for claim in cluster.claims}
    return score_links(true_incidents(folder, "dev", claims), found, {c.id: c.report for c in claims})


@pytest.mark.measure
def test_pairs_across_reports_are_right(dev: LinkScores) -> None:
    """At least 80 of 100 pairs of claims from different reports in one incident belong together."""
    assert dev.pair_precision >= 0.80


@pytest.mark.measure
def test_pairs_across_reports_are_found(dev: LinkScores) -> None:
    """At least 75 of 100 true pairs of claims from different reports are found."""
    assert dev.pair_recall >= 0.75


@pytest.mark.measure
def test_incidents_are_those_of_the_truth(dev: LinkScores) -> None:
    """B-cubed F1 of incidents."""
    assert dev.b_cubed_f1 >= 0.93


@pytest.mark.measure
def test_incidents_are_not_multiplied(dev: LinkScores) -> None:
    """At most 1.15 incidents are found for a real one."""
    assert dev.inflation <= 1.15


@pytest.mark.measure
def test_totals_stay_out_of_incidents(dev: LinkScores) -> None:
    """At most 3 of 100 claims of totals stand in an incident."""
    assert dev.confused_share <= 0.03
