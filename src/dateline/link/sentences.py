"""What each feature of a pair says to a reader."""

from collections.abc import Callable, Mapping

from dateline.link.blocking import day_gap, published_gap
from dateline.link.distance import kilometres
from dateline.link.events import LocalEvent
from dateline.link.features import shared_name
from dateline.link.tolls import best_relations

_PLAIN: Mapping[str, str] = {
    "prior.harm": "of two attacks near in time and province, few are one",
    "prior.ground": "of two moves on the ground near in time and province, few are one",
    "prior.politics": "two acts of politics are rarely one",
    "prior.total": "two totals told near each other in time are rarely one",
    "days.same": "both are dated to the same days",
    "days.overlap": "their days overlap",
    "days.unknown": "nothing tells the day of either",
    "days.same_weekday": "they name the same weekday, though not its date",
    "days.weekday_fits": "only one is dated, to the weekday that the other names",
    "days.siege_near": "a siege lasts, and they tell of it within a day",
    "days.siege_far": "a siege lasts, but they tell of it days apart",
    "days.same_start": "two running events that began together",
    "days.other_start": "two running events that began apart",
    "place.neither": "neither names a province",
    "place.unnamed": "only one names a province",
    "place.other_area": "their provinces differ",
    "place.contained": "the same province; only one names the place within it",
    "place.same_area": "the same province, and no place within it",
    "actors.same": "the same doers",
    "actors.shared": "a doer in common",
    "actors.other": "different doers",
    "weapon.shared": "a weapon in common",
    "speaker.shared": "a speaker in common",
    "toll.one_side": "only one of them gives a figure",
    "toll.other_outcome": "their figures count different things",
    "toll.equal_twice": "the same figures of more than one outcome",
    "toll.far_elsewhere": "but figures of another outcome far apart",
    "toll.part_equal": "the same figure of a part of the harmed",
    "report.same": "one report tells them apart",
    "report.headlines": "both are their report's headline",
    "report.one_headline": "only one is its report's headline",
    "period.one_open": "only one tells when the count began",
    "period.both_open": "neither tells when the count began",
    "period.same_start": "two long counts that began together",
    "period.other_start": "two long counts that began apart",
    "period.same_days": "the same days are counted",
    "period.overlap": "the days counted overlap",
    "period.apart": "the days counted lie apart",
    "area.same_name": "the same area by name",
    "area.same": "the same province",
    "area.country": "a whole country",
    "area.overlap": "areas that overlap",
    "area.other": "different areas",
    "total.no_figure": "at least one gives no figure",
    "total.other_outcome": "they count different things",
    "total.other_group": "they count different people",
}

Say = Callable[[LocalEvent, LocalEvent], str]


def _gap(left: LocalEvent, right: LocalEvent) -> str:
    return f"their days lie {day_gap(left, right)} apart"


def _open_gap(left: LocalEvent, right: LocalEvent) -> str:
    who = "only one is" if left.dated or right.dated else "neither is"
    return f"{who} dated; as far as their reports tell, they lie {day_gap(left, right)} days apart"


def _same_name(left: LocalEvent, right: LocalEvent) -> str:
    key = shared_name(left, right)
    return f"both name {left.places.get(key) or right.places[key]}"


def _other_name(left: LocalEvent, right: LocalEvent) -> str:
    return f"one names {_names(left)}, the other {_names(right)}"


def _names(event: LocalEvent) -> str:
    return " and ".join(sorted(event.places.values())[:2])


def _distance(left: LocalEvent, right: LocalEvent) -> str:
    apart, allowed = kilometres(left, right) or (0.0, 0.0)
    return f"{apart:.0f} km apart, where their places leave {allowed:.0f} km open"


def _kinds(left: LocalEvent, right: LocalEvent) -> str:
    names = [event.type.value.replace("_", " ") for event in (left, right)]
    return f"both {names[0]}" if names[0] == names[1] else f"{names[0]} and {names[1]}"


def _targets(left: LocalEvent, right: LocalEvent) -> str:
    if both := left.targets & right.targets:
        return f"both speak of {', '.join(sorted(both))}"
    return f"one speaks of {', '.join(sorted(left.targets))}, the other of {', '.join(sorted(right.targets))}"


def _words(left: LocalEvent, right: LocalEvent) -> str:
    shared = sorted(left.words & right.words)
    return f"{len(shared)} words in common, rare ones counting more" if shared else "no words in common"


def _phrases(left: LocalEvent, right: LocalEvent) -> str:
    share = len(left.phrases & right.phrases) / min(len(left.phrases), len(right.phrases))
    return f"{share:.0%} of the shorter one's phrases stand in both"


def _figures(left: LocalEvent, right: LocalEvent) -> str:
    relations = best_relations(left, right)
    outcome, relation = min(relations.items(), key=lambda item: (item[1], item[0].value))
    return f"figures of {outcome.value}: {_RELATIONS[relation.name]}"


_RELATIONS = {
    "EQUAL_LARGE": "the same",
    "EQUAL_SMALL": "the same small one",
    "COMPATIBLE": "they do not exclude each other",
    "NEAR": "close to each other",
    "RIVAL": "rivals",
    "FAR": "too far apart for rivals",
}


def _published(left: LocalEvent, right: LocalEvent) -> str:
    return f"reported {published_gap(left, right)} days apart"


_TOLLS = ("equal_large", "equal_small", "compatible", "near", "rival", "far")
_TOTALS = ("equal", "compatible", "near", "rival", "far")
_OPEN = ("near", "week", "far")

_SAID: Mapping[str, Say] = {
    "days.next": _gap,
    "days.apart": _gap,
    **{f"days.open_{name}": _open_gap for name in _OPEN},
    **{f"days.half_open_{name}": _open_gap for name in _OPEN},
    "place.same_name": _same_name,
    "place.same_around": lambda left, right: f"{_same_name(left, right)}, but not as the nearest place",
    "place.other_name": _other_name,
    "place.near": _distance,
    "place.apart": _distance,
    "kind.same": _kinds,
    "kind.same_ground": lambda _left, _right: "moves on the ground, which reports tell alike",
    "kind.shared": _kinds,
    "kind.other": _kinds,
    **{f"toll.{name}": _figures for name in _TOLLS},
    **{f"total.{name}": _figures for name in _TOTALS},
    "target.shared": _targets,
    "target.other": _targets,
    "words.common": _words,
    "words.copied": _phrases,
    "total.days_between": _published,
}


def sentence(name: str, left: LocalEvent, right: LocalEvent) -> str:
    """What a feature says of this pair."""
    return _PLAIN.get(name) or _SAID[name](left, right)
