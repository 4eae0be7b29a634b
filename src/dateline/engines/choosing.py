"""Incidents' tolls under the rule that the reader chose."""

from collections.abc import Iterable
from dataclasses import replace

from dateline.errors import UsageError
from dateline.model.incident import Incident


def under_rule(incidents: Iterable[Incident], rule: str) -> list[Incident]:
    """The incidents with their tolls answered by the rule of that name; as they were recorded for ""."""
    if not rule:
        return list(incidents)
    # Imported late: most lists are shown by the rule that the ledger's incidents were folded by.
    from dateline.reconcile import RULES, tolls  # noqa: PLC0415

    if rule not in RULES:
        raise UsageError(f"--rule {rule!r} is not known", expected=f"one of {', '.join(RULES)}")
    return [replace(incident, tolls=tolls(incident.figures, rule)) for incident in incidents]
