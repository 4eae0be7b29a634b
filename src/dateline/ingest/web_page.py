"""Saved web pages. `grammar.html_text` makes the base text; title, outlet, address and day are metadata.

The publication day is never taken from the page's running text, where every library at times finds the day of
a related story: only meta elements, JSON-LD, the header of the article, and the address count.
"""

import re
from collections.abc import Iterator

from lxml import html as lxml_html

from dateline.errors import UnreadableFileError
from dateline.grammar.html_text import html_text
from dateline.ingest.draft import Draft, Source
from dateline.ingest.exports import split_export
from dateline.ingest.linked_data import article_data
from dateline.ingest.page_date import page_date
from dateline.model.report import Skipped

_WHITE = re.compile(r"\s+")


def read_page(source: Source) -> Iterator[Draft | Skipped]:
    """One report, or the articles of a Nexis or Factiva export in HTML."""
    try:
        page = html_text(source.raw)
    except UnreadableFileError as error:
        yield Skipped(origin=source.origin, reason=error.seen, advice=error.advice)
        return
    articles = split_export(page.text, source.origin)
    if articles:
        yield from articles
        return
    data = article_data(page.root)
    yield Draft(
        origin=source.origin,
        text=page.text,
        raw=source.raw,
        media_type="text/html",
        title=_title(page.root) or data.headline,
        publisher=meta(page.root, "og:site_name") or data.publisher,
        address=_address(page.root),
        published=page_date(page.root, data),
        other={"encoding": page.encoding_note} if page.encoding_note else {},
    )


def meta(root: lxml_html.HtmlElement, name: str) -> str:
    """The content of the first meta element of that name or property."""
    found = root.xpath("//meta[@property=$name or @name=$name]/@content", name=name)
    return _fold(found[0]) if found else ""


def _title(root: lxml_html.HtmlElement) -> str:
    headlines = root.xpath("//h1")
    if len(headlines) == 1 and _fold(headlines[0].text_content()):
        return _fold(headlines[0].text_content())
    return meta(root, "og:title") or _fold("".join(root.xpath("//head/title[1]//text()")))


def _address(root: lxml_html.HtmlElement) -> str:
    canonical = root.xpath("//link[@rel='canonical']/@href")
    return str(canonical[0]).strip() if canonical else meta(root, "og:url")


def _fold(words: str) -> str:
    return _WHITE.sub(" ", words).strip()
