"""Scope: incidents and totals."""

from collections.abc import Callable

import pytest

from dateline.model.claim import Extraction
from dateline.model.vocabulary import Scope


@pytest.mark.parametrize(
    "text",
    [
        "The war has killed more than 300,000 people since March 2011.",
        "Air strikes have killed 90 people across the country since January.",
    ],
)
def test_a_period_or_a_whole_war_makes_a_total(extract: Callable[..., Extraction], text: str) -> None:
    """What was counted over a period is never added to incidents."""
    assert extract(text).claims[0].scope.value is Scope.TOTAL


def test_a_number_of_one_event_is_no_total(extract: Callable[..., Extraction]) -> None:
    """A bomb's dead on one day are one incident's."""
    assert extract("A car bomb killed 12 people in Homs on Monday.").claims[0].scope.value is Scope.INCIDENT
