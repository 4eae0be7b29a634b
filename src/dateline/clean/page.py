"""A web page's lines: the kind of each by its elements and by what trafilatura takes for the article.

trafilatura makes no text here: its paragraphs only tell which lines of the base text belong to the article.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

import trafilatura

from dateline.clean.pieces import Piece
from dateline.clean.side_columns import beside_article
from dateline.errors import UnreadableFileError
from dateline.grammar.html_text import HtmlLine, html_text
from dateline.model.document import BlockKind
from dateline.model.report import Report

_ASIDE = frozenset({"nav", "footer", "aside", "button", "select", "menu", "iframe", "noscript", "object"})
_CAPTION = re.compile(r"caption", re.IGNORECASE)
_BYLINE = re.compile(r"\b(?:byline|by-line|author|writer)|\[author\]", re.IGNORECASE)
_DATE = re.compile(
    r"^time\b|\b(?:dateline|timestamp|pub-?date|date-?published|published-?(?:on|at|date|time))",
    re.IGNORECASE,
)
_RELATED = re.compile(r"related|recommend|most-?read|trending|sidebar|promo|outbrain|taboola", re.IGNORECASE)
_HEADING = re.compile(r"^h[1-6]\b")
_SPACE = re.compile(r"\W+")
_SHORTEST_PART = 40
"""A line this long may be a part of a paragraph that trafilatura put together."""
_LONGEST_MARK = 160
"""A byline or date line is no longer; a paragraph may stand in an element called "author"."""


def page_pieces(report: Report) -> list[Piece] | None:
    """The lines of a page, with the kinds that its elements tell; None where its bytes give another text."""
    try:
        page = html_text(report.raw)
    except UnreadableFileError:
        return None
    if page.text != report.text:
        return None
    article = _article(page.source)
    lines = page.lines
    beside = beside_article(lines)
    has_headline = any("h1" in _tags(line) for line in lines)
    return [
        Piece(span=line.span, kind=BlockKind.FURNITURE, rule="beside the article (class)")
        if index in beside
        else _piece(line, line.span.of(page.text), article, has_headline=has_headline)
        for index, line in enumerate(lines)
    ]


def _article(source: str) -> dict[str, None]:
    """The paragraphs that trafilatura takes for the article, folded, in order; empty where it finds none."""
    found = trafilatura.bare_extraction(source, fast=True, include_comments=False, include_tables=True)
    text = getattr(found, "text", None) or ""
    return dict.fromkeys(folded for line in text.split("\n") if (folded := _fold(line)))


def _piece(line: HtmlLine, words: str, article: Mapping[str, None], *, has_headline: bool) -> Piece:
    piece = Piece(span=line.span)
    told = _by_place(line, has_headline=has_headline) or _by_mark(line)
    if told:
        return piece.of_kind(*told)
    if article and not _in_article(_fold(words), article):
        return piece.of_kind(BlockKind.FURNITURE, "not in the article (trafilatura)")
    if article and _HEADING.match(line.path[-1]):
        return piece.of_kind(BlockKind.HEADLINE, "crosshead (heading element)")
    return piece


def _by_place(line: HtmlLine, *, has_headline: bool) -> tuple[BlockKind, str] | None:
    """Head, side matter and headline, by the elements that the line stands in."""
    tags = _tags(line)
    if "title" in tags and "head" in tags:
        return BlockKind.FURNITURE if has_headline else BlockKind.HEADLINE, "title of the page"
    if tags & _ASIDE:
        return BlockKind.FURNITURE, "outside the article (element)"
    return (BlockKind.HEADLINE, "h1 element") if "h1" in tags else None


def _by_mark(line: HtmlLine) -> tuple[BlockKind, str] | None:
    """Caption, date line and byline, by the innermost elements and their classes."""
    inner = line.path[-3:]
    if "figcaption" in _tags(line) or any(_CAPTION.search(label) for label in inner):
        if any(_RELATED.search(label) for label in line.path):
            return BlockKind.FURNITURE, "caption of another story"
        return BlockKind.CAPTION, "caption element"
    if len(line.span) > _LONGEST_MARK:
        return None
    if any(_DATE.search(label) for label in inner):
        return BlockKind.FURNITURE, "date line"
    return (BlockKind.BYLINE, "byline element") if any(_BYLINE.search(label) for label in inner) else None


def _tags(line: HtmlLine) -> set[str]:
    return {_tag(label) for label in line.path}


@lru_cache(maxsize=4096)
def _tag(label: str) -> str:
    return re.split(r"[.#\[]", label, maxsplit=1)[0]


def _in_article(words: str, article: Mapping[str, None]) -> bool:
    return words in article or (len(words) >= _SHORTEST_PART and any(words in part for part in article))


def _fold(words: str) -> str:
    return _SPACE.sub("", words.lower())
