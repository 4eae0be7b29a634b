"""Annotated reports as the program's own nouns, without reading or resolving anything.

What the annotators wrote (province, country, days, actors) is taken over as it stands, so that linking and
the fold can be measured apart from extraction.
"""

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from dateline.link.reports import ReportText
from dateline.model.claim import Cell, Claim
from dateline.model.day import DayInterval, DayPrecision
from dateline.model.document import BlockKind
from dateline.model.place import Place, PlacePrecision
from dateline.model.quantity import Quantity
from dateline.model.span import Span
from dateline.model.vocabulary import EventType, Group, Modality, Outcome, Scope, SourceClass

T = TypeVar("T")
Row = Mapping[str, Any]
_RULE = "annotated"


def annotated_reports(data: Path, part: str) -> tuple[list[Claim], dict[str, ReportText]]:
    """The claims and the reports of one part ("train", "dev") of the folder of annotated reports."""
    claims: list[Claim] = []
    reports: dict[str, ReportText] = {}
    for line in (data / f"{part}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        report = _report(json.loads((data / "reports" / f"{row['doc']}.json").read_text(encoding="utf-8")))
        reports[report.id] = report
        claims += claims_from_annotations(report.id, report.text, row["claims"])
    return claims, reports


def true_incidents(data: Path, part: str, claims: Sequence[Claim]) -> dict[str, str]:
    """The real event of each claim, by claim id, as far as somebody annotated it."""
    lines = (data / f"{part}.incidents.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    incident = {(row["doc"], row["inc"]): row["incident"] for row in rows}
    return {c.id: incident[c.report, c.inc] for c in claims if (c.report, c.inc) in incident}


def _report(row: Row) -> ReportText:
    title, text = row["title"], f"{row['title']}\n{row['text']}"
    return ReportText(
        id=row["id"],
        text=text,
        spans=(Span(0, len(title)), Span(len(title) + 1, len(text))),
        published=date.fromisoformat(row["published"]) if row.get("published") else None,
        publisher=row.get("publisher") or "",
    )


def claims_from_annotations(report_id: str, text: str, rows: Sequence[Row]) -> tuple[Claim, ...]:
    """The claims of one report from its annotated rows; `text` is its title, a line break, its text.

    Evidence is looked up with white space folded, as the guidelines say; a row whose evidence is not in the
    text is an error, because everything that is measured later would rest on nothing.
    """
    seen: dict[str, int] = {}
    return tuple(_claim(report_id, text, row, seen) for row in rows)


def _claim(report_id: str, text: str, row: Row, seen: dict[str, int]) -> Claim:
    evidence = locate(text, row["ev"])
    if evidence is None:
        raise ValueError(
            f"the evidence of an annotated claim is not in report {report_id}: {row['ev'][:60]!r}"
        )
    in_headline = evidence.end <= max(text.find("\n"), 0)
    return Claim(
        id=_id(report_id, row, seen),
        report=report_id,
        ev=evidence,
        block=BlockKind.HEADLINE if in_headline else BlockKind.BODY,
        inc=int(row["inc"]),
        type=_cell(EventType(row["type"])),
        trig=_cell(row.get("trig")),
        out=_cell(Outcome(row.get("out") or "none")),
        num=Cell(value=_quantity(row), spans=_within(text, evidence, row.get("num")), rule=_RULE),
        sub=_cell(bool(row.get("sub"))),
        scope=_cell(Scope(row.get("scope") or "incident")),
        who=_cell(row.get("who")),
        grp=_cell(Group(row.get("grp") or "unknown")),
        by=_cell(row.get("by")),
        how=_cell(row.get("how")),
        at=_cell(tuple(row.get("at") or ())),
        when=_cell(row.get("when")),
        src=_cell(row.get("src")),
        via=_cell(row.get("via")),
        mod=_cell(Modality(row.get("mod") or "asserted")),
        src_class=_cell(SourceClass(row.get("src_class") or "publisher")),
        actors=_cell(tuple(row.get("by_id") or ())),
        place=_cell(_place(row)),
        days=_cell(_days(row)),
    )


def locate(text: str, words: str) -> Span | None:
    """The first place where `words` stand in `text`, white space folded; None if they do not."""
    pieces = words.split()
    if not pieces:
        return None
    found = re.search(r"\s+".join(map(re.escape, pieces)), text)
    return Span(found.start(), found.end()) if found else None


def _within(text: str, evidence: Span, words: str | None) -> tuple[Span, ...]:
    """Where words stand in the evidence; empty if they do not."""
    found = locate(evidence.of(text), words) if words else None
    return (Span(evidence.start + found.start, evidence.start + found.end),) if found else ()


def _cell(value: T) -> Cell[T]:
    return Cell(value=value, rule=_RULE)


def _id(report_id: str, row: Row, seen: dict[str, int]) -> str:
    """An id from the report and the whole row; a second row with the same content gets a number."""
    content = json.dumps([report_id, row], sort_keys=True, ensure_ascii=False)
    seen[content] = seen.get(content, 0) + 1
    digest = hashlib.sha256(f"{seen[content]}\n{content}".encode()).hexdigest()
    return f"c{digest[:20]}"


def _quantity(row: Row) -> Quantity | None:
    low, high = row.get("lo"), row.get("hi")
    if low is None and high is None and not row.get("num"):
        return None
    return Quantity(low=low, high=high, approximate=bool(row.get("approx")))


def _place(row: Row) -> Place | None:
    names, adm1, country = row.get("at") or (), row.get("adm1"), row.get("country")
    if not (adm1 or country):
        return None
    return Place(
        id="",
        name=(names[0] if names else adm1 or country) or "",
        source=_RULE,
        precision=PlacePrecision.PROVINCE if adm1 else PlacePrecision.COUNTRY,
        country=country,
        adm1=adm1,
    )


def _days(row: Row) -> DayInterval | None:
    first, last = (date.fromisoformat(row[k]) if row.get(k) else None for k in ("d0", "d1"))
    if first is None and last is None:
        return None
    if first and last and first > last:
        first, last = last, first
    return DayInterval(first=first, last=last, precision=_precision(first, last))


def _precision(first: date | None, last: date | None) -> DayPrecision:
    if first is None or last is None:
        return DayPrecision.OPEN
    length = (last - first).days
    if length == 0:
        return DayPrecision.DAY
    if length < 7:
        return DayPrecision.FEW_DAYS
    return DayPrecision.MONTH if length <= 31 else DayPrecision.PERIOD
