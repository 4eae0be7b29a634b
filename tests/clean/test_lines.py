"""Lines told apart by their own words: furniture, credits, bylines, datelines, captions, headlines."""

import pytest
from tests.support.documents import document, told

FIRST = "Two shells fell on the old market of Marat on Sunday, killing a baker and his son, residents said."
SECOND = "The army denied that it had fired on the town and blamed a rebel group that it did not name."
CAPTION = "A boy walks past a burnt bakery near the old market of Marat, where shells fell the day before"


def kind_of(line: str, text: str) -> str:
    """The kind of the block that is `line`."""
    return next(kind for kind, words in told(document(text)) if words == line)


def page(*lines: str) -> str:
    """A text of these lines."""
    return "\n".join(lines)


@pytest.mark.parametrize(
    "line",
    [
        "Comments",
        "Post a Comment",
        "Share this",
        "Facebook Twitter Email",
        "Advertisement",
        "Read more: Bridge at Zayt destroyed",
        "Also read: Ten held in Zayt",
        "- OPINION: What the siege of Marat means",
        "READ MORE | The bakers of Marat",
        "With files from Reuters",
        "* Agence France-Presse",
        "Source: Al Jazeera and agencies",
        "Tore Dahl / AFP",
        "Show more",
        "Copyright 2013 Marat Media",
        "All rights reserved",
        "Tags: Marat, siege",
        "Last Modified: 2 June 2013 13:50",
        "Move your cursor over the video to see the button<object id='x' classid='clsid",
        '<embed src="http://video.example/x" flashvars="id=1"></object>',
    ],
)
def test_what_sites_put_around_a_story_is_furniture(line: str) -> None:
    """Whether it stands in the middle or at the end."""
    assert kind_of(line, page(FIRST, line, SECOND)) == "furniture"
    assert kind_of(line, page(FIRST, SECOND, line)) == "furniture"


@pytest.mark.parametrize("line", ["By Ida Lund and Tore Dahl", "Reporting by Ida Lund; Editing by Tore Dahl"])
def test_bylines_are_told_apart(line: str) -> None:
    """Who wrote and who edited is no body."""
    assert kind_of(line, page(line, FIRST, SECOND)) == "byline"


@pytest.mark.parametrize(
    "line",
    [
        "By Sunday two hundred families had left.",
        "Share prices fell.",
        "Comments by the minister angered residents.",
        "Related families were buried together.",
        "Source of the fire was a shell.",
    ],
)
def test_sentences_that_begin_like_furniture_are_body(line: str) -> None:
    """A rule needs the whole line."""
    assert kind_of(line, page(FIRST, line, SECOND)) == "body"


@pytest.mark.parametrize(
    ("dateline", "city"),
    [
        ("MARAT //", "MARAT"),
        ("BEIRUT (Reuters) -", "BEIRUT"),
        ("DAMASCUS, June 2 (Xinhua) --", "DAMASCUS"),
        ("AMMAN —", "AMMAN"),
        ("BEIRUT:", None),
        ("Amman (AFP) -", "Amman"),
    ],
)
def test_datelines_stand_before_the_first_sentence(dateline: str, city: str | None) -> None:
    """The city of writing is named apart from the places of events."""
    found = document(page("Shells fall on Marat", f"{dateline} {FIRST}", SECOND))

    assert (found.dateline_place and found.dateline_place.of(found.text)) == city
    assert (("dateline", dateline) in told(found)) is (city is not None)


def test_the_line_after_a_caption_mark_is_a_caption() -> None:
    """The mark itself is furniture."""
    found = told(document(page(FIRST, SECOND, "PHOTO CAPTION", CAPTION + ".", "Al Jazeera")))

    assert [kind for kind, _ in found] == ["body", "body", "furniture", "caption", "furniture"]


def test_a_line_that_ends_in_a_photo_credit_is_a_caption() -> None:
    """The credit is set apart as furniture."""
    found = told(document(page(f"{CAPTION}. Tore Dahl / AFP", "Shells fall on Marat", FIRST, SECOND)))

    assert found[:3] == [
        ("caption", f"{CAPTION}."),
        ("furniture", "Tore Dahl / AFP"),
        ("headline", "Shells fall on Marat"),
    ]


def test_a_caption_cut_short_is_furniture_and_its_first_form_a_caption() -> None:
    """The words "Show more" glued to a cut word do not hide the repetition."""
    found = told(document(page(CAPTION, CAPTION[:-9] + "lShow more", "Shells fall on Marat", FIRST, SECOND)))

    assert [kind for kind, _ in found] == ["caption", "furniture", "headline", "body", "body"]


def test_a_line_said_twice_is_furniture_the_second_time() -> None:
    """Nothing is counted twice because a page shows it twice."""
    found = told(document(page(FIRST, SECOND, FIRST)))

    assert [kind for kind, _ in found] == ["body", "body", "furniture"]


def test_headline_summary_and_crosshead_are_headlines() -> None:
    """Short lines without a full stop, above the text and between paragraphs."""
    found = told(
        document(page("Shells fall on Marat", "Army denies that it fired", FIRST, "Who fired", SECOND))
    )

    assert [kind for kind, _ in found] == ["headline", "headline", "body", "headline", "body"]


def test_a_summary_that_the_text_repeats_is_a_headline() -> None:
    """The first line says what the second says and goes on."""
    found = told(document(page(FIRST[:68] + ".", FIRST, SECOND)))

    assert [kind for kind, _ in found] == ["headline", "body", "body"]


def test_the_last_paragraph_is_no_headline() -> None:
    """A text of one long line is body."""
    assert told(document(FIRST)) == [("body", FIRST)]


def test_credits_name_the_agency() -> None:
    """The span is the name as written, the name the agency's own."""
    found = document(page(FIRST, SECOND, "* Agence France-Presse"))

    (credit,) = found.credits
    assert (credit.name, credit.span.of(found.text)) == ("Agence France-Presse", "Agence France-Presse")


def test_wrapped_lines_make_one_paragraph() -> None:
    """A file wrapped at a width gives its paragraphs whole; the base text keeps its breaks."""
    wrapped = (
        "Two shells fell on the old market of Marat on Sunday morning and\n"
        "killed a baker and his son, while others who stood in line for\n"
        "bread were carried to the hospital of the town by their friends\n"
        "and by men of the rescue service who came in two small cars.\n\n"
        "The army denied that it had fired on the town that morning, and\n"
        "blamed a rebel group.\n"
    )

    assert [words.count("\n") for _, words in told(document(wrapped))] == [3, 1]
