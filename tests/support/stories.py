"""Reports with claims in the interchange form, for tests of linking and the fold."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from dateline.evaluate.annotated import claims_from_annotations
from dateline.link import ReportText
from dateline.model.claim import Claim
from dateline.model.span import Span

MONDAY = date(2014, 5, 5)
"""The day on which stories are published unless they say otherwise."""

Story = tuple[ReportText, tuple[Claim, ...]]


def story(id_: str, *rows: Mapping[str, Any], published: date | None = MONDAY, publisher: str = "") -> Story:
    """A report that holds the evidence of each row as a paragraph; a row marked `headline` stands on top.

    Rows have the fields of the annotation guidelines; what is left out is a shelling in Darna on the day of
    publication.
    """
    heads = [row["ev"] for row in rows if row.get("headline")]
    title = heads[0] if heads else f"News of {id_}"
    body = "\n".join(row["ev"] for row in rows if not row.get("headline"))
    text = f"{title}\n{body}"
    report = ReportText(
        id=id_,
        text=text,
        spans=(Span(0, len(title)), Span(len(title) + 1, len(text))),
        published=published,
        publisher=publisher or f"outlet of {id_}",
    )
    return report, claims_from_annotations(id_, text, [_whole(row, published) for row in rows])


def killed(
    number: int, *, src: str | None = None, at_least: bool = False, **fields: object
) -> dict[str, Any]:
    """A row that says so many were killed."""
    words = f"at least {number}" if at_least else f"{number}"
    said = f", {src} said" if src else ""
    return {
        "ev": f"Shells killed {words} people{said}",
        "out": "killed",
        "num": words,
        "lo": number,
        "hi": None if at_least else number,
        "src": src,
        **fields,
    }


def texts(stories: Sequence[Story]) -> dict[str, ReportText]:
    """The reports of stories by id."""
    return {report.id: report for report, _claims in stories}


def all_claims(stories: Sequence[Story]) -> list[Claim]:
    """The claims of stories."""
    return [claim for _report, claims in stories for claim in claims]


def _whole(row: Mapping[str, Any], published: date | None) -> dict[str, Any]:
    day = published.isoformat() if published else None
    usual = {
        "type": "shelling",
        "at": ["Darna"],
        "adm1": "Derna",
        "country": "LY",
        "d0": day,
        "d1": day,
        "inc": 1,
    }
    return {name: value for name, value in {**usual, **row}.items() if name != "headline"}
