"""How a toll moved: figures by publication day and speaker."""

from dataclasses import dataclass

from dateline.model.incident import Figure, Incident
from dateline.model.vocabulary import Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """What one speaker said of one outcome on one day."""

    published: str | None
    """Publication day, ISO 8601; None where it is unknown."""
    outcome: Outcome
    speaker: str
    speaker_key: str
    low: int | None
    high: int | None
    words: str
    part: bool
    claims: tuple[str, ...]


def toll_series(incident: Incident) -> tuple[Point, ...]:
    """The figures of people in the order in which they were published, undated ones last."""
    counted = [f for f in incident.figures if f.outcome.counts_people and (f.low, f.high) != (None, None)]
    return tuple(_point(figure) for figure in sorted(counted, key=_order))


def _order(figure: Figure) -> tuple[bool, str, int, str, int, int]:
    place = list(Outcome).index(figure.outcome)
    return (
        figure.published is None,
        figure.published or "",
        place,
        figure.speaker_key,
        figure.low or 0,
        figure.high or 0,
    )


def _point(figure: Figure) -> Point:
    return Point(
        published=figure.published,
        outcome=figure.outcome,
        speaker=figure.speaker,
        speaker_key=figure.speaker_key,
        low=figure.low,
        high=figure.high,
        words=figure.words,
        part=figure.part,
        claims=figure.claims,
    )
