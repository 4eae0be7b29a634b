"""Nexis and Factiva exports: one file, several articles, each with title, outlet and day of its own."""

from datetime import date

from dateline.ingest import ingest_bytes
from dateline.model.day import DayTrust
from dateline.model.report import Report

NEXIS = """
                               1 of 2 DOCUMENTS

                              The Marat Post

                           June 2, 2013 Sunday

Shells fall on Marat

BYLINE: Ida Lund in Zayt

SECTION: WORLD; Pg. 4

LENGTH: 21 words

Two shells fell on the old market of Marat on Sunday, residents
said. Nobody was hurt.

LOAD-DATE: June 3, 2013

                               2 of 2 DOCUMENTS

                              The Zayt Courier

                           June 4, 2013 Tuesday
                              First Edition

Bridge at Zayt destroyed

LENGTH: 9 words

Army engineers blew up the bridge on Monday.
"""

NEXIS_UNI = """Shells fall on Marat
The Marat Post
June 2, 2013 Sunday

Copyright 2013 Marat Media All Rights Reserved

Section: WORLD; Pg. 4
Length: 12 words
Byline: Ida Lund
Body

Two shells fell on the old market of Marat on Sunday.

Load-Date: June 3, 2013

End of Document
Bridge at Zayt destroyed
The Zayt Courier
June 4, 2013 Tuesday

Length: 9 words
Body

Army engineers blew up the bridge on Monday.

End of Document
"""

FACTIVA = """World
Shells fall on the old market of Marat
By Ida Lund
21 words
2 June 2013
13:50
The Marat Post
MARPO
English
Copyright 2013 Marat Media

Two shells fell on the old market of Marat on Sunday.

Document MARPO00020130602e96200abc
HD  Bridge at Zayt destroyed
WC  9 words
PD  4 June 2013
SN  The Zayt Courier
SC  ZAYCO
LA  English
LP  Army engineers blew up the bridge on Monday.
TD  Nobody was hurt.
AN  Document ZAYCO00020130604e96400xyz
"""


def articles(raw: str, name: str = "a.txt") -> list[Report]:
    """The articles of an export."""
    return [found for found in ingest_bytes(raw.encode(), name) if isinstance(found, Report)]


def headers(raw: str) -> list[tuple[str, str, date | None]]:
    """Title, outlet and day of each article."""
    return [(one.title, one.publisher, one.published.day) for one in articles(raw)]


EXPECTED = [
    ("Shells fall on Marat", "The Marat Post", date(2013, 6, 2)),
    ("Bridge at Zayt destroyed", "The Zayt Courier", date(2013, 6, 4)),
]


def test_nexis_articles_are_split_at_their_counters() -> None:
    """The counter "1 of 2 DOCUMENTS" begins an article whose header lines tell title, outlet and day."""
    assert headers(NEXIS) == EXPECTED


def test_nexis_uni_articles_are_split_at_their_ends() -> None:
    """The line "End of Document" ends an article whose first three lines are title, outlet and day."""
    assert headers(NEXIS_UNI) == EXPECTED


def test_factiva_articles_are_split_at_their_document_lines() -> None:
    """Display format and field codes both tell title, outlet and day."""
    found = headers(FACTIVA)

    assert found[0] == ("Shells fall on the old market of Marat", "The Marat Post", date(2013, 6, 2))
    assert found[1] == EXPECTED[1]


def test_a_factiva_article_keeps_its_accession_number() -> None:
    """The number in the document line is the report's own id."""
    assert [one.own_id for one in articles(FACTIVA)] == [
        "MARPO00020130602e96200abc",
        "ZAYCO00020130604e96400xyz",
    ]


def test_a_tagged_article_is_headline_lead_and_body() -> None:
    """Field codes are no part of the base text."""
    text = articles(FACTIVA)[1].text

    assert text.startswith("Bridge at Zayt destroyed\nArmy engineers")
    assert text.endswith("Nobody was hurt.")


def test_each_article_is_a_report_of_its_own() -> None:
    """Origin and id belong to the part, and the day is trusted as a line."""
    first, second = articles(NEXIS)

    assert (first.origin, second.origin) == ("a.txt#1", "a.txt#2")
    assert first.id != second.id
    assert first.published.trust is DayTrust.LINE


def test_an_export_saved_as_a_page_is_split_as_well() -> None:
    """The same lines in HTML give the same articles."""
    page = (
        "<html><body>"
        + "".join(f"<p>{line}</p>" for line in NEXIS_UNI.split("\n") if line)
        + "</body></html>"
    )

    assert [one.title for one in articles(page, "a.html")] == [title for title, _, _ in EXPECTED]
