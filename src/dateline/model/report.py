"""Reports as they arrived."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dateline.model.day import UNDATED, PublicationDay


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One published article, as it arrived.

    The base text never changes: every offset in the project points into it. It is the decoded text of a plain
    file; title, line break, text of a JSON report; all text nodes in document order, with breaks between
    blocks, of an HTML page.
    """

    id: str
    """The report's content id: "r" and 20 hexadecimal digits of the SHA-256 of its bytes."""
    text: str
    """The base text."""
    raw: bytes = field(repr=False)
    """The bytes as they arrived (of this report's part, where a file held several)."""
    media_type: str
    """What the bytes are ("text/html", "application/json", ...)."""
    own_id: str = ""
    """The id that the file itself gives the report; "" if none."""
    origin: str = ""
    """Where it was found: the path, and the part of the file if it held several ("a.jsonl#7")."""
    address: str = ""
    """The web address, if the file tells it."""
    publisher: str = ""
    """Who published it; "" if unknown."""
    title: str = ""
    """The title as the file gives it; also part of the base text."""
    published: PublicationDay = UNDATED
    """The publication day as told by the user or by the file's metadata."""
    language: str = ""
    """ISO 639-1 of the text; "" if not told apart yet."""
    other: Mapping[str, str] = field(default_factory=dict)
    """Keys of the file that have no field here, kept."""

    @property
    def name(self) -> str:
        """What people and the interchange form call it: its own id, or else its content id."""
        return self.own_id or self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """Something that was met and not read, with the reason."""

    origin: str
    """Which file, and which part of it."""
    reason: str
    """What was seen, in one line."""
    advice: str = ""
    """What to do about it."""
