"""The append-only store and its queries.

Entries are recorded and never changed (`entries`); each carries the hash of the one before. Views are derived
from them, kept up while recording, and can be thrown away and rebuilt row for row (`views.sql`).

    with SqliteLedger.open(path, Mode.CREATE) as ledger:
        run = ledger.record_run(verb="read", started=now, versions=versions)
        ledger.append([ReportEntry(report=report), ReadingEntry.of(document, extraction, extractor=version)],
                      run=run.id)
        ledger.write_views(incidents)          # as folded from ledger.all_claims() and the rest

Recording (`Store`, all-or-none, on the disk when they return): `record_run`, `append`, `write_views`,
`rebuild`. Entries: `RunEntry`, `ReportEntry`, `ReadingEntry` (latest of a report is current), `SkippedEntry`,
`LinksEntry` (what changed: `changed_links`), `CopiesEntry`, `IncidentEntry` (issues an id), `AliasEntry`,
`JudgementEntry`.

Looking: `has_report`, `reports`, `report`, `report_row`, `reading`, `document`, `documents`, `claims`,
`all_claims`, `claim`, `incidents`, `incident`, `incident_ids`, `aliases`, `unread`, `skipped`, `links`,
`links_for`, `copies`, `runs`, `judgements`, `counts`; lists take a filter (`ReportFilter`, `ClaimFilter`,
`IncidentFilter`) and a `Page`, and give a `Listing`.

Keeping: `entries`, `fold_point`, `is_stale`, `views_digest`, `verify`, `backup`, `close`.

Errors are those under LedgerError.
"""

from dateline.ledger.appending import Acknowledged
from dateline.ledger.codec import decode, encode
from dateline.ledger.connecting import Mode
from dateline.ledger.entries import (
    AliasEntry,
    CopiesEntry,
    Entry,
    EntryKind,
    IncidentEntry,
    JudgementEntry,
    LinksEntry,
    ReadingEntry,
    ReportEntry,
    RunEntry,
    SkippedEntry,
)
from dateline.ledger.filters import ALL, ClaimFilter, IncidentFilter, Page, ReportFilter
from dateline.ledger.history import Recorded
from dateline.ledger.links import changed_links
from dateline.ledger.rows import ClaimRow, Listing, ReportRow, SkippedRow, UnreadRow
from dateline.ledger.sqlite import SqliteLedger
from dateline.ledger.store import Store
from dateline.ledger.verifying import Finding, Verification

__all__ = [
    "ALL",
    "Acknowledged",
    "AliasEntry",
    "ClaimFilter",
    "ClaimRow",
    "CopiesEntry",
    "Entry",
    "EntryKind",
    "Finding",
    "IncidentEntry",
    "IncidentFilter",
    "JudgementEntry",
    "LinksEntry",
    "Listing",
    "Mode",
    "Page",
    "ReadingEntry",
    "Recorded",
    "ReportEntry",
    "ReportFilter",
    "ReportRow",
    "RunEntry",
    "SkippedEntry",
    "SkippedRow",
    "SqliteLedger",
    "Store",
    "UnreadRow",
    "Verification",
    "changed_links",
    "decode",
    "encode",
]
