"""Builders of reports and claims, for tests: the words are given, the offsets found."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dateline.ledger import ClaimFilter, ReadingEntry, Store
from dateline.model.claim import Cell, Claim, Unread
from dateline.model.day import DayInterval, DayPrecision, DayTrust, PublicationDay
from dateline.model.document import Block, BlockKind
from dateline.model.place import Place, PlacePrecision
from dateline.model.quantity import Quantity
from dateline.model.report import Report
from dateline.model.span import Span
from dateline.model.vocabulary import EventType, Group, Modality, Outcome, Scope, SourceClass

TEXT = (
    "Shells hit market in Darna\n"
    "Eleven people were killed when shells hit a market in Darna on Tuesday, the mayor said.\n"
    "The health office put the toll at 14. Scores fled the town."
)
"""A report of our own writing: two rival tolls, and a sentence that gives no claim."""

PLAIN = "Rain stopped the fair in Tobruk\nNobody was hurt in Tobruk. Police closed a road."
"""Another report of our own writing."""

DARNA = Place(
    id="geonames:1",
    name="Darna",
    source="geonames",
    precision=PlacePrecision.TOWN,
    country="LY",
    adm1="Derna",
    latitude=32.76,
    longitude=22.64,
    uncertainty_km=3.0,
)


def report_of(
    text: str = TEXT, *, own_id: str = "", origin: str = "a.txt", publisher: str = "Coast Wire"
) -> Report:
    """A plain text report."""
    raw = text.encode()
    return Report(
        id="r" + hashlib.sha256(raw).hexdigest()[:20],
        text=text,
        raw=raw,
        media_type="text/plain",
        own_id=own_id,
        origin=origin,
        publisher=publisher,
        title=text.partition("\n")[0],
    )


def span_of(words: str, text: str = TEXT) -> Span:
    """Where the words first stand in the text."""
    start = text.index(words)
    return Span(start, start + len(words))


def words_cell(words: str | None, text: str) -> Cell[str | None]:
    """A cell that holds words of the text, or none."""
    if words is None:
        return Cell(value=None, rule="not said")
    return Cell(value=words, spans=(span_of(words, text),), rule="words of the report")


def published_on(day: date | None) -> PublicationDay:
    """A publication day given by the user; unknown for None."""
    if day is None:
        return PublicationDay(day=None, trust=DayTrust.UNKNOWN, rule="nothing tells it")
    return PublicationDay(day=day, trust=DayTrust.GIVEN, rule="given by the user")


def claim_of(
    report: Report,
    ev: str,
    *,
    killed: int | None = None,
    src: str | None = None,
    at: Sequence[str] = (),
    place: Place | None = None,
    day: date | None = None,
    type_: EventType = EventType.SHELLING,
    source_class: SourceClass = SourceClass.PUBLISHER,
    speaker: str | None = None,
    actors: Sequence[str] = (),
    inc: int = 1,
) -> Claim:
    """A claim of an event, with its cells resolved as far as they are given."""
    text = report.text
    num = None if killed is None else Quantity(low=killed, high=killed)
    return Claim(
        id="c" + hashlib.sha256(f"{report.id} {ev} {killed} {src}".encode()).hexdigest()[:20],
        report=report.id,
        ev=span_of(ev, text),
        block=BlockKind.BODY,
        inc=inc,
        type=Cell(value=type_, rule="by its word"),
        trig=words_cell(None, text),
        out=Cell(value=Outcome.NONE if killed is None else Outcome.KILLED, rule="by its word"),
        num=Cell(value=num, rule="grammar of quantities"),
        sub=Cell(value=False, rule="default"),
        scope=Cell(value=Scope.INCIDENT, rule="default"),
        who=words_cell(None, text),
        grp=Cell(value=Group.UNKNOWN, rule="default"),
        by=words_cell(None, text),
        how=words_cell(None, text),
        at=Cell(value=tuple(at), spans=tuple(span_of(name, text) for name in at), rule="words"),
        when=words_cell(None, text),
        src=words_cell(src, text),
        via=words_cell(None, text),
        mod=Cell(value=Modality.ASSERTED, rule="default"),
        src_class=Cell(value=source_class, rule="by its name"),
        speaker=Cell(value=speaker, rule="list of parties"),
        actors=Cell(value=tuple(actors), rule="list of parties"),
        place=Cell(value=place, rule="gazetteer"),
        days=Cell(value=one_day(day), rule="grammar of days"),
        confidence=0.75,
    )


def one_day(day: date | None) -> DayInterval | None:
    """The interval of a single day."""
    return DayInterval(first=day, last=day, precision=DayPrecision.DAY) if day else None


def reading_of(
    report: Report, *claims: Claim, published: date | None = date(2014, 5, 8), extractor: str = "rules 1"
) -> ReadingEntry:
    """A reading of a report with the claims given."""
    return ReadingEntry(
        report=report.id,
        extractor=extractor,
        published=published_on(published),
        language="en",
        blocks=(Block(kind=BlockKind.BODY, span=Span(0, len(report.text)), rule="all of it"),),
        claims=claims,
    )


def unread_of(report: Report, sentence: str, cue: str) -> Unread:
    """A sentence that gave no claim."""
    return Unread(
        report=report.id,
        span=span_of(sentence, report.text),
        cue=span_of(cue, report.text),
        reason="no event is named",
    )


def market_reading(report: Report, *, extractor: str = "rules 1") -> ReadingEntry:
    """The reading of `TEXT`: the mayor's eleven and the health office's 14."""
    mayor = claim_of(
        report,
        "Eleven people were killed when shells hit a market in Darna on Tuesday, the mayor said",
        killed=11,
        src="the mayor",
        source_class=SourceClass.GOVERNMENT,
        at=("Darna",),
        place=DARNA,
        day=date(2014, 5, 6),
    )
    office = claim_of(
        report,
        "The health office put the toll at 14",
        killed=14,
        src="The health office",
        source_class=SourceClass.MEDICAL,
        place=DARNA,
        day=date(2014, 5, 6),
    )
    reading = reading_of(report, mayor, office, extractor=extractor)
    return replace(reading, unread=(unread_of(report, "Scores fled the town.", "Scores"),))


def quotations(store: Store, wanted: ClaimFilter) -> list[str]:
    """The first words of each claim that a filter finds."""
    return [" ".join(row.quotation.split()[:3]) for row in store.claims(wanted).rows]


ELEVEN, FOURTEEN = "Eleven people were", "The health office"
"""How `quotations` tells the two claims of `market_reading`."""
