"""Time expressions of news English, found and read as values that need no publication day.

Reading order: `values`, `patterns`, `read`, `finding`. `resolve/time` turns values into days.
"""

from dateline.grammar.days.finding import DayExpression, find, parse

__all__ = ["DayExpression", "find", "parse"]
