"""Factiva exports: articles that each end in a line "Document AFPR000020130519e95j00abc".

Two layouts: lines with field codes (HD, SN, PD, LP, TD), and the display format (headline, "584 words", date,
outlet, code, language, copyright, text).
"""

import re
from collections.abc import Iterator

from dateline.grammar.full_date import full_date
from dateline.ingest.article import Article

_END = re.compile(
    r"^[ \t]*(?:AN[ \t]+)?(?:AN\s*\n\s*)?Document[ \t]+(?P<id>[A-Z]\w*\d{8}\w+)[ \t]*$", re.MULTILINE
)
_FIELD = re.compile(
    r"^(?P<code>SE|CLM|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPD|IPC|PUB|AN|ART)"
    r"(?:[ \t]+|$)",
    re.MULTILINE,
)
_WORDS = re.compile(r"[\d,.]+ words", re.IGNORECASE)
_BYLINE = re.compile(r"by\s|\S+@", re.IGNORECASE)
_CLOCK = re.compile(r"\d{1,2}:\d\d(?:\s?[AaPp][Mm])?(?: GMT)?")


def factiva_articles(text: str) -> list[Article]:
    """The articles of a Factiva export; empty where no article ends as Factiva's do."""
    articles, start = [], 0
    for end in _END.finditer(text):
        part = text[start : end.start()]
        articles.append(_tagged(part, end["id"]) or _displayed(part, end["id"]))
        start = end.end()
    return articles


def _tagged(part: str, own_id: str) -> Article | None:
    """An article with field codes: its base text is the headline, line break, lead and body."""
    fields = dict(_fields(part))
    if not {"HD", "PD"} <= fields.keys() or not {"LP", "TD"} & fields.keys():
        return None
    title = " ".join(fields["HD"].split())
    body = "\n\n".join(fields[code] for code in ("LP", "TD") if fields.get(code))
    return Article(
        text=f"{title}\n{body}",
        part=part,
        title=title,
        publisher=" ".join(fields.get("SN", "").split()),
        published=fields["PD"],
        rule="Factiva field PD",
        own_id=own_id,
    )


def _fields(part: str) -> Iterator[tuple[str, str]]:
    marks = list(_FIELD.finditer(part))
    ends = [*(mark.start() for mark in marks), len(part)][1:]
    for mark, end in zip(marks, ends, strict=False):
        yield mark["code"], part[mark.end() : end].strip()


def _displayed(part: str, own_id: str) -> Article:
    """An article in the display format: its base text is the whole part."""
    lines = [line.strip() for line in part.split("\n") if line.strip()]
    count = next((i for i, line in enumerate(lines) if _WORDS.fullmatch(line)), None)
    title, date, publisher = "", "", ""
    if count is not None:
        title = max((line for line in lines[:count] if not _BYLINE.match(line)), key=len, default="")
        after = [line for line in lines[count + 1 : count + 4] if not _CLOCK.fullmatch(line)]
        if after and full_date(after[0]):
            date, publisher = after[0], "".join(after[1:2])
    return Article(
        text=part.strip("\n"),
        part=part,
        title=title,
        publisher=publisher,
        published=date,
        rule="Factiva date line",
        own_id=own_id,
    )
