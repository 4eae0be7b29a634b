"""When it happened: time expressions to closed intervals of days, with the rule that told them."""

from dateline.resolve.time.anchoring import anchor, resolve_days
from dateline.resolve.time.referring import REACH, pointed_to
from dateline.resolve.time.undated import by_full_date, dates_told
from dateline.resolve.time.units import Resolved
from dateline.resolve.time.war import since_war

__all__ = [
    "REACH",
    "Resolved",
    "anchor",
    "by_full_date",
    "dates_told",
    "pointed_to",
    "resolve_days",
    "since_war",
]
