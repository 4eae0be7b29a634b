"""The interchange form of the annotation guidelines: one plain object a claim, one line a report.

Nothing is masked here: the form exists to carry every word to another program.
"""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

import msgspec

from dateline.model.claim import Cell, Claim
from dateline.model.report import Report
from dateline.model.span import Span
from dateline.model.vocabulary import Group, Modality, Outcome, Scope, SourceClass
from dateline.resources.parties import by_id

Row = dict[str, Any]
"""One claim in the interchange form, fields at their default left out."""


def squash(text: str) -> str:
    """White space folded, as the form's quotations are compared."""
    return re.sub(r"\s+", " ", text).strip()


def to_interchange(claim: Claim, report: Report, incident: str | None = None) -> Row:
    """One claim in the interchange form, with the id of its incident if there is one."""
    row = {
        "ev": evidence_words(claim.ev, report),
        "type": claim.type.value.value,
        "trig": _words(claim.trig),
        **_quantity(claim, report),
        **_arguments(claim),
        **_resolved(claim),
        "mod": _unless(claim.mod.value, Modality.ASSERTED),
    }
    kept = {
        name: value for name, value in row.items() if not (value is None or value is False or value == [])
    }
    kept["inc"] = claim.inc
    return kept | ({"incident": incident} if incident else {})


def to_line(report: Report, rows: Iterable[Mapping[str, Any]]) -> str:
    """One report's claims as a line of JSON, without the line break."""
    return msgspec.json.encode({"doc": report.name, "claims": list(rows)}).decode()


def evidence_words(ev: Span, report: Report) -> str:
    """The evidence, lengthened to the left and then to the right until its first occurrence is the one meant.

    A reader of the form finds evidence by searching for it, and takes the first place. It never crosses the
    line break after the title.
    """
    text = report.text
    first, last = _room(ev, report)
    start, end = ev.start, ev.end
    while _first_place(text[start:end], text) < start and (start > first or end < last):
        if start > first:
            start = _word_before(text, start, first)
        else:
            end = _word_after(text, end, last)
    return squash(text[start:end])


def _first_place(words: str, text: str) -> int:
    """Where `words` first stand in `text`, however white space falls between them."""
    found = re.search(r"\s+".join(map(re.escape, words.split())), text)
    return found.start() if found else len(text)


def _room(ev: Span, report: Report) -> tuple[int, int]:
    """How far evidence may be lengthened: within the title, or within the text after it."""
    title_end = len(report.title)
    if not report.title or report.text[:title_end] != report.title:
        return 0, len(report.text)
    return (0, title_end) if ev.end <= title_end else (min(title_end, ev.start), len(report.text))


def _word_before(text: str, start: int, first: int) -> int:
    """Where the word before `start` begins."""
    head = text[first:start].rstrip()
    found = re.search(r"\S+$", head)
    return first + found.start() if found else first


def _word_after(text: str, end: int, last: int) -> int:
    """Where the word after `end` ends."""
    found = re.compile(r"\s*\S+").match(text, end, last)
    return found.end() if found else last


def _unless(value: StrEnum, default: StrEnum) -> str | None:
    """The value's text, or None where it is the default that the form leaves out."""
    return None if value is default else value.value


def _words(cell: Cell[str | None]) -> str | None:
    """A cell's words with white space folded, or None."""
    return squash(cell.value) if cell.value else None


def _quantity(claim: Claim, report: Report) -> Row:
    """The fields that say how many of what."""
    row: Row = {
        "out": _unless(claim.out.value, Outcome.NONE),
        "sub": claim.sub.value,
        "scope": _unless(claim.scope.value, Scope.INCIDENT),
    }
    quantity = claim.num.value
    if quantity is not None:
        row["num"] = " ".join(squash(span.of(report.text)) for span in claim.num.spans) or None
        row |= {"lo": quantity.low, "hi": quantity.high, "approx": quantity.approximate}
    return row


def _arguments(claim: Claim) -> Row:
    """The fields that are words of the report."""
    return {
        "who": _words(claim.who),
        "grp": _unless(claim.grp.value, Group.UNKNOWN),
        "by": _words(claim.by),
        "how": _words(claim.how),
        "at": [squash(words) for words in claim.at.value],
        "when": _words(claim.when),
        "src": _words(claim.src),
        "via": _words(claim.via),
    }


def _resolved(claim: Claim) -> Row:
    """The fields that `resolve` filled in, as the form has them."""
    row: Row = {}
    if claim.src_class is not None:
        row["src_class"] = _unless(claim.src_class.value, SourceClass.PUBLISHER)
    if claim.actors is not None:
        row["by_id"] = by_id(claim.actors.value)
    if claim.place is not None and claim.place.value is not None:
        row |= {"adm1": claim.place.value.adm1, "country": claim.place.value.country}
    if claim.days is not None and claim.days.value is not None:
        days = claim.days.value
        row |= {"d0": days.first and days.first.isoformat(), "d1": days.last and days.last.isoformat()}
    return row
