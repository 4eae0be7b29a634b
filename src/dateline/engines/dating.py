"""Dating a report by a person's judgement, and resolving its relative days afterwards."""

import hashlib
from dataclasses import dataclass, replace
from datetime import date

from dateline.engines.clock import now
from dateline.engines.reader import Reader
from dateline.engines.recording import reading_entry
from dateline.engines.stages import versions
from dateline.errors import InputError
from dateline.ledger import JudgementEntry, SqliteLedger
from dateline.model.day import DayTrust, PublicationDay
from dateline.model.judgement import Judgement, JudgementKind

EARLIEST = date(1605, 1, 1)
"""No news was printed before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """What a day given to a report changed."""

    report: str
    before: PublicationDay
    after: PublicationDay
    resolved: int
    """Claims whose days are others now than before."""


def date_report(
    ledger: SqliteLedger, name: str, day: date, reader: Reader, *, person: str, reason: str
) -> Dated:
    """Record that the report called `name` was published on `day`, and read it again with that day."""
    _check_plausible(day)
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
    had = {c.id: c.days and c.days.value for c in before.claims} if before else {}
    moved = [c for c in reading.extraction.claims if (c.days and c.days.value) != had.get(c.id)]
    return Dated(report=row.id, before=row.published, after=given, resolved=len(moved))


def _judgement_id(run: str, report: str, day: date) -> str:
    return "j" + hashlib.sha256(f"{run} {report} {day}".encode()).hexdigest()[:20]


def _check_plausible(day: date) -> None:
    """A publication day lies between the first newspapers and today."""
    today = date.fromisoformat(now()[:10])
    if not EARLIEST <= day <= today:
        raise InputError(
            f"the publication day {day}",
            expected=f"a day from {EARLIEST} to {today}",
            advice="Check the year.",
        )
