"""Who was harmed, who did it, with what, where and when: the words beside the event, or its event's elsewhere."""

import re
from collections.abc import Iterator, Sequence

from dateline.extract.actors import Actor
from dateline.extract.cells import plain, words
from dateline.extract.draft import Draft
from dateline.extract.means import MEANS, Means
from dateline.extract.phrases import Hit, hits
from dateline.extract.reading import Reading
from dateline.model.analysis import MentionKind
from dateline.model.claim import Alternative, Cell
from dateline.model.span import Span
from dateline.model.vocabulary import EventType, Group

_BY = re.compile(r"^(?:.*\b)?by(?: (?:the|a|an|its|their|pro|suspected|alleged))*$")
_NEAR_BY = 14
_LINK = re.compile(
    r"^(?:(?:'s|s'|,|and|-|led|backed|heavy|intense|several|deadly|alleged|suspected|the|a|two|three|new|air|force) ?)*$"
)


def doer(draft: Draft, means: Means | None, taken: Sequence[Span]) -> Cell[str | None]:
    """Who did it, by the sentence; `taken` are the words of speakers, who do nothing here."""
    reading = draft.reading
    text = reading.analysis.text
    found = [a for a in reading.actors if not _is_taken(reading, a, draft, taken)]
    for pick, rule in (
        (_agent, "stands behind 'by'"),
        (_owner, "stands before the words for the attack"),
        (_subject, "is the subject of the verb"),
    ):
        chosen = pick(draft, means, found)
        if chosen is not None:
            span = _noun_phrase(reading, chosen)
            others = [a for a in found if a is not chosen]
            return words(
                text, span, rule, _others(reading, others, "named in the same sentence, in another role")
            )
    return words(
        text, None, "the sentence names no doer", _others(reading, found, "named, but in no role of a doer")
    )


def _is_taken(reading: Reading, actor: Actor, draft: Draft, taken: Sequence[Span]) -> bool:
    span = reading.span_of(actor.first, actor.last)
    if any(span.overlaps(other) for other in taken):
        return True
    for counted in reading.counted:
        if counted.first <= actor.first < counted.last and counted.kind in {"people", ""}:
            return True
    return draft.victim is not None and draft.victim[0] <= actor.first < draft.victim[1]


def _agent(draft: Draft, means: Means | None, found: Sequence[Actor]) -> Actor | None:
    del means
    reading = draft.reading
    for actor in found:
        if actor.first < draft.last or actor.first - draft.last > _NEAR_BY:
            continue
        if re.search(
            r"\bby(?: (?:the|a|an|its|their|pro|suspected|alleged|forces|fighters|loyal|to))*$",
            reading.between(draft.last, actor.first),
        ):
            return actor
    return None


def _owner(draft: Draft, means: Means | None, found: Sequence[Actor]) -> Actor | None:
    starts = [draft.first]
    if means is not None and means.hit is not None and means.reading is draft.reading:
        starts.insert(0, means.hit.first)
    for start in starts:
        for actor in found:
            if actor.last <= start and _LINK.match(draft.reading.between(actor.last, start)):
                return actor
    return None


def _subject(draft: Draft, means: Means | None, found: Sequence[Actor]) -> Actor | None:
    del means
    reading = draft.reading
    before = [a for a in found if a.last <= draft.first and draft.first - a.last <= 25]
    if not before or reading.lower(draft.first - 1) in {"were", "was", "been", "being", "be", "are", "is"}:
        return None
    nearest = [
        a
        for a in before
        if reading.lower(a.first - 1)
        not in {"of", "on", "against", "from", "in", "with", "at", "to", "for", "between"}
        and reading.lower(a.first - 2)
        not in {"of", "on", "against", "from", "in", "with", "at", "to", "for", "between"}
    ]
    return nearest[-1] if nearest else None


def _noun_phrase(reading: Reading, actor: Actor) -> Span:
    first = actor.first
    if reading.lower(first - 1) in {"the", "a", "an", "its", "pro", "rebel", "russian", "syrian"}:
        first -= 1
    return reading.span_of(first, actor.last)


def _others(reading: Reading, found: Sequence[Actor], reason: str) -> tuple[Alternative, ...]:
    text = reading.analysis.text
    return tuple(
        Alternative(value=reading.span_of(a.first, a.last).of(text), reason=reason) for a in found[:3]
    )


def weapon(draft: Draft, type_: EventType, means: Means | None) -> Cell[str | None]:
    """The weapon or method in words, if the type rests on one."""
    text = draft.reading.analysis.text
    if means is None or means.hit is None or type_ not in MEANS or means.type is not type_:
        return words(text, None, "no weapon or method is named")
    return words(text, means.reading.span_of(means.hit.first, means.hit.last), means.rule)


def who(draft: Draft) -> Cell[str | None]:
    """The people or things harmed or counted, in words."""
    reading = draft.reading
    text = reading.analysis.text
    if draft.count is not None:
        counted = draft.count.counted
        first = reading.token_at(counted.found.core.end - 1) + 1
        if first < counted.last:
            return words(text, reading.span_of(first, counted.last), "the noun that is counted")
        if counted.noun is not None:
            return words(
                text, reading.span_of(counted.noun.first, counted.noun.last), "the noun that is counted"
            )
        return words(text, None, "the number stands alone")
    if draft.victim is not None:
        return words(text, reading.span_of(*draft.victim), "the words beside the word of harm")
    return words(text, None, "nobody is counted")


_RANK = ("children", "women", "aid_workers", "medics", "journalists", "prisoners", "combatants", "civilians")


def group(draft: Draft, who_: Cell[str | None]) -> Cell[Group]:
    """The most specific group that the words for the people name; two of equal rank are mixed."""
    if draft.out.value.value in {"structures", "events", "none"} or not who_.spans:
        return plain(Group.UNKNOWN, "no people are named")
    reading = draft.reading
    span = who_.spans[0]
    named = [
        hit
        for hit in reading.nouns
        if span.overlaps(reading.span_of(hit.first, hit.last)) and hit.value == "people"
    ]
    groups = list(dict.fromkeys(hit.entry.note for hit in named if hit.entry.note not in {"", "unknown"}))
    if not groups:
        return plain(Group.UNKNOWN, "the words name no group", span)
    if len(groups) > 1 and re.search(r"\b(?:and|or)\b", span.of(reading.analysis.text)):
        return plain(Group.MIXED, f"several groups are named: {', '.join(groups)}", span)
    best = min(groups, key=_RANK.index)
    hit = next(hit for hit in named if hit.entry.note == best)
    return plain(Group(best), "by the noun that is counted", reading.span_of(hit.first, hit.last))


def places(draft: Draft, taken: Sequence[Span]) -> list[Span]:
    """The places that the sentence names, those behind the event first, without where a speaker sits."""
    reading = draft.reading
    found = [m.span for m in reading.analysis.mentions_in(reading.span, MentionKind.PLACE)]
    office = reading.analysis.document.dateline_place
    kept = [s for s in found if not any(s.overlaps(t) for t in taken) and not (office and s.overlaps(office))]
    return [s for s in kept if not _describes(reading, s)]


_BASED = re.compile(r"\b(?:based|backed|led|made|born)\b")
_PEOPLE_AFTER = re.compile(
    r"^(?:'s )?(?:government|army|president|regime|forces|officials?|ministry|embassy|jets|warplanes|troops)\b"
)


def _describes(reading: Reading, span: Span) -> bool:
    """ "Britain-based", "Russian-backed": the place of somebody, not of the event."""
    first = reading.token_at(span.start)
    last = reading.token_at(span.end - 1)
    return bool(
        _BASED.search(reading.lower(last))
        or _BASED.search(reading.lower(last + 1))
        or _PEOPLE_AFTER.match(reading.between(last + 1, last + 4))
    )


def day(draft: Draft, taken: Sequence[Span]) -> Cell[str | None]:
    """The day expression nearest to the event in its sentence."""
    reading = draft.reading
    found = [m.span for m in reading.analysis.mentions_in(reading.span, MentionKind.DAY)]
    text = reading.analysis.text
    if not found:
        return words(text, None, "the sentence has no day")
    del taken
    cue = draft.cue
    best = min(found, key=lambda s: (max(0, s.start - cue.end, cue.start - s.end), s.start))
    others = [
        Alternative(value=s.of(text), reason="stands farther from the event") for s in found if s != best
    ]
    return words(text, best, "the day expression nearest to the event", others)


def all_hits(name: str, reading: Reading) -> Iterator[Hit]:
    """The phrases of a list in a sentence."""
    yield from hits(name, reading.words, reading.first)
