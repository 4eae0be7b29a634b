"""Words between quotation marks.

Curly marks tell which way they face; a straight mark is told by the space beside it. A quotation may run over
sentences. Newspapers leave it open at the end of a paragraph when the next paragraph, which begins with a
mark of its own, carries it on: such a part reaches to the end of its paragraph and is not closed. Any other
mark without a partner closes at the end of its sentence, so that one lost mark cannot swallow a report.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from dateline.model.analysis import Quotation, Token
from dateline.model.span import Span

_OPENERS = frozenset("“„«‘")
_CLOSERS = frozenset("”»")
_STRAIGHT = frozenset(('"', "''", "``"))
_SINGLE = frozenset("'’")
_STOPS = frozenset(".!?")
_BEFORE_OPENER = frozenset("([{“\"—–-/'")


class _Side(Enum):
    OPENS = auto()
    CLOSES = auto()
    EITHER = auto()


@dataclass(frozen=True, slots=True)
class _Mark:
    """One quotation mark: its token's index, the way it faces, and whether it is a single mark."""

    index: int
    side: _Side
    single: bool


def quotations(text: str, paragraphs: Sequence[Sequence[Token]]) -> list[Quotation]:
    """The quotations of consecutive paragraphs, given by their tokens; by start, then longest first."""
    found: list[Quotation] = []
    for number, words in enumerate(paragraphs):
        carried_on = number + 1 < len(paragraphs) and _begins_quoted(paragraphs[number + 1])
        for single in (False, True):
            marks = [m for m in _marks(text, words) if m.single is single]
            found += _pair(words, marks, carried_on=carried_on and not single)
    return sorted(found, key=lambda q: (q.span.start, -q.span.end))


def _begins_quoted(words: Sequence[Token]) -> bool:
    return bool(words) and (words[0].text in _STRAIGHT or words[0].text in _OPENERS)


def _marks(text: str, words: Sequence[Token]) -> list[_Mark]:
    found = []
    for index, word in enumerate(words):
        side = _side(text, word)
        if side:
            found.append(_Mark(index, side, word.text in _SINGLE or word.text == "‘"))
    return found


def _side(text: str, word: Token) -> _Side | None:
    """The way a mark faces; None where the token is no quotation mark."""
    mark = word.text
    if mark in _OPENERS:
        return _Side.OPENS
    if mark in _CLOSERS:
        return _Side.CLOSES
    if mark not in _STRAIGHT and mark not in _SINGLE:
        return None
    before = text[word.span.start - 1 : word.span.start]
    after = text[word.span.end : word.span.end + 1]
    free_left = not before or before.isspace() or before in _BEFORE_OPENER
    free_right = not after or not after.isalnum()
    if free_left and not (not after or after.isspace()):
        return _Side.OPENS
    if mark in _SINGLE:
        # An apostrophe within a word faces no way; after a word it closes if something was opened.
        return _Side.CLOSES if free_right and not free_left else None
    return _Side.CLOSES if free_right and not free_left else _Side.EITHER


def _pair(words: Sequence[Token], marks: Sequence[_Mark], *, carried_on: bool) -> list[Quotation]:
    """The quotations that the marks of one paragraph delimit."""
    found: list[Quotation] = []
    opened: int | None = None
    for mark in marks:
        if opened is None:
            opened = None if mark.side is _Side.CLOSES else mark.index
        elif mark.side is _Side.OPENS:
            found += _unclosed(words, opened, mark.index, mark.single)
            opened = mark.index
        else:
            found += _quotation(words, opened + 1, mark.index, closed=True)
            opened = None
    if opened is not None:
        if carried_on:
            found += _quotation(words, opened + 1, len(words), closed=False)
        else:
            single = bool(marks) and marks[0].single
            found += _unclosed(words, opened, len(words), single)
    return found


def _unclosed(words: Sequence[Token], opened: int, limit: int, single: bool) -> list[Quotation]:  # noqa: FBT001 - private
    """A quotation whose end was lost: it ends with its sentence. A lone single mark is an apostrophe."""
    if single:
        return []
    stop = next((i + 1 for i in range(opened + 1, limit) if words[i].text in _STOPS), limit)
    return _quotation(words, opened + 1, stop, closed=False)


def _quotation(words: Sequence[Token], first: int, last: int, *, closed: bool) -> list[Quotation]:
    """The quotation of the tokens [first, last), or nothing where there are none."""
    if first >= last:
        return []
    return [Quotation(span=Span(words[first].span.start, words[last - 1].span.end), closed=closed)]
