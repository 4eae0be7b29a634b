"""The pass over the end of the text: what saved pages glue behind the last sentence."""

import re
from dataclasses import dataclass

from dateline.clean.agencies import AGENCY
from dateline.clean.outlets import NAME
from dateline.clean.pieces import Draft, Piece
from dateline.model.document import BlockKind
from dateline.model.span import Span

_END = r"(?<=[.!?…\"”’')\]])"
_FULL_END = r"(?<=[a-z0-9)%\"”][.!?]|[.!?][\"”)\]])"
"""The end of a sentence, not of an initial."""
_PERSON = r"(?:[A-Z]\. ?)*(?:[A-Z][a-z'’-]+|[A-Z]\.[A-Z]\.?)"
_PERSONS = (
    rf"{_PERSON}(?: {_PERSON}){{1,2}}|{_PERSON}(?: {_PERSON})?(?:\s?/\s?{_PERSON}(?: {_PERSON})?){{1,5}}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TailRule:
    """What a text may end in."""

    kind: BlockKind
    name: str
    pattern: re.Pattern[str]


def _rule(kind: BlockKind, name: str, pattern: str) -> TailRule:
    return TailRule(kind=kind, name=name, pattern=re.compile(pattern + r"\s*\Z", re.DOTALL))


_RULES: tuple[TailRule, ...] = (
    _rule(
        BlockKind.FURNITURE,
        "link to other stories",
        r"(?:\s|(?<=[.!?\"”]))"
        r"(?:Read Also|Read also|Read More|READ MORE|Read more|Also read|See also|Show more)",
    ),
    _rule(
        BlockKind.FURNITURE,
        "words of the site",
        r"\s(?:[\[(]Click to enlarge[\])]|WARNING GRAPHIC CONTENT|Post a Comment|Comments?)",
    ),
    _rule(
        BlockKind.FURNITURE,
        "sharing",
        rf"{_END}\s(?:(?:Twitter|Facebook|Share|Tweet|Print|Email)\s?)+",
    ),
    _rule(
        BlockKind.FURNITURE,
        "credit line",
        rf"(?:\s\(Source: [^()]{{2,60}}\)"
        rf"|{_END}\s?Source:? {AGENCY}(?:(?:,|/| and| &) ?[\w -]{{2,25}}){{0,3}}"
        rf"|{_END}\s?[Ww]ith (?:files|reporting|material|input) (?:from|by) [^.]{{2,80}}\.?"
        rf"|{_END}\s(?:The )?{AGENCY}(?: and [\w ]{{2,30}})? contributed to this (?:story|report|article)\.)",
    ),
    _rule(BlockKind.FURNITURE, "credit line", rf"{_END}?\s?(?:--+|[-–—*]) ?{AGENCY}(?:[/, ]+{AGENCY})*\.?"),
    _rule(BlockKind.FURNITURE, "credit line", rf"{_END}\s+(?:\()?{AGENCY}\)?\.?"),
    _rule(BlockKind.FURNITURE, "outlet's name", rf"{_FULL_END}\s*\*+\s?{NAME}\.?"),
    _rule(BlockKind.FURNITURE, "legal notice", r"Our Standards ?: ?The Thomson Reuters Trust Principles\.?"),
    _rule(
        BlockKind.BYLINE,
        "reporting and editing credits",
        r"\(?(?:(?:Additional r|R)eporting|Writing|Compiled|Editing) by "
        r"(?:(?!\.\s[A-Z][a-z]+ [a-z]).){2,300}",
    ),
    _rule(BlockKind.FURNITURE, "comment box", r"Community standards ?Discussion.{0,120}"),
    _rule(BlockKind.FURNITURE, "tags", r"\sTags?,? (?:[^.!?,\"“]{2,60}, ?){1,12}[^.!?,\"“]{2,60}"),
    _rule(
        BlockKind.FURNITURE,
        "links of the site",
        rf"{_END}?\s?\.\.\. \d+(?: (?:Topic|Related|Tags)[, ].{{0,1500}})?",
    ),
    _rule(
        BlockKind.FURNITURE,
        "links of the site",
        rf"{_END}\s+(?:Topic|Related(?: News)?)[ :](?:(?![.!?\"”]\s).){{10,800}}",
    ),
    _rule(
        BlockKind.FURNITURE,
        "translation note",
        rf"{_END}\s?This article is an? (?:edited )?translation[^.]{{0,80}}\.",
    ),
    _rule(
        BlockKind.FURNITURE,
        "desk code",
        rf"{_END}\s+(?:[A-Z]{{2,6}}(?:[ /-]?\d{{1,4}})?|\d{{1,4}}(?:-\d{{1,3}})?|[A-Z]{{1,4}}/[A-Z]{{1,4}})",
    ),
    _rule(BlockKind.BYLINE, "signature", rf"{_FULL_END}\s+(?:{_PERSONS})\.?"),
)
_FOOTER = re.compile(
    r"Related News|FOLLOW \w+|Follow us on|Don['’]?t miss out|Subscribe|SUBSCRIBE|Copyright (?:©|\d{4})|"
    r"All rights reserved|Terms of Use|Privacy Policy|Cookie Policy|Contact Us|We won['’]?t spam"
)
_FOOTER_SHARE = 3
"""So many different marks of a page's footer are needed to cut it off."""
_AUTHOR_BOX = 1500
"""What a site says about its author is no longer than this."""
_LAST = 2
"""So many open pieces from the end are tried."""


def mark_tails(draft: Draft) -> Draft:
    """Takes the page's footer and the closing lines off the last open pieces, one after the other."""
    last = [i for i, piece in enumerate(draft.pieces) if piece.open][-_LAST:]
    pieces: list[Piece] = []
    for index, piece in enumerate(draft.pieces):
        pieces.extend(_peeled(draft, piece) if index in last else [piece])
    return draft.with_pieces(pieces)


def _peeled(draft: Draft, piece: Piece) -> list[Piece]:
    end, found = piece.span.end, _author_box(draft, piece)
    if found:
        end = found[0].span.start
    while hit := _hit(draft.text, piece.span.start, end):
        start, rule = hit
        found.append(Piece(span=Span(start, end), kind=rule.kind, rule=rule.name))
        end = start
    return [Piece(span=Span(piece.span.start, end)), *reversed(found)]


def _author_box(draft: Draft, piece: Piece) -> list[Piece]:
    """From the byline's name, once more after the last sentences, to the end."""
    names = [draft.words(other)[3:] for other in draft.pieces if other.rule == "byline"]
    for name in names:
        found = re.search(rf"{_FULL_END}\s{re.escape(name)}(?=\s|\.?\Z)", draft.words(piece)[-_AUTHOR_BOX:])
        if found:
            start = piece.span.end - min(len(piece.span), _AUTHOR_BOX) + found.start()
            return [
                Piece(span=Span(start, piece.span.end), kind=BlockKind.FURNITURE, rule="about the author")
            ]
    return []


def _hit(text: str, start: int, end: int) -> tuple[int, TailRule] | None:
    words = text[start:end].rstrip()
    footer = _footer(words)
    if footer:
        return start + footer, _FOOTER_RULE
    window = max(0, len(words) - 1700)  # no closing line is longer; keeps the search short on long texts
    for rule in _RULES:
        found = rule.pattern.search(words, window)
        if found and found.start() > 0:
            return start + found.start(), rule
    return None


def _footer(words: str) -> int:
    """Where the page's footer begins; 0 if the text has none."""
    marks = list(_FOOTER.finditer(words, len(words) // 3))
    if len({mark.group() for mark in marks}) < _FOOTER_SHARE:
        return 0
    return marks[0].start()


_FOOTER_RULE = TailRule(kind=BlockKind.FURNITURE, name="page footer", pattern=_FOOTER)
