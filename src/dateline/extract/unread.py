"""Sentences that speak of harm or of numbers of people and gave no claim, each with the reason."""

from collections.abc import Iterator, Sequence

from dateline.extract.reading import Reading
from dateline.model.claim import Claim, Unread
from dateline.model.span import Span


def unread(readings: Sequence[Reading], claims: Sequence[Claim], repeated: frozenset[int]) -> list[Unread]:
    """The sentences with a word of harm or a number of people from which no claim was read."""
    return list(_unread(readings, claims, repeated))


def _unread(
    readings: Sequence[Reading], claims: Sequence[Claim], repeated: frozenset[int]
) -> Iterator[Unread]:
    for reading in readings:
        if any(claim.ev.overlaps(reading.span) for claim in claims):
            continue
        cue = _cue(reading)
        if cue is None:
            continue
        span, reason = cue
        if reading.index in repeated:
            reason = "repeats an earlier sentence word for word"
        yield Unread(report=reading.analysis.document.report.id, span=reading.span, cue=span, reason=reason)


def _cue(reading: Reading) -> tuple[Span, str] | None:
    """The word or number that called for a claim, and why it made none."""
    for counted in reading.counted:
        if counted.kind == "people" and counted.found.quantity.stated:
            return counted.found.span, "a number of people, but no word near it says what became of them"
    for hit in reading.harms:
        if hit.value in {"killed", "injured", "casualties", "displaced"}:
            return (
                reading.span_of(hit.first, hit.last),
                "a word of harm without a number, of no event that the sentence tells",
            )
    return None
