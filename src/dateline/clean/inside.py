"""The pass over the middle of the text: datelines and site words between sentences, sentences said twice."""

import re

from dateline.clean.agencies import AGENCY
from dateline.clean.openers import OPENER
from dateline.clean.pieces import Draft, Piece, cut
from dateline.model.document import BlockKind
from dateline.model.span import Span

_END = r"(?<=[.!?…\"”)\]])\s"
_PHOTO = r"(?:REUTERS|AFP|AP Photo|Sputnik|RIA Novosti|© \w+)[^.!?]{10,240}?"
_DATELINE = re.compile(
    rf"{_END}(?P<link>{_PHOTO} )?"
    rf"(?P<dateline>[A-Z]{{4,}}(?: [A-Z]{{4,}})?(?:, [A-Z][a-z]+ \d{{1,2}})? \({AGENCY}\)(?: [-–—]+)?)(?=\s)"
)
_SITE = re.compile(r"[\[(]Click to enlarge[\])]|Slideshow \(\d+ Images\)|pic\.twitter\.com\S*")
_PROPER = r"(?:[A-Z][\w'’.-]*|[a-z]{2}-\w+|of|the|and|for)"
_KINDS = (
    "group|regime|forces|army|rebels|opposition|coalition|conflict|war|war planes|crisis|brigade|convoy|"
    "airstrikes?|strikes?|attacks?"
)
_TAG = rf"(?:{_PROPER}(?: (?:{_PROPER}|{_KINDS})){{0,4}}|[a-z]+(?: [a-z]+){{0,2}})"
_LAST_TAG = rf"(?:{_PROPER}(?: (?:{_PROPER}|{_KINDS})){{0,4}}?|[a-z]+(?: [a-z]+){{0,2}})\.?(?= {OPENER})"
"""The last of a list ends where the first sentence opens."""
_TAGS = re.compile(rf"{_END}(?P<tags>Tags:? (?:{_TAG}, )+(?:{_LAST_TAG}|(?=\S)))")
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
    datelines = list(_DATELINE.finditer(text, span.start, span.end))
    links = ((*found.span("link"), BlockKind.FURNITURE, _LINK) for found in datelines if found["link"])
    cities = (
        (*found.span("dateline"), BlockKind.DATELINE, "dateline after the summary") for found in datelines
    )
    words = _SITE.finditer(text, span.start, span.end)
    site = ((*found.span(), BlockKind.FURNITURE, "words of the site") for found in words)
    labels = _TAGS.finditer(text, span.start, span.end)
    tags = ((*found.span("tags"), BlockKind.FURNITURE, "tags") for found in labels)
    return sorted([*links, *cities, *site, *tags])


_LINK = "photo credit and link before the dateline"
