"""What speaks for and against two local events being one, each with its sentence.

A feature is a name with a value (1 where it is simply true) and a sentence that says what was seen. What it
is worth stands in `weights.toml`, under the same name.
"""

from collections.abc import Callable, Iterable
from math import asin, cos, radians, sin, sqrt

from rapidfuzz.fuzz import ratio

from dateline.link import totals
from dateline.link.blocking import day_gap
from dateline.link.events import LocalEvent
from dateline.link.kinds import POLITICAL, STATES
from dateline.link.sign import Sign
from dateline.link.tolls import parts, tolls
from dateline.link.words import overlap
from dateline.model.place import Place

_ALIKE = 80.0
"""Least likeness of two place keys, in percent, that is one name misspelt."""
_LONG_NAME = 5
_EARTH_KM = 6371.0
_TOWN_KM = 3.0
"""The uncertainty of a place that states none."""


def signs(left: LocalEvent, right: LocalEvent) -> list[Sign]:
    """Every feature of a pair of local events, in a fixed order; the same whichever comes first."""
    first, second = sorted((left, right), key=lambda event: event.key)
    table = TOTAL_FEATURES if first.is_total else INCIDENT_FEATURES
    return [sign for feature in table for sign in feature(first, second)]


def prior(left: LocalEvent, right: LocalEvent) -> Iterable[Sign]:
    """How often two events of such a kind, near in time and province, are one at all."""
    if left.types <= POLITICAL or right.types <= POLITICAL:
        yield Sign("prior.politics", 1, "two acts of politics are rarely one")
    elif left.types & STATES and right.types & STATES:
        yield Sign("prior.ground", 1, "of two moves on the ground near in time and province, few are one")
    else:
        yield Sign("prior.harm", 1, "of two attacks near in time and province, few are one")


def days(left: LocalEvent, right: LocalEvent) -> Iterable[Sign]:
    """The day of the event, or else the days of publication."""
    if left.dated and right.dated:
        gap = day_gap(left, right)
        same = gap == 0 and (left.first, left.last) == (right.first, right.last)
        name = "same" if same else "overlap" if gap == 0 else "next" if gap == 1 else "apart"
        yield Sign(f"days.{name}", 1, _DAYS[name].format(gap=gap))
    elif left.running and right.running:
        start = abs((left.first - right.first).days) if left.first and right.first else 0
        name = "same_start" if start <= 31 else "other_start"
        yield Sign(f"days.{name}", 1, f"their beginnings lie {start} days apart")
    else:
        gap = day_gap(left, right)
        both = not left.dated and not right.dated
        near = "near" if gap <= 1 else "week" if gap <= 5 else "far"
        yield Sign(
            f"days.{'open' if both else 'half_open'}_{near}",
            1,
            f"{'neither' if both else 'only one'} is dated; by their reports they lie {gap} days apart",
        )


_DAYS = {
    "same": "both are dated to the same days",
    "overlap": "their days overlap",
    "next": "their days lie one day apart",
    "apart": "their days lie {gap} days apart",
}


def place(left: LocalEvent, right: LocalEvent) -> Iterable[Sign]:
    """The place by name, by distance, or by province."""
    if shared := _shared_name(left, right):
        yield Sign("place.same_name", 1, f"both name {shared}")
    elif (km := _kilometres(left, right)) is not None:
        distance, allowed = km
        name = "near" if distance <= allowed else "apart"
        yield Sign(f"place.{name}", 1, f"{distance:.0f} km apart, where their places allow {allowed:.0f} km")
    elif left.areas and right.areas and not left.areas & right.areas:
        yield Sign("place.other_area", 1, "their provinces differ")
    elif left.places and right.places:
        yield Sign("place.other_name", 1, f"they name {_listed(left)} and {_listed(right)}")
    elif not left.areas or not right.areas:
        name = "neither" if not left.areas and not right.areas else "unnamed"
        yield Sign(
            f"place.{name}",
            1,
            "a province is named for neither" if name == "neither" else "one has no province",
        )
    else:
        both = not left.places and not right.places
        name = "same_area" if both else "contained"
        yield Sign(
            f"place.{name}", 1, "the same province" + ("" if both else "; only one names the place within it")
        )


def kind(left: LocalEvent, right: LocalEvent) -> Iterable[Sign]:
    """The kind of event."""
    if left.type == right.type:
        yield Sign("kind.same", 1, f"both {left.type.value.replace('_', ' ')}")
        if left.type in STATES:
            yield Sign("kind.same_ground", 1, "a move on the ground, of which reports tell several")
    elif left.types & right.types:
        yield Sign("kind.shared", 1, "some of their claims are of one kind")
    else:
        yield Sign("kind.other", 1, f"{left.type.value} and {right.type.value}".replace("_", " "))


def actors(left: LocalEvent, right: LocalEvent) -> Iterable[Sign]:
    """Who is said to have done it."""
    if not left.actors or not right.actors:
        return
    if left.actors == right.actors:
        yield Sign("actors.same", 1, "the same doers")
    elif left.actors & right.actors:
        yield Sign("actors.shared", 1, "a doer in common")
    else:
        yield Sign("actors.other", 1, "different doers")


def details(left: LocalEvent, right: LocalEvent) -> Iterable[Sign]:
    """Weapon, target, speaker."""
    if left.weapons & right.weapons:
        yield Sign("weapon.shared", 1, "a weapon in common")
    if left.targets & right.targets:
        yield Sign("target.shared", 1, f"both speak of {', '.join(sorted(left.targets & right.targets))}")
    elif left.targets and right.targets:
        yield Sign(
            "target.other",
            1,
            f"{', '.join(sorted(left.targets))} here, {', '.join(sorted(right.targets))} there",
        )
    if left.speakers & right.speakers:
        yield Sign("speaker.shared", 1, "a speaker in common")


def words(left: LocalEvent, right: LocalEvent) -> Iterable[Sign]:
    """Words and phrases in common."""
    likeness = overlap(left.words, right.words)
    yield Sign(
        "words.common", round(likeness, 3), f"words in common, rare ones counting more: {likeness:.2f} of 1"
    )
    smaller = min(len(left.phrases), len(right.phrases))
    if smaller and (shared := len(left.phrases & right.phrases)):
        share = shared / smaller
        yield Sign(
            "words.copied", round(share, 3), f"{share:.0%} of the phrases of the shorter stand in both"
        )


def standing(left: LocalEvent, right: LocalEvent) -> Iterable[Sign]:
    """Where they stand in their reports."""
    if left.report == right.report:
        yield Sign("report.same", 1, "one report tells them apart")
    elif left.headline and right.headline:
        yield Sign("report.headlines", 1, "both are their report's headline")
    elif left.headline or right.headline:
        yield Sign("report.one_headline", 1, "only one is its report's headline")


def _shared_name(left: LocalEvent, right: LocalEvent) -> str:
    """A place name that both carry, as written; a letter or two may differ in a long one."""
    for key in sorted(left.places):
        for other in sorted(right.places):
            long = min(len(key), len(other)) > _LONG_NAME
            if key == other or (long and ratio(key, other) >= _ALIKE):
                return left.places[key]
    return ""


def _kilometres(left: LocalEvent, right: LocalEvent) -> tuple[float, float] | None:
    """The least distance between their places and what the places' uncertainty allows there."""
    pairs = [(_distance(a, b), _allowed(a, b)) for a in left.points for b in right.points]
    return min(pairs, default=None)


def _distance(one: Place, other: Place) -> float:
    """Kilometres on a great circle."""
    lat1, lon1, lat2, lon2 = (radians(x or 0.0) for p in (one, other) for x in (p.latitude, p.longitude))
    root = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(root))


def _allowed(one: Place, other: Place) -> float:
    return (one.uncertainty_km or _TOWN_KM) + (other.uncertainty_km or _TOWN_KM)


def _listed(event: LocalEvent) -> str:
    return ", ".join(sorted(event.places.values())[:3])


Feature = Callable[[LocalEvent, LocalEvent], Iterable[Sign]]

INCIDENT_FEATURES: tuple[Feature, ...] = (
    prior,
    days,
    place,
    kind,
    tolls,
    parts,
    actors,
    details,
    words,
    standing,
)
"""Of two local events at one place and time."""

TOTAL_FEATURES: tuple[Feature, ...] = (
    totals.prior,
    totals.period,
    totals.area,
    totals.outcome,
    totals.publication,
    kind,
    actors,
    details,
    words,
    standing,
)
"""Of two totals."""
