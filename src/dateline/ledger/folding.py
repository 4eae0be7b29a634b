"""The incidents, as a fold made them: written as a whole, changing only the rows that differ."""

import sqlite3
from collections.abc import Iterable, Sequence

from dateline.grammar.names import name_key
from dateline.ledger.codec import encode
from dateline.ledger.connecting import get_meta, insert_into, set_meta, transaction
from dateline.ledger.hashing import sha256
from dateline.model.incident import Incident

_FOLDED = "folded"  # the hash of the entry that the incidents were folded up to


def write_views(connection: sqlite3.Connection, incidents: Iterable[Incident], upto: str = "") -> None:
    """Make `incidents` the ledger's incidents, and tell each claim which one it belongs to.

    `upto` is where the ledger stood when what they were folded from was read; "" for where it stands now.
    """
    encoded = {incident.id: (incident, encode(incident).decode()) for incident in incidents}
    with transaction(connection):
        recorded = dict(connection.execute("SELECT id, body FROM incidents"))
        stale = [id_ for id_, body in recorded.items() if id_ not in encoded or encoded[id_][1] != body]
        fresh = [both for id_, both in encoded.items() if recorded.get(id_) != both[1]]
        _forget(connection, stale)
        _insert(connection, fresh)
        _tell_claims(connection)
        set_meta(connection, _FOLDED, upto or fold_point(connection))


def is_stale(connection: sqlite3.Connection) -> bool:
    """Entries were recorded after the incidents were last folded."""
    return get_meta(connection, _FOLDED) != fold_point(connection)


def forget_fold(connection: sqlite3.Connection) -> None:
    """Mark the incidents as to be folded again."""
    set_meta(connection, _FOLDED, "")


def fold_point(connection: sqlite3.Connection) -> str:
    """The hash of the last entry that incidents are folded from; links and ids are made while folding."""
    row = connection.execute(
        "SELECT hash FROM entries WHERE kind IN ('report', 'reading', 'judgement') ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    return sha256(b"") if row is None else str(row[0])


def _forget(connection: sqlite3.Connection, ids: Sequence[str]) -> None:
    """Take incidents out of the views."""
    keys = [(id_,) for id_ in ids]
    connection.executemany("DELETE FROM incidents WHERE id = ?", keys)
    connection.executemany("DELETE FROM incident_claims WHERE incident = ?", keys)
    connection.executemany("DELETE FROM incident_places WHERE incident = ?", keys)


def _insert(connection: sqlite3.Connection, incidents: Sequence[tuple[Incident, str]]) -> None:
    """Put incidents, with their JSON, into the views."""
    connection.executemany(_INSERT, [_row(incident, body) for incident, body in incidents])
    connection.executemany(
        "INSERT INTO incident_claims VALUES (?, ?, ?)",
        [(inc.id, position, claim) for inc, _ in incidents for position, claim in enumerate(inc.claims)],
    )
    connection.executemany(
        "INSERT INTO incident_places VALUES (?, ?)",
        [(name, incident.id) for incident, _ in incidents for name in _names(incident)],
    )


def _tell_claims(connection: sqlite3.Connection) -> None:
    """Write into each claim's row the incident that holds the claim, where it says otherwise."""
    connection.execute(
        "UPDATE claims SET incident = NULL WHERE incident IS NOT NULL"
        " AND NOT EXISTS (SELECT 1 FROM incident_claims WHERE claim = claims.id)"
    )
    connection.execute(
        "UPDATE claims SET incident = held.incident FROM incident_claims AS held"
        " WHERE held.claim = claims.id AND claims.incident IS NOT held.incident"
    )


def _row(incident: Incident, body: str) -> tuple[object, ...]:
    """An incident as the columns of its table."""
    days, place = incident.days, incident.place
    return (
        incident.id, incident.is_total, incident.type.value,
        days and days.first and days.first.isoformat(), days and days.last and days.last.isoformat(),
        place and place.name, incident.place_words, place and place.adm1, place and place.country,
        place and place.latitude, place and place.longitude,
        len(incident.claims), len(incident.reports), incident.independent_reports, len(incident.outlets),
        len(incident.speakers), body,
    )  # fmt: skip


def _names(incident: Incident) -> list[str]:
    """The keys of every name by which an incident's place is found."""
    place = incident.place
    names = incident.place_words.split(", ")
    if place:
        names += [name for name in (place.name, place.adm1, place.country) if name]
    return sorted({name_key(name) for name in names if name})


_INSERT = insert_into("incidents", 17)
