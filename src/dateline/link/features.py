"""What speaks for and against two local events being one.

A feature is a name with a value. What it is worth stands in `weights.toml` and what it says to a reader in
`sentences.py`, both under the same name. Every function may be given the two events in either order.
"""

from collections.abc import Callable, Iterable

from rapidfuzz.fuzz import ratio

from dateline.link import totals
from dateline.link.blocking import day_gap
from dateline.link.distance import kilometres
from dateline.link.events import LocalEvent
from dateline.link.kinds import POLITICAL, STATES
from dateline.link.tolls import Sign, parts, tolls
from dateline.link.words import overlap
from dateline.model.vocabulary import EventType

_ALIKE = 80.0
"""Least likeness of two place keys, in percent, that is one name misspelt."""
_LONG_NAME = 5
"""Shorter keys are too easily alike."""


def prior(left: LocalEvent, right: LocalEvent) -> Iterable[Sign]:
    """How often two events of such a kind, near in time and province, are one at all."""
    if left.types <= POLITICAL or right.types <= POLITICAL:
        yield "prior.politics", 1
    elif left.types & STATES and right.types & STATES:
        yield "prior.ground", 1
    else:
        yield "prior.harm", 1


def days(left: LocalEvent, right: LocalEvent) -> Iterable[Sign]:
    """The day of the event, or else the days of publication."""
    gap = day_gap(left, right)
    if left.timeless or right.timeless:
        yield _timeless(left, right), 1
    elif left.type is right.type is EventType.SIEGE:
        # A siege lasts: its day is that of the telling.
        yield ("days.siege_near" if gap <= 1 else "days.siege_far"), 1
    elif left.dated and right.dated:
        same = (left.first, left.last) == (right.first, right.last)
        yield ("days.same" if same else _DATED[min(gap, 2)]), 1
    elif left.running and right.running and left.first and right.first:
        together = abs((left.first - right.first).days) <= _TOGETHER
        yield ("days.same_start" if together else "days.other_start"), 1
    else:
        names = _OPEN if not (left.dated or right.dated) else _HALF_OPEN
        yield names[(gap > 1) + (gap > 5)], 1


def _timeless(left: LocalEvent, right: LocalEvent) -> str:
    """Where a report has no day, the weekday is all that there is to go by."""
    if left.timeless and right.timeless:
        return "days.same_weekday" if left.weekdays & right.weekdays else "days.unknown"
    return "days.weekday_fits"


_DATED = ("days.overlap", "days.next", "days.apart")
_OPEN = ("days.open_near", "days.open_week", "days.open_far")
_HALF_OPEN = ("days.half_open_near", "days.half_open_week", "days.half_open_far")
_TOGETHER = 31
"""Days between the told beginnings of one siege or campaign."""


def place(left: LocalEvent, right: LocalEvent) -> Iterable[Sign]:
    """The place by name, by distance, or by province."""
    if left.places and right.places and (key := shared_name(left, right)):
        finest = _among(key, left.finest) and _among(key, right.finest)
        yield ("place.same_name" if finest else "place.same_around"), 1
    elif left.points and right.points and (found := kilometres(left, right)):
        yield ("place.near" if found[0] <= found[1] else "place.apart"), 1
    elif not left.areas or not right.areas:
        yield ("place.unnamed" if left.areas or right.areas else "place.neither"), 1
    elif not left.areas & right.areas:
        yield "place.other_area", 1
    elif left.places and right.places:
        yield "place.other_name", 1
    else:
        yield ("place.contained" if left.places or right.places else "place.same_area"), 1


def shared_name(left: LocalEvent, right: LocalEvent) -> str:
    """The key of a place name that both carry; a letter or two may differ in a long one. "" if none."""
    both = left.places.keys() & right.places.keys()
    if both:
        return min(both, key=lambda key: (key not in left.finest or key not in right.finest, key))
    return min((key for key in left.places for other in right.places if _alike(key, other)), default="")


def _among(key: str, keys: frozenset[str]) -> bool:
    """The name is one of those, or they are all it could be."""
    return key in keys or any(_alike(key, other) for other in keys)


def _alike(key: str, other: str) -> bool:
    return min(len(key), len(other)) > _LONG_NAME and ratio(key, other) >= _ALIKE


def kind(left: LocalEvent, right: LocalEvent) -> Iterable[Sign]:
    """The kind of event."""
    if left.type is right.type:
        yield "kind.same", 1
        if left.type in STATES:
            yield "kind.same_ground", 1
    else:
        yield ("kind.shared" if left.types & right.types else "kind.other"), 1


def actors(left: LocalEvent, right: LocalEvent) -> Iterable[Sign]:
    """Who is said to have done it."""
    if left.actors and right.actors:
        if left.actors == right.actors:
            yield "actors.same", 1
        else:
            yield ("actors.shared" if left.actors & right.actors else "actors.other"), 1


def details(left: LocalEvent, right: LocalEvent) -> Iterable[Sign]:
    """Weapon, target, speaker."""
    if not left.weapons.isdisjoint(right.weapons):
        yield "weapon.shared", 1
    if left.targets and right.targets:
        yield ("target.shared" if left.targets & right.targets else "target.other"), 1
    if not left.speakers.isdisjoint(right.speakers):
        yield "speaker.shared", 1


def words(left: LocalEvent, right: LocalEvent) -> Iterable[Sign]:
    """Words in common, rare ones counting more, and phrases of several words."""
    yield "words.common", round(overlap(left.words, right.words), 3)
    if shared := len(left.phrases & right.phrases):
        yield "words.copied", round(shared / min(len(left.phrases), len(right.phrases)), 3)


def standing(left: LocalEvent, right: LocalEvent) -> Iterable[Sign]:
    """Where they stand in their reports."""
    if left.report == right.report:
        yield "report.same", 1
    elif left.headline or right.headline:
        yield ("report.headlines" if left.headline and right.headline else "report.one_headline"), 1


Feature = Callable[[LocalEvent, LocalEvent], Iterable[Sign]]

_SETTING: tuple[Feature, ...] = (prior, days, place, kind)
_SUBSTANCE: tuple[Feature, ...] = (tolls, parts, actors, details, words, standing)
_SETTING_OF_TOTALS: tuple[Feature, ...] = (totals.prior, totals.period, totals.area, kind)
_SUBSTANCE_OF_TOTALS: tuple[Feature, ...] = (
    totals.outcome,
    totals.publication,
    actors,
    details,
    words,
    standing,
)


def setting(left: LocalEvent, right: LocalEvent) -> list[Sign]:
    """Time, place and kind: what alone can show that two events are not one."""
    table = _SETTING_OF_TOTALS if left.is_total else _SETTING
    return [sign for feature in table for sign in feature(left, right)]


def substance(left: LocalEvent, right: LocalEvent) -> list[Sign]:
    """Figures, doers, words: what shows that two events of one setting are one."""
    table = _SUBSTANCE_OF_TOTALS if left.is_total else _SUBSTANCE
    return [sign for feature in table for sign in feature(left, right)]


def signs(left: LocalEvent, right: LocalEvent) -> list[Sign]:
    """Every feature of a pair of local events, in a fixed order."""
    return setting(left, right) + substance(left, right)
