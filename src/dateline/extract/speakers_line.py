"""A sentence as the search for speakers sees it: words, what is quoted, what tells a time."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dateline.model.analysis import Analysis, Sentence, Token
from dateline.model.document import BlockKind
from dateline.model.span import Span
from dateline.resources.lexicons import section

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


def line_of(analysis: Analysis, sentence: Sentence) -> Line:
    """One sentence as a line."""
    words = analysis.words(sentence)
    spans = [q.span for q in analysis.quotations if q.span.overlaps(sentence.span)]
    quoted = [any(s.covers(word.span) for s in spans) for word in words]
    return Line(words=words, lower=[_plain(w) for w in words], quoted=quoted, kind=sentence.kind)
