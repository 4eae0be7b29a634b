"""One article of an export of a press database."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article, with what its header lines tell."""

    text: str
    """Its base text."""
    part: str
    """Its stretch of the file, from which its id is derived."""
    title: str = ""
    publisher: str = ""
    published: str = ""
    """The words that date it."""
    rule: str
    """Which header line dates it."""
    own_id: str = ""
