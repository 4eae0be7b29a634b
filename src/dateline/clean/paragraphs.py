"""A base text's lines, with the lines of one paragraph put together where a file is wrapped at a width."""

import re
from collections.abc import Iterator
from itertools import pairwise

from dateline.model.span import Span

_BREAK = re.compile(r"\r\n|[\n\r\f\v\x85\u2028\u2029]")
_WIDEST = 110
"""Lines of a wrapped file are no longer than this."""
_FEWEST = 6
"""A file of fewer lines is not taken for a wrapped one."""
_FEWEST_GOING_ON = 2
_CONTINUES = re.compile(r"[^.!?:;\"”’')\]…]$")
_LABEL = re.compile(r"[A-Z][A-Za-z-]{2,20}:\s")


def paragraphs(text: str) -> list[Span]:
    """The paragraphs of a text: its lines, or where it is wrapped the runs of lines that go on."""
    lines = list(_lines(text))
    return list(_joined(text, lines)) if _is_wrapped(text, lines) else lines


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for found in _BREAK.finditer(text):
        yield Span(start, found.start())
        start = found.end()
    yield Span(start, len(text))


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    """Lines run on into the next one within a sentence, and none is longer than a page is wide."""
    full = [line.of(text).strip() for line in lines if line.of(text).strip()]
    if len(full) < _FEWEST or max(map(len, full)) > _WIDEST:
        return False
    going_on = sum(
        1 for line, following in pairwise(full) if _CONTINUES.search(line) and following[:1].islower()
    )
    return going_on >= _FEWEST_GOING_ON and going_on * 8 >= len(full)


def _joined(text: str, lines: list[Span]) -> Iterator[Span]:
    """Lines go on until a blank line, a label, or a line that ends well before the right margin."""
    margin = max(len(line.of(text).strip()) for line in lines)
    current: Span | None = None
    for line in lines:
        words = line.of(text).strip()
        if current is not None and (not words or _LABEL.match(words)):
            yield current
            current = None
        if words:
            current = current.union(line) if current else line
            if len(words) < 0.7 * margin:
                yield current
                current = None
    if current is not None:
        yield current
