"""A document as sentences, words and the names found in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from dateline.model.document import BlockKind, Document
from dateline.model.span import Span


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark of punctuation."""

    span: Span
    text: str
    """The word as written."""
    lower: str
    """The word in lower case, with curly apostrophes made straight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of one block."""

    span: Span
    first: int
    """Index of its first token in `Analysis.tokens`."""
    last: int
    """Index after its last token."""
    block: int
    """Index of its block in `Document.blocks`."""
    kind: BlockKind
    """The kind of that block."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words between quotation marks; the span is without the marks."""

    span: Span
    closed: bool
    """The closing mark was found; a paragraph of a longer quotation has none."""


class MentionKind(StrEnum):
    """What a mention names."""

    PLACE = "place"
    PARTY = "party"
    DAY = "day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that name a place, a party or a day."""

    kind: MentionKind
    span: Span
    key: str = ""
    """A place's or party's id in the resources where the words have just one; else ""."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """A document as sentences, words and the names found in them.

    Sentences and tokens are in text order; mentions are sorted by start and of one kind never overlap.
    """

    document: Document
    tokens: Sequence[Token]
    sentences: Sequence[Sentence]
    quotations: Sequence[Quotation]
    mentions: Sequence[Mention]

    @property
    def text(self) -> str:
        """The base text."""
        return self.document.text

    def words(self, sentence: Sentence) -> Sequence[Token]:
        """The tokens of one sentence."""
        return self.tokens[sentence.first : sentence.last]

    def mentions_in(self, span: Span, kind: MentionKind) -> list[Mention]:
        """The mentions of `kind` that lie inside `span`."""
        return [m for m in self.mentions if m.kind is kind and span.covers(m.span)]
