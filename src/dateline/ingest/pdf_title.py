"""The title of a PDF: what its metadata say and the text bears out, else the largest print of page one."""

import re

from pypdf import PdfReader

_WHITE = re.compile(r"\s+")
_BEGINNING = 2000
"""A title stands among so many first characters."""
_LONGEST = 250
_SHORTEST = 12
_LARGER = 1.15
"""A title is printed so many times larger than the running text, at least."""


def pdf_title(reader: PdfReader, text: str) -> str:
    """The title in one line; "" where nothing in the file tells it."""
    beginning = _fold(text[:_BEGINNING])
    stated = _fold(str((reader.metadata.title if reader.metadata else "") or ""))
    if stated and stated in beginning:
        return stated
    largest = _largest_print(reader)
    return largest if _SHORTEST <= len(largest) <= _LONGEST and largest in beginning else ""


def _largest_print(reader: PdfReader) -> str:
    """The words in the largest letters of the first page, if others are smaller."""
    sizes: dict[float, list[str]] = {}

    def note(words: str, user: list[float], matrix: list[float], _font: object, size: float) -> None:
        height = round(abs(size * (matrix[3] or matrix[1]) * (user[3] or user[1])), 1)
        if words.strip():
            sizes.setdefault(height, []).append(words)

    reader.pages[0].extract_text(visitor_text=note)
    if not sizes:
        return ""
    running = max(sizes, key=lambda height: sum(map(len, sizes[height])))
    largest = max(sizes)
    return _fold(" ".join(sizes[largest])) if largest >= _LARGER * running else ""


def _fold(words: str) -> str:
    return _WHITE.sub(" ", words).strip()
