"""The publication day that a saved page's metadata tells, with the rule that found it."""

import copy
import re
from collections.abc import Iterator
from datetime import date

import htmldate
from lxml import html as lxml_html

from dateline.ingest.draft import stated_day
from dateline.ingest.linked_data import ArticleData
from dateline.model.day import UNDATED, DayTrust, PublicationDay

_META = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datePublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "dc.date.issued",
    "DC.date.issued",
    "dc.date",
    "DC.date",
    "dcterms.issued",
    "parsely-pub-date",
    "sailthru.date",
    "cXenseParse:recs:publishtime",
)
_NOT_ASIDE = "[not(ancestor::aside or ancestor::nav or ancestor::footer or descendant::article)]"
_HEADERS = "self::header or contains(@class, 'byline') or contains(@class, 'dateline')"
_HEADER_TIMES = (
    "//time[@itemprop='datePublished' or @pubdate]",
    f"//*[{_HEADERS}]{_NOT_ASIDE}[ancestor::article or descendant::h1]//time",
    f"//h1/following-sibling::*[position() <= 3]{_NOT_ASIDE}/descendant-or-self::time",
)
_IN_ADDRESS = re.compile(r"/(20\d\d|19\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/\-_.]|$)")
_FIRST_DAY, _LAST_DAY = "1990-01-01", "2100-01-01"
"""Bounds for htmldate, whose own upper bound is the clock."""


def page_date(root: lxml_html.HtmlElement, data: ArticleData) -> PublicationDay:
    """The first day told by meta, JSON-LD, header of the article, address; days that differ are noted."""
    stated = [found for found in _candidates(root, data) if found is not UNDATED]
    told = [found for found in stated if found.day]
    if not told:
        return stated[0] if stated else UNDATED
    best = told[0]
    against = dict.fromkeys(f"{other.rule} says {other.day}" for other in told[1:] if other.day != best.day)
    return PublicationDay(day=best.day, trust=DayTrust.METADATA, rule=best.rule, note="; ".join(against))


def _candidates(root: lxml_html.HtmlElement, data: ArticleData) -> Iterator[PublicationDay]:
    for name in _META:
        for words in root.xpath(
            "//meta[@property=$name or @name=$name or @itemprop=$name]/@content", name=name
        )[:1]:
            yield stated_day(words, f"meta {name}")
    yield stated_day(data.published, "JSON-LD datePublished")
    yield _header_day(root)
    yield _address_day(root)
    yield _head_day(root)


def _header_day(root: lxml_html.HtmlElement) -> PublicationDay:
    """The day of the time elements in the article's header, if they agree."""
    for path in _HEADER_TIMES:
        stated = {stated_day(words, "time in the article's header") for words in _times(root, path)}
        days = {found for found in stated if found.day}
        if len(days) == 1:
            return days.pop()
    return UNDATED


def _times(root: lxml_html.HtmlElement, path: str) -> Iterator[str]:
    for element in root.xpath(path):
        hints = " ".join(filter(None, (element.get("class"), element.get("itemprop"))))
        if "modif" not in hints.lower() and "updat" not in hints.lower():
            yield element.get("datetime") or ""


def _address_day(root: lxml_html.HtmlElement) -> PublicationDay:
    for address in root.xpath("//link[@rel='canonical']/@href | //meta[@property='og:url']/@content"):
        match = _IN_ADDRESS.search(address)
        if match:
            return stated_day(
                "-".join(part.zfill(2) for part in match.groups()), "date in the page's address"
            )
    return UNDATED


def _head_day(root: lxml_html.HtmlElement) -> PublicationDay:
    """What htmldate finds in the head's other elements: body, title and JSON-LD never reach it."""
    heads = root.xpath("//head")
    if not heads:
        return UNDATED
    page = lxml_html.Element("html")
    page.append(copy.deepcopy(heads[0]))
    for element in page.xpath("//title | //script"):
        element.getparent().remove(element)
    found = htmldate.find_date(
        page, extensive_search=False, original_date=True, min_date=_FIRST_DAY, max_date=_LAST_DAY
    )
    return (
        PublicationDay(
            day=date.fromisoformat(found),
            trust=DayTrust.METADATA,
            rule="metadata in the page's head (htmldate)",
        )
        if found
        else UNDATED
    )
