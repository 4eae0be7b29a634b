"""Word documents (.docx). The base text is the paragraphs and table cells in document order, one a line.

The day on which a document was made is no publication day and is not read.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from itertools import islice
from typing import Any

import docx
from docx.table import Table
from docx.text.paragraph import Paragraph

from dateline.ingest.draft import Draft, Source, joined
from dateline.ingest.exports import split_export
from dateline.ingest.options import IngestOptions
from dateline.model.report import Skipped

_PIECE = 1_000_000
_ENTITIES = re.compile(rb"<!DOCTYPE|<!ENTITY|<\0!\0D\0", re.IGNORECASE)
_TITLE_PAGE = 40
"""A title stands among so many paragraphs from the first."""
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read_word(source: Source, options: IngestOptions) -> Iterator[Draft | Skipped]:
    """One report, or the articles of a Nexis or Factiva export in .docx."""
    try:
        document = _open(source.raw, options.max_bytes)
        text = joined(_lines(document), options.max_characters)
        title = str(document.core_properties.title or "").strip()
        heading = _heading(document)
    except Exception as error:  # noqa: BLE001 (python-docx lets through whatever zip, XML and its own parts raise)
        yield _damaged(source.origin, error)
        return
    articles = split_export(text, source.origin)
    if articles:
        yield from articles
        return
    yield Draft(
        origin=source.origin,
        text=text,
        raw=source.raw,
        media_type=MEDIA_TYPE,
        title=heading or (title if title and title in text else ""),
    )


def _open(raw: bytes, max_bytes: int) -> Any:  # noqa: ANN401 (python-docx names no type for an open document)
    limit = 2 * max_bytes
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        unpacked = sum(_unpacked(archive, entry, limit) for entry in archive.infolist())
        if unpacked > limit:
            raise ValueError(f"unpacked it would take more than {limit:,} bytes")
        if _ENTITIES.search(archive.read("word/document.xml")[:_PIECE]):
            raise ValueError("it declares entities, as no word processor does")
    return docx.Document(io.BytesIO(raw))


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limit: int) -> int:
    """How many bytes an entry truly unpacks to, counted in pieces: what it says may be a lie."""
    size = entry.file_size
    if size > limit:
        return size
    with archive.open(entry) as unpacking:
        return sum(len(part) for part in iter(lambda: unpacking.read(_PIECE), b""))


def _lines(container: Any) -> Iterator[str]:  # noqa: ANN401 (document or table cell)
    for item in container.iter_inner_content():
        if isinstance(item, Table):
            seen: set[object] = set()
            for row in item.rows:
                for cell in row.cells:
                    if cell._tc not in seen:  # noqa: SLF001 (a merged cell comes up once for each place it spans)
                        seen.add(cell._tc)  # noqa: SLF001 (same)
                        yield from _lines(cell)
        else:
            yield item.text.replace("\r\n", "\n")


def _heading(document: Any) -> str:  # noqa: ANN401 (same)
    """The first paragraph that is set as title or first heading."""
    first = islice(
        (item for item in document.iter_inner_content() if isinstance(item, Paragraph)), _TITLE_PAGE
    )
    return next(
        (
            str(paragraph.text.strip())
            for paragraph in first
            if paragraph.text.strip()
            and paragraph.style is not None
            and paragraph.style.name in {"Title", "Heading 1"}
        ),
        "",
    )


def _damaged(origin: str, error: Exception) -> Skipped:
    return Skipped(
        origin=origin,
        reason=f"it cannot be opened as a Word document: {error or type(error).__name__}",
        advice="Open it in a word processor, save it again as .docx or plain text, and give that file.",
    )
