"""The precision of days on the scales of the two data sets that the field loads: ACLED's and UCDP GED's.

Sources: ACLED Codebook, "Time precision"; UCDP GED Codebook, "date_prec". Both count upward from exact.
"""

from dateline.model.day import DayInterval

_WEEK, _FEW, _MONTH = 7, 6, 31


def acled_time_precision(days: DayInterval | None) -> int | None:
    """1 the exact day, 2 a day within a week, 3 a day within a month; None where less is known.

    ACLED codes no event whose month is not known.
    """
    length = _length(days)
    if length is None:
        return None
    if length == 1:
        return 1
    if length <= _WEEK:
        return 2
    return 3 if length <= _MONTH else None


def ucdp_date_prec(days: DayInterval | None) -> int | None:
    """1 the exact day, 2 within six days, 3 within a week, 4 within a month, 5 more; None with an open end.

    More than a year is no longer coded.
    """
    length = _length(days)
    if length is None:
        return None
    steps = ((1, 1), (_FEW, 2), (_WEEK, 3), (_MONTH, 4), (366, 5))
    return next((grade for limit, grade in steps if length <= limit), None)


def _length(days: DayInterval | None) -> int | None:
    """How many days the interval holds, both ends included; None where an end is open."""
    if days is None or days.first is None or days.last is None:
        return None
    return (days.last - days.first).days + 1
