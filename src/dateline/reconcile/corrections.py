"""Corrections: a speaker's own words that take an earlier figure back ("to 58 from 72")."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from dateline.link.reports import ReportText
from dateline.model.claim import Claim
from dateline.model.span import Span
from dateline.reconcile.voices import Voice

_CORRECTS = re.compile(
    r"\b(?:correct|revis|amend|updat|lower|rais|reduc|cut|climb|increas)\w*|\b(?:rose|risen|up|down|instead|"
    r"earlier|previous|previously|initial|initially|originally)\b",
    re.IGNORECASE,
)
"""A sentence without any of these corrects nothing."""
_FROM = (
    r"\b(?:from|instead of|rather than|"
    r"(?:earlier|previous|initial|original|first)(?:ly)?(?: \w+){0,3}?(?: of| at)?)"
    r"(?: (?:an?|its|the|their|earlier|previous|initial|original|at|least|more|than|about|some|around)){0,4} "
)
"""What stands before the figure that is given up."""
_STOP = re.compile(r"[.!?](?=\s|$)|\n")


def corrected(
    claims: Sequence[Claim], said: Mapping[str, Voice], reports: Mapping[str, ReportText]
) -> dict[str, str]:
    """The claims whose figure its own speaker took back, each with the words that do so.

    A later report's words take back what was published until then; what is said again afterwards stands.
    """
    counted = [c for c in claims if c.num.value is not None and c.num.value.stated]
    found: dict[str, str] = {}
    for claim in sorted(counted, key=lambda c: (c.report, c.ev, c.id)):
        sentence = _sentence(claim, reports.get(claim.report))
        if _CORRECTS.search(sentence):
            for older in _told_before(claim, counted, said):
                if words := _gives_up(sentence, older):
                    found.setdefault(older.id, words)
    return found


def _told_before(claim: Claim, others: Iterable[Claim], said: Mapping[str, Voice]) -> list[Claim]:
    """Other figures of that voice and outcome that were published no later."""
    voice, day = said[claim.id].key, said[claim.id].day or date.max
    return [
        other
        for other in others
        if said[other.id].key == voice
        and other.out.value is claim.out.value
        and other.sub.value is claim.sub.value
        and other.num.value != claim.num.value
        and (said[other.id].day or date.min) <= day
    ]


def _gives_up(sentence: str, older: Claim) -> str:
    """The words of the sentence that give that claim's number up; "" if none do."""
    quantity = older.num.value
    assert quantity is not None
    # "More than 72" is 73 or more, but its words say 72.
    numbers = {n for n in (quantity.low, quantity.high) if n is not None}
    numbers |= {quantity.low - 1} if quantity.low and quantity.high is None else set()
    forms = "|".join(sorted({f"{n}" for n in numbers} | {f"{n:,}" for n in numbers}))
    found = re.search(f"{_FROM}(?:{forms})\\b(?![,.]\\d)", sentence, re.IGNORECASE)
    return found[0] if found else ""


def _sentence(claim: Claim, report: ReportText | None) -> str:
    """The sentence in which the claim's evidence stands, white space folded."""
    if report is None:
        return ""
    text, evidence = report.text, claim.ev
    before = [m.end() for m in _STOP.finditer(text, max(0, evidence.start - 300), evidence.start)]
    after = _STOP.search(text, evidence.end)
    span = Span(before[-1] if before else max(0, evidence.start - 300), after.start() if after else len(text))
    return " ".join(span.of(text).split())
