"""Exact numbers in English text: digits, words, and both together.

`NUMBER` is a regular expression source for one number; `value` reads what it matched.
"""

import re
from decimal import Decimal

_ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = [
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"),
    *("sixteen", "seventeen", "eighteen", "nineteen"),
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_SUFFIXES = {"k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9}
_HALVES = {"half a": (1, 2), "half": (1, 2), "a quarter of a": (1, 4), "quarter of a": (1, 4)}

WORD_VALUES = {
    **{word: n for n, word in enumerate([*_ONES, *_TEENS])},
    **{word: 10 * n for n, word in enumerate(_TENS, start=2)},
    "fourty": 40,  # the commonest misspelling in news copy
}
"""Every number word below one hundred with its value."""

_ONE = "|".join(_ONES[1:])
_BELOW_20 = "|".join(sorted(_ONES + _TEENS, key=len, reverse=True))
_SPACE = r"[ \u00a0\u202f]"
_JOIN = rf"(?:{_SPACE}{{1,2}}|-)"
_SUB100 = rf"(?:(?:{'|'.join(_TENS)}|fourty)(?:{_JOIN}(?:{_ONE}))?|{_BELOW_20})"
_SUB1000 = rf"(?:{_SUB100}(?:{_JOIN}hundred(?:(?: and)?{_JOIN}{_SUB100})?)?|hundred)"
_SCALE = rf"(?:{'|'.join(_SCALES)})"
SPELLED = rf"{_SUB1000}(?:{_JOIN}{_SCALE}(?:(?:,| and)?{_JOIN}{_SUB1000})?)*\b"
"""A number written out: "forty-two", "two hundred and three thousand"."""

_GROUPED = rf"\d{{1,3}}(?:,\d{{3}})+(?!\d)|\d{{1,3}}(?:{_SPACE}\d{{3}})+(?![\d,])"
PLAIN_DIGITS = rf"(?:{_GROUPED}|\d+(?:\.\d+)?)"
"""Digits alone: "21,000", "21 000", "1500", "1.5"."""

DIGITS = (
    rf"{PLAIN_DIGITS}"
    rf"(?:{_SPACE}?(?:{'|'.join(_SUFFIXES)})\b|(?:{_JOIN})?(?:hundred{_JOIN})?(?:hundred|{_SCALE})\b)?"
)
"""Digits with their scale: "1.5 million", "250k"."""

FRACTION = rf"(?:half(?: a)?|(?:a )?quarter of a){_SPACE}(?:hundred{_SPACE})?{_SCALE}\b"
"""Part of a scale: "half a million"."""

ARTICLE_SCALE = rf"a{_SPACE}(?:hundred(?:{_JOIN}{_SCALE})?|{_SCALE})\b"
"""One of a scale: "a hundred", "a hundred thousand"."""

NUMBER = rf"(?:{DIGITS}|{FRACTION}|{ARTICLE_SCALE}|{SPELLED})"
"""Any exact number."""

_DIGITS_PARTS = re.compile(rf"({PLAIN_DIGITS})(.*)", re.DOTALL)
_WORDS = re.compile(r"[a-z]+")


def value(words: str) -> int | None:
    """The number that `words` write; None where they write none, or one with a fraction left over."""
    text = words.strip().lower()
    match = _DIGITS_PARTS.fullmatch(text)
    if match:
        return _digits_value(match[1], match[2])
    for start, (part, whole) in _HALVES.items():
        if text.startswith(start + " "):
            rest = _spelled_value(text.removeprefix(start))
            return None if rest is None else rest * part // whole
    return _spelled_value(text.removeprefix("a "))


def _digits_value(digits: str, rest: str) -> int | None:
    scale = _scale(rest)
    if scale is None:
        return None
    bare = re.sub(r"[,\s]", "", digits)
    if scale == 1 and re.fullmatch(r"\d{1,3}\.\d{3}", bare):
        # Nobody counts people in thousandths: the point groups digits, as in much of Europe.
        return int(bare.replace(".", ""))
    number = Decimal(bare) * scale
    return int(number) if number == int(number) else None


def _scale(words: str) -> int | None:
    """What "hundred thousand", "million", "k" after digits multiply by; None for other words."""
    scale = 1
    for word in _WORDS.findall(words):
        factor = 100 if word == "hundred" else _SCALES.get(word) or _SUFFIXES.get(word)
        if factor is None:
            return None
        scale *= factor
    return scale


def _spelled_value(text: str) -> int | None:
    """Adds up number words from left to right: each scale closes the group before it."""
    total = group = 0
    seen = False
    for word in _WORDS.findall(text):
        if word == "and":
            continue
        seen = True
        if word in WORD_VALUES:
            group += WORD_VALUES[word]
        elif word == "hundred":
            group = max(group, 1) * 100
        elif word in _SCALES:
            total, group = _close(total, group, _SCALES[word])
        else:
            return None
    return total + group if seen else None


def _close(total: int, group: int, scale: int) -> tuple[int, int]:
    """Total and open group after a scale word: "two thousand million" multiplies what stands before it."""
    if group == 0 and total:
        return total * scale, 0
    return total + max(group, 1) * scale, 0
