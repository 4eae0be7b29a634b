"""The interchange form: one row a report, `{"doc": id, "claims": [...]}`, and the texts it quotes."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypedDict, cast

from dateline.errors import InputError, MalformedReportError, UnreadableFileError


class AnnotatedClaim(TypedDict, total=False):
    """One claim with the fields of the annotation guidelines; a field that is left out is at its default."""

    ev: str
    type: str
    trig: str | None
    out: str
    num: str | None
    lo: int | None
    hi: int | None
    approx: bool
    sub: bool
    who: str | None
    grp: str
    by: str | None
    by_id: list[str]
    how: str | None
    at: list[str]
    adm1: str | None
    country: str | None
    when: str | None
    d0: str | None
    d1: str | None
    scope: str
    src: str | None
    src_class: str
    via: str | None
    mod: str
    inc: int
    incident: str


Rows = Mapping[str, Sequence[AnnotatedClaim]]
"""Claims by report id, in file order."""

Texts = Mapping[str, str]
"""Base text (title, line break, text) by report id."""

DEFAULTS: Mapping[str, str] = {
    "out": "none",
    "grp": "unknown",
    "scope": "incident",
    "mod": "asserted",
    "src_class": "publisher",
}
"""What a field that is left out means; every other field means null, [] or false."""


def value(claim: AnnotatedClaim, name: str) -> str:
    """The value of an enumerated field, its default where it is left out or empty."""
    return cast("str", claim.get(name) or DEFAULTS.get(name, ""))


def fold_space(text: str | None) -> str:
    """The text with every run of white space as one space: quotations are compared so."""
    return re.sub(r"\s+", " ", text or "").strip()


def read_rows(path: Path) -> dict[str, list[AnnotatedClaim]]:
    """The claims of an interchange file by report id; a report's later line replaces an earlier one."""
    rows: dict[str, list[AnnotatedClaim]] = {}
    for number, line in _lines(path):
        try:
            row = json.loads(line)
            rows[row["doc"]] = row["claims"]
        except (ValueError, KeyError, TypeError) as error:
            raise MalformedReportError(
                f"{path}, line {number} cannot be read ({error!r})",
                expected='one line {"doc": id, "claims": [...]} a report',
                advice="Mend that line and run again.",
            ) from error
    return rows


def read_texts(folder: Path, docs: Iterable[str]) -> dict[str, str]:
    """The base text of each named report in a folder of `ID.json` files; one without a file is absent."""
    found = ((doc, folder / f"{doc}.json") for doc in docs)
    return {doc: base_text(read_report(path)) for doc, path in found if path.exists()}


def read_folds(paths: Iterable[Path]) -> dict[str, list[AnnotatedClaim]]:
    """The claims of several interchange files as one, none of which may repeat a report of another."""
    rows: dict[str, list[AnnotatedClaim]] = {}
    for path in paths:
        own = read_rows(path)
        if twice := sorted(rows.keys() & own.keys()):
            raise InputError(
                f"{path} repeats {len(twice)} reports of another file, the first of them {twice[0]!r}",
                expected="each report in one file",
                advice="Leave it out of all files but one.",
            )
        rows |= own
    return rows


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a file that are not blank, with their numbers."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFileError(
            f"{path} cannot be read ({error})", expected="a UTF-8 file of JSON lines"
        ) from error
    return ((n, line) for n, line in enumerate(text.split("\n"), 1) if line.strip())


def read_report(path: Path) -> dict[str, Any]:
    """A JSON report as it stands in its file, which has a title and a text."""
    try:
        report = json.loads(path.read_text(encoding="utf-8"))
        report["text"] and report.get("title")
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise MalformedReportError(
            f"{path} cannot be read ({error!r})",
            expected='a JSON object with "title" and "text"',
        ) from error
    return cast("dict[str, Any]", report)


def base_text(report: Mapping[str, Any]) -> str:
    """Title, line break, text of a JSON report."""
    return f"{report.get('title') or ''}\n{report['text']}"
