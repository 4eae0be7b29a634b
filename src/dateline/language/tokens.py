"""Words and marks of punctuation.

A possessive ("regime" + "'s") and a clitic ("did" + "n't") stand apart; hyphenated words, numbers with their
commas, decimals and colons, addresses, and abbreviations with their full stops stay whole; every quotation
mark is a token.
"""

import re
from functools import cache

from dateline.model.analysis import Token
from dateline.model.span import Span
from dateline.resources.lexicons import lexicon

_APOSTROPHE = "'’ʼ"
_TOKEN = re.compile(
    rf"""
    (?: https?:// | www\. ) [^\s"“”<>]* [^\s"“”<>.,;:!?)]   # a web address, up to its last letter
  | [\w.+-]{{1,64}} @ [\w-]+ (?: \. [\w-]+ )+                 # a mail address; a bound keeps this linear
  | (?: [^\W\d_] \. ){{2,}} (?: [-‐‑] \w+ )*                # U.N., a.m., U.S.-led
  | \d+ (?: [.,:] \d+ )* (?: [^\W\d_]+ )? (?: [-‐‑] \w+ )*  # 1,500  2.5  14:50  4th  17-year-old  20-30
  | [^\W_]+ (?: [-‐‑{_APOSTROPHE}] [^\W_]+ )*               # regime's  al-Assad  Sana'a
  | \.{{2,}} | -{{2,}} | '' | ``
  | \S
    """,
    re.VERBOSE,
)
_CLITIC = re.compile(
    rf"(?: n[{_APOSTROPHE}]t | [{_APOSTROPHE}] (?: s | re | ve | ll | d | m ) )$", re.VERBOSE | re.IGNORECASE
)
_STRAIGHT = str.maketrans("’ʼ‘", "'''")


@cache
def _abbreviations() -> frozenset[str]:
    """Words that a following full stop belongs to."""
    known = lexicon("sentences")
    return frozenset(known["titles"] + known["before number"] + known["abbreviations"])


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of text[start:end], in order, with their places in the whole text."""
    found: list[Token] = []
    at = start
    while match := _TOKEN.search(text, at, end):
        first, at = match.span()
        if at < end and text[at] == "." and _takes_stop(text, first, at, end):
            at += 1
        cut = _clitic_start(text, first, at)
        found.append(_token(text, first, cut))
        if cut < at:
            found.append(_token(text, cut, at))
    return found


def _token(text: str, start: int, end: int) -> Token:
    word = text[start:end]
    return Token(Span(start, end), word, word.lower().translate(_STRAIGHT))


def _takes_stop(text: str, start: int, end: int, limit: int) -> bool:
    """The full stop at `end` belongs to the word before it: an abbreviation or an initial."""
    if text.startswith("..", end):
        return False
    if end - start == 1:
        return text[start].isupper() and end + 1 < limit
    return text[start : end + 1] in _abbreviations()


def _clitic_start(text: str, start: int, end: int) -> int:
    """Where a clitic begins that ends the word [start, end); `end` if there is none."""
    word = text[start:end]
    if end - start < 3 or not any(mark in word for mark in _APOSTROPHE):
        return end
    match = _CLITIC.search(word)
    return start + match.start() if match and match.start() else end
