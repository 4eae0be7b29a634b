"""Linking as a whole: facts, and properties that hold for any set of reports."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.stories import MONDAY, Story, all_claims, killed, story, texts

from dateline.link import Linking, link
from dateline.model.judgement import Judgement, JudgementKind

ROWS = st.builds(
    lambda number, place, kind, inc, day, scope: killed(
        number, at=[place], type=kind, inc=inc, scope=scope, d0=day, d1=day
    ),
    number=st.sampled_from([2, 3, 21, 22, 45, 300]),
    place=st.sampled_from(["Darna", "Martuba", "Ain Mara"]),
    kind=st.sampled_from(["shelling", "airstrike", "violence", "siege"]),
    inc=st.integers(1, 3),
    day=st.sampled_from(["2014-05-05", "2014-05-04", None]),
    scope=st.sampled_from(["incident", "incident", "total"]),
)


@st.composite
def stories(draw: st.DrawFn) -> list[Story]:
    """A few reports of the same days and places."""
    told = draw(st.lists(st.tuples(st.lists(ROWS, min_size=1, max_size=4), st.integers(0, 3)), max_size=5))
    return [
        story(f"r{i}", *rows, published=MONDAY + timedelta(days=day)) for i, (rows, day) in enumerate(told)
    ]


def linked(told: list[Story], *judgements: Judgement) -> Linking:
    """The linking of stories."""
    return link(all_claims(told), texts(told), judgements)


def judged(kind: JudgementKind, *claims: str) -> Judgement:
    """A person's decision about claims."""
    return Judgement(id="j1", kind=kind, about=claims, person="ada", time="2020-01-01T00:00:00Z")


def test_one_attack_told_by_two_reports_is_one_cluster() -> None:
    """Same day, same town, same means, close figures."""
    found = linked([story("r1", killed(21, src="the mayor")), story("r2", killed(22, src="the hospital"))])

    assert [len(cluster.claims) for cluster in found.clusters] == [2]


def test_attacks_on_two_towns_of_one_day_are_two() -> None:
    """Another town and another figure make another event."""
    found = linked([story("r1", killed(21, at=["Martuba"])), story("r2", killed(3, type="airstrike"))])

    assert len(found.clusters) == 2


def test_a_total_never_joins_an_incident() -> None:
    """A toll over a period stands in a cluster of its own, whatever its figure."""
    found = linked([story("r1", killed(21)), story("r2", killed(21, scope="total"))])

    assert [cluster.is_total for cluster in found.clusters] in ([False, True], [True, False])


def test_the_anchor_is_the_first_claim_of_the_earliest_report() -> None:
    """A cluster stands by the claim that was there first."""
    later = story("r1", killed(21), published=MONDAY + timedelta(days=1))
    earlier = story("r2", killed(21, d0="2014-05-05", d1="2014-05-05"))
    found = linked([(later[0], later[1]), earlier])
    (cluster,) = [c for c in found.clusters if earlier[1][0].id in c.claims]

    assert cluster.anchor == earlier[1][0].id


def test_a_link_shows_its_reasons() -> None:
    """The link of two claims says what spoke for it, and its score is their sum."""
    found = linked([story("r1", killed(21)), story("r2", killed(21))])
    (one,) = found.links

    assert one.score == round(sum(reason.score for reason in one.reasons), 3) > 0


def test_people_can_join_what_the_score_keeps_apart() -> None:
    """A judgement joins two events of other towns and days."""
    told = [story("r1", killed(3, at=["Martuba"])), story("r2", killed(300, type="airstrike"))]
    ids = [claim.id for claim in all_claims(told)]

    assert len(linked(told, judged(JudgementKind.SAME, *ids)).clusters) == 1


def test_people_can_part_claims_of_one_number() -> None:
    """A report that told two events as one is mended by a judgement."""
    told = [story("r1", killed(3), killed(8))]
    ids = [claim.id for claim in all_claims(told)]

    assert len(linked(told, judged(JudgementKind.DIFFERENT, *ids)).clusters) == 2


def test_a_report_that_is_missing_is_linked_by_its_values() -> None:
    """Claims alone are enough: words and the day of publication are then left out."""
    told = [story("r1", killed(21)), story("r2", killed(21))]

    assert len(link(all_claims(told), {}).clusters) == 1


@settings(max_examples=60)
@given(stories(), st.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_matter(told: list[Story], random: st.DataObject) -> None:
    """The same claims in any order give the same links and clusters, so adding later is adding at once."""
    claims = all_claims(told)
    shuffled = list(claims)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a random.Random

    assert link(shuffled, dict(reversed(texts(told).items()))) == link(claims, texts(told))


@settings(max_examples=60)
@given(stories())
def test_every_claim_stands_in_one_cluster(told: list[Story]) -> None:
    """No claim is lost or counted twice."""
    claims = [claim for cluster in linked(told).clusters for claim in cluster.claims]

    assert sorted(claims) == sorted(claim.id for claim in all_claims(told))


@settings(max_examples=60)
@given(stories(), st.data())
def test_judgements_hold(told: list[Story], data: st.DataObject) -> None:
    """Claims told to be different never share a cluster; those told to be the same always do."""
    ids = sorted(claim.id for claim in all_claims(told))
    if len(ids) < 2:
        return
    pair = data.draw(st.lists(st.sampled_from(ids), min_size=2, max_size=2, unique=True))
    kind = data.draw(st.sampled_from([JudgementKind.SAME, JudgementKind.DIFFERENT]))
    homes = [
        cluster.anchor
        for c in pair
        for cluster in linked(told, judged(kind, *pair)).clusters
        if c in cluster.claims
    ]

    assert (homes[0] == homes[1]) is (kind is JudgementKind.SAME)
