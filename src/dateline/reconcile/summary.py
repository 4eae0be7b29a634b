"""What the claims of an incident say in common: kind, days, place, doers."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from dateline.model.claim import Claim
from dateline.model.day import DayInterval, DayPrecision
from dateline.model.place import Place, PlacePrecision
from dateline.model.vocabulary import EventType, Modality
from dateline.reconcile.voices import Voice

T = TypeVar("T", bound=Hashable)

_VAGUE_KINDS = (EventType.VIOLENCE, EventType.DAMAGE, EventType.ATTACK)
"""Said of an event whose means is not told; any other kind says more."""
_DAYS = list(DayPrecision)
_PLACES = list(PlacePrecision)


def kind(claims: Sequence[Claim], said: Mapping[str, Voice]) -> EventType:
    """The kind of event that most voices give, the vague ones only where nobody is more precise."""
    told = [(c.type.value, said[c.id].key) for c in claims]
    precise = [(k, v) for k, v in told if k not in _VAGUE_KINDS] or told
    return _most_voices(precise, lambda k: k.value)


def days(claims: Sequence[Claim], said: Mapping[str, Voice]) -> DayInterval | None:
    """The days that most voices give among those who give them most narrowly."""
    told = [(c.days.value, said[c.id].key) for c in claims if c.days is not None and c.days.value is not None]
    if not told:
        return None
    narrowest = min(_DAYS.index(d.precision) for d, _ in told)
    kept = [(d, v) for d, v in told if _DAYS.index(d.precision) == narrowest]
    return _most_voices(kept, lambda d: f"{d.first} {d.last}")


def place(claims: Sequence[Claim], said: Mapping[str, Voice]) -> tuple[Place | None, str]:
    """The place that most voices give among those that are most specific, and its words."""
    placed = [c for c in claims if c.place is not None and c.place.value is not None]
    if not placed:
        return None, _most_words(claims, said)
    areas = [(_place(c).adm1 or "", said[c.id].key) for c in placed]
    area = _most_voices([(a, v) for a, v in areas if a] or areas, str)
    within = [c for c in placed if (_place(c).adm1 or "") == area]
    finest = min(_PLACES.index(_place(c).precision) for c in within)
    kept = [c for c in within if _PLACES.index(_place(c).precision) == finest]
    chosen = _most_voices([(_place(c), said[c.id].key) for c in kept], lambda p: f"{p.name} {p.id}")
    return chosen, _most_words(kept, said)


def _place(claim: Claim) -> Place:
    assert claim.place is not None
    assert claim.place.value is not None
    return claim.place.value


def _most_words(claims: Sequence[Claim], said: Mapping[str, Voice]) -> str:
    """The place as most voices name it, most specific name first."""
    told = [(c.at.value, said[c.id].key) for c in claims if c.at.value]
    return ", ".join(_most_voices(told, lambda names: (-len(names), names))) if told else ""


def denied_by(claims: Sequence[Claim], said: Mapping[str, Voice]) -> tuple[str, ...]:
    """Who says that it did not happen, or was not them."""
    return tuple(sorted({said[c.id].name for c in claims if c.mod.value is Modality.DENIED}))


def accusations(claims: Sequence[Claim], said: Mapping[str, Voice]) -> tuple[tuple[str, str], ...]:
    """Who names which doer; a denial accuses nobody."""
    pairs = {
        (said[c.id].name, actor)
        for c in claims
        if c.actors is not None and c.mod.value is not Modality.DENIED
        for actor in c.actors.value
        if actor != "unknown"
    }
    return tuple(sorted(pairs))


def _most_voices(told: Iterable[tuple[T, str]], order: object) -> T:
    """The value that most distinct voices give, ties by `order`."""
    voices: dict[T, set[str]] = defaultdict(set)
    for value, voice in told:
        voices[value].add(voice)
    assert callable(order)
    return min(voices, key=lambda value: (-len(voices[value]), order(value)))
