"""A report's base text seen as blocks."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.day import PublicationDay
from dateline.model.report import Report
from dateline.model.span import Span


class BlockKind(StrEnum):
    """What a block of a page is."""

    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    BODY = "body"
    FURNITURE = "furniture"

    @property
    def makes_claims(self) -> bool:
        """Claims are read from blocks of this kind."""
        return self in _CLAIMING


_CLAIMING = frozenset({BlockKind.HEADLINE, BlockKind.CAPTION, BlockKind.BODY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of the base text of one kind."""

    kind: BlockKind
    span: Span
    rule: str
    """Why it is of this kind ("credit line", "repeats an earlier caption", "paragraph")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """An agency or outlet that the report names as the origin of its text ("With files from Reuters")."""

    span: Span
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A report with its blocks told apart and its publication day settled.

    Blocks are in text order, do not overlap, and together cover every character that is not white space.
    """

    report: Report
    blocks: tuple[Block, ...]
    published: PublicationDay
    """The publication day by the order of trust: given, metadata, line, dateline, text, or unknown."""
    credits: tuple[Credit, ...] = ()
    dateline_place: Span | None = None
    """The city of the dateline ("ALEPPO //"): where the reporter wrote, not where events happened."""

    @property
    def text(self) -> str:
        """The base text."""
        return self.report.text
