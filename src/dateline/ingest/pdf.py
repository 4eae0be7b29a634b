"""PDF files with a text layer. The base text is the text of the pages in order, lines as printed."""

import io
import logging
from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.errors import DependencyError

from dateline.ingest.draft import Draft, Source, joined
from dateline.ingest.options import IngestOptions
from dateline.ingest.pdf_title import pdf_title
from dateline.model.report import Skipped

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its remarks on odd files are no matter for our users


def read_pdf(source: Source, options: IngestOptions) -> Iterator[Draft | Skipped]:
    """One report, or the reason why the file has no text that can be read."""
    try:
        reader = PdfReader(io.BytesIO(source.raw))
        if reader.is_encrypted and not _opens_without_password(reader):
            yield _encrypted(source.origin)
            return
        text = joined((_clean(page.extract_text()) for page in reader.pages), options.max_characters)
        title = pdf_title(reader, text)
        pages = len(reader.pages)
    except Exception as error:  # noqa: BLE001 (damaged files raise anything in pypdf)
        yield _damaged(source.origin, error)
        return
    if not text.strip():
        yield _pictures(source.origin, pages)
        return
    yield Draft(origin=source.origin, text=text, raw=source.raw, media_type="application/pdf", title=title)


def _clean(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\x00", "")


def _opens_without_password(reader: PdfReader) -> bool:
    """Some files are encrypted with the empty password, to forbid printing."""
    try:
        return bool(reader.decrypt(""))
    except (DependencyError, NotImplementedError):
        return False


def _encrypted(origin: str) -> Skipped:
    return Skipped(
        origin=origin,
        reason="it is an encrypted PDF that asks for a password",
        advice="Save a copy without the password and give that file.",
    )


def _pictures(origin: str, pages: int) -> Skipped:
    return Skipped(
        origin=origin,
        reason=f"it is a PDF without text ({pages} pages of pictures, such as a scan)",
        advice="Run text recognition (OCR) over it, for example with ocrmypdf, and give the result.",
    )


def _damaged(origin: str, error: Exception) -> Skipped:
    return Skipped(
        origin=origin,
        reason=f"it cannot be opened as a PDF: {str(error)[:120] or type(error).__name__}",
        advice="Check that it opens in a PDF viewer, save it again there, and give that file.",
    )
