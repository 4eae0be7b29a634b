"""How fast a ledger records and answers, and how large it grows.

    python -m benchmarks.ledger [REPORTS]

Reports of 22 made-up sentences and 15 claims each, recorded in batches of 20 as `dateline read` does.
"""

import random
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.support.claims import DARNA, claim_of, reading_of, report_of
from tests.support.incidents import incident_of

from dateline.ledger import ClaimFilter, IncidentFilter, Mode, Page, ReadingEntry, ReportEntry, SqliteLedger
from dateline.model.claim import Alternative, Cell, Claim
from dateline.model.report import Report
from dateline.model.span import Span

WORDS = [
    "shelling", "people", "market", "town", "mayor", "office", "Tuesday", "forces", "fighters", "strikes",
    "houses", "hospital", "civilians", "families", "north", "district", "village", "road", "army", "militia",
    "spokesman", "reporters", "border", "convoy", "trucks", "water",
]  # fmt: skip
CLAIMS, BATCH, PAGE = 15, 20, Page(limit=50)


def made_up(number: int) -> tuple[Report, ReadingEntry]:
    """A report, and a reading of it with the cells of words filled."""
    chance = random.Random(number)
    sentences = [
        f"{chance.randint(1, 99)} {' '.join(chance.choices(WORDS, k=13))} Name{chance.randint(1, 500)}town."
        for _ in range(22)
    ]
    report = report_of(f"Report {number}\n{' '.join(sentences)}", origin=f"{number}.txt")
    claims = [claim_in(report, sentence, chance) for sentence in sentences[:CLAIMS]]
    return report, reading_of(report, *claims)


def claim_in(report: Report, sentence: str, chance: random.Random) -> Claim:
    """A claim of one sentence, with its cells as long as a real one's."""
    parts = sentence.split()
    start = report.text.index(sentence) + len(parts[0]) + 1
    words: Cell[str | None] = Cell(
        value=parts[1],
        spans=(Span(start, start + len(parts[1])),),
        rule="the noun beside the word that names the event, by the order of words",
        confidence=0.83,
        alternatives=(Alternative(value=parts[3], reason="stands farther from that word"),),
    )
    claim = claim_of(
        report,
        sentence,
        killed=int(parts[0]),
        at=(parts[-1][:-1],),
        place=DARNA,
        day=date(2014, 1, 1) + timedelta(days=chance.randrange(1000)),
    )
    return replace(claim, who=words, how=words, trig=words, when=words, src=words)


def measure(what: str, action: Callable[[], object], per: int = 0, unit: str = "claims") -> None:
    """Print how long something takes, or how many a second it does."""
    begun = time.perf_counter()
    action()
    seconds = time.perf_counter() - begun
    print(f"{what:44}", f"{per / seconds:10,.0f} {unit}/s" if per else f"{seconds * 1000:10,.1f} ms")


def record(ledger: SqliteLedger, made: list[tuple[Report, ReadingEntry]]) -> None:
    """Append everything, in batches."""
    for first in range(0, len(made), BATCH):
        batch = made[first : first + BATCH]
        ledger.append(
            [entry for report, reading in batch for entry in (ReportEntry(report=report), reading)], run="n1"
        )


def main(reports: int = 2000) -> None:
    """Record, then ask."""
    made = [made_up(number) for number in range(reports)]
    claims = [claim for _, reading in made for claim in reading.claims]
    incidents = [incident_of(f"i{n}", claims[n : n + 3], day=None) for n in range(0, len(claims), 3)]
    number = len(claims)
    print(f"{reports:,} reports, {number:,} claims, {len(incidents):,} incidents")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "bench.ledger"
        ledger = SqliteLedger.open(path, Mode.CREATE)
        ledger.record_run(verb="read", started="2020-01-01T00:00:00Z", versions={})
        measure("append, with views and indexes", lambda: record(ledger, made), number)
        measure("write incidents", lambda: ledger.write_views(incidents), len(incidents), "incidents")
        measure(
            "write incidents again, one new", lambda: ledger.write_views([*incidents, incident_of("j", [])])
        )
        measure("stream all claims", lambda: sum(1 for _ in ledger.all_claims()), number)
        measure("verify", ledger.verify, number)
        measure("rebuild", ledger.rebuild, number)
        measure("open", lambda: SqliteLedger.open(path).close())
        measure("first page of claims", lambda: ledger.claims(page=PAGE))
        measure("last page of claims", lambda: ledger.claims(page=Page(offset=number - 50, limit=50)))
        measure("page of claims at a place", lambda: ledger.claims(ClaimFilter(place="Name77town"), PAGE))
        measure("page of claims by words", lambda: ledger.claims(ClaimFilter(text="hospital civ"), PAGE))
        wanted = ClaimFilter(first=date(2015, 1, 1), last=date(2015, 1, 31))
        measure("page of claims by days", lambda: ledger.claims(wanted, PAGE))
        measure("page of incidents", lambda: ledger.incidents(IncidentFilter(totals=False), PAGE))
        measure("backup", lambda: ledger.backup(path.with_name("copy")))
        ledger.close()
        print(f"{'size':44}{path.stat().st_size / number:11,.0f} bytes a claim")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
