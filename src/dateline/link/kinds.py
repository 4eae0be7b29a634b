"""Which kinds of event may be told as one another."""

from collections.abc import Iterable

from dateline.model.vocabulary import EventType as E

_HARM = frozenset(
    {E.AIRSTRIKE, E.SHELLING, E.BOMBING, E.CHEMICAL_ATTACK, E.CLASH, E.ATTACK, E.VIOLENCE, E.DAMAGE}
    | {E.SEXUAL_VIOLENCE}
)
_GROUND = frozenset({E.CLASH, E.OFFENSIVE, E.TERRITORY_CHANGE, E.SIEGE, E.ATTACK})
_PEOPLE = frozenset({E.DISPLACEMENT, E.EVACUATION, E.AID, E.SIEGE})
_HELD = frozenset({E.ABDUCTION, E.DETENTION})
_POLITICS = frozenset(
    {E.AGREEMENT, E.TALKS, E.APPEAL, E.ACCUSATION, E.DECISION, E.MILITARY_SUPPORT, E.PROTEST, E.AID}
)
_FAMILIES = (_HARM, _GROUND, _PEOPLE, _HELD, _POLITICS)

POLITICAL = _POLITICS - {E.AID}
"""Acts of politics: nobody annotated which of them are one, so their links rest on words in common."""

STATES = frozenset({E.SIEGE, E.TERRITORY_CHANGE, E.OFFENSIVE, E.CLASH, E.DISPLACEMENT})
"""Kinds that may run for weeks."""


def families(kinds: Iterable[E]) -> int:
    """The families that kinds belong to, one bit each: two events without a bit in common are never one."""
    return sum(1 << i for i, family in enumerate(_FAMILIES) if not family.isdisjoint(kinds))
