"""Which kinds of event may be told as one another."""

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

_GROUPS = (_HARM, _GROUND, _PEOPLE, _HELD, _POLITICS)

POLITICAL = _POLITICS - {E.AID}
"""Acts of politics: nobody annotated which of them are one, so their links are held to words in common."""

STATES = frozenset({E.SIEGE, E.TERRITORY_CHANGE, E.OFFENSIVE, E.CLASH, E.DISPLACEMENT})
"""Kinds that may run for weeks."""


def families(types: frozenset[E]) -> frozenset[int]:
    """The numbers of the groups that the types belong to; events without one in common are never one."""
    return frozenset(i for i, group in enumerate(_GROUPS) if types & group)


def compatible(left: frozenset[E], right: frozenset[E]) -> bool:
    """Two sets of types share a group."""
    return bool(families(left) & families(right))
