"""Web pages: elements and trafilatura tell the kinds, the base text stays as it is."""

from tests.support.documents import document, told

STORY = (
    "Two shells fell on the old market of Marat on Sunday, killing a baker and his son, residents said.",
    "The army denied that it had fired on the town, and blamed a rebel group that it did not want to name.",
    "The rescue service of the province said that it had carried nineteen wounded people to the hospital.",
)
PAGE = f"""<html><head><title>Shells fall on Marat - The Marat Post</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>Shells fall on Marat</h1><div class="byline">By Ida Lund</div>
<time datetime="2013-06-02">2 June 2013</time>
<figure><img src="a.jpg"><figcaption>A boy walks past a burnt bakery</figcaption></figure>
<p>{STORY[0]}</p><p>{STORY[1]}</p><p>{STORY[2]}</p></article>
<aside><h3>Related</h3><p><a href="/x">Twelve killed in an air strike on Zayt, rescuers say</a></p></aside>
<footer><p>Copyright 2013 Marat Media</p></footer></body></html>"""


def kinds() -> dict[str, str]:
    """Words → kind of the page's blocks."""
    return {words: kind for kind, words in told(document(PAGE, "a.html"))}


def test_paragraphs_of_the_article_are_body() -> None:
    """All three and nothing else."""
    assert [words for words, kind in kinds().items() if kind == "body"] == list(STORY)


def test_headline_byline_and_caption_are_told_by_their_elements() -> None:
    """h1, the byline class and figcaption."""
    found = kinds()

    assert found["Shells fall on Marat"] == "headline"
    assert found["By Ida Lund"] == "byline"
    assert found["A boy walks past a burnt bakery"] == "caption"


def test_a_related_headline_is_furniture() -> None:
    """A toll beside the article makes no claim."""
    assert kinds()["Twelve killed in an air strike on Zayt, rescuers say"] == "furniture"


def test_navigation_title_and_footer_are_furniture() -> None:
    """What frames every page of a site."""
    found = kinds()

    assert {found[words] for words in ("Home", "World", "Copyright 2013 Marat Media")} == {"furniture"}
    assert found["Shells fall on Marat - The Marat Post"] == "furniture"


def test_the_line_rules_go_over_pages_too() -> None:
    """A dateline inside the first paragraph is set apart."""
    found = document(PAGE.replace("<p>Two shells", "<p>MARAT // Two shells"), "a.html")

    assert ("dateline", "MARAT //") in told(found)
    assert found.dateline_place is not None
