"""Who says so: the words for a speaker as a party of the list and as a kind of speaker."""

import re
from collections.abc import Sequence

from dateline.model.claim import Cell
from dateline.model.vocabulary import SourceClass
from dateline.resolve.context import Context
from dateline.resolve.speaker.kinds import word_class
from dateline.resolve.speaker.strangers import introduced
from dateline.resources.parties import Match, Party, parties

_PERSONAL = frozenset(
    {SourceClass.ACTIVIST, SourceClass.WITNESS, SourceClass.MEDICAL, SourceClass.RESCUE, SourceClass.EXPERT}
)
"""Callings that say more of a person than the state or side named beside them: "a Syrian doctor"."""

_SAY_MORE_THAN_A_STATE = frozenset(
    {
        SourceClass.MONITOR,
        SourceClass.MEDIA,
        SourceClass.STATE_MEDIA,
        SourceClass.NGO,
        SourceClass.OPPOSITION,
        SourceClass.ARMED_GROUP,
    }
)
"""Callings that stand against the state named beside them: "Britain-based monitor", "Syrian rebels"."""

Told = tuple[SourceClass, str, Party | None]
"""The kind of speaker, the rule that tells it, and the party that speaks, where one is named."""

_NAMED_FIRST = frozenset({SourceClass.MONITOR, SourceClass.UN, SourceClass.NGO, SourceClass.RESCUE})
"""Named bodies of these kinds settle the matter, whatever else stands beside them."""

_OUTLETS = frozenset({SourceClass.MEDIA, SourceClass.STATE_MEDIA})

_SEATED = re.compile(
    r"\b(?:ministry|government|authorities|presidency|parliament|leadership) in $", re.IGNORECASE
)
"""Before a seat of government that says whose the body is: "the defence ministry in Moscow"."""

_OF_AN_ADMINISTRATION = re.compile(
    r"\b(?:officials?|police|authorit\w+|administration|politicians?)\b", re.IGNORECASE
)
"""Who speaks for a side's administration and not for its fighters."""

_PLACE_BEFORE = re.compile(r"\b(?:in|inside|near|from|across)\s+(?:the\s+)?$", re.IGNORECASE)


def resolve_speaker(
    src: str | None, via: str | None, context: Context
) -> tuple[Cell[str | None], Cell[SourceClass]]:
    """The speaker's party, where the words name one, and the kind of speaker.

    Without a speaker the publisher itself speaks. The channel (`via`) does not change who speaks.
    """
    del via
    if not src:
        rule = "no speaker is named: the publisher says it in its own voice"
        return Cell(value=None, rule=rule), Cell(value=SourceClass.PUBLISHER, rule=rule)
    known = parties()
    named = [m for m in known.matches(src) if m.form != "word" and not _where(src, m)]
    kind, rule, party = _classify(src, named, context)
    if kind is SourceClass.UNKNOWN and (told := introduced(src, context)):
        kind, rule = told
    if kind is SourceClass.UNKNOWN and (meant := _by_role(src, context)):
        kind, rule, party = meant
    who = f"{src!r} names {party.name}" if party else f"the list of parties does not know {src!r}"
    return Cell(value=party.id if party else None, rule=who), Cell(value=kind, rule=rule)


def _where(text: str, match: Match) -> bool:
    """The match is a state that only says where: "a source in Turkey"."""
    before = text[: match.start]
    if match.form not in {"state", "adjective"} or _SEATED.search(before):
        return False
    return bool(_PLACE_BEFORE.search(before))


def _classify(src: str, named: Sequence[Match], context: Context) -> Told:
    """The kind of speaker, the rule that tells it, and the party that speaks."""
    known = parties()
    bodies = [known[m.key] for m in named if m.form == "name"]
    states = [known[m.key] for m in named if m.form != "name"]
    words = word_class(src)
    kind = words[0] if words else None
    by_words: Told | None = (words[0], f"{words[1]!r} tells the kind of speaker", None) if words else None
    if body := _settling(bodies, kind):
        return body.source_class, f"{body.name} is {_a(body.source_class)}", body
    if by_words and (kind in _PERSONAL or _is_outlet(by_words[0], bodies)):
        return by_words
    if bodies:
        return _of_party(bodies[0], src, context)
    if states and kind not in _SAY_MORE_THAN_A_STATE:
        return _of_party(states[0], src, context)
    return by_words or (SourceClass.UNKNOWN, f"nothing in {src!r} tells the kind of speaker", None)


def _settling(bodies: Sequence[Party], kind: SourceClass | None) -> Party | None:
    """The body whose own kind settles the matter; an outlet does where the words speak of one."""
    first = next((body for body in bodies if body.source_class in _NAMED_FIRST), None)
    return first or (_outlet(bodies) if kind in _OUTLETS else None)


def _is_outlet(kind: SourceClass, bodies: Sequence[Party]) -> bool:
    """The words speak of an outlet of a state, or of one of the groups that stand beside them."""
    of_groups = bool(bodies) and all(body.outside_the_state for body in bodies)
    return kind is SourceClass.STATE_MEDIA or (kind is SourceClass.MEDIA and of_groups)


def _outlet(bodies: Sequence[Party]) -> Party | None:
    """The first outlet or agency among the parties."""
    return next((b for b in bodies if b.source_class in _OUTLETS), None)


def _of_party(party: Party, src: str, context: Context) -> tuple[SourceClass, str, Party]:
    """The kind of speaker that a party is in a report about the context's country."""
    kind = party.source_class
    if kind is SourceClass.ARMED_GROUP and party.side == "kurdish" and _OF_AN_ADMINISTRATION.search(src):
        kind = SourceClass.OPPOSITION
    if kind is SourceClass.FOREIGN_GOVERNMENT and party.country == context.country:
        kind = SourceClass.GOVERNMENT
    return kind, f"{src!r} speaks for {party.name}, {_a(kind)} in a report about {context.country}", party


def _a(kind: SourceClass) -> str:
    """The kind of speaker in words."""
    return "of kind " + kind.value


def _by_role(src: str, context: Context) -> Told | None:
    """What "the military", "the army" mean in the country's war, where nothing else tells the speaker."""
    known = parties()
    for match in known.matches(src):
        party = known.role(match.key, context.country) if match.form == "word" else None
        if party and party in known:
            return _of_party(known[party], src, context)
    return None
