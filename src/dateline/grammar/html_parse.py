"""An HTML page as a tree, within limits: a page made to keep the parser busy for ever is refused."""

import re

from lxml import etree
from lxml import html as lxml_html

from dateline.errors import UnreadableFileError

_MOST_TAGS = 250_000
_MOST_ATTRIBUTES = 5_000
"""Of one element; the parser's time grows with their square."""
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{10000,}")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_ADVICE = "Open it in a browser, save the article's text, and give that file."


def parse_page(source: str) -> lxml_html.HtmlElement:
    """The root element; raises UnreadableFileError for a page without elements or beyond the limits."""
    fault = _fault(source)
    if fault:
        raise UnreadableFileError(fault, advice=_ADVICE)
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = lxml_html.document_fromstring(source.encode("utf-8", errors="replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        # lxml has no one error for "this is no page": an empty one, one of comments only.
        raise UnreadableFileError("it holds no text", advice=_ADVICE) from error
    if any("depth" in entry.message for entry in parser.error_log.filter_from_fatals()):
        # The parser leaves out what lies deeper: half a page is no page.
        raise UnreadableFileError("its elements are nested more than 2,000 deep", advice=_ADVICE)
    return root


def _fault(source: str) -> str:
    """Which limit a page breaks; "" for a sound one."""
    if source.count("<") > _MOST_TAGS:
        return f"it has more than {_MOST_TAGS:,} elements"
    for tag in _LONG_TAG.finditer(source):
        if len(_QUOTED.sub("", tag.group()).split()) > _MOST_ATTRIBUTES:
            return f"an element of it has more than {_MOST_ATTRIBUTES:,} attributes"
    return ""
