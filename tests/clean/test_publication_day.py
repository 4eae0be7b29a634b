"""The publication day by the order of trust, null where nothing tells it."""

import json
from datetime import date

import pytest
from tests.support.documents import document

from dateline.model.day import DayTrust, PublicationDay

FIRST = "Two shells fell on the old market of Marat on Sunday, killing a baker and his son, residents said."
DAY = date(2013, 6, 2)


def of(*lines: str) -> PublicationDay:
    """The publication day of a text of these lines."""
    return document("\n".join(lines)).published


@pytest.mark.parametrize(
    "line",
    [
        "Published 2 June 2013",
        "2013-06-02",
        "Sunday 2 June 2013",
        "AFP, Sunday 2 Jun 2013",
        "Published: June 2, 2013 13:50 GMT",
    ],
)
def test_a_date_line_tells_the_day(line: str) -> None:
    """The rule shows the line."""
    found = of("Shells fall on Marat", line, FIRST)

    assert (found.day, found.trust) == (DAY, DayTrust.LINE)
    assert "2013" in found.rule


def test_the_day_of_a_change_carries_a_note() -> None:
    """A page changed on a day may be older."""
    found = of("Shells fall on Marat", "Last Modified: 2 June 2013 13:50", FIRST)

    assert found.day == DAY
    assert "may be older" in found.note


def test_the_day_published_goes_before_the_day_changed() -> None:
    """Whichever comes first on the page; the other is noted."""
    found = of("Shells fall on Marat", "Updated 4 June 2013", "Published 2 June 2013", FIRST)

    assert found.day == DAY
    assert "2013-06-04" in found.note


def test_metadata_goes_before_lines() -> None:
    """The line that says otherwise is told in the note."""
    record = {"title": "Shells fall", "published": "2013-06-02", "text": f"Published 3 June 2013 {FIRST}"}

    found = document(json.dumps(record), "a.json").published

    assert (found.day, found.trust) == (DAY, DayTrust.METADATA)
    assert "2013-06-03" in found.note


def test_figures_that_can_be_read_two_ways_tell_no_day() -> None:
    """05-04-2016 is April or May; the note says so."""
    found = of("Shells fall on Marat", "05-04-2016", FIRST)

    assert found.day is None
    assert "day first or month first" in found.note


def test_a_dateline_with_a_year_tells_the_day() -> None:
    """Less trusted than a line of its own."""
    found = of(f"DAMASCUS, June 2, 2013 (Xinhua) -- {FIRST}", FIRST[:50] + ".")

    assert (found.day, found.trust) == (DAY, DayTrust.DATELINE)


def test_a_dateline_without_a_year_is_a_note() -> None:
    """No year is supplied from elsewhere."""
    found = of(f"DAMASCUS, June 2 (Xinhua) -- {FIRST}", "The siege began in May.")

    assert found.day is None
    assert "names no year" in found.note


def test_a_full_date_close_before_tells_the_datelines_year() -> None:
    """The day of an event a few days earlier settles which June it is."""
    found = of(f"DAMASCUS, June 2 (Xinhua) -- {FIRST}", "Marat was shelled on May 30, 2013, too.")

    assert (found.day, found.trust) == (DAY, DayTrust.DATELINE)


def test_the_day_of_a_photo_is_no_publication_day() -> None:
    """A date in a caption is told in the note only."""
    found = of("A boy walks past a bakery on June 1, 2013. Tore Dahl / AFP", "Shells fall on Marat", FIRST)

    assert found.day is None
    assert "2013-06-01" in found.note


def test_a_day_that_the_text_calls_today_counts() -> None:
    """The words leave no choice."""
    found = of(FIRST, "The minister will speak today, June 2, 2013, in the capital.")

    assert (found.day, found.trust) == (DAY, DayTrust.TEXT)


def test_nothing_tells_nothing() -> None:
    """Weekdays alone date no report."""
    assert of(FIRST, "The army denied it on Monday.").day is None
