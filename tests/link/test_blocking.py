"""Blocking proposes every pair that may be one event, and few others."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.support.stories import MONDAY, all_claims, killed, story, texts

from dateline.evaluate.annotated import annotated_reports, true_incidents
from dateline.link.blocking import candidate_pairs
from dateline.link.events import local_events


def proposed(one: dict[str, Any], other: dict[str, Any], *, later: int = 0) -> bool:
    """The two rows, each of its own report, are proposed as a pair."""
    stories = [story("r1", one), story("r2", other, published=MONDAY + timedelta(days=later))]
    events = local_events(all_claims(stories), texts(stories))
    return list(candidate_pairs(events)) == [(0, 1)]


def test_events_of_one_day_and_province_are_proposed() -> None:
    """One day, one province, one kind of event."""
    assert proposed(killed(3), killed(4))


def test_events_weeks_apart_are_not_proposed() -> None:
    """Two dated attacks a fortnight apart are not one."""
    assert not proposed(killed(3), killed(4), later=14)


def test_events_of_two_provinces_are_not_proposed() -> None:
    """A named province that differs rules a pair out."""
    assert not proposed(killed(3), killed(4, adm1="Tripoli", at=["Tajura"]))


def test_an_event_without_a_province_is_compared_with_all() -> None:
    """Where no province is named any may be meant."""
    assert proposed(killed(3), killed(4, adm1=None, at=[]))


def test_an_undated_event_is_compared_with_those_of_its_week() -> None:
    """The report's day stands in for a day that no words give."""
    assert proposed(killed(3), killed(4, d0=None, d1=None), later=6)


def undated(weekday: str, place: str = "Darna") -> dict[str, Any]:
    """A row that names a weekday and no day."""
    return killed(3, when=f"on {weekday}", d0=None, d1=None, at=[place])


def proposed_undated(one: dict[str, Any], other: dict[str, Any], *, dated: bool = False) -> bool:
    """The two rows are proposed as a pair; the first report has no publication day, nor has the second."""
    stories = [
        story("r1", one, published=None),
        story("r2", other, published=MONDAY if dated else None),
    ]
    return list(candidate_pairs(local_events(all_claims(stories), texts(stories)))) == [(0, 1)]


def test_undated_reports_of_one_weekday_are_proposed() -> None:
    """Where nothing tells the day, the weekday is what there is to go by."""
    assert proposed_undated(undated("Wednesday"), undated("Wednesday"))


def test_undated_reports_of_two_weekdays_are_not_proposed() -> None:
    """A Tuesday is no Wednesday, in whatever week."""
    assert not proposed_undated(undated("Tuesday"), undated("Wednesday"))


def test_an_undated_weekday_meets_a_dated_event() -> None:
    """5 May 2014 is a Monday."""
    assert proposed_undated(undated("Monday"), killed(3), dated=True)
    assert not proposed_undated(undated("Friday"), killed(3), dated=True)


def test_totals_are_not_compared_with_incidents() -> None:
    """A toll over a period is never one with an attack."""
    assert not proposed(killed(3), killed(90, scope="total"))


def test_running_totals_three_weeks_apart_are_proposed() -> None:
    """Running totals are rivals for about three weeks."""
    since = killed(5000, scope="total", d0="2013-01-01")

    assert proposed(since, killed(5100, scope="total", d0="2013-01-01"), later=20)


def test_kinds_that_have_nothing_in_common_are_not_proposed() -> None:
    """An abduction is not told as shelling."""
    assert not proposed(killed(3), killed(3, type="abduction"))


def test_an_attack_told_as_violence_is_proposed() -> None:
    """Where a report does not name the means, the kinds of harm are open."""
    assert proposed(killed(3), killed(3, type="violence"))


@pytest.mark.measure
def test_pairs_of_the_dev_truth_are_proposed(annotated: Path) -> None:
    """At least 99 of 100 pairs of local events that are one in truth."""
    claims, reports = annotated_reports(annotated, "dev")
    truth = true_incidents(annotated, "dev", claims)
    events = local_events([c for c in claims if c.id in truth], reports)
    labels = [truth[event.anchor] for event in events]
    size = range(len(events))
    true = {(i, j) for i in size for j in size if i < j and labels[i] == labels[j]}
    across = {(i, j) for i, j in true if events[i].report != events[j].report}

    assert len(across & set(candidate_pairs(events))) / len(across) >= 0.99
