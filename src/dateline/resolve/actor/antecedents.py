"""Whom words without a name take up: "the group", "the jihadists", "one of its fighters"."""

import re

from dateline.model.span import Span
from dateline.resolve.actor.describing import standing_alone
from dateline.resolve.actor.flying import REACH, flown_before
from dateline.resolve.context import Context
from dateline.resources.parties import Match, Parties, parties

_ADJECTIVE = (
    r"(?:extremist|jihadist|jihadi|militant|radical|terror|terrorist|islamist|islamic|hardline|sunni|armed|ultra-?"
    r"|attacking|feared|brutal)"
)
_ONE = (
    r"(?:group|organi[sz]ation|movement|network|faction|alliance)(?:['’]s)?"
    r"(?: (?:fighters|militants|forces|men))?"
)
_MEMBERS = r"(?:militants|jihadists|jihadis|extremists|fighters|insurgents|attackers|gunmen)"
_TAKES_UP = re.compile(
    r"(?:(?:one|some|several|most|all|many|dozens|members|fighters|militants) of )?"
    rf"(?:(?:the|this|that) (?:{_ADJECTIVE}[ -]+){{0,3}}{_ONE}"
    rf"|(?:its|their) (?:own )?(?:{_ADJECTIVE}[ -]+){{0,2}}(?:{_MEMBERS}|men|forces)"
    rf"|the (?:(?:extremist|jihadist|jihadi|radical|hardline|sunni|ultra-?) )*{_MEMBERS}"
    r"|it|they)",
    re.IGNORECASE,
)
"""Definite words for a group or its members. "Terrorists" is not among them: that is the outlet's word."""

_JUDGING = re.compile(r"extremis|jihad|militant|radical|hardline|terror|insurgent|gunmen", re.IGNORECASE)
_NEVER_SO_CALLED = frozenset({"kurdish", "opposition"})
"""Sides that reports name without such words: "militants" takes up none of theirs."""


def taken_up(words: str, span: Span, context: Context) -> tuple[Span, str] | None:
    """Where the party that the words take up is named before them, and its id; None where there is none."""
    if not _TAKES_UP.fullmatch(words.strip()):
        return flown_before(words, span, context)
    known = parties()
    start = max(0, span.start - REACH)
    text = context.text[start : span.start]
    judged = bool(_JUDGING.search(words))
    fits = [m for m in standing_alone(text, known.matches(text), known) if _may_be(m, known, judged=judged)]
    return (Span(start + fits[-1].start, start + fits[-1].end), fits[-1].key) if fits else None


def _may_be(match: Match, known: Parties, *, judged: bool) -> bool:
    """The match names an armed group outside the state, of a side that such words are used for."""
    if match.form != "name":
        return False
    party = known[match.key]
    return party.outside_the_state and not (judged and party.side in _NEVER_SO_CALLED)
