"""From the words of options to the ledger's filters, with a clear answer to a word that is no value."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import TypeVar

from dateline.errors import InputError
from dateline.ledger import ClaimFilter, IncidentFilter
from dateline.model.vocabulary import EventType, Modality, Outcome, Scope, SourceClass

V = TypeVar("V", bound=StrEnum)


def values(words: Iterable[str], kind: type[V], option: str) -> tuple[V, ...]:
    """The values that an option's words name."""
    known = {value.value: value for value in kind}
    found = []
    for word in words:
        if word not in known:
            raise InputError(f"{option} {word!r}", expected=f"one of {', '.join(known)}")
        found.append(known[word])
    return tuple(found)


def incident_filter(
    *,
    place: str,
    first: date | None,
    last: date | None,
    types: Sequence[str],
    outcomes: Sequence[str],
    sources: Sequence[str],
    publishers: Sequence[str],
    text: str,
    totals: bool | None,
) -> IncidentFilter:
    """Which incidents, from the words of the options."""
    return IncidentFilter(
        place=place,
        first=first,
        last=last,
        types=values(types, EventType, "--type"),
        outcomes=values(outcomes, Outcome, "--out"),
        source_classes=values(sources, SourceClass, "--source"),
        publishers=tuple(publishers),
        text=text,
        totals=totals,
    )


def claim_filter(
    *,
    place: str,
    first: date | None,
    last: date | None,
    types: Sequence[str],
    outcomes: Sequence[str],
    sources: Sequence[str],
    modalities: Sequence[str],
    publishers: Sequence[str],
    scope: str,
    text: str,
    report: str,
    incident: str,
) -> ClaimFilter:
    """Which claims, from the words of the options."""
    scopes = values([scope] if scope else [], Scope, "--scope")
    return ClaimFilter(
        place=place,
        first=first,
        last=last,
        types=values(types, EventType, "--type"),
        outcomes=values(outcomes, Outcome, "--out"),
        source_classes=values(sources, SourceClass, "--source"),
        modalities=values(modalities, Modality, "--mod"),
        publishers=tuple(publishers),
        scope=scopes[0] if scopes else None,
        text=text,
        report=report,
        incident=incident,
    )
