"""The passes over whole lines: what a line is by its own words, the line before it, or an earlier line."""

import re
from itertools import pairwise

from dateline.clean.agencies import AGENCIES, AGENCY
from dateline.clean.date_lines import date_line, head_of
from dateline.clean.datelines import dateline_at
from dateline.clean.line_rules import CAPTION_MARK, rule_of
from dateline.clean.outlets import closing_credit, outlet_alone
from dateline.clean.pieces import Draft, Piece
from dateline.model.document import BlockKind
from dateline.model.span import Span

_FOLD = re.compile(r"[\W_]+")
_CUT_SHORT = re.compile(r"(?:\w?Show more|\w?Read more|Show less|…|\.\.\.)\s*$", re.IGNORECASE)
_MORE = re.compile(r"\s*(?:Show|Read) more\s*$")
_SHORTEST_REPEAT = 20
_SHORTEST_CUT = 60
_LONGEST_CAPTION = 600
_MOST_SENTENCES = 2
_SENTENCE = re.compile(r"[a-z0-9)\"”][.!?][\"”]?(?=\s+[A-Z\"“])")
_PERSON = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}"
_WHOSE = r"AFP|AP|Reuters|REUTERS|EPA|Getty|Photo|photo|Images|Anadolu|DHA|IHA|SANA|Al Jazeera|Xinhua"
_PHOTO_CREDIT = re.compile(
    rf"(?<=[.!?…”\"] )(?P<credit>{_PERSON} ?/ ?(?:{AGENCY}|[A-Z]{{2,8}}|[\w ]{{2,20}} Images)"
    r"|(?:Photo|Picture|Image)(?:graph)?(?: credit)?: .{2,60})$"
    r"|(?<!^)(?P<bracket>[\[(](?:File(?: photo)?: ?)?[^\[\]()]{0,40}\b"
    rf"(?:{_WHOSE})[^\[\]()]{{0,40}}[\])])\.?$"
)


def fold(words: str) -> str:
    """Words for comparison: lower case, no marks, single spaces."""
    return _FOLD.sub(" ", words.lower()).strip()


def mark_lines(draft: Draft) -> Draft:
    """Furniture, bylines, credits, datelines and date lines by their own words and place."""
    pieces: list[Piece] = []
    head, last = head_of(draft), len(draft.pieces) - 1
    for index, piece in enumerate(draft.pieces):
        if not piece.open:
            pieces.append(piece)
            continue
        by_place = _by_place(draft, piece, in_head=index < head, is_last=index == last)
        told = date_line(draft, piece, in_head=index < head)
        pieces.extend(told or [_by_words(draft, piece) or by_place or piece])
    return draft.with_pieces(pieces)


def _by_words(draft: Draft, piece: Piece) -> Piece | None:
    words = draft.words(piece)
    rule = rule_of(words)
    if rule:
        return piece.of_kind(rule.kind, rule.name)
    if _is_publisher(words, draft.report.publisher):
        return piece.of_kind(BlockKind.FURNITURE, "outlet's name")
    return None


def _by_place(draft: Draft, piece: Piece, *, in_head: bool, is_last: bool) -> Piece | None:
    """What a line is above the first paragraph, or at the end, and would not be in between."""
    words = draft.words(piece)
    if in_head and dateline_at(draft.text, piece.span.start, piece.span.end) == piece.span:
        return piece.of_kind(BlockKind.DATELINE, "dateline")
    if (in_head and outlet_alone(words)) or (is_last and closing_credit(words)):
        return piece.of_kind(BlockKind.FURNITURE, "outlet's name")
    return None


def _is_publisher(words: str, publisher: str) -> bool:
    return fold(words) == fold(publisher) != "" or words.strip(" *-–—.()") in AGENCIES


def mark_captions(draft: Draft) -> Draft:
    """The line after "PHOTO CAPTION", and lines that end in a photo credit, with the credit set apart."""
    marked: list[Piece] = []
    expected = False
    for piece in draft.pieces:
        words = draft.words(piece)
        if piece.open and CAPTION_MARK.fullmatch(words):
            marked.append(piece.of_kind(BlockKind.FURNITURE, "caption mark"))
            expected = True
            continue
        if piece.open and expected:
            marked.append(piece.of_kind(BlockKind.CAPTION, "follows a caption mark"))
        else:
            marked.extend(_credited(draft, piece) if piece.open else [piece])
        expected = False
    return draft.with_pieces(_with_unfinished(draft, marked))


def _credited(draft: Draft, piece: Piece) -> list[Piece]:
    words = draft.words(piece)
    found = _PHOTO_CREDIT.search(words)
    more = _MORE.search(words)
    if found is None or len(words) > _LONGEST_CAPTION or len(_SENTENCE.findall(words)) > _MOST_SENTENCES:
        return [piece] if more is None else _split_off(piece, more.start(), "asks to show more", None)
    return _split_off(
        piece, found.start("credit" if found["credit"] else "bracket"), "photo credit", BlockKind.CAPTION
    )


def _split_off(piece: Piece, offset: int, rule: str, kind: BlockKind | None) -> list[Piece]:
    """The piece up to `offset` as `kind`, the rest as furniture by `rule`."""
    middle = piece.span.start + offset
    first = Piece(
        span=Span(piece.span.start, middle), kind=kind, rule="ends in a photo credit" if kind else ""
    )
    return [first, Piece(span=Span(middle, piece.span.end), kind=BlockKind.FURNITURE, rule=rule)]


def _with_unfinished(draft: Draft, pieces: list[Piece]) -> list[Piece]:
    """A line that ends in a comma right before a caption is the caption's beginning."""
    result = list(pieces)
    for index, (piece, following) in enumerate(pairwise(pieces)):
        if piece.open and following.kind is BlockKind.CAPTION and draft.words(piece).rstrip().endswith(","):
            result[index] = piece.of_kind(BlockKind.CAPTION, "goes on in the caption's next line")
    return result


def mark_repeats(draft: Draft) -> Draft:
    """Lines that say again what an earlier line said, in full or cut short ("... Show more")."""
    pieces = list(draft.pieces)
    folded = [fold(draft.words(piece)) for piece in pieces]
    first = {words: index for index, words in reversed(list(enumerate(folded)))}
    for index, piece in enumerate(pieces):
        if not piece.open and piece.kind is not BlockKind.CAPTION:
            continue
        repeated = piece.open and len(folded[index]) >= _SHORTEST_REPEAT and first[folded[index]] < index
        cut_short = _cut_short(draft.words(piece), folded, index)
        if repeated:
            pieces[index] = piece.of_kind(BlockKind.FURNITURE, "repeats an earlier line")
        elif cut_short is not None:
            pieces[index] = piece.of_kind(BlockKind.FURNITURE, "repeats an earlier caption, cut short")
            if pieces[cut_short].open:
                pieces[cut_short] = pieces[cut_short].of_kind(
                    BlockKind.CAPTION, "a line cut short repeats it"
                )
    return draft.with_pieces(_with_unfinished(draft, pieces))


def _cut_short(words: str, folded: list[str], index: int) -> int | None:
    """The earlier line whose beginning this one is, but for the words that ask to show more."""
    mark = _CUT_SHORT.search(words)
    stem = fold(words[: mark.start()]) if mark else ""
    if len(stem) < _SHORTEST_CUT:
        return None
    return next((i for i in range(index) if folded[i].startswith(stem)), None)
