"""An incident's tolls under the rule that the reader chose."""

from dataclasses import replace

from dateline.model.incident import Incident
from dateline.reconcile import tolls


def under_rule(incident: Incident, rule: str) -> Incident:
    """The incident with its tolls answered by the rule of that name; all else stays."""
    return replace(incident, tolls=tolls(incident.figures, rule))
