"""Copies of one story, and links between claims of one event.

Reading order: `reports`, `shingles`, `copies`; `words`, `kinds`, `events`, `blocking`; `tolls`, `totals`,
`distance`, `features`, `sentences`, `weights`; `clustering`, `constraints`; `telling`, `grouping`; `linking`;
`ids`.
"""

from dateline.link.copies import find_copies
from dateline.link.ids import Issued, issue_ids
from dateline.link.linking import Cluster, Linking, link
from dateline.link.reports import ReportText, report_text
from dateline.link.weights import Weights, load_weights, parse_weights

__all__ = [
    "VERSION",
    "Cluster",
    "Issued",
    "Linking",
    "ReportText",
    "Weights",
    "find_copies",
    "issue_ids",
    "link",
    "load_weights",
    "parse_weights",
    "report_text",
]

VERSION = "3"
"""Changes whenever the copies, links or clusters of any ledger could."""
