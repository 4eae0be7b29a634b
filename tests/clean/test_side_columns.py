"""Columns beside a page's article are told by the classes of their elements."""

import pytest
from tests.support.documents import document, told

STORY = (
    "Two shells fell on the old market of Marat on Sunday, killing a baker and his son, residents said.",
    "The army denied that it had fired on the town, and blamed a rebel group that it did not want to name.",
    "The rescue service of the province said that it had carried nineteen wounded people to the hospital.",
)
TOLL = "Iraq: 1,120 civilians killed in October"


def kinds(main: str, side: str, headline: str = "<h1>Shells fall on Marat</h1>") -> dict[str, str]:
    """Words → kind of a page with an article in `main` and another story in `side`."""
    text = "".join(f"<p>{words}</p>" for words in STORY)
    page = (
        f"<html><body><div class='{main}'>{headline}{text}</div><div {side}><p>{TOLL}</p></div></body></html>"
    )
    return {words: kind for kind, words in told(document(page, "a.html"))}


@pytest.mark.parametrize(
    "side",
    [
        "class='col-side'",
        "class='sidebar'",
        "id='related'",
        "class='box most-read'",
        "class='read_next'",
        "class='more-stories wide'",
    ],
)
def test_a_toll_in_a_side_column_makes_no_claim(side: str) -> None:
    """Whatever trafilatura takes it for."""
    assert kinds("col-main", side)[TOLL] == "furniture"


@pytest.mark.parametrize("main", ["with-sidebar", "main side"])
def test_an_element_that_holds_the_headline_is_the_article(main: str) -> None:
    """A name with "side" in it does not make a column of it."""
    found = kinds(main, "class='foot'")

    assert [words for words, kind in found.items() if kind == "body"][:3] == list(STORY)


def test_an_element_with_most_of_the_text_is_the_article() -> None:
    """Also where no headline tells."""
    found = kinds("left-side", "class='x'", headline="")

    assert set(STORY) <= {words for words, kind in found.items() if kind == "body"}
