"""Articles of press databases: their header lines are no body."""

import pytest

from dateline.clean import clean
from dateline.ingest import ingest_bytes
from dateline.model.report import Report

TEXT = "Two shells fell on the old market of Marat on Sunday, killing a baker."
NEXIS = f"""
1 of 1 DOCUMENTS

The Marat Post

June 2, 2013 Sunday
First Edition

Shells fall on Marat

BYLINE: Ida Lund in Zayt

LENGTH: 14 words

{TEXT}

LOAD-DATE: June 3, 2013
"""
FACTIVA = f"""World
Shells fall on Marat
By Ida Lund
14 words
2 June 2013
13:50
The Marat Post
MARPO
English
Copyright 2013 Marat Media

{TEXT}

Document MARPO00020130602e96200abc
"""


@pytest.mark.parametrize("raw", [NEXIS, FACTIVA])
def test_only_the_article_is_body(raw: str) -> None:
    """Title and text make claims; every header line is furniture or byline."""
    (report,) = ingest_bytes(raw.encode(), "a.txt")
    assert isinstance(report, Report)

    found = [(b.kind.value, b.span.of(report.text)) for b in clean(report).blocks if b.kind.makes_claims]

    assert found == [("headline", "Shells fall on Marat"), ("body", TEXT)]
