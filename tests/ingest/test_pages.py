"""Saved web pages: base text by the walk over text nodes, title and outlet and day by metadata alone."""

from datetime import date

import pytest

from dateline.ingest import ingest_bytes
from dateline.model.report import Report

STORY = (
    "<h1>Shells fall on Marat</h1><p>Two shells fell on <b>Marat</b> on Sunday.</p><p>Nobody was hurt.</p>"
)


def read(head: str = "", body: str = STORY) -> Report:
    """The report of a page."""
    page = f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"
    (found,) = ingest_bytes(page.encode(), "a.html")
    assert isinstance(found, Report), found
    return found


def test_blocks_stand_on_lines_of_their_own() -> None:
    """Inline elements do not break a line, block elements do."""
    assert read().text == "Shells fall on Marat\nTwo shells fell on Marat on Sunday.\nNobody was hurt."


def test_white_space_is_folded_as_a_browser_shows_it() -> None:
    """Line breaks of the source are no line breaks of the page; br is one."""
    assert read(body="<p>Two\n   shells&nbsp;fell<br>on Marat.</p>").text == "Two shells fell\non Marat."


def test_script_and_style_are_no_text() -> None:
    """Code is not read, what follows it is."""
    body = "<p>One.</p><script>var x = 'no';</script><style>p {}</style><!-- no --><div>Two.</div>"

    assert read(body=body).text == "One.\nTwo."


def test_title_outlet_and_address_come_from_metadata() -> None:
    """The one h1 is the title, og:site_name the outlet, the canonical link the address."""
    report = read(
        '<title>Shells - Post</title><meta property="og:site_name" content="The Marat Post">'
        '<link rel="canonical" href="https://post.example/shells">'
    )

    assert (report.title, report.publisher) == ("Shells fall on Marat", "The Marat Post")
    assert report.address == "https://post.example/shells"


@pytest.mark.parametrize(
    ("head", "rule"),
    [
        (
            '<meta property="article:published_time" content="2013-06-02T23:10:00+03:00">',
            "meta article:published_time",
        ),
        (
            '<script type="application/ld+json">{"@type": "Article", "datePublished": "2013-06-02"}</script>',
            "JSON-LD datePublished",
        ),
        (
            '<link rel="canonical" href="https://post.example/2013/06/02/shells">',
            "date in the page's address",
        ),
    ],
)
def test_the_day_comes_from_metadata_with_its_rule(head: str, rule: str) -> None:
    """Each kind of metadata tells the day and is named."""
    published = read(head).published

    assert (published.day, published.rule) == (date(2013, 6, 2), rule)


def test_a_time_in_the_articles_header_tells_the_day() -> None:
    """A time element right under the headline counts."""
    body = '<article><h1>Shells</h1><time datetime="2013-06-02">June 2</time><p>Two fell.</p></article>'

    assert read(body=body).published.day == date(2013, 6, 2)


def test_a_related_storys_day_is_not_taken() -> None:
    """A time beside another headline dates nothing: null rather than a guess."""
    body = STORY + '<div><article><h2>Older story</h2><time datetime="2012-01-05">2012</time></article></div>'

    assert read(body=body).published.day is None


def test_articles_of_other_stories_in_linked_data_tell_nothing() -> None:
    """Two articles with two days in JSON-LD leave the page undated."""
    items = (
        '[{"@type": "NewsArticle", "datePublished": "2012-01-05"},'
        ' {"@type": "NewsArticle", "datePublished": "2012-01-06"}]'
    )

    assert read(f'<script type="application/ld+json">{items}</script>').published.day is None


def test_metadata_that_differs_is_noted() -> None:
    """The first rule wins, the other is told in the note."""
    published = read(
        '<meta property="article:published_time" content="2013-06-02">'
        '<link rel="canonical" href="https://post.example/2013/06/03/shells">'
    ).published

    assert published.day == date(2013, 6, 2)
    assert "2013-06-03" in published.note


def test_a_declared_charset_is_used() -> None:
    """A page in windows-1256 that says so keeps its letters."""
    page = '<html><head><meta charset="windows-1256"></head><body><p>سقطت قذيفتان</p></body></html>'

    (report,) = ingest_bytes(page.encode("cp1256"), "a.html")

    assert isinstance(report, Report)
    assert report.text == "سقطت قذيفتان"
