"""Names that only describe another party: where it is, whose friend, branch or foe it is."""

import re
from collections.abc import Sequence

from dateline.resources.parties import Match, Parties

_IN_A_PLACE = re.compile(
    r"\b(?:in|inside|across|throughout|near|from|within|into|over|on|at)\s+(?:the\s+)?"
    r"(?:(?:north|south|east|west|central|[NS][EW]\b)[\w-]*\s+)?$",
    re.IGNORECASE,
)
_SUPPORTED = re.compile(
    r"[\s-]+(?:backed|supported|linked|affiliated|aligned|trained|funded|sponsored|inspired|allied|armed"
    r"|made|built|held|controlled)\b(?! by\b)",
    re.IGNORECASE,
)
_KIN = re.compile(
    r"(?:['’]s?)?[\s-]+(?:(?!and\b|or\b|with\b|its\b|as\b)\w+ ){0,2}?"
    r"(?:affiliate|backer|supporter|ally|allies|branch|wing|arm|offshoot|franchise|member)\b",
    re.IGNORECASE,
)
"""Behind a name that only says whose kin the party named next is: "opposition backer Turkey"."""

_FOE = re.compile(
    r"\b(?:anti-|(?:fighting|battling|opposed to|opposing|against|targeting|which backs?|who backs?)\s+"
    r"(?:the\s+)?)$",
    re.IGNORECASE,
)
"""Before a name that stands against the doer."""

_BRANCH_OF = re.compile(
    r"\b(?:affiliate|affiliates|ally|branch|wing|arm|offshoot|franchise)(?: in \w+)? (?:of|to) "
    r"(?:the )?(?:al-)?$",
    re.IGNORECASE,
)
_LED_BY = re.compile(r"\b(?:led|headed) by (?:the )?$", re.IGNORECASE)
_OF_OTHERS = re.compile(r" (?:of|forces of)\b")
_RIVAL = re.compile(r"\b(?:rebel|opposition|islamist|jihadist|armed|arab|kurdish|ruling)[ -]$", re.IGNORECASE)
PARTED = re.compile(r",|;|\b(?:and|or|with|by|of|against|from|including)\b|/")
_OWN = re.compile(r"(?:['’]s?)?[\s-]+(?:(?!and |or |with |by |of )[a-z-]+ ){0,2}")
"""Between a group's name and a word for its own forces: "the party's security forces"."""


def standing_alone(text: str, matches: Sequence[Match], known: Parties) -> list[Match]:
    """The matches without those that only describe another party, or say where it is."""
    kept: list[Match] = []
    told = [match for match in matches if not _alliance_of(text, match)]
    for i, match in enumerate(told):
        if _describes(text, match, told[i + 1] if i + 1 < len(told) else None, told):
            continue
        if kept and _belongs(text, kept[-1], match, known):
            continue
        kept.append(match)
    return kept


def _describes(text: str, match: Match, after: Match | None, matches: Sequence[Match]) -> bool:
    """The match says where or whose friend or foe another party is, and is none of the doers."""
    return (
        _is_where(text, match)
        or _is_foe_or_leader(text, match, matches)
        or _is_friend(text, match, after)
        or _is_kind(text, match, after, matches)
    )


def _is_where(text: str, match: Match) -> bool:
    """A state's name that says where: "in northern Syria"."""
    return match.form in {"state", "adjective"} and bool(_IN_A_PLACE.search(text[: match.start]))


def _is_foe_or_leader(text: str, match: Match, matches: Sequence[Match]) -> bool:
    """Whom the doer fights, whose branch it is, or who leads the coalition named before."""
    before = text[: match.start]
    if _FOE.search(before) or _BRANCH_OF.search(before):
        return True
    led = _LED_BY.search(before)
    return bool(led) and any(m.key == "coalition" for m in matches if m.end <= match.start)


def _is_friend(text: str, match: Match, after: Match | None) -> bool:
    """Who supports the party named next, or whose ally or branch that one is."""
    state = match.form in {"state", "adjective"}
    if _SUPPORTED.match(text, match.end) and (state or (after and after.key != "judgement")):
        return True
    kin = _KIN.match(text, match.end) if after and after.form != "word" else None
    return bool(kin and after and (kin.end() <= after.start or after.form == "adjective"))


def _is_kind(text: str, match: Match, after: Match | None, matches: Sequence[Match]) -> bool:
    """A word for what the party named behind is: "military coalition", "Lebanese group Hezbollah"."""
    if match.form == "name":
        return after is not None and after.form == "name" and text[match.end : after.start] == " "
    return _named_behind(text, match, matches)


def _alliance_of(text: str, match: Match) -> bool:
    """The word "coalition" tells of another alliance than the one that the list calls so."""
    if match.key != "coalition" or text[match.start : match.end] != "coalition":
        return False
    return bool(_OF_OTHERS.match(text, match.end) or _RIVAL.search(text[: match.start]))


def _named_behind(text: str, match: Match, matches: Sequence[Match]) -> bool:
    """A name follows, with nothing but words for its kind between."""
    later = [m for m in matches if m.start >= match.end]
    name = next((m for m in later if m.form == "name"), None)
    return name is not None and not PARTED.search(text[match.end : name.start])


def _belongs(text: str, name: Match, word: Match, known: Parties) -> bool:
    """A word for forces right behind a group's name means that group's own: "the group's security forces"."""
    if name.form != "name" or word.form != "word":
        return False
    return known[name.key].side != "state" and bool(_OWN.fullmatch(text, name.end, word.start))
