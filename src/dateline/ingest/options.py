"""What a user may say about the files: whose they are, from which day, which column is which."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class IngestOptions:
    """What the user says about the files; what is said wins over what the files tell."""

    published: date | None = None
    """The publication day of every report."""
    publisher: str = ""
    """Who published every report."""
    language: str = ""
    """ISO 639-1 of every report."""
    columns: Mapping[str, str] = field(default_factory=dict)
    """For tables: field ("id", "publisher", "title", "published", "text", "address") → column name."""
    max_bytes: int = 100 * MEGABYTE
    """Larger files are skipped."""
    max_characters: int = 2_000_000
    """Reports with longer base texts are skipped: no article is as long as a shelf of books."""
