"""The fold from claims to incidents and totals, by rules that a reader chooses.

Reading order: `voices`, `corrections`, `figures`, `rules`, `summary`, `fold`, `series`.
"""

from dateline.reconcile.fold import fold
from dateline.reconcile.rules import DEFAULT, RULES, Rule, rule_of, tolls
from dateline.reconcile.series import Point, toll_series

__all__ = ["DEFAULT", "RULES", "VERSION", "Point", "Rule", "fold", "rule_of", "toll_series", "tolls"]

VERSION = "2"
"""Changes whenever the incidents of any ledger could."""
