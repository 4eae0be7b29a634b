"""The pass that tells headline, summary and crossheads by title, full stop, and what stands around."""

import re
from collections.abc import Sequence

from dateline.clean.lines import fold
from dateline.clean.pieces import Draft, Piece
from dateline.model.document import BlockKind

_STOPPED = re.compile(r"[.!;,:…][\"”’')\]]*$")
_LONGEST_HEADLINE = 180
_LONGEST_CROSSHEAD = 70
_MOST_WORDS = 9
_PARAGRAPH = 80
_NEAR = 4


def mark_headlines(draft: Draft) -> Draft:
    """Headline first, then the lines under it, then the crossheads of the body."""
    pieces = list(draft.pieces)
    lines, rule = _headline(draft, pieces)
    for index in lines:
        pieces[index] = pieces[index].of_kind(BlockKind.HEADLINE, rule)
    _mark_under(draft, pieces, lines[-1] if lines else -1)
    _mark_crossheads(draft, pieces)
    return draft.with_pieces(pieces)


def _headline(draft: Draft, pieces: Sequence[Piece]) -> tuple[list[int], str]:
    """The title's lines, or else the first open line, if it has no full stop and text follows."""
    if any(piece.kind is BlockKind.HEADLINE for piece in pieces):
        return [], ""
    open_ones = [i for i, piece in enumerate(pieces) if piece.open]
    titled = _title_lines(fold(draft.report.title), [(i, fold(draft.words(pieces[i]))) for i in open_ones])
    if titled or not open_ones:
        return titled, "title"
    words = draft.words(pieces[open_ones[0]])
    if len(open_ones) > 1 and len(words) <= _LONGEST_HEADLINE and not _STOPPED.search(words):
        return open_ones[:1], "first line, without a full stop"
    return [], ""


def _title_lines(title: str, lines: Sequence[tuple[int, str]]) -> list[int]:
    """The indices of the line, or of the lines in a row, that are the title."""
    for start in range(len(lines) if title else 0):
        rest, taken = title, []
        for index, words in lines[start:]:
            if not words or not f"{rest} ".startswith(f"{words} "):
                break
            taken.append(index)
            rest = rest[len(words) :].strip()
            if not rest:
                return taken
    return []


def _mark_under(draft: Draft, pieces: list[Piece], headline: int) -> None:
    """Summaries: a line without a full stop, one before the date line, or one that the text repeats."""
    following = [i for i in range(headline + 1, len(pieces)) if pieces[i].open]
    if len(following) < 2:
        return
    first, second = following[:2]
    words = draft.words(pieces[first])
    stamped = any(piece.rule == "date line" for piece in pieces[first + 1 : first + _NEAR])
    begins = any(piece.rule == "date line" for piece in pieces[:first])
    if headline >= 0 and len(words) <= _LONGEST_HEADLINE and not _STOPPED.search(words):
        pieces[first] = pieces[first].of_kind(
            BlockKind.HEADLINE, "line under the headline, without a full stop"
        )
    elif headline >= 0 and stamped and not begins:
        pieces[first] = pieces[first].of_kind(BlockKind.HEADLINE, "between headline and date line")
    elif len(words) >= _PARAGRAPH // 2 and fold(draft.words(pieces[second])).startswith(fold(words)):
        pieces[first] = pieces[first].of_kind(BlockKind.HEADLINE, "summary that the text repeats")


def _mark_crossheads(draft: Draft, pieces: list[Piece]) -> None:
    """A short line without a full stop between two paragraphs."""
    long_ones = [i for i, piece in enumerate(pieces) if piece.open and len(piece.span) >= _PARAGRAPH]
    for index in range(min(long_ones, default=len(pieces)) + 1, len(pieces) - 1):
        words = draft.words(pieces[index])
        if (
            pieces[index].open
            and len(words) <= _LONGEST_CROSSHEAD
            and len(words.split()) <= _MOST_WORDS
            and words[:1].isupper()
            and not _STOPPED.search(words)
            and pieces[index + 1].open
            and len(pieces[index + 1].span) >= _PARAGRAPH
        ):
            pieces[index] = pieces[index].of_kind(BlockKind.HEADLINE, "crosshead")
