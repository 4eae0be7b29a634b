"""Names for reports whose publisher is unknown: no reader meets a content id where a name belongs."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from dateline.ledger import ReportRow, SqliteLedger
from dateline.model.incident import Incident

_CONTENT_ID = re.compile(r"\br[0-9a-f]{20}\b")


def label(row: ReportRow) -> str:
    """What a reader calls a report: its publisher, or else its own id, or else its file."""
    return row.publisher or row.own_id or _file_name(row.origin) or row.id


def labels(ledger: SqliteLedger) -> dict[str, str]:
    """The label of every report, by content id."""
    return {row.id: label(row) for row in ledger.reports().rows}


def named(incidents: Iterable[Incident], ledger: SqliteLedger) -> list[Incident]:
    """The incidents with labels in place of the ids of reports whose publisher is unknown."""
    found = list(incidents)
    if not any(
        _CONTENT_ID.fullmatch(name) for incident in found for name in incident.outlets + incident.speakers
    ):
        return found
    known = labels(ledger)
    return [_named(incident, known) for incident in found]


def _named(incident: Incident, known: Mapping[str, str]) -> Incident:
    """One incident with labels in every place that a reader sees."""

    def spoken(words: str) -> str:
        return _CONTENT_ID.sub(lambda found: known.get(found[0], found[0]), words)

    return replace(
        incident,
        outlets=tuple(map(spoken, incident.outlets)),
        speakers=tuple(map(spoken, incident.speakers)),
        figures=tuple(replace(figure, speaker=spoken(figure.speaker)) for figure in incident.figures),
        tolls=tuple(replace(toll, sentence=spoken(toll.sentence)) for toll in incident.tolls),
        denied_by=tuple(map(spoken, incident.denied_by)),
        accusations=tuple((spoken(speaker), doer) for speaker, doer in incident.accusations),
    )


def _file_name(origin: str) -> str:
    """The last part of a path, with the part of the file that holds the report ("a.jsonl#7")."""
    return re.split(r"[/\\]", origin)[-1]
