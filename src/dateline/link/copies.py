"""Copies: text that reports share word for word, because one agency or one newsroom wrote it.

Reports are compared by their runs of five words. An inverted index leads from a run to the reports that hold
it, so the work grows with the text that is really shared. Containment (the share of the smaller report's runs
that the other holds) finds a story of which only half was taken over, where a resemblance of whole texts
does not.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dateline.link.reports import ReportText
from dateline.link.shingles import Word, shingles, words_of
from dateline.model.link import Copy
from dateline.model.span import Span

SIZE = 5
"""Words in a shingle: shorter runs are idiom, longer ones break at every edited word."""
COMMON = 40
"""A shingle in more reports than this is a set phrase and no sign of copying."""
WINDOW = 7
"""Days within which a story travels; text that is met again later is an outlet's standing background."""
LEAST_SHARE = 0.2
"""Least containment of a copy; among the annotated reports nothing that is none came above 0.13."""
LEAST_SHINGLES = 25
"""Least number of shared shingles: a quoted sentence or two makes nobody a copy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Indexed:
    report: ReportText
    words: Sequence[Sequence[Word]]
    shingles: Sequence[Sequence[int]]
    distinct: frozenset[int]
    lead: frozenset[int]
    """Those of the first half: a pair that shares only its later halves shares background, not a story."""


def find_copies(reports: Mapping[str, ReportText]) -> list[Copy]:
    """For each report whose text stands in an earlier one, that one and the spans that they share.

    A report that took text over from several gets an entry for each that adds to what was found before. The
    result is sorted by report and original and does not depend on the order of `reports`.
    """
    indexed = [_index(report) for report in sorted(reports.values(), key=lambda r: r.order)]
    shared = _shared(indexed)
    copies = [copy for later in sorted(shared) for copy in _copies_of(indexed, later, shared[later])]
    return sorted(copies, key=lambda copy: (copy.report, copy.of))


def _index(report: ReportText) -> _Indexed:
    words = words_of(report.text, report.spans)
    runs = [shingles([word.folded for word in block], SIZE) for block in words]
    flat = [s for run in runs for s in run]
    lead = frozenset(flat[: len(flat) // 2])
    return _Indexed(report=report, words=words, shingles=runs, distinct=frozenset(flat), lead=lead)


def _shared(indexed: Sequence[_Indexed]) -> dict[int, dict[int, set[int]]]:
    """For each report, by position in order of time, the shingles that it shares with each earlier one."""
    holders: dict[int, list[int]] = defaultdict(list)
    for position, one in enumerate(indexed):
        for shingle in one.distinct:
            holders[shingle].append(position)
    shared: dict[int, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    for shingle, positions in holders.items():
        if 1 < len(positions) <= COMMON and not _recurs([indexed[p].report for p in positions]):
            for i, later in enumerate(positions):
                for earlier in positions[:i]:
                    shared[later][earlier].add(shingle)
    return shared


def _recurs(holders: Sequence[ReportText]) -> bool:
    """The same words stand in reports further apart than a story travels."""
    days = [report.published for report in holders if report.published]
    return bool(days) and (max(days) - min(days)).days > WINDOW


def _copies_of(indexed: Sequence[_Indexed], later: int, shared: Mapping[int, set[int]]) -> Iterable[Copy]:
    """The originals of one report, earliest first, each with what it adds."""
    report, explained = indexed[later], set[int]()
    for earlier in sorted(shared):
        common, original = shared[earlier], indexed[earlier]
        smaller = min(len(report.distinct), len(original.distinct))
        if not _is_copy(common, smaller, report, original) or len(common - explained) < LEAST_SHINGLES:
            continue
        explained |= common
        yield _copy(report, original, common, smaller)


def _is_copy(common: set[int], smaller: int, report: _Indexed, original: _Indexed) -> bool:
    """Enough of the smaller report is shared, and not the background at the end of both alone."""
    enough = len(common) >= max(LEAST_SHINGLES, LEAST_SHARE * smaller)
    return enough and bool(common & (report.lead | original.lead))


def _copy(report: _Indexed, original: _Indexed, common: set[int], smaller: int) -> Copy:
    return Copy(
        report=report.report.id,
        of=original.report.id,
        share=round(len(common) / smaller, 4),
        spans=tuple(_spans(report, common)),
    )


def _spans(report: _Indexed, common: set[int]) -> Iterable[Span]:
    """The stretches of the report that common shingles cover, each as long as it gets."""
    for words, runs in zip(report.words, report.shingles, strict=True):
        first = last = -1
        for i, shingle in enumerate(runs):
            if shingle not in common:
                continue
            if first >= 0 and i > last + 1:
                yield words[first].span.union(words[last].span)
                first = -1
            first = i if first < 0 else first
            last = i + SIZE - 1
        if first >= 0:
            yield words[first].span.union(words[last].span)
