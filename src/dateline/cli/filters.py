"""From the words of options to the ledger's filters, with a clear answer to a word that is no value."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import TypeVar

from dateline.errors import UsageError
from dateline.ledger import ClaimFilter, IncidentFilter
from dateline.model.vocabulary import EventType, Modality, Outcome, Scope, SourceClass

V = TypeVar("V", bound=StrEnum)


def values(words: Iterable[str], kind: type[V], option: str) -> tuple[V, ...]:
    """The values that an option's words name."""
    known = {value.value: value for value in kind}
    found = []
    for word in words:
        if word not in known:
            raise UsageError(f"{option} {word!r} is not known", expected=f"one of {', '.join(known)}")
        found.append(known[word])
    return tuple(found)


def party_ids(words: Sequence[str], option: str) -> tuple[str, ...]:
    """The ids of the parties that an option's words name, by id or by name."""
    if not words:
        return ()  # the list of parties takes a while to load
    from dateline.resources.parties import parties

    found: list[str] = []
    for word in words:
        ids = [word] if word in parties() else [m.key for m in parties().find(word)]
        if not ids:
            raise UsageError(
                f"{option} {word!r} names nobody in the list of parties",
                advice="Give a usual name or an id, or look for words of the quotation with --text.",
            )
        found += ids
    return tuple(dict.fromkeys(found))


def _check_days(first: date | None, last: date | None) -> None:
    """Days run forwards."""
    if first and last and first > last:
        raise UsageError(f"--from {first} is later than --to {last}", expected="days that run forwards")


def incident_filter(
    *,
    place: str,
    first: date | None,
    last: date | None,
    types: Sequence[str],
    outcomes: Sequence[str],
    sources: Sequence[str],
    speakers: Sequence[str],
    actors: Sequence[str],
    publishers: Sequence[str],
    text: str,
    totals: bool | None,
) -> IncidentFilter:
    """Which incidents, from the words of the options."""
    _check_days(first, last)
    return IncidentFilter(
        place=place,
        first=first,
        last=last,
        types=values(types, EventType, "--type"),
        outcomes=values(outcomes, Outcome, "--out"),
        source_classes=values(sources, SourceClass, "--source"),
        speakers=party_ids(speakers, "--speaker"),
        actors=party_ids(actors, "--actor"),
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
    speakers: Sequence[str],
    actors: Sequence[str],
    modalities: Sequence[str],
    publishers: Sequence[str],
    scope: str,
    text: str,
    report: str,
    incident: str,
) -> ClaimFilter:
    """Which claims, from the words of the options."""
    _check_days(first, last)
    scopes = values([scope] if scope else [], Scope, "--scope")
    return ClaimFilter(
        place=place,
        first=first,
        last=last,
        types=values(types, EventType, "--type"),
        outcomes=values(outcomes, Outcome, "--out"),
        source_classes=values(sources, SourceClass, "--source"),
        speakers=party_ids(speakers, "--speaker"),
        actors=party_ids(actors, "--actor"),
        modalities=values(modalities, Modality, "--mod"),
        publishers=tuple(publishers),
        scope=scopes[0] if scopes else None,
        text=text,
        report=report,
        incident=incident,
    )
