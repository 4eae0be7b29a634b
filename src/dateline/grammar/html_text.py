"""An HTML page as its base text: all text nodes in document order, with a line break between blocks.

White space inside a text node is folded to one space, as a browser shows it; script, style and template hold
no text of the page. `ingest` makes the base text by this walk and `clean` walks the same bytes again to learn
which element each line came from.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml import html as lxml_html

from dateline.errors import UnreadableFileError
from dateline.grammar.decode import decode
from dateline.grammar.html_parse import parse_page
from dateline.model.span import Span

BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "frameset",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "html",
        "iframe",
        "label",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "object",
        "ol",
        "optgroup",
        "option",
        "p",
        "picture",
        "pre",
        "section",
        "select",
        "summary",
        "svg",
        "table",
        "tbody",
        "td",
        "textarea",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
        "video",
    }
)
_AGAIN = "Save the article as text, HTML, PDF or .docx and give that file."
_NO_TEXT = frozenset({"script", "style", "template"})
_WHITE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlLine:
    """One line of the base text and the elements that it stands in."""

    span: Span
    path: tuple[str, ...]
    """The open elements, outermost first, as "tag.class#id[itemprop]"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlText:
    """A page's base text, its lines, and the parsed tree for its metadata."""

    text: str
    lines: tuple[HtmlLine, ...]
    source: str = field(repr=False)
    """The decoded page."""
    encoding_note: str = ""
    root: lxml_html.HtmlElement = field(repr=False, compare=False)


def html_text(raw: bytes) -> HtmlText:
    """The base text of a page; raises UnreadableFileError where the bytes hold none that can be read."""
    decoded = decode(raw, html=True)
    if decoded is None:
        raise UnreadableFileError(
            "its bytes are no text in any encoding known here (a binary file)", advice=_AGAIN
        )
    root = parse_page(decoded.text)
    lines: list[HtmlLine] = []
    text, position = [], 0
    for words, path in _lines(root):
        lines.append(HtmlLine(span=Span(position, position + len(words)), path=path))
        text.append(words)
        position += len(words) + 1
    return HtmlText(
        text="\n".join(text), lines=tuple(lines), source=decoded.text, encoding_note=decoded.note, root=root
    )


def _lines(root: lxml_html.HtmlElement) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The page's lines with the elements open at their first word."""
    words: list[str] = []
    path: tuple[str, ...] = ()
    for chunk, open_elements in _chunks(root):
        if chunk is None:
            line = _fold(words)
            if line:
                yield line, path
            words = []
        else:
            if not _fold(words):
                path = open_elements
            words.append(chunk)
    if _fold(words):
        yield _fold(words), path


def _chunks(root: lxml_html.HtmlElement) -> Iterator[tuple[str | None, tuple[str, ...]]]:
    """Text nodes in document order, and None where a block begins or ends."""
    stack: list[str] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            stack.append(_label(element, tag))
            if tag in _NO_TEXT or not tag:
                walk.skip_subtree()
            elif element.text and tag not in _NO_TEXT:
                if tag in BLOCKS:
                    yield None, ()
                yield element.text, tuple(stack)
            elif tag in BLOCKS:
                yield None, ()
        else:
            stack.pop()
            if tag in BLOCKS:
                yield None, ()
            if element.tail and stack:
                yield element.tail, tuple(stack)


def _label(element: lxml_html.HtmlElement, tag: str) -> str:
    classes = "".join(f".{name}" for name in (element.get("class") or "").split())
    name = f"#{element.get('id')}" if element.get("id") else ""
    hints = "".join(f"[{element.get(key)}]" for key in ("itemprop", "rel", "role") if element.get(key))
    return f"{tag}{classes}{name}{hints}".lower()


def _fold(words: list[str]) -> str:
    return _WHITE.sub(" ", "".join(words)).strip()
