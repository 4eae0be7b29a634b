"""Entries as bytes: a JSON body, and blobs that the body names by their SHA-256."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dateline.errors import LedgerCorruptError
from dateline.ledger.blobs import Blob
from dateline.ledger.codec import decode, encode
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
    name_of,
)
from dateline.model.day import PublicationDay
from dateline.model.report import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """An entry ready to be stored."""

    entry: Entry
    kind: EntryKind
    key: str
    body: Blob
    attached: tuple[Blob, ...] = ()
    """Blobs that the body names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportBody:
    """The body of a report's entry: the report with its text and its bytes named by their hashes."""

    id: str
    text: str
    raw: str
    media_type: str
    own_id: str
    origin: str
    address: str
    publisher: str
    title: str
    published: PublicationDay
    language: str
    other: Mapping[str, str]


_BODIES: Mapping[EntryKind, type[Entry]] = {
    EntryKind.RUN: RunEntry,
    EntryKind.READING: ReadingEntry,
    EntryKind.SKIPPED: SkippedEntry,
    EntryKind.LINKS: LinksEntry,
    EntryKind.COPIES: CopiesEntry,
    EntryKind.INCIDENT: IncidentEntry,
    EntryKind.ALIAS: AliasEntry,
    EntryKind.JUDGEMENT: JudgementEntry,
}
"""The class that each kind's body is read as; a report's body is a ReportBody."""


def pack(entry: Entry) -> Packed:
    """The entry as bytes."""
    kind, key = name_of(entry)
    if isinstance(entry, ReportEntry):
        body, attached = _pack_report(entry.report)
        return Packed(entry=entry, kind=kind, key=key, body=Blob.of(encode(body)), attached=attached)
    return Packed(entry=entry, kind=kind, key=key, body=Blob.of(encode(entry)))


def unpack(kind: str, body: bytes, blob: Callable[[str], bytes]) -> Entry:
    """The entry that was packed; `blob` gives the bytes under a hash."""
    if kind == EntryKind.REPORT:
        return ReportEntry(report=unpack_report(body, blob))
    if kind not in _BODIES:
        raise LedgerCorruptError(f"an entry is of the unknown kind {kind!r}")
    return decode(body, _BODIES[EntryKind(kind)])


def text_bytes(text: str) -> bytes:
    """The bytes of a base text, by which it is hashed."""
    return text.encode("utf-8")


def _pack_report(report: Report) -> tuple[ReportBody, tuple[Blob, ...]]:
    """The body of a report's entry and its two blobs: base text and raw bytes."""
    text, raw = Blob.of(text_bytes(report.text)), Blob.of(report.raw)
    body = ReportBody(
        id=report.id,
        text=text.hash,
        raw=raw.hash,
        media_type=report.media_type,
        own_id=report.own_id,
        origin=report.origin,
        address=report.address,
        publisher=report.publisher,
        title=report.title,
        published=report.published,
        language=report.language,
        other=report.other,
    )
    return body, (text, raw)


def unpack_report(body: bytes, blob: Callable[[str], bytes], *, with_bytes: bool = True) -> Report:
    """The report of a report's entry; `raw` stays empty where its bytes are not asked for."""
    stored = decode(body, ReportBody)
    return Report(
        id=stored.id,
        text=blob(stored.text).decode("utf-8"),
        raw=blob(stored.raw) if with_bytes else b"",
        media_type=stored.media_type,
        own_id=stored.own_id,
        origin=stored.origin,
        address=stored.address,
        publisher=stored.publisher,
        title=stored.title,
        published=stored.published,
        language=stored.language,
        other=stored.other,
    )
