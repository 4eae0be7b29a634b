"""Claims of one report, two at a time: what speaks for and against their being of one event."""

import re
from bisect import bisect
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from itertools import chain

from dateline.grammar.names import fold
from dateline.link.events import WEEKDAYS, speaker_of
from dateline.link.kinds import families
from dateline.link.tolls import Sign
from dateline.link.words import overlap, place_keys, stems
from dateline.model.claim import Claim
from dateline.model.document import BlockKind
from dateline.model.span import Span
from dateline.model.vocabulary import EventType, Modality, Outcome, Scope

_CLOSE, _NEAR, _FAR = 150, 500, 1500
"""Characters between two claims: one sentence, one paragraph, one section of a report."""
_LEAD = 900
"""Characters of a report that tell its story; what follows adds to it or tells of others."""
_SMALL = 4
"""Figures up to here are equal by chance too often to tell much."""


_MEANS = frozenset({EventType.AIRSTRIKE, EventType.SHELLING, EventType.BOMBING, EventType.CHEMICAL_ATTACK})
_BEFORE = 120
"""Characters before a claim in which its sentence may begin."""
_TURN = re.compile(
    r"\b(?:meanwhile|elsewhere|separate|separately|another|also|other|others|in addition|a second|earlier|"
    r"previous|previously|later|across|in the past|last (?:week|month|year))\b"
)
_CHANGE = re.compile(
    r"\b(?:meanwhile|elsewhere|separately|in a separate|in another|in other)\b", re.IGNORECASE
)
_GOES_ON = re.compile(
    r"\b(?:the (?:same|toll|death toll|dead|deaths|victims|wounded|injured|casualties|attack|attacks|assault|"
    r"blast|blasts|explosion|explosions|bombing|bombings|bomb|strike|strikes|raid|raids|shelling|bombardment|"
    r"killing|killings|massacre|incident|clashes|fighting|battle|gas)|this (?:attack|strike|massacre)|"
    r"among (?:them|the dead|those)|of them|including|(?:many|dozens|scores|others) more|"
    r"more (?:were|people)|"
    r"put the|rose to|risen to|it said|he said|she said|they said|he added|it added)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A claim as the grouping of its report's claims sees it."""

    claim: str
    inc: int
    start: int
    end: int
    headline: bool
    type: EventType
    families: int
    is_total: bool
    asserted: bool
    first: date | None
    last: date | None
    when: frozenset[str]
    """The words that date it, folded; of words with a weekday that alone."""
    places: frozenset[str]
    finest: frozenset[str]
    area: str
    outcome: Outcome
    low: int | None
    high: int | None
    counted: bool
    """It gives a number."""
    part: bool
    speaker: str
    actors: frozenset[str]
    weapons: frozenset[str]
    words: frozenset[str]
    turns: bool
    """It turns to something else ("another", "earlier")."""
    topic: int
    """How often the report has changed its subject by then ("meanwhile", "elsewhere")."""
    goes_on: bool
    """It takes up what was told before ("the blast", "the same", "among the dead")."""
    names_means: bool
    """Its own words name the means that its type rests on."""
    names_doer: bool
    """Its own words name who did it."""


def tellings(claims: Iterable[Claim], text: str) -> list[Telling]:
    """The claims of one report as the grouping sees them; `text` is its base text."""
    turns = [found.start() for found in _CHANGE.finditer(text)]
    return [_telling(claim, text, turns) for claim in claims]


def _telling(claim: Claim, text: str, turns: Sequence[int]) -> Telling:
    days = claim.days.value if claim.days else None
    place = claim.place.value if claim.place else None
    quantity = claim.num.value
    names, area = claim.at.value, (place.adm1 or "") if place else ""
    opening = _opening(claim.ev, text)
    return Telling(
        claim=claim.id,
        inc=claim.inc,
        start=claim.ev.start,
        end=claim.ev.end,
        headline=claim.block is BlockKind.HEADLINE,
        type=claim.type.value,
        families=families((claim.type.value,)),
        is_total=claim.scope.value is Scope.TOTAL,
        asserted=claim.mod.value is Modality.ASSERTED,
        first=days.first if days else None,
        last=days.last if days else None,
        when=_when(claim.when.value or ""),
        places=frozenset(chain.from_iterable(map(place_keys, (*names, area)))),
        finest=place_keys(names[0]) if names else frozenset(),
        area=area,
        outcome=claim.out.value,
        low=quantity.low if quantity else None,
        high=quantity.high if quantity else None,
        counted=quantity is not None and quantity.stated and claim.out.value is not Outcome.NONE,
        part=claim.sub.value,
        speaker=speaker_of(claim),
        actors=frozenset(a for a in (claim.actors.value if claim.actors else ()) if a != "unknown"),
        weapons=stems(claim.how.value or ""),
        words=stems(claim.ev.of(text)),
        topic=bisect(turns, claim.ev.end),
        turns=_TURN.search(opening) is not None,
        goes_on=_GOES_ON.search(opening) is not None,
        names_means=claim.type.value in _MEANS and any(claim.ev.covers(s) for s in claim.type.spans),
        names_doer=any(claim.ev.covers(s) for s in claim.by.spans),
    )


def told_apart(one: Telling, other: Telling) -> bool:
    """Two different figures of one outcome, each with its own means or its own doer in its own words.

    Rivals about one event share the means, and a report that tells of two strikes names both.
    """
    if not (one.counted and other.counted and one.outcome is other.outcome) or one.part or other.part:
        return False
    if (one.low, one.high) == (other.low, other.high) or not (one.asserted and other.asserted):
        return False
    means = one.names_means and other.names_means and one.type is not other.type
    doers = one.names_doer and other.names_doer and bool(one.actors) and bool(other.actors)
    return means or (doers and not one.actors & other.actors)


def _opening(evidence: Span, text: str) -> str:
    """The claim's words and what stands before them in their sentence."""
    before = text[max(0, evidence.start - _BEFORE) : evidence.start]
    return fold(re.split(r"[.!?:\n]", before)[-1] + evidence.of(text))


def _when(words: str) -> frozenset[str]:
    """What tells two expressions of time apart: the weekday, or else every word."""
    every = frozenset(fold(words).split())
    return every & WEEKDAYS or every


def number(one: Telling, other: Telling) -> Iterable[str]:
    """What the extractor made of it."""
    yield "number.same" if one.inc == other.inc else "number.other"


def stand(one: Telling, other: Telling) -> Iterable[str]:
    """Where they stand in the text."""
    apart = max(one.start - other.end, other.start - one.end, 0)
    if one.headline or other.headline:
        yield "stand.headlines" if one.headline and other.headline else "stand.one_headline"
    elif one.start < other.end and other.start < one.end:
        yield "stand.together"
    else:
        yield _APART[(apart > _CLOSE) + (apart > _NEAR) + (apart > _FAR)]
    leading = (one.start < _LEAD) + (other.start < _LEAD)
    if leading:
        yield "stand.both_lead" if leading > 1 else "stand.one_lead"


_APART = ("stand.close", "stand.near", "stand.far", "stand.away")


def kind(one: Telling, other: Telling) -> Iterable[str]:
    """The kind of event, and whether one of the two does not assert it."""
    if one.type is other.type:
        yield "kind.same"
        yield f"kind.both_{one.type.value}"
    else:
        yield "kind.other" if one.families & other.families else "kind.foreign"
        yield f"kind.{'_and_'.join(sorted((one.type.value, other.type.value)))}"
    if one.asserted is not other.asserted:
        yield "kind.one_asserted"


def days(one: Telling, other: Telling) -> Iterable[str]:
    """The days, or the words for them where they are not resolved."""
    if one.first and one.last and other.first and other.last:
        if (one.first, one.last) == (other.first, other.last):
            yield "days.same"
        else:
            yield "days.overlap" if one.first <= other.last and other.first <= one.last else "days.apart"
    elif one.when and other.when:
        yield "days.same_words" if one.when == other.when else _OTHER_WORDS[_lasting(one) + _lasting(other)]
    else:
        yield "days.one" if one.when or other.when else "days.none"


_OTHER_WORDS = ("days.other_words", "days.other_scale", "days.other_lasting")
_LASTING = frozenset(
    {"since", "ago", "week", "weeks", "month", "months", "year", "years", "recent", "last", "past"}
)


def _lasting(one: Telling) -> bool:
    """Its words tell of more than a day ("since March", "over two years")."""
    return not one.when.isdisjoint(_LASTING)


def place(one: Telling, other: Telling) -> Iterable[str]:
    """The place."""
    if not (one.places and other.places):
        yield "place.one" if one.places or other.places else "place.none"
    elif one.finest & other.finest:
        yield "place.same"
    elif one.finest & other.places or other.finest & one.places:
        yield "place.within"
    else:
        yield "place.around" if one.places & other.places else "place.other"
    if one.area and other.area and one.area != other.area:
        yield "place.other_area"


def toll(one: Telling, other: Telling) -> Iterable[str]:
    """The figures."""
    if not (one.counted and other.counted):
        yield "toll.one" if one.counted or other.counted else "toll.none"
    elif one.outcome is not other.outcome:
        yield "toll.other_outcome"
    elif one.part or other.part:
        yield "toll.part"
    elif one.low == other.low or one.high == other.high is not None:
        yield "toll.equal_large" if (one.low or 0) > _SMALL else "toll.equal_small"
    else:
        yield "toll.rival" if one.speaker != other.speaker else "toll.exclusive"


def thread(one: Telling, other: Telling) -> Iterable[str]:
    """What the later of the two says of its bond with what stands before it."""
    later = max(one, other, key=lambda t: (t.start, t.end))
    if later.turns:
        yield "thread.turns"
    if one.topic != other.topic and not (one.headline or other.headline):
        yield "thread.turned"
    if later.goes_on:
        yield "thread.goes_on"


def rest(one: Telling, other: Telling) -> Iterable[str]:
    """Doers, weapons, speakers."""
    if one.actors and other.actors:
        yield "actors.shared" if one.actors & other.actors else "actors.other"
    if one.weapons & other.weapons:
        yield "weapon.shared"
    if one.speaker and one.speaker == other.speaker:
        yield "speaker.same"


_FEATURES = (number, stand, kind, days, place, toll, thread, rest)

_ELSEWHERE = frozenset({"place.other", "place.around", "place.other_area"})
_ANOTHER_DAY = frozenset({"days.apart", "days.overlap", *_OTHER_WORDS})
_AT_HAND = frozenset({"stand.together", "stand.close"})


def joint(found: AbstractSet[str]) -> Iterable[str]:
    """What several of those features say together that none says alone."""
    elsewhere, another_day = not found.isdisjoint(_ELSEWHERE), not found.isdisjoint(_ANOTHER_DAY)
    if "kind.same" not in found:
        if "number.same" in found:
            yield "number.same_other_kind"
        return
    if found >= {"days.same", "place.same"}:
        yield "setting.same"
    elif not (elsewhere or another_day):
        yield "setting.open"
    if elsewhere and another_day:
        yield "setting.other"
    if another_day and "number.same" in found:
        yield "number.same_other_days"
    if not found.isdisjoint(_AT_HAND):
        yield "setting.at_hand"
    if "stand.one_headline" in found:
        yield "setting.headline"
    if found & {"toll.equal_large", "toll.equal_small"}:
        yield "setting.equal_toll"


def signs(one: Telling, other: Telling) -> list[Sign]:
    """Every feature of a pair of claims of one report."""
    return [(name, 1) for name in _names(one, other)] + [("words.common", _common(one, other))]


def score(one: Telling, other: Telling, worths: Mapping[str, int]) -> int:
    """What those features are worth together, in thousandths."""
    by_name = sum([worths.get(name, 0) for name in _names(one, other)])
    return by_name + round(worths.get("words.common", 0) * _common(one, other))


def _names(one: Telling, other: Telling) -> list[str]:
    """The features that are simply true."""
    names = ["prior.claims"]
    for feature in _FEATURES:
        names += feature(one, other)
    names += joint(set(names))
    return names


def _common(one: Telling, other: Telling) -> float:
    return round(overlap(one.words, other.words), 3)
