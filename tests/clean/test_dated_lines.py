"""Lines above the first paragraph that tell the publication day: outlet, byline, slug, dateline."""

from datetime import date

import pytest
from tests.support.documents import document, told

from dateline.model.day import DayTrust

HEADLINE = "Shells fall on the old market of Marat"
FIRST = "Two shells fell on the old market of Marat on Sunday, killing a baker and his son, residents said."
SECOND = "The army denied that it had fired on the town and blamed a rebel group that it did not name."
DAY = date(2013, 6, 2)


def page(*lines: str) -> str:
    """A text of these lines."""
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Marat Tribune, 2 June 2013", "furniture"),
        ("Zayt Agency - Sunday 2 June 2013", "furniture"),
        ("By our Zayt staff, 2 June 2013", "byline"),
        ("By Ida Lund and Tore Dahl, June 2, 2013", "byline"),
        ("ZAYT AGENCY   A0411   02-06-2013 13:40 GMT", "furniture"),
    ],
)
def test_what_stands_before_the_day_is_told_apart(line: str, kind: str) -> None:
    """Neither the outlet nor the author makes a claim."""
    found = told(document(page(HEADLINE, line, FIRST, SECOND)))

    assert found[1][0] == kind
    assert [words for kind, words in found if kind == "body"] == [FIRST, SECOND]


@pytest.mark.parametrize(
    "line",
    ["Marat Tribune, 2 June 2013", "By our Zayt staff, 2 June 2013", "By Ida Lund, June 2, 2013"],
)
def test_the_day_behind_an_outlet_or_a_byline_is_the_publication_day(line: str) -> None:
    """It is as good as a line of its own."""
    found = document(page(HEADLINE, line, FIRST, SECOND)).published

    assert (found.day, found.trust) == (DAY, DayTrust.LINE)


def test_such_a_line_below_a_paragraph_dates_nothing() -> None:
    """There it is the caption of a photo."""
    assert document(page(HEADLINE, FIRST, "Zayt Bridge, 30 May 2013", SECOND)).published.day is None


@pytest.mark.parametrize(
    "dateline",
    [
        "ZAYT, June 2, 2013 -",
        "ZAYT, Jun 2, 2013 (Maratpress) -",
        "ZAYT, 2 June 2013 (Reuters) -",
        "Zayt, 2 June 2013 (Maratpress) -",
    ],
)
@pytest.mark.parametrize("between", [" ", "\n"])
def test_a_full_date_in_the_dateline_is_the_publication_day(dateline: str, between: str) -> None:
    """Before the first sentence or on a line of its own, whatever the agency."""
    found = document(page(HEADLINE, f"{dateline}{between}{FIRST}", SECOND))

    assert (found.published.day, found.published.trust) == (DAY, DayTrust.DATELINE)
    assert ("body", FIRST) in told(found)


def test_a_date_line_that_reads_two_ways_leaves_the_day_to_the_dateline() -> None:
    """The figures "02-06-2013" may be in February; "Jun 2" is not."""
    found = document(page("ZAYT AGENCY A0411 02-06-2013 13:40 GMT", HEADLINE, f"ZAYT, Jun 2, 2013 - {FIRST}"))

    assert (found.published.day, found.published.trust) == (DAY, DayTrust.DATELINE)


@pytest.mark.parametrize("slug", ["MARAT-ZAYT (LEAD, TOLL)", "YEMEN-MARAT", "SYRIA-CRISIS/MARAT (UPDATE 3)"])
def test_a_slug_is_furniture_and_the_headline_follows(slug: str) -> None:
    """Capitals joined by hyphens, as agencies name their stories."""
    found = told(document(page(slug, HEADLINE, FIRST, SECOND)))

    assert found[:2] == [("furniture", slug), ("headline", HEADLINE)]


def test_an_outlet_alone_above_the_headline_is_furniture() -> None:
    """And the next line is the headline."""
    found = told(document(page("The Marat Courier", HEADLINE, FIRST, SECOND)))

    assert found[:2] == [("furniture", "The Marat Courier"), ("headline", HEADLINE)]


@pytest.mark.parametrize(
    ("line", "name"),
    [("* Zayt Agency", "Zayt Agency"), ("Marat Tribune", "Marat Tribune"), ("* Maratpress", "Maratpress")],
)
def test_an_unlisted_outlet_alone_at_the_end_is_a_credit(line: str, name: str) -> None:
    """Its form tells it."""
    found = document(page(HEADLINE, FIRST, SECOND, line))

    assert told(found)[-1] == ("furniture", line)
    assert [credit.name for credit in found.credits] == [name]


def test_an_unlisted_agency_in_the_dateline_is_credited() -> None:
    """The dash behind its bracket tells it."""
    found = document(page(HEADLINE, f"ZAYT (Maratpress) - {FIRST}"))

    assert [credit.name for credit in found.credits] == ["Maratpress"]
    assert found.dateline_place is not None
    assert found.dateline_place.of(found.text) == "ZAYT"


def test_a_starred_name_in_a_list_is_no_credit() -> None:
    """Only the last line credits."""
    found = told(document(page(HEADLINE, FIRST, "* Bab Zayt", SECOND)))

    assert ("furniture", "* Bab Zayt") not in found


def test_a_city_in_small_letters_without_a_mark_is_a_dateline_before_an_opening_word() -> None:
    """As in "Beirut At least": no city's name goes on like that."""
    found = told(
        document(page(HEADLINE, "Beirut At least two shells fell on Marat on Sunday, residents said."))
    )

    assert ("dateline", "Beirut") in found


def test_a_city_that_begins_a_name_is_no_dateline() -> None:
    """As in "Damascus University", where it happened."""
    found = told(
        document(page(HEADLINE, "Damascus University closed on Sunday after two shells fell near it."))
    )

    assert [kind for kind, _ in found] == ["headline", "body"]
