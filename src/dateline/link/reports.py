"""What linking needs to know of a report."""

from dataclasses import dataclass
from datetime import date

from dateline.model.document import Document
from dateline.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportText:
    """A report as linking reads it: its words, its day and its publisher."""

    id: str
    text: str
    """The base text; every span points into it."""
    spans: tuple[Span, ...]
    """The blocks from which claims are read: menus and credit lines are nobody's story."""
    published: date | None
    publisher: str
    """ "" if unknown."""
    credits: tuple[str, ...] = ()
    """Agencies that the report names as the origin of its text, as written."""

    @property
    def order(self) -> tuple[date, str]:
        """Earliest first, undated last, equals by id: which of two reports stands for the original."""
        return (self.published or date.max, self.id)


def report_text(document: Document) -> ReportText:
    """A cleaned report as linking reads it."""
    return ReportText(
        id=document.report.id,
        text=document.text,
        spans=tuple(block.span for block in document.blocks if block.kind.makes_claims),
        published=document.published.day,
        publisher=document.report.publisher,
        credits=tuple(credit.name for credit in document.credits),
    )
