"""Dating a report by a person's judgement, and resolving its relative days afterwards."""

import hashlib
from dataclasses import dataclass, replace
from datetime import date

from dateline.engines.clock import now
from dateline.engines.reader import Reader
from dateline.engines.recording import reading_entry
from dateline.engines.stages import versions
from dateline.ledger import JudgementEntry, SqliteLedger
from dateline.model.day import DayTrust, PublicationDay
from dateline.model.judgement import Judgement, JudgementKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """What a day given to a report changed."""

    report: str
    before: PublicationDay
    after: PublicationDay
    resolved: int
    """Claims that have days now and had none."""


def date_report(
    ledger: SqliteLedger, name: str, day: date, reader: Reader, *, person: str, reason: str
) -> Dated:
    """Record that the report called `name` was published on `day`, and read it again with that day."""
    row = ledger.report_row(name)
    run = ledger.record_run(verb="date", started=now(), versions=versions(), settings={"report": row.id})
    given = PublicationDay(day=day, trust=DayTrust.GIVEN, rule=f"dated by {person or 'a person'}")
    before = ledger.reading(row.id)
    reading = reader(replace(ledger.report(row.id), published=given))
    judgement = Judgement(
        id=_judgement_id(run.id, row.id, day),
        kind=JudgementKind.DATE,
        about=(row.id,),
        value={"day": day.isoformat()},
        person=person,
        time=now(),
        reason=reason,
    )
    ledger.append([JudgementEntry(judgement=judgement), reading_entry(reading)], run=run.id)
    had = {c.id for c in before.claims if c.days and c.days.value} if before else set()
    has = {c.id for c in reading.extraction.claims if c.days and c.days.value}
    return Dated(report=row.id, before=row.published, after=given, resolved=len(has - had))


def _judgement_id(run: str, report: str, day: date) -> str:
    return "j" + hashlib.sha256(f"{run} {report} {day}".encode()).hexdigest()[:20]
