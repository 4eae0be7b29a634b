"""Lines that are recognised by their own words: site furniture, credits, bylines, labels of exports.

Each rule is a kind, a name that a reader understands, and a pattern that the whole line matches.
"""

import re
from dataclasses import dataclass

from dateline.clean.agencies import AGENCY
from dateline.grammar.full_date import MONTH, WEEKDAY
from dateline.model.document import BlockKind

_BULLET = r"[-–•*►▶»>]+"
_NETWORKS = r"facebook|twitter|whatsapp|telegram|linkedin|email|print|share|tweet|reddit|google\+|pinterest"
_NAME = r"[A-Z][\w.'’-]*(?: (?:[a-z]{2,3} )?[A-Z][\w.'’-]*){0,3}"
_NO_DATE = rf"(?!(?:{MONTH.replace('?P<month>', '?:')}|{WEEKDAY})(?!\w))"
_STAFF = r"(?:staff|correspondents?|reporters?|writers?|agencies|bureau|team|desk)"
_AUTHOR = (
    rf"(?:(?:(?:our|the|a) )?{_NO_DATE}[A-Z][\w.'’-]*(?: (?:[a-z]{{2,3}} )?{_NO_DATE}[A-Z][\w.'’-]*){{0,3}}"
    rf"(?: {_STAFF})?|(?:our |the )?(?:own |special )?{_STAFF})"
)
BYLINE = (
    rf"(?:[Bb]y|BY) {_AUTHOR}(?:(?:,| and| &|;|/| in| for| with)+ {_AUTHOR}){{0,5}}"
    rf"(?: ?[,|–-] ?{_AUTHOR}){{0,3}}"
)
"""A byline as part of a regular expression: people, or the outlet's staff and where they are."""
_LINKS = (
    "OPINION|ANALYSIS|READ|READ MORE|VIDEO|WATCH|PHOTOS|PICTURES|MORE|RELATED|IN PICTURES|EXPLAINER|"
    "EXPLAINED|FEATURE|LIVE|BLOG|LIVE BLOG|INTERACTIVE|COMMENT|PROFILE|TIMELINE|LISTEN|PODCAST|"
    "GALLERY|INFOGRAPHIC|SEE ALSO|ALSO READ"
)
_LONGEST = 400
"""Longer lines are read as text, whatever they contain; code excepted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRule:
    """One kind of line."""

    kind: BlockKind
    name: str
    pattern: re.Pattern[str]


def _rule(kind: BlockKind, name: str, *patterns: str, exact: bool = False) -> LineRule:
    pattern = "|".join(f"(?:{part})" for part in patterns)
    return LineRule(kind=kind, name=name, pattern=re.compile(pattern, 0 if exact else re.IGNORECASE))


CODE = re.compile(
    r"</?(?:object|embed|iframe|script|param)\b|flashvars=|classid=|document\.write|function\s*\(\w*\)\s*\{",
    re.IGNORECASE,
)
"""What betrays embed code that was saved as text."""

CAPTION_MARK = re.compile(r"(?:PHOTO |PICTURE |IMAGE )?CAPTIONS?:?|PHOTO:|IMAGE:", re.IGNORECASE)
"""A line that says that the next one is a caption."""

RULES: tuple[LineRule, ...] = (
    _rule(
        BlockKind.FURNITURE,
        "player hint",
        r"(?:move your cursor over|click (?:on )?the) .{0,60}(?:video|play).*",
    ),
    _rule(
        BlockKind.FURNITURE,
        "related link",
        rf"(?:{_BULLET}\s*)?(?:{_LINKS})\s?[:|]\s?\S.*",
        rf"{_BULLET}\s*(?:{_LINKS})\b.*",
        exact=True,
    ),
    _rule(
        BlockKind.FURNITURE,
        "link to other stories",
        r"(?:also read|read also|read more|see also|related|recommended|read next)\s?:?",
        r"more on this(?: story)?:?",
        r"(?:also read|read also|read more|see also|related)\s?: ?.*",
        r"(?:related|recommended|top|latest|more|trending) "
        r"(?:stories|articles|news|topics|links|videos|posts|content)",
        r"most (?:read|popular|viewed|shared|commented)|trending(?: now)?|you (?:may|might) also like",
    ),
    _rule(
        BlockKind.FURNITURE,
        "sharing and comments",
        r"(?:\d+ )?comments?(?: \(\d+\)| closed)?|(?:post|leave|add|write) (?:a|your) (?:comment|reply)",
        r"view comments|share(?: (?:this|on|via)\b.{0,40})?|email this|copy link|get short url.*",
        rf"(?:(?:{_NETWORKS})[|,/ ]*)+",
        r"follow (?:us|@).{0,60}|like us on .{0,30}|join the (?:conversation|discussion).*",
    ),
    _rule(
        BlockKind.FURNITURE,
        "advertising and subscription",
        r"advertisement|advert|sponsored(?: content)?|subscribe(?: (?:now|to)\b.{0,60})?",
        r"sign up (?:for|to)\b.{0,120}|(?:get|join) (?:our|the) .{0,40}newsletter.*|newsletter",
        r"story continues below.*|scroll to continue.*|article continues (?:after|below).*",
        r"we use cookies.*|support (?:us|our journalism)\b.{0,80}",
    ),
    _rule(
        BlockKind.FURNITURE,
        "navigation",
        r"show (?:more|less)|continue reading.*|skip to .{0,40}|back to top|home|menu",
        r"search|log ?in|sign ?in|register",
        r"next(?: article)?|previous(?: article)?|loading\.*|click (?:here|to enlarge)\b.{0,60}",
        r"view (?:all|gallery)|slideshow(?: \(\d+ images\))?|\d+ of \d+|page \d+ of \d+.*|close",
        r"full screen",
        r"play video|listen to (?:this )?article.*|\d+ min(?:ute)?s? read|estimated reading time.*",
    ),
    _rule(
        BlockKind.FURNITURE,
        "legal notice",
        r"(?:©|copyright\b|\(c\)).*|all rights reserved\b.*|our standards ?:.*",
        r"terms (?:of (?:use|service)|and conditions)|privacy policy|cookie policy|contact us|about us",
        r"this (?:material|content) may not be (?:published|reproduced).*",
    ),
    _rule(BlockKind.FURNITURE, "tags", r"(?:tags?|topics?|keywords|filed under|categor(?:y|ies))\s?:.*"),
    _rule(
        BlockKind.FURNITURE,
        "credit line",
        r"(?:with|includes|contains) (?:files?|reporting|material|input|information|additional reporting) "
        r"(?:from|by) .{2,90}",
        rf"\(?sources?\s?: ?.{{2,90}}\)?|\(?sources? {AGENCY}(?:(?:,|/| and| &) ?[\w -]{{2,25}}){{0,3}}\)?",
        rf"(?:the )?{AGENCY}(?: and .{{2,40}})? contributed to this (?:story|report|article)\.?",
    ),
    _rule(
        BlockKind.FURNITURE,
        "agency or outlet alone",
        rf"[\s*(\[—–-]*{AGENCY}(?:(?:\s?[/,&]\s?|\s+and\s+){AGENCY}){{0,3}}[\s.)\]]*",
        exact=True,
    ),
    _rule(
        BlockKind.FURNITURE,
        "photo credit",
        rf"{_NAME} ?/ ?(?:{AGENCY}|{_NAME})",
        r"(?:[Pp]hoto(?:graph)?s?|[Ii]mage|[Pp]icture)(?: credit)?(?: by|:) .{2,80}",
        rf"[\[(](?:[Ff]ile )?(?:[Pp]hoto|[Ii]mage|{AGENCY})[^\])]{{0,60}}[\])]",
        exact=True,
    ),
    _rule(
        BlockKind.BYLINE,
        "byline",
        BYLINE,
        exact=True,
    ),
    _rule(
        BlockKind.BYLINE,
        "reporting and editing credits",
        r"\(?(?:(?:additional )?reporting|writing|written|editing|edited|compiled|translated|translation)"
        r" by:? "
        r".{2,300}",
    ),
    _rule(
        BlockKind.FURNITURE,
        "slug of an agency",
        r"[A-Z]{3,}(?:[-/][A-Z]{3,}){1,4}(?: \([A-Z0-9][A-Z0-9 ,]{1,40}\))?",
        exact=True,
    ),
    _rule(BlockKind.BYLINE, "byline label of an export", r"byline\s?:.*"),
    _rule(BlockKind.DATELINE, "dateline label of an export", r"dateline\s?:.*"),
    _rule(
        BlockKind.FURNITURE,
        "label of an export",
        r"(?:section|length|load-date|language|distribution|publication-type|journal-code|subject|geographic|"
        r"country|state|city|person|organization|company|industry|graphic|url|update|correction-date|edition)"
        r"\s?: .*",
        r"[\d,]+ words|body|end of document|load-date:.*|\d+ of \d+ documents?|document [a-z]+\d{8,}\w+",
    ),
)


def rule_of(words: str) -> LineRule | None:
    """The rule that a line matches as a whole; None for text."""
    if CODE.search(words):
        return LineRule(kind=BlockKind.FURNITURE, name="embed code", pattern=CODE)
    if len(words) > _LONGEST:
        return None
    return next((rule for rule in RULES if rule.pattern.fullmatch(words)), None)
