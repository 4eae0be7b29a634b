"""Ids of incidents stay what they were."""

from dateline.link import Cluster, issue_ids
from dateline.link.ids import new_id


def cluster(*claims: str, is_total: bool = False) -> Cluster:
    """A cluster anchored at the first claim given."""
    return Cluster(anchor=claims[0], claims=tuple(sorted(claims)), is_total=is_total)


def test_a_new_cluster_gets_an_id_from_its_anchor() -> None:
    """Every machine issues the same id at first sight."""
    issued = issue_ids([cluster("c1", "c2")], {})

    assert issued.new == issued.ids == {"c1": new_id(cluster("c1"))}


def test_ids_of_totals_say_so() -> None:
    """A total is told from an incident by its id."""
    assert new_id(cluster("c1", is_total=True)).startswith("total-")


def test_an_id_stays_when_an_earlier_claim_arrives() -> None:
    """A claim that becomes the new anchor does not change the id."""
    issued = issue_ids([cluster("c0", "c1")], {"c1": "i1"})

    assert (issued.ids, issued.new) == ({"c0": "i1"}, {})


def test_the_earliest_issued_id_survives_a_merge() -> None:
    """Of two known ids that are now one, the one issued first stays and the other is its alias."""
    issued = issue_ids([cluster("c1", "c2")], {"c2": "i2", "c1": "i1"})

    assert (issued.ids, issued.aliases) == ({"c1": "i2"}, {"i1": "i2"})


def test_a_split_leaves_the_id_with_its_anchor() -> None:
    """The part without the anchor gets an id of its own."""
    issued = issue_ids([cluster("c1"), cluster("c2")], {"c2": "i2"})

    assert issued.ids == {"c1": new_id(cluster("c1")), "c2": "i2"}


def test_a_merge_that_is_undone_gives_both_ids_back() -> None:
    """Anchors remember their ids, so an alias can become an id again."""
    issued = issue_ids([cluster("c1"), cluster("c2")], {"c2": "i2", "c1": "i1"})

    assert (issued.ids, issued.aliases) == ({"c1": "i1", "c2": "i2"}, {})


def test_an_incident_that_becomes_a_total_gets_a_new_id() -> None:
    """The id of an incident never names a total."""
    issued = issue_ids([cluster("c1", is_total=True)], {"c1": "i1"})

    assert issued.ids["c1"].startswith("total-")
