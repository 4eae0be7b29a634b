"""The views that follow from entries alone, kept up with every entry that is recorded.

`follow` is the only writer of these tables, while recording and while rebuilding, so that both give the same
rows.
"""

import sqlite3

from dateline.grammar.names import name_key
from dateline.ledger.bodies import row_number
from dateline.ledger.codec import encode
from dateline.ledger.connecting import insert_into
from dateline.ledger.entries import (
    AliasEntry,
    CopiesEntry,
    Entry,
    IncidentEntry,
    LinksEntry,
    ReadingEntry,
    ReportEntry,
    SkippedEntry,
)
from dateline.model.claim import Claim, Unread
from dateline.model.report import Report


def follow(connection: sqlite3.Connection, seq: int, run: str, entry: Entry, text: str = "") -> None:
    """Bring the views up to an entry; `text` is the base text of the report that a reading is of."""
    match entry:
        case ReportEntry(report=report):
            _report(connection, seq, report)
        case ReadingEntry():
            _reading(connection, seq, entry, text)
        case SkippedEntry():
            _skipped(connection, seq, run, entry)
        case LinksEntry():
            _links(connection, entry)
        case CopiesEntry():
            _copies(connection, entry)
        case IncidentEntry(id=incident, anchor=anchor):
            connection.execute("INSERT INTO incident_ids VALUES (?, ?)", (incident, anchor))
        case AliasEntry(id=old, now=now):
            connection.execute("INSERT OR REPLACE INTO aliases VALUES (?, ?)", (old, now))
        case _:
            pass  # runs and judgements are read from their entries


def _report(connection: sqlite3.Connection, seq: int, report: Report) -> None:
    """A report without a reading; whatever was skipped at its origin has arrived."""
    day = report.published
    values = (
        seq, report.id, report.own_id, report.publisher, report.title, report.address, report.origin,
        report.media_type, report.language, day.day and day.day.isoformat(), day.trust, day.rule, day.note,
        None, 0, 0,
    )  # fmt: skip
    connection.execute(_INSERT_REPORT, values)
    connection.execute("INSERT INTO reports_fts (rowid, text) VALUES (?, ?)", (seq, report.text))
    connection.execute("DELETE FROM skipped WHERE origin = ? AND report = ''", (report.origin,))


def _reading(connection: sqlite3.Connection, seq: int, reading: ReadingEntry, text: str) -> None:
    """The claims and unread sentences of a report, in place of those of an earlier reading."""
    _forget_reading(connection, reading.report)
    day = reading.published
    published = day.day.isoformat() if day.day else None
    connection.execute(
        _UPDATE_REPORT,
        (
            reading.language, published, day.trust, day.rule, day.note, reading.extractor,
            len(reading.claims), len(reading.unread), reading.report,
        ),
    )  # fmt: skip
    publisher = connection.execute(
        "SELECT publisher FROM reports WHERE id = ?", (reading.report,)
    ).fetchone()[0]
    numbered = [(row_number(seq, part), claim) for part, claim in enumerate(reading.claims)]
    connection.executemany(
        _INSERT_CLAIM, [_claim_row(row, claim, publisher, published, text) for row, claim in numbered]
    )
    connection.executemany(
        "INSERT INTO claims_fts (rowid, quotation) VALUES (?, ?)",
        [(row, claim.ev.of(text)) for row, claim in numbered],
    )
    connection.executemany(
        "INSERT INTO claim_places VALUES (?, ?)",
        [(name, row) for row, claim in numbered for name in _place_names(claim)],
    )
    connection.executemany(
        "INSERT INTO claim_actors VALUES (?, ?)",
        [(party, row) for row, claim in numbered for party in _parties(claim)],
    )
    connection.executemany(
        _INSERT_UNREAD,
        [_unread_row(row_number(seq, part), unread, text) for part, unread in enumerate(reading.unread)],
    )
    connection.execute("DELETE FROM skipped WHERE report = ?", (reading.report,))


def _forget_reading(connection: sqlite3.Connection, report: str) -> None:
    """Take out of the views what an earlier reading of the report gave."""
    connection.execute(
        "INSERT INTO claims_fts (claims_fts, rowid, quotation)"
        " SELECT 'delete', row, quotation FROM claims WHERE report = ?",
        (report,),
    )
    connection.execute(
        "DELETE FROM claim_places WHERE claim IN (SELECT row FROM claims WHERE report = ?)", (report,)
    )
    connection.execute(
        "DELETE FROM claim_actors WHERE claim IN (SELECT row FROM claims WHERE report = ?)", (report,)
    )
    connection.execute("DELETE FROM claims WHERE report = ?", (report,))
    connection.execute("DELETE FROM unread WHERE report = ?", (report,))


def _skipped(connection: sqlite3.Connection, seq: int, run: str, entry: SkippedEntry) -> None:
    """Something skipped, in place of what was said of the same origin before."""
    skipped = entry.skipped
    connection.execute(
        "INSERT OR REPLACE INTO skipped VALUES (?, ?, ?, ?, ?, ?)",
        (seq, skipped.origin, skipped.reason, skipped.advice, entry.report, run),
    )


def _links(connection: sqlite3.Connection, entry: LinksEntry) -> None:
    """Links added, changed or gone."""
    connection.executemany("DELETE FROM links WHERE lesser = ? AND greater = ?", entry.gone)
    connection.executemany(
        "INSERT OR REPLACE INTO links VALUES (?, ?, ?, ?, ?)",
        [(link.left, link.right, link.score, entry.version, encode(link).decode()) for link in entry.links],
    )


def _copies(connection: sqlite3.Connection, entry: CopiesEntry) -> None:
    """What one report shares with earlier ones, in place of what was known."""
    connection.execute("DELETE FROM copies WHERE report = ?", (entry.report,))
    connection.executemany(
        "INSERT INTO copies VALUES (?, ?, ?, ?)",
        [(copy.report, copy.of, copy.share, encode(copy).decode()) for copy in entry.copies],
    )


def _claim_row(
    row: int, claim: Claim, publisher: str, published: str | None, text: str
) -> tuple[object, ...]:
    """A claim as the columns of its table; its incident is told by the fold."""
    num = claim.num.value
    place = claim.place.value if claim.place else None
    days = claim.days.value if claim.days else None
    return (
        row, claim.id, claim.report, claim.type.value, claim.out.value,
        num and num.low, num and num.high, bool(num and num.approximate), claim.sub.value,
        claim.scope.value, claim.grp.value,
        place and place.name, place and place.adm1, place and place.country,
        place and place.latitude, place and place.longitude,
        days and days.first and days.first.isoformat(), days and days.last and days.last.isoformat(),
        claim.src.value, claim.src_class and claim.src_class.value, claim.speaker and claim.speaker.value,
        claim.mod.value, claim.confidence, None, publisher, published,
        claim.ev.of(text),
    )  # fmt: skip


def _unread_row(row: int, unread: Unread, text: str) -> tuple[object, ...]:
    """An unread sentence as the columns of its table."""
    return (
        row, unread.report, unread.span.start, unread.span.end, unread.cue.start, unread.cue.end,
        unread.cue.of(text), unread.span.of(text), unread.reason,
    )  # fmt: skip


def _place_names(claim: Claim) -> list[str]:
    """The keys of every name by which a claim's place is found."""
    place = claim.place.value if claim.place else None
    names = [*claim.at.value]
    if place:
        names += [name for name in (place.name, place.adm1, place.country) if name]
    return sorted({name_key(name) for name in names})


def _parties(claim: Claim) -> list[str]:
    """The ids of a claim's doers."""
    return sorted(set(claim.actors.value)) if claim.actors else []


_INSERT_REPORT = insert_into("reports", 16)

_UPDATE_REPORT = """
    UPDATE reports SET language = coalesce(nullif(?, ''), language), published = ?, trust = ?, rule = ?,
        note = ?, extractor = ?, claims = ?, unread = ?
    WHERE id = ?
"""

_INSERT_CLAIM = insert_into("claims", 27)

_INSERT_UNREAD = insert_into("unread", 9)
