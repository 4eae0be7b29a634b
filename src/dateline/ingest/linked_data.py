"""What the JSON-LD of a page tells of its article."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import html as lxml_html

_ARTICLES = ("Article", "BlogPosting", "Report")


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleData:
    """The page's article in JSON-LD; empty where it has none, or several that differ."""

    headline: str = ""
    publisher: str = ""
    published: str = ""


def article_data(root: lxml_html.HtmlElement) -> ArticleData:
    """The one article that the JSON-LD describes; a list of other stories' articles tells nothing."""
    articles = [item for item in _items(root) if _is_article(item)]
    days = {str(item.get("datePublished") or "") for item in articles} - {""}
    names = {str(item.get("headline") or "") for item in articles} - {""}
    if not articles or len(days) > 1 or len(names) > 1:
        return ArticleData()
    publisher = articles[0].get("publisher")
    return ArticleData(
        headline=next(iter(names), ""),
        publisher=str(publisher.get("name") or "") if isinstance(publisher, dict) else "",
        published=next(iter(days), ""),
    )


def _items(root: lxml_html.HtmlElement) -> Iterator[dict[str, Any]]:
    for words in root.xpath("//script[@type='application/ld+json']/text()"):
        try:
            data = json.loads(words, strict=False)
        except (ValueError, RecursionError):
            continue
        for item in data if isinstance(data, list) else [data]:
            if isinstance(item, dict):
                yield item
                graph = item.get("@graph")
                yield from (
                    (node for node in graph if isinstance(node, dict)) if isinstance(graph, list) else ()
                )


def _is_article(item: dict[str, Any]) -> bool:
    kind = item.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return any(str(name).endswith(_ARTICLES) for name in kinds)
