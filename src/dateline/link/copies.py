"""Copies: text that reports share word for word, because one agency or one newsroom wrote it.

Reports are compared by their runs of five words. An inverted index leads from a run to the reports that hold
it, so the work grows with the text that is really shared. Containment (the share of the smaller report's runs
that the other holds) finds a story of which only half was taken over, where a resemblance of whole texts
does not.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from dateline.link.reports import ReportText
from dateline.link.shingles import Hashes, shingles, word_spans, words_of
from dateline.model.link import Copy
from dateline.model.span import Span

SIZE = 5
"""Words in a shingle: shorter runs are idiom, longer ones break at every edited word."""
COMMON = 40
"""A shingle in more reports than this is a set phrase and no sign of copying."""
WINDOW = 7
"""Days within which a story travels; text that is met again later is an outlet's standing background."""
LEAST_SHARE = 0.2
"""Least containment of a copy; among the annotated reports nothing else came above 0.20."""
ONE_STRETCH_SHARE = 0.4
"""Least containment where only one stretch is shared: less of it is a statement that both quote at length."""
LEAST_SHINGLES = 25
"""Least number of shared shingles: a quoted sentence or two makes nobody a copy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Indexed:
    report: ReportText
    shingles: tuple[Hashes, ...]
    """By span, in the order of the text."""
    size: int
    """How many different shingles it has."""

    def lead(self) -> frozenset[int]:
        """Those of its first half: a pair that shares only later halves shares background, not a story."""
        flat = np.concatenate(self.shingles) if self.shingles else np.zeros(0, dtype=np.uint64)
        return frozenset(flat[: len(flat) // 2].tolist())


Shared = dict[int, dict[int, set[int]]]
"""For each report, by position in order of time, the shingles that it shares with each earlier one."""


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
    runs = tuple(shingles(words_of(report.text, span), SIZE) for span in report.spans)
    return _Indexed(report=report, shingles=runs, size=len(_distinct(runs)))


def _distinct(runs: Sequence[Hashes]) -> Hashes:
    return np.unique(np.concatenate(runs)) if runs else np.zeros(0, dtype=np.uint64)


def _shared(indexed: Sequence[_Indexed]) -> Shared:
    shared: Shared = defaultdict(lambda: defaultdict(set))
    for shingle, positions in _repeated([_distinct(one.shingles) for one in indexed]):
        if not _recurs([indexed[p].report for p in positions]):
            for i, later in enumerate(positions):
                for earlier in positions[:i]:
                    shared[later][earlier].add(shingle)
    return shared


def _repeated(distinct: Sequence[Hashes]) -> Iterable[tuple[int, list[int]]]:
    """Each shingle that stands in several reports but not in too many, and their positions, sorted."""
    if not distinct:
        return
    every = np.concatenate(distinct)
    owner = np.repeat(np.arange(len(distinct)), [len(one) for one in distinct])
    order = np.argsort(every, kind="stable")
    every, owner = every[order], owner[order]
    starts = np.flatnonzero(np.append(every[:1] == every[:1], every[1:] != every[:-1]))
    counts = np.diff(np.append(starts, len(every)))
    for i in np.flatnonzero((counts > 1) & (counts <= COMMON)):
        start = int(starts[i])
        yield int(every[start]), owner[start : start + int(counts[i])].tolist()


def _recurs(holders: Sequence[ReportText]) -> bool:
    """The same words stand in reports further apart than a story travels."""
    days = [report.published for report in holders if report.published]
    return bool(days) and (max(days) - min(days)).days > WINDOW


def _copies_of(indexed: Sequence[_Indexed], later: int, shared: Mapping[int, set[int]]) -> Iterable[Copy]:
    """The originals of one report, earliest first, each with what it adds."""
    report, explained = indexed[later], set[int]()
    for earlier in sorted(shared):
        common, original = shared[earlier], indexed[earlier]
        if len(common - explained) >= LEAST_SHINGLES and _is_copy(common, report, original):
            copy = _copy(report, original, common)
            if len(copy.spans) > 1 or copy.share >= ONE_STRETCH_SHARE:
                explained |= common
                yield copy


def _is_copy(common: set[int], report: _Indexed, original: _Indexed) -> bool:
    """Enough of the smaller report is shared, and not the background at the end of both alone."""
    enough = len(common) >= LEAST_SHARE * min(report.size, original.size)
    return enough and not common.isdisjoint(report.lead() | original.lead())


def _copy(report: _Indexed, original: _Indexed, common: set[int]) -> Copy:
    return Copy(
        report=report.report.id,
        of=original.report.id,
        share=round(len(common) / min(report.size, original.size), 4),
        spans=tuple(span for i in range(len(report.shingles)) for span in _spans(report, i, common)),
        credits=report.report.credits,
    )


def _spans(report: _Indexed, block: int, common: set[int]) -> Iterable[Span]:
    """The stretches of one span of the report that common shingles cover, each as long as it gets."""
    words = word_spans(report.report.text, report.report.spans[block])
    first = last = -1
    for i, shingle in enumerate(report.shingles[block].tolist()):
        if shingle not in common:
            continue
        if first < 0 or i > last + 1:
            if first >= 0:
                yield words[first].union(words[last])
            first = i
        last = i + SIZE - 1
    if first >= 0:
        yield words[first].union(words[last])
