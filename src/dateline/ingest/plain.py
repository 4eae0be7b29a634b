"""Plain text files. The base text is the decoded text with CR LF made LF, nothing else."""

from collections.abc import Iterator

from dateline.grammar.decode import decode
from dateline.ingest.draft import Draft, Source
from dateline.ingest.exports import split_export
from dateline.model.report import Skipped


def read_plain(source: Source) -> Iterator[Draft | Skipped]:
    """One report, or the articles of a Nexis or Factiva export."""
    decoded = decode(source.raw)
    if decoded is None:
        yield not_text(source.origin)
        return
    text = decoded.text.replace("\r\n", "\n")
    articles = split_export(text, source.origin)
    if articles:
        yield from articles
        return
    yield Draft(
        origin=source.origin,
        text=text,
        raw=source.raw,
        media_type="text/plain",
        other={"encoding": decoded.note} if decoded.note else {},
    )


def not_text(origin: str) -> Skipped:
    """Bytes that are no text in any encoding."""
    return Skipped(
        origin=origin,
        reason="its bytes are no text in any encoding known here (a binary file)",
        advice="Save the article as text, HTML, PDF or .docx and give that file.",
    )
