"""The table of weights."""

import pytest
from tests.support.stories import all_claims, killed, story, texts

from dateline.errors import ResourceError
from dateline.link import load_weights, parse_weights
from dateline.link.events import local_events

TABLE = """
[report.prior]
claims = -1.0
[incident.days]
same = 2.0
[incident.place]
same_name = 1.5
[total.prior]
total = -1.0
"""


def test_a_score_is_the_sum_of_its_reasons() -> None:
    """Nothing enters the score that the reasons do not show."""
    stories = [story("r1", killed(30)), story("r2", killed(30, src="the mayor"))]
    left, right = local_events(all_claims(stories), texts(stories))
    weights = load_weights()
    total = sum(round(reason.score * 1000) for reason in weights.reasons(left, right))

    assert weights.score(left, right) == total


def test_a_table_of_ones_own_is_used() -> None:
    """A reader's own weights make the score, and features without a weight add nothing."""
    stories = [story("r1", killed(30)), story("r2", killed(30))]
    left, right = local_events(all_claims(stories), texts(stories))

    assert parse_weights(TABLE).score(left, right) == 3500


def test_a_hopeless_setting_is_not_scored() -> None:
    """Where time, place and kind speak strongly against it, nothing else is looked at."""
    stories = [story("r1", killed(30)), story("r2", killed(30))]
    left, right = local_events(all_claims(stories), texts(stories))

    assert parse_weights(TABLE.replace("2.0", "-9.0")).score(left, right) is None


def test_a_table_that_is_none_is_refused() -> None:
    """The message says what is expected."""
    with pytest.raises(ResourceError, match=r"\[report\], \[incident\] and \[total\]"):
        parse_weights("[incident]")
