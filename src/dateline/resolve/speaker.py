"""Who says so: the words for a speaker as a party of the list and as a kind of speaker."""

import re
from collections.abc import Sequence
from functools import cache

from dateline.model.claim import Cell
from dateline.model.vocabulary import SourceClass
from dateline.resolve.context import Context
from dateline.resources.lexicons import lexicon
from dateline.resources.parties import Match, Party, parties

_ORDER = [
    SourceClass.MONITOR,
    SourceClass.ACTIVIST,
    SourceClass.RESCUE,
    SourceClass.STATE_MEDIA,
    SourceClass.EXPERT,
    SourceClass.MEDICAL,
    SourceClass.WITNESS,
    SourceClass.MEDIA,
    SourceClass.NGO,
    SourceClass.UN,
    SourceClass.OPPOSITION,
    SourceClass.FOREIGN_GOVERNMENT,
    SourceClass.GOVERNMENT,
    SourceClass.ARMED_GROUP,
]
"""Which word counts where the words for a speaker hold several: "opposition activist" is an activist."""

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
    if kind is SourceClass.UNKNOWN and (told := _told_elsewhere(src, context)):
        kind, rule = told
    who = f"{src!r} names {party.name}" if party else f"the list of parties does not know {src!r}"
    return Cell(value=party.id if party else None, rule=who), Cell(value=kind, rule=rule)


def _where(text: str, match: Match) -> bool:
    """The match is a state that only says where: "a source in Turkey"."""
    return match.form in {"state", "adjective"} and bool(_PLACE_BEFORE.search(text[: match.start]))


def _classify(src: str, named: Sequence[Match], context: Context) -> Told:
    """The kind of speaker, the rule that tells it, and the party that speaks."""
    known = parties()
    bodies = [known[m.key] for m in named if m.form == "name"]
    states = [known[m.key] for m in named if m.form != "name"]
    words = word_class(src)
    kind = words[0] if words else None
    by_words: Told | None = (words[0], f"{words[1]!r} tells the kind of speaker", None) if words else None
    if first := next((b for b in bodies if b.source_class in _NAMED_FIRST), None):
        return first.source_class, f"{first.name} is {_a(first.source_class)}", first
    if by_words and kind in _PERSONAL:
        return by_words
    if kind is SourceClass.MEDIA and (outlet := _outlet(bodies)):
        return outlet.source_class, f"{outlet.name} is {_a(outlet.source_class)}", outlet
    if bodies:
        return _of_party(bodies[0], src, context)
    if states and kind not in _SAY_MORE_THAN_A_STATE:
        return _of_party(states[0], src, context)
    return by_words or (SourceClass.UNKNOWN, f"nothing in {src!r} tells the kind of speaker", None)


def _outlet(bodies: Sequence[Party]) -> Party | None:
    """The first outlet or agency among the parties."""
    return next((b for b in bodies if b.source_class in {SourceClass.MEDIA, SourceClass.STATE_MEDIA}), None)


def _of_party(party: Party, src: str, context: Context) -> tuple[SourceClass, str, Party]:
    """The kind of speaker that a party is in a report about the context's country."""
    kind = party.source_class
    if kind is SourceClass.FOREIGN_GOVERNMENT and party.country == context.country:
        kind = SourceClass.GOVERNMENT
    return kind, f"{src!r} speaks for {party.name}, {_a(kind)} in a report about {context.country}", party


def _a(kind: SourceClass) -> str:
    """The kind of speaker in words."""
    return "of kind " + kind.value


def word_class(words: str) -> tuple[SourceClass, str] | None:
    """The kind of speaker that common words tell, and the word that tells it."""
    for kind, pattern in _patterns():
        if match := pattern.search(words):
            return kind, match[0]
    return None


@cache
def _patterns() -> list[tuple[SourceClass, re.Pattern[str]]]:
    """A pattern for each kind of speaker, in the order in which they count."""
    entries = lexicon("speakers")
    found = []
    for kind in _ORDER:
        forms = sorted(
            (re.escape(e).replace(r"\*", r"\w*") for e in entries[kind.value]), key=len, reverse=True
        )
        found.append((kind, re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?![\w])", re.IGNORECASE)))
    return found


def _told_elsewhere(src: str, context: Context) -> tuple[SourceClass, str] | None:
    """What the report says of a person beside another mention of the name: "Abu Ali, a resident of Homs"."""
    name = re.search(r"[A-Z][\w'’-]+(?:\s+(?:al-|el-|[A-Z])[\w'’-]*)*$", src.strip())
    if not name or not context.text:
        return None
    for match in re.finditer(re.escape(name[0]) + r",?\s+(?:an?|the|who|from|of)?[^.\n]{0,60}", context.text):
        if found := word_class(match[0][len(name[0]) :]):
            return found[0], f"the report says of {name[0]!r}: {found[1]!r}"
    for match in re.finditer(r"[^.\n]{0,40}" + re.escape(name[0]), context.text):
        if found := word_class(match[0][: -len(name[0])]):
            return found[0], f"the report says of {name[0]!r}: {found[1]!r}"
    return None
