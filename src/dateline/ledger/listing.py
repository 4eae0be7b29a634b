"""Looking things up in the views."""

# ruff: noqa: S608 - statements are composed of names that stand in this file; values are bound

import sqlite3
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import TypeVar

from dateline.errors import UnknownIdError
from dateline.ledger.bodies import ClaimReader
from dateline.ledger.codec import decode
from dateline.ledger.conditions import Conditions, of_claims, of_incidents, of_reports
from dateline.ledger.filters import ClaimFilter, IncidentFilter, Page, ReportFilter
from dateline.ledger.rows import ClaimRow, Listing, ReportRow, SkippedRow, UnreadRow
from dateline.model.claim import Claim, Unread
from dateline.model.day import DayTrust, PublicationDay
from dateline.model.incident import Incident
from dateline.model.link import Copy, Link
from dateline.model.report import Skipped
from dateline.model.span import Span

T = TypeVar("T")

_CLAIM = "SELECT row, quotation, publisher, published, incident FROM claims"
_REPORT = (
    "SELECT id, own_id, publisher, title, address, origin, media_type, language, published, trust, rule,"
    " note, extractor, claims, unread FROM reports"
)
_UNREAD = (
    "SELECT unread.report, start, end, cue_start, cue_end, reason, sentence, cue, publisher, own_id, id"
    " FROM unread JOIN reports ON reports.id = unread.report"
)


def has_report(connection: sqlite3.Connection, id_: str) -> bool:
    """A report with that content id is recorded."""
    return connection.execute("SELECT 1 FROM reports WHERE id = ?", (id_,)).fetchone() is not None


def reports(connection: sqlite3.Connection, wanted: ReportFilter, page: Page) -> Listing[ReportRow]:
    """Reports in the order in which they were recorded."""
    return _listing(
        connection, _REPORT, "reports", of_reports(wanted), order="row", page=page, make=_report_row
    )


def report_row(connection: sqlite3.Connection, name: str) -> ReportRow:
    """The report with that content id, the beginning of one, that own id, or that file."""
    rows: list[tuple[object, ...]] = []
    for condition, values in (
        ("id = ?", [name]),
        ("own_id = ?", [name]),
        ("id >= ? AND id < ?", [name, name + "~"]),
        ("origin = ?", [name]),
        ("substr(origin, -length(?)) = ?", ["/" + name, "/" + name]),
    ):
        rows = rows or connection.execute(f"{_REPORT} WHERE {condition} LIMIT 2", values).fetchall()
    if len(rows) == 1:
        return _report_row(rows[0])
    seen = f"more than one report goes by {name!r}" if rows else f"no report {name!r} is in the ledger"
    raise UnknownIdError(
        seen, expected="the id of one report", advice="`dateline reports` lists them with their ids."
    )


def claims(connection: sqlite3.Connection, wanted: ClaimFilter, page: Page) -> Listing[ClaimRow]:
    """Claims in the order in which their readings were recorded, those of a report in text order."""
    return _listing(
        connection,
        _CLAIM,
        "claims",
        of_claims(wanted),
        order="row",
        page=page,
        make=partial(_claim_row, ClaimReader(connection)),
    )


def all_claims(connection: sqlite3.Connection) -> Iterator[Claim]:
    """Every current claim, in the order of the list."""
    reader = ClaimReader(connection)
    for (row,) in connection.execute("SELECT row FROM claims ORDER BY row"):
        yield reader.claim(row)


def claim(connection: sqlite3.Connection, id_: str) -> ClaimRow:
    """The current claim with that id, or the beginning of one."""
    whole = _whole_id(connection, "claims", id_)
    row = connection.execute(f"{_CLAIM} WHERE id = ?", (whole,)).fetchone()
    if row is None:
        raise UnknownIdError(
            f"no claim {id_!r} is current in the ledger",
            advice="`dateline claims` lists the claims; a later reading may have replaced it.",
        )
    return _claim_row(ClaimReader(connection), row)


def _whole_id(connection: sqlite3.Connection, table: str, beginning: str) -> str:
    """The id in a table that is, or alone begins with, what is given; what is given where there is none."""
    rows = connection.execute(
        f"SELECT id FROM {table} WHERE id >= ?1 AND id < ?1 || '~' AND ?1 <> '' ORDER BY id LIMIT 2",
        (beginning,),
    ).fetchall()
    found = [str(id_) for (id_,) in rows]
    if len(found) > 1 and found[0] != beginning:
        raise UnknownIdError(
            f"more than one id begins with {beginning!r}: {found[0]}, {found[1]}, ...",
            expected="the beginning of one id",
            advice="Give more of it.",
        )
    return found[0] if found else beginning


def incidents(connection: sqlite3.Connection, wanted: IncidentFilter, page: Page) -> Listing[Incident]:
    """Incidents by first day, undated ones last."""
    return _listing(
        connection,
        "SELECT body FROM incidents",
        "incidents",
        of_incidents(wanted),
        order="coalesce(d0, d1, '9999'), id",
        page=page,
        make=lambda row: decode(str(row[0]), Incident),
    )


def incident(connection: sqlite3.Connection, id_: str) -> Incident:
    """The incident with that id, the beginning of one, or the one that now stands for it."""
    now = resolve_alias(connection, id_)
    now = _whole_id(connection, "incidents", now)
    row = connection.execute("SELECT body FROM incidents WHERE id = ?", (now,)).fetchone()
    if row is None:
        raise UnknownIdError(
            f"no incident {id_!r} is in the ledger", advice="`dateline incidents` lists the incidents."
        )
    return decode(row[0], Incident)


def resolve_alias(connection: sqlite3.Connection, id_: str) -> str:
    """The id in use for an incident that may have been merged into others; a ring ends where it began."""
    seen: set[str] = set()
    while id_ not in seen:
        seen.add(id_)
        row = connection.execute("SELECT now FROM aliases WHERE id = ?", (id_,)).fetchone()
        if row is None:
            break
        id_ = str(row[0])
    return id_


def incident_ids(connection: sqlite3.Connection) -> dict[str, str]:
    """The id issued for each anchor claim."""
    return dict(connection.execute("SELECT anchor, id FROM incident_ids ORDER BY anchor"))


def aliases(connection: sqlite3.Connection) -> dict[str, str]:
    """The id that stands for each id no longer used."""
    return dict(connection.execute("SELECT id, now FROM aliases ORDER BY id"))


def unread(connection: sqlite3.Connection, report: str, text: str, page: Page) -> Listing[UnreadRow]:
    """Unread sentences in text order, by report; `report` and words of the sentence narrow them if set."""
    where = Conditions()
    if report:
        where.add("unread.report = ?", report)
    if text:
        where.add("instr(lower(sentence), lower(?))", text)
    return _listing(connection, _UNREAD, "unread", where, order="unread.row", page=page, make=_unread_row)


def skipped(connection: sqlite3.Connection) -> list[SkippedRow]:
    """What was met and not read, and has not been since."""
    rows = connection.execute("SELECT origin, reason, advice, report, run FROM skipped ORDER BY row")
    return [
        SkippedRow(skipped=Skipped(origin=origin, reason=reason, advice=advice), report=report, run=run)
        for origin, reason, advice, report, run in rows
    ]


def links_for(connection: sqlite3.Connection, claim_id: str) -> list[Link]:
    """The links of one claim, strongest first."""
    rows = connection.execute(
        "SELECT body FROM links WHERE lesser = ? OR greater = ? ORDER BY score DESC, lesser, greater",
        (claim_id, claim_id),
    )
    return [decode(body, Link) for (body,) in rows]


def all_links(connection: sqlite3.Connection) -> Iterator[Link]:
    """Every current link, by its pair."""
    for (body,) in connection.execute("SELECT body FROM links ORDER BY lesser, greater"):
        yield decode(body, Link)


def copies(connection: sqlite3.Connection, report: str) -> list[Copy]:
    """Copies that a report holds or is the original of; all of them for ""."""
    rows = connection.execute(
        "SELECT body FROM copies WHERE ?1 = '' OR report = ?1 OR of = ?1 ORDER BY report, of", (report,)
    )
    return [decode(body, Copy) for (body,) in rows]


def counts(connection: sqlite3.Connection) -> dict[str, int]:
    """How many there are of each: reports, claims, incidents, totals, unread, skipped."""
    incident_counts = dict(connection.execute("SELECT is_total, count(*) FROM incidents GROUP BY is_total"))
    return {
        "reports": _count(connection, "reports", Conditions()),
        "claims": _count(connection, "claims", Conditions()),
        "incidents": incident_counts.get(0, 0),
        "totals": incident_counts.get(1, 0),
        "unread": _count(connection, "unread", Conditions()),
        "skipped": _count(connection, "skipped", Conditions()),
    }


def _listing(
    connection: sqlite3.Connection,
    select: str,
    table: str,
    where: Conditions,
    *,
    order: str,
    page: Page,
    make: Callable[[tuple[object, ...]], T],
) -> Listing[T]:
    """One page of a table and the number of all its rows that meet the conditions."""
    limit = -1 if page.limit is None else page.limit
    rows = connection.execute(
        f"{select}{where.sql} ORDER BY {order} LIMIT ? OFFSET ?", (*where.values, limit, page.offset)
    ).fetchall()
    if page == Page():
        return Listing(rows=[make(row) for row in rows], total=len(rows))
    return Listing(rows=[make(row) for row in rows], total=_count(connection, table, where))


def _count(connection: sqlite3.Connection, table: str, where: Conditions) -> int:
    """How many rows of a table meet the conditions."""
    row = connection.execute(f"SELECT count(*) FROM {table}{where.sql}", where.values).fetchone()
    return int(row[0])


def _report_row(row: tuple[object, ...]) -> ReportRow:
    """A row of the table `reports`."""
    day = None if row[8] is None else date.fromisoformat(str(row[8]))
    return ReportRow(
        id=str(row[0]),
        own_id=str(row[1]),
        publisher=str(row[2]),
        title=str(row[3]),
        address=str(row[4]),
        origin=str(row[5]),
        media_type=str(row[6]),
        language=str(row[7]),
        published=PublicationDay(day=day, trust=DayTrust(str(row[9])), rule=str(row[10]), note=str(row[11])),
        extractor=None if row[12] is None else str(row[12]),
        claims=int(str(row[13])),
        unread=int(str(row[14])),
    )


def _claim_row(reader: ClaimReader, row: tuple[object, ...]) -> ClaimRow:
    """A row of the table `claims`."""
    number, quotation, publisher, published, incident_id = row
    return ClaimRow(
        claim=reader.claim(int(str(number))),
        quotation=str(quotation),
        publisher=str(publisher),
        published=None if published is None else date.fromisoformat(str(published)),
        incident=None if incident_id is None else str(incident_id),
    )


def _unread_row(row: tuple[object, ...]) -> UnreadRow:
    """A row of the table `unread` beside its report's."""
    report, start, end, cue_start, cue_end = (row[0], *(int(str(value)) for value in row[1:5]))
    return UnreadRow(
        unread=Unread(
            report=str(report), span=Span(start, end), cue=Span(cue_start, cue_end), reason=str(row[5])
        ),
        sentence=str(row[6]),
        cue=str(row[7]),
        publisher=str(row[8]),
        report_name=str(row[9] or row[10]),
    )
