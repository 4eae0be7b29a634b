"""Local events: what one report says of one event, gathered from its claims."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from dateline.grammar.names import fold
from dateline.link.kinds import families
from dateline.link.reports import ReportText
from dateline.link.shingles import shingles
from dateline.link.words import place_keys, stems, target_words
from dateline.model.claim import Claim
from dateline.model.document import BlockKind
from dateline.model.place import Place, PlacePrecision
from dateline.model.vocabulary import EventType, Group, Modality, Outcome, Scope

_PHRASE = 4
"""Words in a shared phrase of two claims."""
_SHORT = timedelta(days=10)
"""An event whose stated days span more is a running state (a siege, a campaign), not a day's event."""


@dataclass(frozen=True, slots=True, order=True)
class TollKey:
    """One figure of a local event."""

    outcome: Outcome
    low: int | None
    high: int | None
    approximate: bool
    part: bool
    group: Group
    speaker: str
    """ "" for the publisher's own voice."""

    @property
    def point(self) -> int:
        """The figure as one number: its lower bound, or else its upper."""
        return self.low if self.low is not None else self.high or 0

    @property
    def exact(self) -> bool:
        """One number, not marked as rough."""
        return self.low is not None and self.low == self.high and not self.approximate


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalEvent:
    """What one report says of one event: the unit that linking joins."""

    key: str
    """Its report and number there; sorts in a fixed order."""
    report: str
    claims: tuple[str, ...]
    """In the order of the text."""
    published: date | None
    is_total: bool
    types: frozenset[EventType]
    type: EventType
    """The one that most of its claims carry."""
    first: date | None
    """First stated day; None where open."""
    last: date | None
    places: Mapping[str, str]
    """Names of places finer than a province, as written, by their key."""
    finest: frozenset[str]
    """Keys of those that a claim gives as the most specific."""
    areas: frozenset[str]
    """Provinces."""
    country: str
    points: tuple[Place, ...]
    """Places with coordinates, province centres left out."""
    tolls: tuple[TollKey, ...]
    parts: frozenset[tuple[Outcome, Group, int, int | None]]
    """Figures of a part of the harmed."""
    actors: frozenset[str]
    groups: frozenset[Group]
    weapons: frozenset[str]
    targets: frozenset[str]
    words: frozenset[str]
    phrases: frozenset[int]
    speakers: frozenset[str]
    headline: bool
    """The report's headline speaks of it."""
    dated: bool
    """Both its ends are told and lie close together."""
    running: bool
    """A state or campaign over more than a few days."""
    begin: int
    """First day on which it lies, as far as its words and its report's day tell; an ordinal."""
    end: int
    """Last such day."""
    families: int
    """The families of its kinds, one bit each; see `kinds`."""
    timeless: bool
    """Neither its words nor its report's day tell when it was."""
    weekdays: frozenset[str]
    """Weekdays on which it was: of its day or two, or else as its words name them."""

    @property
    def anchor(self) -> str:
        """The claim that stands for it."""
        return self.claims[0]


def local_events(
    claims: Iterable[Claim],
    reports: Mapping[str, ReportText],
    apart: Iterable[str] = (),
    numbers: Mapping[str, tuple[str, int]] | None = None,
) -> list[LocalEvent]:
    """The local events of all reports, sorted by key.

    `numbers` says which claims of a report are of one event, where it is not what they carry themselves.
    Claims named in `apart` each stand alone, because a person said that they are not what their report's
    numbering makes of them.
    """
    alone = frozenset(apart)
    grouped: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        report, number = numbers[claim.id] if numbers else (claim.report, claim.inc)
        key = f"{report}#{number:05d}"
        grouped[f"{key}#{claim.id}" if claim.id in alone else key].append(claim)
    return [_event(key, grouped[key], reports.get(grouped[key][0].report)) for key in sorted(grouped)]


def speaker_of(claim: Claim) -> str:
    """What makes two speakers one: the party's id, or else the folded name; "" for the publisher."""
    if claim.speaker is not None and claim.speaker.value:
        return claim.speaker.value
    return fold(claim.src.value or "")


def _event(key: str, claims: Sequence[Claim], report: ReportText | None) -> LocalEvent:
    claims = sorted(claims, key=lambda c: (c.ev, c.id))
    text = report.text if report else ""
    evidence = [c.ev.of(text) for c in claims]
    kinds = Counter(c.type.value for c in claims)
    told = tuple(sorted({_toll(c) for c in claims if _counts(c)}, key=repr))
    first, last = _days(claims)
    begin, end = _likely(first, last, report.published if report else None)
    areas = frozenset(p.adm1 for p in _places(claims) if p.adm1)
    names = _specific_names(claims, areas)
    return LocalEvent(
        key=key,
        report=claims[0].report,
        claims=tuple(c.id for c in claims),
        published=report.published if report else None,
        is_total=sum(c.scope.value is Scope.TOTAL for c in claims) * 2 > len(claims),
        types=frozenset(kinds),
        type=min(kinds, key=lambda kind: (-kinds[kind], kind.value)),
        first=first,
        last=last,
        places=names,
        finest=frozenset(
            key for c in claims for name in c.at.value[:1] for key in place_keys(name) if key in names
        ),
        areas=areas,
        country=_most_common(p.country or "" for p in _places(claims)),
        points=tuple({(p.latitude, p.longitude): p for p in _places(claims) if _has_point(p)}.values()),
        tolls=told,
        parts=frozenset((t.outcome, t.group, t.low, t.high) for t in told if t.part and t.low),
        actors=frozenset(a for c in claims if c.actors for a in c.actors.value if a != "unknown"),
        groups=frozenset(c.grp.value for c in claims) - {Group.UNKNOWN, Group.MIXED},
        weapons=frozenset(chain.from_iterable(stems(c.how.value or "") for c in claims)),
        targets=target_words(" ".join([*evidence, *(_details(c) for c in claims)])),
        words=frozenset(chain.from_iterable(map(stems, evidence))),
        phrases=frozenset(chain.from_iterable(_phrases(words) for words in evidence)),
        speakers=frozenset(speaker_of(c) for c in claims) - {""},
        headline=any(c.block is BlockKind.HEADLINE for c in claims),
        dated=first is not None and last is not None and last - first <= _SHORT,
        running=first is not None and (last is None or last - first > _SHORT),
        begin=begin,
        end=end,
        families=families(frozenset(kinds)),
        timeless=first is None and last is None and (report is None or report.published is None),
        weekdays=_weekdays(claims, first, last),
    )


def _weekdays(claims: Sequence[Claim], first: date | None, last: date | None) -> frozenset[str]:
    if first and last:
        length = (last - first).days
        return frozenset(
            _WEEK[(first + timedelta(days)).weekday()] for days in range(length + 1) if length < 2
        )
    return WEEKDAYS & {word for c in claims for word in fold(c.when.value or "").split()}


_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAYS = frozenset(_WEEK)


def _days(claims: Sequence[Claim]) -> tuple[date | None, date | None]:
    """The hull of the most narrowly dated claims: a claim that says "this week" does not widen a Monday."""
    stated = [c.days.value for c in claims if c.days is not None and c.days.value is not None]
    closed = [(d.first, d.last) for d in stated if d.first and d.last]
    if closed:
        short = [(f, t) for f, t in closed if t - f <= _SHORT]
        kept = short or closed
        return min(f for f, _ in kept), max(t for _, t in kept)
    firsts, lasts = [d.first for d in stated if d.first], [d.last for d in stated if d.last]
    return (min(firsts) if firsts else None), (max(lasts) if lasts else None)


def _likely(first: date | None, last: date | None, published: date | None) -> tuple[int, int]:
    """Where an event lies in time: by its words, or else by its report's day; (1, 1) where nothing tells."""
    upper = (last or published or first or date.min).toordinal()
    return (min(first.toordinal(), upper), max(first.toordinal(), upper)) if first else (upper, upper)


def _places(claims: Sequence[Claim]) -> list[Place]:
    return [c.place.value for c in claims if c.place is not None and c.place.value is not None]


def _has_point(place: Place) -> bool:
    coarse = place.precision in {PlacePrecision.PROVINCE, PlacePrecision.COUNTRY}
    return place.latitude is not None and place.longitude is not None and not coarse


def _specific_names(claims: Sequence[Claim], areas: frozenset[str]) -> dict[str, str]:
    """Place names finer than a province, by key: a city named like its province tells nothing more."""
    coarse = frozenset(chain.from_iterable(place_keys(area) for area in areas))
    names = [name for c in claims for name in c.at.value]
    names += [p.name for p in _places(claims) if p.precision not in _COARSE]
    found = {key: name for name in sorted(names, reverse=True) for key in place_keys(name)}
    return {key: name for key, name in found.items() if key not in coarse}


_COARSE = frozenset({PlacePrecision.PROVINCE, PlacePrecision.COUNTRY})


def _counts(claim: Claim) -> bool:
    stated = claim.num.value is not None and claim.num.value.stated
    return stated and claim.mod.value is Modality.ASSERTED and claim.out.value is not Outcome.NONE


def _toll(claim: Claim) -> TollKey:
    quantity = claim.num.value
    assert quantity is not None
    return TollKey(
        outcome=claim.out.value,
        low=quantity.low,
        high=quantity.high,
        approximate=quantity.approximate,
        part=claim.sub.value,
        group=claim.grp.value,
        speaker=speaker_of(claim),
    )


def _details(claim: Claim) -> str:
    return " ".join([claim.who.value or "", claim.how.value or "", *claim.at.value])


def _phrases(words: str) -> list[int]:
    return [int(run) for run in shingles(fold(words).split(), _PHRASE)]


def _most_common(values: Iterable[str]) -> str:
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda v: (-counts[v], v)) if counts else ""
