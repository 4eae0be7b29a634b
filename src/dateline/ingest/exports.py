"""Exports of press databases: one file that holds several articles, split into its parts."""

from collections.abc import Iterator

from dateline.ingest.article import Article
from dateline.ingest.draft import Draft, stated_day
from dateline.ingest.factiva import factiva_articles
from dateline.ingest.nexis import nexis_articles
from dateline.model.day import DayTrust
from dateline.model.report import Skipped


def split_export(text: str, origin: str) -> list[Draft | Skipped]:
    """The articles of a Nexis or Factiva export; empty where the text is neither."""
    articles = factiva_articles(text) or nexis_articles(text)
    return list(_drafts(articles, origin))


def _drafts(articles: list[Article], origin: str) -> Iterator[Draft | Skipped]:
    for number, article in enumerate(articles, 1):
        yield Draft(
            origin=f"{origin}#{number}",
            text=article.text,
            raw=article.part.encode("utf-8", errors="surrogatepass"),
            media_type="text/plain",
            own_id=article.own_id,
            title=article.title,
            publisher=article.publisher,
            published=stated_day(article.published, article.rule, DayTrust.LINE),
        )
