"""The door of the ledger: a claim whose words are not in its report does not come in."""

import re
from collections.abc import Iterator
from typing import Any

from dateline.errors import UnfaithfulClaimError
from dateline.ledger.entries import ReadingEntry
from dateline.model.claim import Cell, Claim, Unread
from dateline.model.span import Span

WORD_CELLS = ("trig", "who", "by", "how", "src", "via", "when")
"""Cells whose value is words of the report."""

OTHER_CELLS = (
    "type", "out", "num", "sub", "scope", "grp", "mod", "src_class", "speaker", "actors", "place", "days",
)  # fmt: skip
"""Cells whose value is made of words by a rule."""

_SPACE = re.compile(r"\s+")


def check_reading(reading: ReadingEntry, text: str) -> None:
    """Raise UnfaithfulClaimError for the first claim or unread sentence that `text` does not bear out."""
    for finding in unfaithful(reading, text):
        raise UnfaithfulClaimError(
            finding,
            expected="the words of the report, as they stand at the offsets given",
            advice="The extractor that made the claim is at fault; nothing of this reading was recorded.",
        )


def unfaithful(reading: ReadingEntry, text: str) -> Iterator[str]:
    """Everything in a reading that the base text does not bear out, one sentence each."""
    seen: set[str] = set()
    for claim in reading.claims:
        where = f"claim {claim.id} of report {reading.report}"
        if claim.id in seen:
            yield f"{where} stands twice in one reading"
        seen.add(claim.id)
        if claim.report != reading.report:
            yield f"{where} says that it is of report {claim.report}"
        yield from (f"{where}, {finding}" for finding in _of_claim(claim, text))
    for unread in reading.unread:
        yield from _of_unread(unread, reading.report, text)


def _of_claim(claim: Claim, text: str) -> Iterator[str]:
    """What is wrong with the cells of one claim."""
    if not _stands(claim.ev, text):
        yield f"cell ev: {_named(claim.ev)} is not in a text of {len(text)} characters"
    for name in WORD_CELLS:
        yield from _of_words(name, getattr(claim, name), text)
    yield from _of_places(claim.at, text)
    for name in OTHER_CELLS:
        cell = getattr(claim, name)
        if cell is not None:
            yield from _of_spans(name, cell, text)


def _of_words(name: str, cell: Cell[str | None], text: str) -> Iterator[str]:
    """What is wrong with a cell whose value is words: one of its spans, or all in a row, must read so."""
    problems = list(_of_spans(name, cell, text))
    yield from problems
    if cell.value is None or problems:
        return
    if any(cell.value == span.of(text) for span in cell.spans):
        return  # nearly always, and folding costs more than the rest of the door
    value = folded(cell.value)
    words = [folded(span.of(text)) for span in cell.spans]
    if value not in words and value != " ".join(words):
        yield _differs(name, cell.value, words)


def _of_places(cell: Cell[tuple[str, ...]], text: str) -> Iterator[str]:
    """What is wrong with the cell `at`: its spans stand in the order of its names."""
    problems = list(_of_spans("at", cell, text))
    yield from problems
    if problems:
        return
    if list(cell.value) == [span.of(text) for span in cell.spans]:
        return
    words = [folded(span.of(text)) for span in cell.spans]
    if [folded(name) for name in cell.value] != words:
        yield _differs("at", ", ".join(cell.value), words)


def _of_spans(name: str, cell: Cell[Any], text: str) -> Iterator[str]:
    """What is wrong with where a cell points to."""
    for span in cell.spans:
        if not _stands(span, text):
            yield f"cell {name}: {_named(span)} is not in a text of {len(text)} characters"
    if not cell.spans and not cell.rule:
        yield f"cell {name}: it rests neither on words nor on a rule"


def _of_unread(unread: Unread, report: str, text: str) -> Iterator[str]:
    """What is wrong with an unread sentence."""
    where = f"the unread sentence at {_named(unread.span)} of report {report}"
    if unread.report != report:
        yield f"{where} says that it is of report {unread.report}"
    if not _stands(unread.span, text):
        yield f"{where} is not in a text of {len(text)} characters"
    if not unread.span.covers(unread.cue):
        yield f"{where} has its cue outside, at {_named(unread.cue)}"


def _stands(span: Span, text: str) -> bool:
    """The span has words and lies in the text."""
    return span.start < span.end <= len(text)


def folded(words: str) -> str:
    """The words with white space folded, as the annotation guidelines compare them."""
    return _SPACE.sub(" ", words).strip()


def _differs(name: str, value: str, words: list[str]) -> str:
    """The sentence for a cell that does not say what the report says."""
    found = " / ".join(repr(part) for part in words) or "no words at all"
    return f"cell {name}: it says {value!r} and points to {found}"


def _named(span: Span) -> str:
    """A span as a reader finds it."""
    return f"[{span.start}, {span.end})"
