"""Columns and boxes beside a page's article, told by the classes and ids of their elements."""

import re
from collections.abc import Sequence
from functools import lru_cache

from dateline.grammar.html_text import HtmlLine

_WORDS = frozenset(
    {
        "aside",
        "outbrain",
        "promo",
        "rail",
        "recommended",
        "related",
        "side",
        "sidebar",
        "sidecol",
        "taboola",
        "trending",
    }
)
_PAIRS = re.compile(
    r"\b(?:(?:also|more)[-_](?:in|on|from|stories|news)|most[-_]?(?:read|popular|viewed)|read[-_](?:more|next|also))\b"
)
_FRAMES = ("html", "body", "main", "article")
"""What holds the article itself may be called "has-sidebar"."""
_MOST = 0.4
"""Where more of the page's text stands in such elements, they hold the article."""


def beside_article(lines: Sequence[HtmlLine]) -> frozenset[int]:
    """The indices of the lines in such elements, but for those that hold the headline or most of the page."""
    headings = [line.path for line in lines if any(label.startswith("h1") for label in line.path)]
    beside = {}
    for index, line in enumerate(lines):
        inside = _side_element(line.path)
        if inside and not any(path[: len(inside)] == inside for path in headings):
            beside[index] = len(line.span)
    share = sum(beside.values()) / max(1, sum(len(line.span) for line in lines))
    return frozenset(beside) if share <= _MOST else frozenset()


def _side_element(path: tuple[str, ...]) -> tuple[str, ...]:
    """The path down to the outermost element beside an article; () if there is none."""
    return next((path[: i + 1] for i, label in enumerate(path) if _is_side(label)), ())


@lru_cache(maxsize=4096)
def _is_side(label: str) -> bool:
    tag, _, names = label.partition(".") if "." in label else label.partition("#")
    if tag in _FRAMES:
        return False
    return not _WORDS.isdisjoint(re.split(r"[^a-z0-9]+", names)) or bool(_PAIRS.search(names))
