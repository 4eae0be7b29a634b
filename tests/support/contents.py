"""What a ledger says, apart from how it came about.

What must be equal for the same reports: the claims with all their cells, the incidents with all that they are
made of, the links and the copies. Run numbers, the order of entries and, with it, the row numbers tell how
the ledger came about, and may differ; so `views_digest` is no measure here. An incident's id is issued at
first sight, so it may differ where an incident grew from another beginning; incidents are compared by
everything else.
"""

from dataclasses import replace
from typing import Any

from dateline.ledger import Store


def content(ledger: Store) -> tuple[Any, ...]:
    """Everything that must not depend on how the reports came in."""
    return (
        sorted(ledger.all_claims(), key=lambda claim: claim.id),
        sorted((replace(i, id="") for i in ledger.incidents().rows), key=lambda i: i.claims),
        sorted(ledger.links(), key=lambda link: (link.left, link.right)),
        sorted(ledger.copies(), key=lambda copy: (copy.report, copy.of)),
    )
