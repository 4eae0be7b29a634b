"""Words by their place in the text."""

from bisect import bisect_left
from collections.abc import Iterable

from dateline.model.analysis import Analysis
from dateline.model.span import Span


class Places:
    """Finds the words that a span touches, and where words stand."""

    def __init__(self, analysis: Analysis) -> None:
        self._tokens = analysis.tokens

    def of(self, span: Span) -> tuple[int, int] | None:
        """The first and the last word that a span touches; None where it touches none."""
        last = bisect_left(self._tokens, span.end, key=lambda token: token.span.start) - 1
        first = bisect_left(self._tokens, span.start, key=lambda token: token.span.start)
        if first > 0 and self._tokens[first - 1].span.overlaps(span):
            first -= 1
        return (first, last) if first <= last else None

    def of_all(self, spans: Iterable[Span]) -> list[tuple[int, int]]:
        """The words of several spans, without those that touch none."""
        return [bounds for span in spans if (bounds := self.of(span))]

    def span(self, first: int, last: int) -> Span:
        """Where the words from `first` to `last` stand."""
        return Span(self._tokens[first].span.start, self._tokens[last].span.end)
