"""Texts of one long line into which a page's furniture was glued."""

import json

import pytest
from tests.support.documents import document, told

TITLE = "Shells fall on the old market of Marat"
BODY = (
    "Two shells fell on Marat on Sunday, killing a baker, residents said. The army denied that it had fired."
)


def blocks(text: str) -> list[tuple[str, str]]:
    """Kind and words of each block after the title."""
    return told(document(json.dumps({"title": TITLE, "text": text}), "a.json"))[1:]


@pytest.mark.parametrize(
    "head",
    [
        "Date of publication 2 June, 2013",
        "Published June 2, 2013",
        "Last updated at Jun 02,2013",
        "Sun, 02 Jun 2013",
        "2 Jun 2013",
        "02.06.2013 Get short URL 3214",
        "Sunday, 2 June 2013 16:58",
        f"{TITLE} AFP, Sunday 2 Jun 2013",
        f"Sun 02 Jun 2013 {TITLE}.",
    ],
)
def test_stamps_and_repeated_titles_are_taken_off(head: str) -> None:
    """The body begins with its first sentence."""
    found = blocks(f"{head} {BODY}")

    assert found[-1] == ("body", BODY)
    assert {kind for kind, _ in found[:-1]} == {"furniture"}


@pytest.mark.parametrize(
    "tail",
    [
        "Read Also",
        "--Reuters",
        "-AFP",
        "Source TRTWorld and agencies",
        "(Source: Marat Council) Twitter",
        "SSH 11",
        "219-11",
        "Our Standards:The Thomson Reuters Trust Principles.",
        "Tags Marat, siege, army",
    ],
)
def test_what_is_glued_behind_the_last_sentence_is_taken_off(tail: str) -> None:
    """The body ends with its last sentence."""
    found = blocks(f"{BODY} {tail}")

    assert found[0] == ("body", BODY)
    assert {kind for kind, _ in found[1:]} == {"furniture"}


@pytest.mark.parametrize(
    "tail", ["Ida Lund", "Ida/Tore", "I. Lund / Tore", "Reporting by Ida Lund; Editing by Tore Dahl"]
)
def test_signatures_are_bylines(tail: str) -> None:
    """Names behind the last sentence are those who wrote it."""
    assert blocks(f"{BODY} {tail}") == [("body", BODY), ("byline", tail)]


def test_a_byline_after_the_stamp_is_told_apart() -> None:
    """Stamp, byline and body each get their block."""
    found = blocks(f"Posted on June 2, 2013 by Ida Lund {BODY}")

    assert found[1:] == [("byline", "by Ida Lund"), ("body", BODY)]


def test_a_caption_before_the_first_sentence_is_told_apart() -> None:
    """One sentence without a full stop that ends in a photo's credit."""
    caption = "A boy walks past a burnt bakery in Marat, June 1, 2013 (AFP photo)"

    assert blocks(f"{caption} {BODY}") == [("caption", caption), ("body", BODY)]


def test_a_dateline_after_the_summary_is_told_apart() -> None:
    """Photo credit and link of the site before it are furniture."""
    found = blocks(f"Two shells fell on Marat. REUTERS, Tore Dahl Ten Held in Zayt MOSCOW (Sputnik) {BODY}")

    assert [kind for kind, _ in found] == ["body", "furniture", "dateline", "body"]


def test_a_sentence_said_twice_is_furniture_the_second_time() -> None:
    """Summary and first sentence are the same words."""
    sentence = "Two shells fell on the old market of Marat on Sunday, killing a baker."

    assert blocks(f"{sentence} {sentence} {BODY}")[:2] == [("body", sentence), ("furniture", sentence)]


def test_a_summary_that_the_text_takes_up_is_a_block_of_its_own() -> None:
    """Without a full stop between them the two would read as one sentence."""
    summary = "Two shells fell on the old market of Marat on Sunday"

    assert blocks(f"{summary} {summary}, killing a baker. {BODY}")[0] == ("body", summary)


def test_a_pages_footer_is_cut_off() -> None:
    """Several marks of a footer are needed; what stands before the first is body."""
    footer = (
        "Related News Ten held in Zayt Follow us on Instagram. SUBSCRIBE Copyright 2013 Marat. Privacy Policy"
    )

    assert blocks(f"{BODY} {BODY} {BODY} {footer}")[-1] == ("furniture", footer)


@pytest.mark.parametrize(
    "text",
    [
        "2 June 2013 was the day on which the siege began. Nobody left the town.",
        "Reuters reported that ten people were held in Zayt. Nobody was freed.",
        "Twenty people fled to Marat, said the mayor. They came with Ida Lund.",
        "Those killed were Ida Lund, Tore Dahl and a child. The child was seven.",
    ],
)
def test_sentences_that_look_like_furniture_stay(text: str) -> None:
    """A date, an agency or a name inside a sentence is body."""
    assert blocks(text) == [("body", text)]


@pytest.mark.parametrize(
    "tags",
    ["Tags Marat, siege, Zayt", "Tags Marat, rebel forces, air raid", "Tags Marat, Zayt Front for Bread"],
)
def test_a_glued_list_of_tags_ends_where_the_first_sentence_opens(tags: str) -> None:
    """The last tag goes with the others."""
    found = blocks(f"Shells fell. {tags} {BODY}")

    assert ("furniture", tags) in found
    assert ("body", BODY) in found


def test_a_glued_list_of_tags_whose_end_is_open_keeps_its_last_words() -> None:
    """A name may be the last tag or the first word of the sentence."""
    found = blocks("Shells fell. Tags Marat, siege, Zayt rebels said that a baker had died in Marat.")

    assert ("furniture", "Tags Marat, siege,") in found


def test_related_headlines_before_the_first_sentence_are_furniture() -> None:
    """Up to the word that opens it; the toll in them is another story's."""
    found = blocks(
        f"Sunday 2 Jun 2013 Print Tweet Views 12 Related Bridge raid kills 9 in Zayt Fuel runs out {BODY}"
    )

    assert found[-1] == ("body", BODY)
    assert ("furniture", "Related Bridge raid kills 9 in Zayt Fuel runs out") in found


def test_related_headlines_end_at_the_repeated_title() -> None:
    """Word for word."""
    found = blocks(f"Sunday 2 Jun 2013 Print Tweet Related A bridge falls in Zayt {TITLE} {BODY}")

    assert [kind for kind, _ in found[-3:]] == ["furniture", "furniture", "body"]
    assert found[-1] == ("body", BODY)


def test_a_sentence_that_begins_with_related_is_body() -> None:
    """Without the words of a site before it."""
    assert blocks(f"Related Marat clans met on Sunday. {BODY}")[0][0] == "body"
