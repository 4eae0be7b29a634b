"""Documents from a few hand-written lines."""

from dateline.clean import clean
from dateline.ingest import ingest_bytes
from dateline.model.document import Document
from dateline.model.report import Report


def document(text: str, name: str = "a.txt") -> Document:
    """The document of a file's text."""
    (report,) = ingest_bytes(text.encode(), name)
    assert isinstance(report, Report), report
    return clean(report)


def told(document: Document) -> list[tuple[str, str]]:
    """Kind and words of each block."""
    return [(block.kind.value, block.span.of(document.text)) for block in document.blocks]
