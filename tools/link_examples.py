"""Labelled pairs from which `learn_links.py` learns: of claims within a report, of events across reports."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import cast

from dateline.engines.reader import default_reader
from dateline.evaluate import read_rows
from dateline.evaluate.annotated import annotated_reports, true_incidents
from dateline.evaluate.partners import named, partners
from dateline.evaluate.rows import AnnotatedClaim
from dateline.ingest import ingest
from dateline.link.blocking import candidate_pairs
from dateline.link.events import LocalEvent, local_events
from dateline.link.features import signs
from dateline.link.reports import ReportText, report_text
from dateline.link.telling import signs as signs_within
from dateline.link.telling import tellings
from dateline.model.claim import Claim
from dateline.model.report import Report
from dateline.publish.interchange import to_interchange

TIMELESS = frozenset({"days.unknown", "days.same_weekday", "days.weekday_fits"})
"""Signs of a pair of which one is undated."""
UNDATED_SHARE = 0.3
"""What a pair counts for whose days were taken away, to learn what is left to go by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One labelled pair."""

    features: Mapping[str, float]
    one: bool
    """The two are of one event."""
    event: str
    """What it is about; many pairs of one event tell little more than few."""
    share: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of the annotated reports, as annotated and as extracted."""

    gold: Sequence[Claim]
    gold_reports: Mapping[str, ReportText]
    truth: Mapping[str, str]
    """The real event of annotated claims, where somebody annotated it."""
    found: Sequence[Claim]
    reports: Mapping[str, ReportText]
    partner: Mapping[str, str]
    """The annotated claim of extracted ones that have one."""


def read_part(data: Path, part: str) -> Part:
    """Read the reports of a part and pair what is extracted with what is annotated."""
    gold, gold_reports = annotated_reports(data, part)
    rows = read_rows(data / f"{part}.jsonl")
    found, reports, read = _extracted(data / "reports", rows)
    texts = {name: report.text for name, report in gold_reports.items()}
    paired = partners(texts, named(gold, rows), read)
    return Part(
        gold=gold,
        gold_reports=gold_reports,
        truth=true_incidents(data, part, gold),
        found=found,
        reports=reports,
        partner={other: one for one, other in paired.items()},
    )


def _extracted(
    folder: Path, docs: Iterable[str]
) -> tuple[list[Claim], dict[str, ReportText], dict[str, list[tuple[str, AnnotatedClaim]]]]:
    """Claims and reports as a user gets them, and the claims in the interchange form by report."""
    reader, claims = default_reader(), list[Claim]()
    reports: dict[str, ReportText] = {}
    rows: dict[str, list[tuple[str, AnnotatedClaim]]] = {}
    for item in ingest([folder / f"{doc}.json" for doc in docs]):
        if isinstance(item, Report):
            reading = reader(item)
            own = reading.extraction.claims
            claims += own
            reports[item.id] = report_text(reading.document)
            rows[item.name] = [(c.id, cast("AnnotatedClaim", to_interchange(c, item))) for c in own]
    return claims, reports, rows


def within(part: Part, *, dated: bool = True) -> list[Example]:
    """Pairs of extracted claims of one report, by the numbers that the annotated ones carry."""
    number = {claim.id: claim.inc for claim in part.gold}
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in part.found:
        if claim.id in part.partner:
            by_report[claim.report].append(claim if dated else _undated(claim))
    return [
        Example(
            features=dict(signs_within(one, other)),
            one=number[part.partner[one.claim]] == number[part.partner[other.claim]],
            event=report,
            share=1.0 if dated else UNDATED_SHARE,
        )
        for report, own in sorted(by_report.items())
        for one, other in combinations(tellings(own, part.reports[report].text), 2)
        if one.is_total is other.is_total
    ]


def across_gold(part: Part, *, totals: bool) -> list[Example]:
    """Pairs of annotated events."""
    linked = {c.report for c in part.gold if c.id in part.truth}
    events = local_events([c for c in part.gold if c.report in linked], part.gold_reports)
    return _across(events, {e.key: part.truth.get(e.anchor, "") for e in events}, totals=totals)


def across_found(
    part: Part, numbers: Mapping[str, tuple[str, int]], *, totals: bool, dated: bool = True
) -> list[Example]:
    """Pairs of extracted events; an event is what most of its claims are about.

    Not `dated`: every other report loses its days, and the pairs are those that this leaves undated.
    """
    truth = {found: part.truth[gold] for found, gold in part.partner.items() if gold in part.truth}
    linked = {c.report for c in part.found if c.id in truth}
    claims, reports = [c for c in part.found if c.report in linked], part.reports
    if not dated:
        bare = {name for name in sorted(linked) if int(name[-1], 16) % 2}
        claims = [_undated(c) if c.report in bare else c for c in claims]
        reports = {n: replace(r, published=None) if n in bare else r for n, r in reports.items()}
    events = local_events(claims, reports, (), numbers)
    labels = {e.key: _most([truth[c] for c in e.claims if c in truth]) for e in events}
    pairs = _across(events, labels, totals=totals)
    return pairs if dated else [p for p in pairs if not p.features.keys().isdisjoint(TIMELESS)]


def _across(events: Sequence[LocalEvent], labels: Mapping[str, str], *, totals: bool) -> list[Example]:
    """The labelled pairs that blocking proposes."""
    found = []
    for i, j in candidate_pairs(events):
        left, right = labels[events[i].key], labels[events[j].key]
        if left and right and events[i].is_total is totals:
            features = dict(signs(events[i], events[j]))
            found.append(Example(features=features, one=left == right, event=left))
    return found


def _undated(claim: Claim) -> Claim:
    return replace(claim, days=None)


def _most(labels: Sequence[str]) -> str:
    """The most frequent label, ties by name; "" where there is none."""
    counts = Counter(labels)
    return min(counts, key=lambda label: (-counts[label], label)) if counts else ""
