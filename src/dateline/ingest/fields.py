"""The names under which records carry a report's fields: keys of JSON objects, headings of tables."""

from collections.abc import Iterable

NAMES: dict[str, tuple[str, ...]] = {
    "id": ("id", "article_id", "report_id", "doc_id", "unit_id"),
    "publisher": ("publisher", "outlet", "source", "newspaper", "media"),
    "title": ("title", "headline", "article_title"),
    "published": ("published", "date", "publication_date", "published_at", "pub_date", "date_published"),
    "text": ("text", "body", "content", "article", "article_content", "article_text", "full_text"),
    "address": ("address", "url", "link"),
    "language": ("language", "lang"),
}
"""Names that a field is read from, best first; case, spaces, hyphens and underscores do not count."""


def plain(name: str) -> str:
    """A name for comparison: "publishedAt", "Published at" and "published_at" are one."""
    return "".join(char for char in name.lower() if char not in " -_")


def fields_of(names: Iterable[str]) -> dict[str, str]:
    """Field → the name that it is read from, of those that are there."""
    there: dict[str, str] = {}
    for name in names:
        there.setdefault(plain(name), name)
    return {
        field: there[found]
        for field, known in NAMES.items()
        if (found := next((plain(name) for name in known if plain(name) in there), None))
    }
