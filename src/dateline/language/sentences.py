"""Where sentences end.

A mark that ends a sentence takes the closing quotation marks and brackets after it along. A full stop that
belongs to a title or an initial ends nothing; one that belongs to another abbreviation ends a sentence only
where the next word usually starts one. A sentence never crosses a paragraph.
"""

from collections.abc import Sequence
from functools import cache

from dateline.model.analysis import Token
from dateline.resources.lexicons import lexicon

_STOPS = frozenset({".", "!", "?", "…"})
_BRACKETS = frozenset(")]}")
_QUOTES = frozenset({'"', "”", "’", "'", "''", "»"})
_OPEN = frozenset({'"', "“", "‘", "'", "``", "«", "(", "[", "„"})
_BULLETS = frozenset("-–—•*·▪►")


@cache
def _section(name: str) -> frozenset[str]:
    return frozenset(lexicon("sentences")[name])


def ends(text: str, words: Sequence[Token], closing: frozenset[int]) -> list[int]:
    """The indices in `words` after which a sentence ends; the last is always len(words).

    words: the tokens of one paragraph; closing: offsets at which a quotation ends, so that its mark is told
    from one that opens the next sentence.
    """
    found: list[int] = []
    first, index = 0, 0
    while index < len(words):
        after = _past_closers(words, index + 1, closing)
        if after < len(words) and _ends_here(text, words, first, index, after):
            found.append(after)
            first = after
        index = max(after, index + 1) if _is_stop(words[index]) else index + 1
    if words:
        found.append(len(words))
    return found


def _is_stop(word: Token) -> bool:
    return word.text in _STOPS or word.text.endswith(".") or word.text.strip("!?") == ""


def _past_closers(words: Sequence[Token], index: int, closing: frozenset[int]) -> int:
    """The index after the closing marks that stand at `index`."""
    while index < len(words):
        mark, before = words[index], words[index - 1]
        glued = before.span.end == mark.span.start
        spaced = index + 1 < len(words) and words[index + 1].span.start > mark.span.end
        closes_quote = mark.text in _QUOTES and (before.span.end in closing or (glued and spaced))
        if not (closes_quote or (glued and (mark.text in _BRACKETS or mark.text in _STOPS))):
            break
        index += 1
    return index


def _ends_here(text: str, words: Sequence[Token], first: int, index: int, after: int) -> bool:
    """A sentence that began at `first` ends with the token at `index` and the closers before `after`."""
    gap = text[words[after - 1].span.end : words[after].span.start]
    if "\n" in gap and _starts_item(words, after):
        return True
    if not _is_stop(words[index]):
        return False
    if words[index].text == ".":
        closed_quote = words[after - 1].text in _QUOTES
        return _stop_ends(words, first, index, words[after], glued=not gap, closed_quote=closed_quote)
    return _mark_ends(words, first, index, words[after])


def _mark_ends(words: Sequence[Token], first: int, index: int, following: Token) -> bool:
    """Another mark than a lone full stop ends a sentence."""
    mark = words[index].text
    if mark.strip(".…") == "":
        return index > first and not following.text[:1].islower() and following.text[:1] not in ",;:"
    if mark.strip("!?") == "":
        return not following.text[:1].islower()
    return _abbreviation_ends(mark, following)


def _starts_item(words: Sequence[Token], index: int) -> bool:
    """The token at `index` begins an item of a list."""
    if index + 1 >= len(words):
        return False
    return words[index].text in _BULLETS or (
        words[index].text.isdigit() and words[index + 1].text in {".", ")"}
    )


def _stop_ends(
    words: Sequence[Token], first: int, index: int, following: Token, *, glued: bool, closed_quote: bool
) -> bool:
    """A full stop on its own ends a sentence."""
    if index == first or (index == first + 1 and words[first].text.isdigit()):
        return False  # a stray mark; the number of a list's item
    start = following.text[:1]
    if start.islower():
        return not glued and not closed_quote
    if glued and not closed_quote:
        # "city.The" lost its space; "Al-Masdar.Net" and "3.A" did not.
        return words[index - 1].text[-1:].islower() and (start.isupper() or following.text in _OPEN)
    return start not in ",;:"


def _abbreviation_ends(word: str, following: Token) -> bool:
    """An abbreviation's full stop ends a sentence too."""
    if word in _section("titles"):
        return False
    if word in _section("before number"):
        return not following.text[:1].isdigit()
    if following.text in _OPEN:
        return len(word) > 2
    return following.text in _section("starters")
