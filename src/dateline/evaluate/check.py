"""Whether interchange rows say only what the guidelines allow, in words that stand in their reports."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dateline.evaluate.rows import AnnotatedClaim, Rows, Texts, fold_space, value
from dateline.model.vocabulary import ActorId, EventType, Group, Modality, Outcome, Scope, SourceClass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that is wrong with a row."""

    doc: str
    claim: int | None
    """The claim's index within its report, from 0; None where the row itself is at fault."""
    fault: str

    def __str__(self) -> str:
        where = self.doc if self.claim is None else f"{self.doc} claim {self.claim}"
        return f"{where}: {self.fault}"


def check_rows(rows: Rows, texts: Texts) -> list[Fault]:
    """Every fault of the rows, in their order; an empty list means that they can be used."""
    return [fault for doc, claims in rows.items() for fault in _check_report(doc, claims, texts.get(doc))]


def _check_report(doc: str, claims: object, text: str | None) -> Iterator[Fault]:
    if text is None:
        yield Fault(doc=doc, claim=None, fault=f"no report {doc!r}")
        return
    if not isinstance(claims, list | tuple):
        yield Fault(doc=doc, claim=None, fault="its claims are no list")
        return
    folded = fold_space(text)
    for index, claim in enumerate(claims):
        for fault in faults_of(claim, folded):
            yield Fault(doc=doc, claim=index, fault=fault)


def faults_of(claim: AnnotatedClaim, text: str) -> Iterator[str]:
    """Every fault of one claim of a report whose text is given with its white space folded."""
    yield from (f"unknown field {name!r}" for name in claim if name not in AnnotatedClaim.__annotations__)
    for check in _CHECKS:
        yield from check(claim, text)


def _words(claim: AnnotatedClaim, text: str) -> Iterator[str]:
    """Quoted words stand in the report; trigger and quantity stand in the evidence."""
    evidence = fold_space(claim.get("ev"))
    if not evidence or evidence not in text:
        yield f"ev is not in the report: {evidence[:80]!r}"
    for name, words in _quotations(claim, ("trig", "num")):
        if fold_space(words) not in evidence:
            yield f"{name} {words!r} is not in ev"
    for name, words in _quotations(claim, ("who", "by", "how", "when", "src", "via", "at")):
        if fold_space(words) not in text:
            yield f"{name} {words!r} is not in the report"


def _quotations(claim: AnnotatedClaim, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The stated words of the named fields, each place name on its own."""
    for name in names:
        words = claim.get(name) or []
        for one in words if isinstance(words, list) else [words]:
            yield name, str(one)


_VOCABULARIES: Mapping[str, type[StrEnum]] = {
    "type": EventType,
    "out": Outcome,
    "grp": Group,
    "src_class": SourceClass,
    "mod": Modality,
    "scope": Scope,
}


def _values(claim: AnnotatedClaim, _text: str) -> Iterator[str]:
    """Enumerated fields hold one of their values."""
    for name, vocabulary in _VOCABULARIES.items():
        if value(claim, name) not in set(vocabulary):
            yield f"{name} {claim.get(name)!r} is not one of the values"
    for actor in claim.get("by_id") or []:
        if actor not in set(ActorId):
            yield f"by_id {actor!r} is not one of the values"


def _quantity(claim: AnnotatedClaim, _text: str) -> Iterator[str]:
    """The range is whole, runs upwards, and has words."""
    low, high = claim.get("lo"), claim.get("hi")
    for name, end in (("lo", low), ("hi", high)):
        if end is not None and not (isinstance(end, int) and end >= 0):
            yield f"{name} {end!r} is not a whole number"
    if isinstance(low, int) and isinstance(high, int) and low > high:
        yield f"lo {low} > hi {high}"
    if (low is not None or high is not None) and not claim.get("num"):
        yield "a quantity without num"


def _days(claim: AnnotatedClaim, _text: str) -> Iterator[str]:
    """Days are ISO dates and run forwards."""
    days = []
    for name, day in (("d0", claim.get("d0")), ("d1", claim.get("d1"))):
        if not day:
            continue
        try:
            days.append(date.fromisoformat(day))
        except ValueError:
            yield f"{name} {day!r} is no date"
    if days != sorted(days):
        yield "d0 is after d1"


def _speaker(claim: AnnotatedClaim, _text: str) -> Iterator[str]:
    """A named speaker is somebody else than the publisher."""
    if claim.get("src") and value(claim, "src_class") == "publisher":
        yield "src is named but src_class is publisher"


_CHECKS: tuple[Callable[[AnnotatedClaim, str], Iterator[str]], ...] = (
    _words,
    _values,
    _quantity,
    _days,
    _speaker,
)
