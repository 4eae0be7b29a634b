"""The measures by kind of claim and by kind of report, each with its interval.

By kind of report (publisher, length, prefix of the id) every measure is taken over the reports of the kind.
By kind of claim (outcome, type) a claim counts under its own value, and a found claim that is right under
the annotated one's: so a claim of the wrong kind is missed in one group and spurious in another, and the
groups sum to the whole. Claim events do not have an outcome and are left out there.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.errors import UsageError
from dateline.evaluate.bootstrap import Measure, Resamples
from dateline.evaluate.comparison import (
    Comparison,
    has_toll,
    same_kind,
    same_row,
    same_sourced_toll,
    same_toll,
)
from dateline.evaluate.matching import Matched
from dateline.evaluate.pairing import Placed
from dateline.evaluate.rows import AnnotatedClaim, read_report, value
from dateline.evaluate.scoring import MEASURES, event_tally, tallies
from dateline.evaluate.tally import Tally

NOTHING = Tally(right=0, found=0, gold=0)
_LENGTHS = ((150, "under 150 words"), (300, "150 to 299 words"), (500, "300 to 499 words"))
_LONG = "500 words or more"
_LENGTH_NAMES = (*(name for _, name in _LENGTHS), _LONG)

Counts = Callable[[AnnotatedClaim], bool]
"""Whether a claim counts for a measure."""

Tallies = Mapping[str, Tally]
"""The tally of each measure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFacts:
    """What a report is divided by."""

    doc: str
    publisher: str
    words: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One part of the claims or of the reports, with its measures."""

    name: str
    reports: int
    """Reports of the group, or in which annotated or found claims of it stand."""
    measures: Mapping[str, Measure]


def read_facts(folder: Path, docs: Iterable[str]) -> dict[str, ReportFacts]:
    """What the reports called `docs` in a folder are divided by."""
    reports = ((doc, read_report(folder / f"{doc}.json")) for doc in docs)
    return {
        doc: ReportFacts(
            doc=doc,
            publisher=str(report.get("publisher") or "unknown"),
            words=len(str(report["text"]).split()),
        )
        for doc, report in reports
    }


def _length(facts: ReportFacts) -> str:
    return next((name for limit, name in _LENGTHS if facts.words < limit), _LONG)


def _prefix(facts: ReportFacts) -> str:
    """What stands before the first hyphen of the id; the whole id if there is none."""
    return facts.doc.partition("-")[0]


BY_REPORT: Mapping[str, Callable[[ReportFacts], str]] = {
    "publisher": lambda facts: facts.publisher,
    "length": _length,
    "prefix": _prefix,
}
"""The kinds of report, by the name of the division."""

BY_CLAIM: Mapping[str, str] = {"outcome": "out", "type": "type"}
"""The field that tells the kind of a claim, by the name of the division."""

DIVISIONS = (*BY_CLAIM, *BY_REPORT)
"""What measures can be divided by."""


def break_down(reports: Sequence[Matched], facts: Mapping[str, ReportFacts], by: str) -> list[Group]:
    """The measures of each group of a division: lengths rising, others by how much of them was annotated."""
    if by not in DIVISIONS:
        raise UsageError(f"--by {by!r} is not known", expected=f"one of {', '.join(DIVISIONS)}")
    split = _by_claim(BY_CLAIM[by]) if by in BY_CLAIM else _by_report(BY_REPORT[by], facts)
    each = [split(report) for report in reports]
    names = sorted({name for groups in each for name in groups})
    draws = Resamples(len(reports))
    groups = [_group(name, [one.get(name, {}) for one in each], draws) for name in names]
    if by == "length":
        return sorted(groups, key=lambda group: _LENGTH_NAMES.index(group.name))
    return sorted(groups, key=lambda group: -group.measures["claims"].tally.gold)


def _group(name: str, each: Sequence[Tallies], draws: Resamples) -> Group:
    measured = [m for m in MEASURES if any(m in one for one in each)]
    return Group(
        name=name,
        reports=sum(bool(one) for one in each),
        measures={m: draws.f1([one.get(m, NOTHING) for one in each]) for m in measured},
    )


def _by_report(
    kind: Callable[[ReportFacts], str], facts: Mapping[str, ReportFacts]
) -> Callable[[Matched], dict[str, Tallies]]:
    """All of a report's tallies as those of its one group."""
    return lambda report: {kind(facts[report.doc]): tallies(report.gold, report.found, report.pairs)}


def _by_claim(field: str) -> Callable[[Matched], dict[str, Tallies]]:
    """A report's tallies for each value of a field that its claims have."""

    def split(report: Matched) -> dict[str, Tallies]:
        parts = {name: _of_measure(report, field, *rule) for name, rule in _PAIRED.items()}
        if field == "type":
            parts["claim events"] = _events(report)
        kinds = sorted({kind for tallies_of in parts.values() for kind in tallies_of})
        return {
            kind: {name: tallies_of.get(kind, NOTHING) for name, tallies_of in parts.items()}
            for kind in kinds
        }

    return split


def _of_measure(report: Matched, field: str, same: Comparison, counts: Counts) -> dict[str, Tally]:
    """The tallies of one measure over pairs, by the value of a field.

    A found claim that is right goes with its annotated one, every other by its own value.
    """
    gold = [p.claim for p in report.gold]
    found = [p.claim for p in report.found]
    partner = {j: gold[i] for i, j in report.indexes if same(gold[i], found[j])}
    right = Counter(value(claim, field) for claim in partner.values())
    wanted = Counter(value(claim, field) for claim in gold if counts(claim))
    given = Counter(value(partner.get(j, claim), field) for j, claim in enumerate(found) if counts(claim))
    return {k: Tally(right=right[k], found=given[k], gold=wanted[k]) for k in wanted.keys() | given.keys()}


def _events(report: Matched) -> dict[str, Tally]:
    """The tallies of claim events by type: events of two types never stand for each other."""
    types = {value(p.claim, "type") for p in (*report.gold, *report.found)}
    return {name: event_tally(_of(report.gold, name), _of(report.found, name)) for name in types}


def _of(claims: Sequence[Placed], name: str) -> list[Placed]:
    return [p for p in claims if value(p.claim, "type") == name]


def _any(_claim: AnnotatedClaim) -> bool:
    return True


_PAIRED: Mapping[str, tuple[Comparison, Counts]] = {
    "claims": (same_kind, _any),
    "tolls": (same_toll, has_toll),
    "sourced tolls": (same_sourced_toll, has_toll),
    "rows": (same_row, has_toll),
}
"""The measures over pairs: when a pair is right, and which claims count."""
