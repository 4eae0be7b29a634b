"""Nexis exports: "1 of 50 DOCUMENTS" before each article, or "End of Document" after it."""

import re

from dateline.grammar.full_date import MONTH, WEEKDAY
from dateline.ingest.article import Article

_FIRST = re.compile(
    r"^[ \t]*\d+ (?:of|von|de) \d+ (?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTOS?)[ \t]*$", re.MULTILINE
)
_LAST = re.compile(r"^[ \t]*End of Document[ \t]*$", re.MULTILINE | re.IGNORECASE)
_LABEL = re.compile(
    r"(?P<label>BYLINE|SECTION|LENGTH|DATELINE|HEADLINE|HIGHLIGHT|LOAD-DATE|LANGUAGE|GRAPHIC|DISTRIBUTION|"
    r"PUBLICATION-TYPE|JOURNAL-CODE|SUBJECT|BODY|CORRECTION)[ \t]*:?(?P<value>.*)",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(r"copyright|©|\(c\)|all rights reserved", re.IGNORECASE)
_DATE = rf"(?:{MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}}\.? {MONTH.replace('month', 'name')},? \d{{4}})"
_DATE_LINE = re.compile(
    rf"(?:{WEEKDAY},? )?{_DATE}(?:,? {WEEKDAY})?(?: \d{{1,2}}:\d\d.*)?(?:.{{0,40}}(?:edition|GMT|EST))?",
    re.IGNORECASE,
)


def nexis_articles(text: str) -> list[Article]:
    """The articles of a Nexis export; empty where no article begins or ends as Nexis's do."""
    if _FIRST.search(text):
        parts = _FIRST.split(text)[1:]
    elif _LAST.search(text):
        parts = _LAST.split(text)[:-1]
    else:
        return []
    return [_article(part) for part in parts if part.strip()]


def _article(part: str) -> Article:
    part = _LAST.sub("", part)
    lines = [line.strip() for line in part.split("\n")]
    full = [i for i, line in enumerate(lines) if line]
    dated = next((i for i in full[:60] if _DATE_LINE.fullmatch(lines[i])), None)
    before = [lines[i] for i in full if dated is not None and i < dated and not _COPYRIGHT.search(lines[i])]
    return Article(
        text=part.strip("\n"),
        part=part,
        title=_title(lines, dated, before),
        publisher=before[-1] if before else "",
        published=lines[dated] if dated is not None else "",
        rule="Nexis date line",
    )


def _title(lines: list[str], dated: int | None, before: list[str]) -> str:
    """The line labelled HEADLINE, else the paragraph after the date line, else what stands above."""
    labelled = next((m["value"].strip() for line in lines if (m := _HEADLINE.fullmatch(line))), "")
    if labelled or dated is None:
        return labelled
    return _paragraph_after(lines, dated) or (before[-2] if len(before) > 1 else "")


_HEADLINE = re.compile(r"HEADLINE:(?P<value>.+)", re.IGNORECASE)


def _paragraph_after(lines: list[str], dated: int) -> str:
    """The first paragraph after the date line, unless a label or the copyright line comes first."""
    title: list[str] = []
    for line in lines[dated + 1 :]:
        if _is_header(line):
            break
        if line:
            title.append(line)
        elif title and not title[-1].lower().endswith("edition"):
            break
        else:
            title.clear()
    return " ".join(title)


def _is_header(line: str) -> bool:
    label = _LABEL.match(line)
    return bool(_COPYRIGHT.search(line)) or (label is not None and ":" in line)
