"""Who was harmed, who did it, with what, where and when, by the words beside the event."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.extract.actors import Actor
from dateline.extract.cells import NETWORK, OTHERWISE, plain, words
from dateline.extract.draft import Draft
from dateline.extract.means import MEANS, Means
from dateline.extract.reading import Reading
from dateline.extract.weights import bonus, chance, mixed, share
from dateline.model.analysis import Mention, MentionKind
from dateline.model.claim import Alternative, Cell
from dateline.model.span import Span
from dateline.model.vocabulary import EventType, Group

ACCUSED = "is accused of it"
NO_DOER = "the sentence names no doer"
_BY = re.compile(
    r"\bby(?: (?:the|a|an|its|their|pro|suspected|alleged|forces|fighters|loyal|to|in|what|is|believed|heavy"
    r"|fierce))*$"
)
_NEAR_BY = 14
_SUBJECT_GAP = 25
_SIDES_GAP = 8
_LINK = re.compile(
    r"^(?:(?:'s|s'|'|,|and|-|led|backed|heavy|intense|several|deadly|alleged|suspected|the|a|two|three|new|air|force"
    r"|artillery|war|fighter|rocket|suicide|car|drone|missile|precision) ?)*$"
)
_WEAK = frozenset({"nation", "body"})
_PASSIVE = frozenset({"were", "was", "been", "being", "be", "are", "is"})
_PREPOSITIONS = frozenset(
    {"of", "on", "against", "from", "in", "with", "at", "to", "for", "between", "into", "by"}
)


def doer(draft: Draft, means: Means | None, taken: Sequence[Span]) -> Cell[str | None]:
    """Who did it, by the sentence; `taken` are the words of speakers, who do nothing here."""
    reading = draft.reading
    text = reading.analysis.text
    found = [a for a in candidates(draft) if not _is_taken(reading, a, draft, taken)]
    for pick, rule in _ROLES:
        chosen = pick(draft, means, found)
        if chosen is not None:
            others = [a for a in found if a is not chosen]
            rejected = _others(reading, others, "named in the same sentence, in another role")
            return words(text, noun_phrase(reading, chosen), rule, rejected)
    return words(text, None, NO_DOER, _others(reading, found, "named, but in no role of a doer"))


def candidates(draft: Draft) -> list[Actor]:
    """Everybody in the sentence who can act, left to right."""
    return sorted((*draft.reading.actors, *_states(draft)), key=lambda actor: actor.first)


def roles(draft: Draft, means: Means | None, taken: Sequence[Span]) -> dict[Actor, str]:
    """The role of each in the sentence who has one, the surest role first."""
    found = [a for a in candidates(draft) if not _is_taken(draft.reading, a, draft, taken)]
    named: dict[Actor, str] = {}
    for pick, rule in _ROLES:
        chosen = pick(draft, means, found)
        if chosen is not None:
            named.setdefault(chosen, rule)
    return named


def _states(draft: Draft) -> list[Actor]:
    """A country right before the verb acts: "Syria agreed"."""
    reading = draft.reading
    named = reading.named(MentionKind.PLACE)
    ends = [
        (reading.token_at(m.span.start), reading.token_at(m.span.end - 1) + 1) for m in named if is_country(m)
    ]
    taken = {index for actor in reading.actors for index in range(actor.first, actor.last)}
    return [
        Actor(first, last, kind="nation")
        for first, last in ends
        if first not in taken and last <= draft.first
    ]


def _is_taken(reading: Reading, actor: Actor, draft: Draft, taken: Sequence[Span]) -> bool:
    span = reading.span_of(actor.first, actor.last)
    return any(span.overlaps(other) for other in taken) or is_harmed(reading, actor, draft)


def is_harmed(reading: Reading, actor: Actor, draft: Draft) -> bool:
    """The actor is counted, or named as harmed, and so did nothing here."""
    for counted in reading.counted:
        if counted.first <= actor.first < counted.last and counted.kind in {"people", ""}:
            return True
    return draft.victim is not None and draft.victim[0] <= actor.first < draft.victim[1]


def _accused(draft: Draft, means: Means | None, found: Sequence[Actor]) -> Actor | None:
    """As in "accused the army of killing", "blamed the government for", "blamed on rebels"."""
    del means
    reading = draft.reading
    for actor in found:
        first = actor.first - (reading.lower(actor.first - 1) in {"the", "a", "an"})
        before, after = reading.between(first - 2, first).split(), reading.lower(actor.last)
        if {"accused", "accuse", "accuses", "accusing"} & set(before[-1:]) and after == "of":
            return actor
        if {"blamed", "blames", "blaming", "blame"} & set(before) and (after == "for" or before[-1] == "on"):
            return actor
    return None


def _agent(draft: Draft, means: Means | None, found: Sequence[Actor]) -> Actor | None:
    """As in "killed ... by the army"; "by Russian strikes" too."""
    del means
    reading = draft.reading
    for actor in found:
        gap = reading.between(draft.last, actor.first)
        if actor.first >= draft.last and len(gap.split()) <= _NEAR_BY and _BY.search(gap):
            return actor
    return None


def _sides(draft: Draft, means: Means | None, found: Sequence[Actor]) -> Actor | None:
    """As in "clashes between the army and rebels": both."""
    if means is None or means.type is not EventType.CLASH:
        return None
    reading = draft.reading
    for one, other in pairwise(found):
        gap = reading.between(one.last, other.first).split()
        if (
            len(gap) <= _SIDES_GAP
            and {"and", "with", "against"} & set(gap)
            and reading.lower(other.first - 1) != "of"
        ):
            return Actor(one.first, other.last, kind="party")
    return None


def _owner(draft: Draft, means: Means | None, found: Sequence[Actor]) -> Actor | None:
    """As in "Russian air strikes", "the regime's shelling"."""
    starts = [draft.first]
    if means is not None and means.hit is not None and means.reading is draft.reading:
        starts.insert(0, means.hit.first)
    for start in starts:
        for actor in found:
            if actor.last <= start and _LINK.match(draft.reading.between(actor.last, start)):
                return actor
    inside = [a for a in found if any(a.first <= start < a.last for start in starts) and a.kind != "aircraft"]
    return inside[0] if inside else None


def _subject(draft: Draft, means: Means | None, found: Sequence[Actor]) -> Actor | None:
    """As in "the army ... killed 12"."""
    del means
    reading = draft.reading
    if reading.lower(draft.first - 1) in _PASSIVE:
        return None
    before = [
        actor
        for actor in found
        if actor.last <= draft.first
        and draft.first - actor.last <= (_SUBJECT_GAP if actor.kind not in _WEAK else 2)
    ]
    free = [a for a in before if not {reading.lower(a.first - 1), reading.lower(a.first - 2)} & _PREPOSITIONS]
    return free[-1] if free else None


_ROLES = (
    (_accused, ACCUSED),
    (_sides, "both sides of the fighting"),
    (_agent, "stands behind 'by'"),
    (_owner, "stands before the words for the attack"),
    (_subject, "is the subject of the verb"),
)
"""The roles of a doer in the order in which they are looked for."""


def noun_phrase(reading: Reading, actor: Actor) -> Span:
    """Where an actor is named, with the word before that belongs to the name."""
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
    """The group of the people harmed, for which rules and network together speak most."""
    ruled = _group(draft, who_)
    if draft.opinion is None or draft.out.value.value in {"structures", "events", "none"}:
        return ruled
    scores = {value: bonus("grp, network") * chance for value, chance in draft.opinion.choice("grp").items()}
    scores[ruled.value.value] += bonus("grp, rules unknown" if ruled.value is Group.UNKNOWN else "grp, rules")
    best = Group(max(scores, key=lambda value: scores[value]))
    likely = share(scores.values(), scores[best.value])
    if best is ruled.value:
        return replace(ruled, confidence=likely)
    other = Alternative(value=ruled.value.value, reason=f"{ruled.rule}; {OTHERWISE}")
    return replace(plain(best, NETWORK, *who_.spans, alternatives=(other,)), confidence=likely)


def is_part(draft: Draft) -> Cell[bool]:
    """Whether the number is part of another of the report, for which rules and network together speak."""
    ruled = bool(draft.count and draft.count.part)
    reason = "part of another number of the sentence" if ruled else "a number of its own"
    if draft.opinion is None or draft.count is None:
        return plain(ruled, reason)
    chances = draft.opinion.choice("sub")
    odds = mixed("part", 1.0 if ruled else -1.0, chances["part"] - chances["whole"])
    if (odds > 0) is not ruled:
        reason = f"the network reads it as {'no part' if ruled else 'a part'} of another number"
    return replace(plain(odds > 0, reason), confidence=chance(abs(odds)))


def _group(draft: Draft, who_: Cell[str | None]) -> Cell[Group]:
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


def places(draft: Draft, taken: Sequence[Span]) -> list[Mention]:
    """The places that the sentence names, countries last, without where a speaker sits."""
    reading = draft.reading
    office = reading.analysis.document.dateline_place
    found = [
        mention
        for mention in reading.named(MentionKind.PLACE)
        if not any(mention.span.overlaps(other) for other in taken)
        and not (office and mention.span.overlaps(office))
        and not _describes(reading, mention.span)
    ]
    first: dict[str, Mention] = {}
    for mention in sorted(found, key=is_country):
        first.setdefault(mention.span.of(reading.analysis.text).lower(), mention)
    return list(first.values())


def is_country(mention: Mention) -> bool:
    """The place named is a whole country."""
    return mention.key.startswith("area:") and "." not in mention.key


_BASED = re.compile(r"\b(?:based|backed|led|made|born)\b")
_PEOPLE_AFTER = re.compile(
    r"^(?:'s )?(?:government|army|president|regime|forces|officials?|ministry|embassy|jets|warplanes"
    r"|troops)\b"
)


def _describes(reading: Reading, span: Span) -> bool:
    """As in "Britain-based", "Russian-backed": the place of somebody, not of the event."""
    last = reading.token_at(span.end - 1)
    return bool(
        _BASED.search(reading.lower(last))
        or _BASED.search(reading.lower(last + 1))
        or _PEOPLE_AFTER.match(reading.between(last + 1, last + 4))
    )
