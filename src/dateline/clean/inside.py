"""The pass over the middle of the text: datelines and site words between two sentences, sentences said twice."""

import re

from dateline.clean.agencies import AGENCY
from dateline.clean.pieces import Draft, Piece, cut
from dateline.model.document import BlockKind
from dateline.model.span import Span

_END = r"(?<=[.!?…\"”)\]])\s"
_DATELINE = re.compile(
    rf"{_END}(?P<link>(?:REUTERS|AFP|AP Photo|Sputnik|RIA Novosti|© \w+)[^.!?]{{10,240}}? )?"
    rf"(?P<dateline>[A-Z]{{4,}}(?: [A-Z]{{4,}})?(?:, [A-Z][a-z]+ \d{{1,2}})? \((?:{AGENCY})\)(?: [-–—]+)?)(?=\s)"
)
_SITE = re.compile(r"[\[(]Click to enlarge[\])]|Slideshow \(\d+ Images\)|pic\.twitter\.com\S*")
_TAG = r"(?:(?:[A-Z][\w'’.-]*|al-\w+|of|the|and)(?: (?:[A-Z][\w'’.-]*|al-\w+|of|the|and|group|regime|forces)){0,4}|[a-z]+(?: [a-z]+){0,2})"
_TAGS = re.compile(rf"{_END}(?P<tags>Tags:? (?:{_TAG}, )+)(?=\S)")
_DOUBLED = re.compile(
    r"(?P<once>[A-Z\"“].{38,400}?)(?P<mark>[.!?]?) (?P<twice>(?P=once))(?P<stop>[.!?])?", re.DOTALL
)


def mark_inside(draft: Draft) -> Draft:
    """Splits the open pieces where a dateline or site words stand between sentences."""
    first = draft.first_open()
    pieces: list[Piece] = []
    for index, piece in enumerate(draft.pieces):
        parts = _doubled(draft, piece) if index == first else [piece]
        for part in parts:
            pieces.extend(_split(draft, part) if part.open else [part])
    return draft.with_pieces(pieces)


def _doubled(draft: Draft, piece: Piece) -> list[Piece]:
    """A text that begins with one sentence twice: the second time it is furniture, or goes on and is body."""
    found = _DOUBLED.match(draft.text, piece.span.start, piece.span.end)
    if found is None:
        return [piece]
    if found["stop"] and found["mark"] == found["stop"]:
        return cut(
            piece, found.start("twice"), found.end(), BlockKind.FURNITURE, "repeats the sentence before"
        )
    first = Piece(
        span=Span(piece.span.start, found.start("twice")),
        kind=BlockKind.BODY,
        rule="summary that the text repeats",
    )
    return [first, Piece(span=Span(found.start("twice"), piece.span.end))]


def _split(draft: Draft, piece: Piece) -> list[Piece]:
    parts: list[Piece] = []
    rest = piece
    for start, end, kind, rule in _cuts(draft.text, piece.span):
        if start < rest.span.start:
            continue
        before, marked, rest = cut(rest, start, end, kind, rule)
        parts += [before, marked]
    return [*parts, rest]


def _cuts(text: str, span: Span) -> list[tuple[int, int, BlockKind, str]]:
    cuts = []
    for found in _DATELINE.finditer(text, span.start, span.end):
        if found["link"]:
            cuts.append(
                (*found.span("link"), BlockKind.FURNITURE, "photo credit and link before the dateline")
            )
        cuts.append((*found.span("dateline"), BlockKind.DATELINE, "dateline after the summary"))
    for found in _SITE.finditer(text, span.start, span.end):
        cuts.append((*found.span(), BlockKind.FURNITURE, "words of the site"))
    for found in _TAGS.finditer(text, span.start, span.end):
        cuts.append((*found.span("tags"), BlockKind.FURNITURE, "tags"))
    return sorted(cuts)
