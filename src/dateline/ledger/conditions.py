"""Filters as SQL conditions. All values are bound, never written into the statement."""

# ruff: noqa: S608 - statements are composed of names that stand in this file; values are bound

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from dateline.grammar.names import name_key
from dateline.ledger.filters import ClaimFilter, IncidentFilter, ReportFilter

_SHORTEST = 3  # characters; the index of words knows none shorter


@dataclass(slots=True)
class Conditions:
    """Conditions that must all hold, with the values that they bind."""

    parts: list[str] = field(default_factory=list)
    values: list[object] = field(default_factory=list)

    def add(self, part: str, *values: object) -> None:
        """One more condition."""
        self.parts.append(part)
        self.values.extend(values)

    def add_one_of(self, column: str, values: Sequence[str]) -> None:
        """The column holds one of the values, if any are asked for."""
        if values:
            self.add(f"{column} IN ({', '.join('?' * len(values))})", *values)

    def add_days(self, first_column: str, last_column: str, first: date | None, last: date | None) -> None:
        """The interval of the columns meets the days asked for; an open end is as far as the other."""
        if first:
            self.add(f"coalesce({last_column}, {first_column}) >= ?", first.isoformat())
        if last:
            self.add(f"coalesce({first_column}, {last_column}) <= ?", last.isoformat())

    def add_words(self, rowid: str, index: str, column: str, text: str) -> None:
        """The words occur: by the index of three letters, or by looking through `column` for shorter ones."""
        words = split_words(text)
        indexed = [word for word in words if len(word) >= _SHORTEST]
        if indexed:
            query = " AND ".join('"' + word.replace('"', '""') + '"' for word in indexed)
            self.add(f"{rowid} IN (SELECT rowid FROM {index} WHERE {index} MATCH ?)", query)
        for word in words:
            if len(word) < _SHORTEST:
                self.add(f"instr(lower({column}), lower(?))", word)

    @property
    def sql(self) -> str:
        """The WHERE clause, or "" where nothing is asked for."""
        return " WHERE " + " AND ".join(self.parts) if self.parts else ""


def split_words(text: str) -> list[str]:
    """The words to look for; those between double quotation marks as one."""
    words: list[str] = []
    for index, part in enumerate(text.split('"')):
        quoted = index % 2 == 1
        words += [part.strip()] if quoted else part.split()
    return [word for word in words if word]


def of_claims(wanted: ClaimFilter) -> Conditions:
    """The conditions of a claim filter, on the table `claims`."""
    where = Conditions()
    if wanted.place:
        where.add("row IN (SELECT claim FROM claim_places WHERE name = ?)", name_key(wanted.place))
    where.add_days("d0", "d1", wanted.first, wanted.last)
    where.add_one_of("type", wanted.types)
    where.add_one_of("out", wanted.outcomes)
    where.add_one_of("src_class", wanted.source_classes)
    where.add_one_of("mod", wanted.modalities)
    where.add_one_of("publisher COLLATE NOCASE", wanted.publishers)
    where.add_one_of("speaker", wanted.speakers)
    if wanted.actors:
        _add_actors(where, wanted.actors)
    if wanted.scope:
        where.add("scope = ?", wanted.scope)
    if wanted.report:
        where.add("report = ?", wanted.report)
    if wanted.incident:
        where.add("incident = ?", wanted.incident)
    where.add_words("row", "claims_fts", "quotation", wanted.text)
    return where


def of_incidents(wanted: IncidentFilter) -> Conditions:
    """The conditions of an incident filter, on the table `incidents`."""
    where = Conditions()
    if wanted.place:
        where.add("id IN (SELECT incident FROM incident_places WHERE name = ?)", name_key(wanted.place))
    where.add_days("d0", "d1", wanted.first, wanted.last)
    where.add_one_of("type", wanted.types)
    if wanted.totals is not None:
        where.add("is_total = ?", wanted.totals)
    by_claim = of_claims(
        ClaimFilter(
            outcomes=wanted.outcomes,
            source_classes=wanted.source_classes,
            publishers=wanted.publishers,
            speakers=wanted.speakers,
            actors=wanted.actors,
            text=wanted.text,
        )
    )
    if by_claim.parts:
        where.add(f"id IN (SELECT incident FROM claims{by_claim.sql})", *by_claim.values)
    return where


def of_reports(wanted: ReportFilter) -> Conditions:
    """The conditions of a report filter, on the table `reports`."""
    where = Conditions()
    where.add_one_of("publisher COLLATE NOCASE", wanted.publishers)
    where.add_days("published", "published", wanted.first, wanted.last)
    if wanted.dated is not None:
        where.add("published IS NOT NULL" if wanted.dated else "published IS NULL")
    if wanted.read is not None:
        where.add("extractor IS NOT NULL" if wanted.read else "extractor IS NULL")
    where.add_words("row", "reports_fts", "title", wanted.text)
    return where


def _add_actors(where: Conditions, parties: Sequence[str]) -> None:
    """One of the parties is a doer of the claim."""
    inner = Conditions()
    inner.add_one_of("party", parties)
    where.add(f"row IN (SELECT claim FROM claim_actors{inner.sql})", *inner.values)
