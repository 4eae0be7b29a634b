"""When it happened: time expressions to closed intervals of days, with the rule that told them."""

from dateline.resolve.time.anchoring import anchor, resolve_days
from dateline.resolve.time.relative import Resolved
from dateline.resolve.time.undated import by_full_date, dates_told
from dateline.resolve.time.war import since_war

__all__ = ["Resolved", "anchor", "by_full_date", "dates_told", "resolve_days", "since_war"]
