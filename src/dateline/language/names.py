"""The places, parties and days that a document names."""

from dateline.model.analysis import Mention
from dateline.model.document import Document


def mentions(document: Document) -> list[Mention]:
    """The mentions in the blocks from which claims are read, sorted by start."""
    del document
    return []
