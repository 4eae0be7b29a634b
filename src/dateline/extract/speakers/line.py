"""A sentence as the search for speakers sees it: words, what is quoted, what tells a time."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dateline.model.analysis import Analysis, Sentence, Token
from dateline.model.document import BlockKind
from dateline.model.span import Span
from dateline.resources.lexicons import section

LONGEST_LINE = 600
"""Words up to which a line is read as a sentence; what is longer is a table or a list of names."""
QUOTE_MARKS = frozenset({'"', "“", "”", "''", "``", "«", "»"})
DASHES = frozenset("-–—") | {"--"}
_TIME = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|overnight|tonight|noon|midnight|jan(?:uary)?"
    r"|feb(?:ruary)?|march|april|june|july|aug(?:ust)?|sept(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
    r"|(?:19|20)\d\d|morning|afternoon|evening|night|week|month|hours|days|dawn|earlier|later|late|early"
)
"""Words that tell a time; kept coarse, since they only show what is no name."""


@cache
def lexicon_set(part: str) -> frozenset[str]:
    """One section of the speech lexicon."""
    return frozenset(section("speech", part))


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The words of one sentence with what the search needs to know of each."""

    words: Sequence[Token]
    lower: Sequence[str]
    quoted: Sequence[bool]
    """Whether a word stands inside quotation marks."""
    quotations: Sequence[Span]
    """The quotations that it holds or that it is part of."""
    kind: BlockKind
    """The kind of block it stands in."""

    @property
    def all_quoted(self) -> bool:
        """The whole sentence stands between quotation marks."""
        return all(q or w.text in QUOTE_MARKS for w, q in zip(self.words, self.quoted, strict=True))

    def __len__(self) -> int:
        return len(self.words)

    def span(self, start: int, end: int) -> Span:
        """The stretch of text of the words [start, end)."""
        return Span(self.words[start].span.start, self.words[end - 1].span.end)

    def capital(self, index: int) -> bool:
        """The word begins with a capital."""
        return self.words[index].text[:1].isupper()

    def tells_time(self, index: int) -> bool:
        """The word is part of a time expression."""
        return _TIME.fullmatch(self.lower[index].rstrip(".")) is not None


_NAMES_LIKE_WORDS = frozenset({"IS", "US", "WHO", "IT"})


def _plain(word: Token) -> str:
    """The word in lower case, but for names in capitals that look like a frequent word then."""
    return word.text if word.text in _NAMES_LIKE_WORDS else word.lower


def lines_of(analysis: Analysis) -> list[Line]:
    """Every sentence as a line."""
    quoted = _quotations_by_sentence(analysis)
    return [_line(analysis.words(s), s, quoted.get(i, ())) for i, s in enumerate(analysis.sentences)]


def _quotations_by_sentence(analysis: Analysis) -> dict[int, list[Span]]:
    """The quotations that overlap each sentence, by the sentence's index."""
    starts = [s.span.start for s in analysis.sentences]
    found: dict[int, list[Span]] = {}
    for quotation in analysis.quotations:
        first = max(0, bisect_right(starts, quotation.span.start) - 1)
        for index in range(first, bisect_left(starts, quotation.span.end)):
            if analysis.sentences[index].span.overlaps(quotation.span):
                found.setdefault(index, []).append(quotation.span)
    return found


def _line(words: Sequence[Token], sentence: Sentence, quotations: Sequence[Span]) -> Line:
    if len(words) > LONGEST_LINE:
        quotations = ()
    quoted = [any(s.covers(word.span) for s in quotations) for word in words]
    lower = [_plain(w) for w in words]
    return Line(words=words, lower=lower, quoted=quoted, quotations=tuple(quotations), kind=sentence.kind)
