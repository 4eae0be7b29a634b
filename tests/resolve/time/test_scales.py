"""The precision of days on the scales of ACLED and UCDP."""

from datetime import date

import pytest

from dateline.resolve.time import resolve_days
from dateline.resolve.time.scales import acled_time_precision, ucdp_date_prec

PUBLISHED = date(2016, 12, 30)


@pytest.mark.parametrize(
    ("words", "acled", "ucdp"),
    [
        ("on Wednesday", 1, 1),
        ("overnight", 2, 2),
        ("over the weekend", 2, 2),
        ("last week", 2, 3),
        ("in November", 3, 4),
        ("in the past two weeks", 3, 4),
        ("in 2015", None, 5),
        ("between 2011 and 2014", None, None),
        ("recently", None, None),
        ("regularly", None, None),
    ],
)
def test_the_grades_of_an_interval(words: str, acled: int | None, ucdp: int | None) -> None:
    """Longer intervals have coarser grades; what neither data set codes has none."""
    days, _ = resolve_days(words, PUBLISHED)

    assert (acled_time_precision(days), ucdp_date_prec(days)) == (acled, ucdp)
