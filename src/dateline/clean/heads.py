"""The pass over the beginning of the text: what saved pages glue in front of the first sentence.

Date stamp, outlet, byline, repeated headline, photo caption and dateline are taken off one after the other.
"""

import re
from collections.abc import Callable

from dateline.clean.agencies import AGENCY
from dateline.clean.datelines import dateline_at
from dateline.clean.openers import OPENER
from dateline.clean.pieces import Draft, Piece
from dateline.clean.stamps import stamp_at
from dateline.grammar.full_date import WEEKDAY
from dateline.model.document import BlockKind
from dateline.model.span import Span

_WORD = re.compile(r"\w+")
_SPACE = re.compile(r"\s*")
_NAME = r"(?:[A-Z][\w'’-]+ ){1}[A-Z][\w'’-]+"
_BYLINE = re.compile(rf"[Bb]y {_NAME}(?:(?:,| and|, and) {_NAME})*(?=\W|$)")
_OUTLETS = re.compile(rf"{AGENCY}(?:(?:,| and|/)? {AGENCY})*,?(?=\s+\S)")
_SITE = re.compile(
    r"Print Tweet(?: Views?,? ?[\d,]+)?|Views?,? ?\d+|SEND https?\S+|Video(?=\s[A-Z])|\)(?=\s)|"
    r"Get short URL(?: (?:0 \d{1,5}|\d{1,6})(?=\s))?|Topic [^.]{5,60}\(\d+\) [\d ]{1,9}(?=\s[A-Z])|"
    r"0 \d{1,5}(?=\s[A-Z])|(?:More|Latest) News|Regional(?= NNA)"
)
_CAPTION = re.compile(
    r"[A-Z][^\n]{20,420}?\((?:File )?(?:photos?(?: by)?[: ])?(?:[^()]{0,30}\b)?"
    r"(?:AFP|AP|Reuters|EPA|Getty|Anadolu|AA|IHA|DHA|SANA|TRT World and Agencies|File)"
    r"(?: [Pp]hotos?| Images| Archive)?(?:[ ,/][^()]{0,30})?\)",
)
_SENTENCE_END = re.compile(r"[a-z0-9)\"”][.!?][\"”]?\s+[A-Z\"“]")
_SUFFIX = re.compile(r"\s+(?:[-–—|_]|::)\s+[^-–—|]{3,60}$")
"""What sites add to a title: " | Outlet", " - Region - Outlet"."""
_LATER_STAMP = re.compile(rf"{AGENCY}(?:(?:,| and|/)? {AGENCY})*,? (?={WEEKDAY}[ ,])|(?=\d\d\.\d\d\.\d{{4}})")
_RELATED = re.compile(r"Related(?: News| Stories| Articles)? (?=[A-Z\d])")
_SITE_BEFORE = re.compile(r"(?:Print|Tweet|Share|Views?,? ?[\d,]+)\s*\Z")
_OPENING = re.compile(rf"(?<=[^.,;:!?] )(?={OPENER})")
_FURTHEST = 800
"""A list of other stories' headlines is no longer."""
_NEAR = 260
"""A stamp this near to the beginning may stand behind a summary."""
_PIECES = 3
"""So many open pieces from the first are tried for a dateline."""

Peel = Callable[[Draft, int, int], tuple[Span, BlockKind, str] | None]


def mark_heads(draft: Draft) -> Draft:
    """Peels the first open piece, and looks for a dateline at the beginning of the two after it."""
    pieces: list[Piece] = []
    met = 0
    for piece in draft.pieces:
        if not piece.open or met >= _PIECES:
            pieces.append(piece)
            continue
        pieces.extend(_peeled(draft, piece, _PEELS if met == 0 else (_dateline,)))
        met += 1
    return draft.with_pieces(pieces)


def _peeled(draft: Draft, piece: Piece, peels: tuple[Peel, ...]) -> list[Piece]:
    start, end = piece.span.start, piece.span.end
    found: list[Piece] = []
    while True:
        start = _SPACE.match(draft.text, start, end).end()  # type: ignore[union-attr]  # matches anywhere
        hit = next((hit for peel in peels if (hit := peel(draft, start, end))), None)
        if hit is None:
            break
        span, kind, rule = hit
        if span.end >= end and kind is not BlockKind.DATELINE:
            break  # a whole line is told by other passes; only a dateline may stand on a line of its own
        found.append(Piece(span=span, kind=kind, rule=rule))
        start = span.end
        if kind is BlockKind.DATELINE:
            break
    return [*found, Piece(span=Span(start, end))]


def _stamp(draft: Draft, start: int, end: int) -> tuple[Span, BlockKind, str] | None:
    stamp = stamp_at(draft.text, start, end)
    return (stamp.span, BlockKind.FURNITURE, "date line") if stamp else None


def _title(draft: Draft, start: int, end: int) -> tuple[Span, BlockKind, str] | None:
    """The title once more, word for word, whatever its marks and whatever the site adds to it."""
    for title in _titles(draft.report.title):
        words = _WORD.findall(title.lower())
        found = _first_words(draft.text, start, end, len(words))
        if len(words) >= 3 and [match.group().lower() for match in found] == words:
            last = found[-1].end()
            stop = re.match(r"\s?(?:[.!?]|[-–—](?=[A-Z]))?", draft.text[last:end])
            return Span(start, last + len(stop.group() if stop else "")), BlockKind.FURNITURE, _REPEATS
    return None


def _titles(title: str) -> list[str]:
    """The title, then without the site's additions, one after the other."""
    titles = [title]
    while (shorter := _SUFFIX.sub("", titles[-1])) != titles[-1]:
        titles.append(shorter)
    return titles


def _summary(draft: Draft, start: int, end: int) -> tuple[Span, BlockKind, str] | None:
    """One line without a full stop in front of an agency's stamp or a site's date."""
    found = _LATER_STAMP.search(draft.text, start + 1, min(end, start + _NEAR))
    if found is None or not stamp_at(draft.text, found.end(), end):
        return None
    words = draft.text[start : found.start()]
    if _SENTENCE_END.search(words + " A") or not words.strip():
        return None
    if found.group():
        return Span(start, found.start()), BlockKind.HEADLINE, "line before the date line"
    return Span(start, found.start()), BlockKind.FURNITURE, "words of the site"


def _first_words(text: str, start: int, end: int, count: int) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    for match in _WORD.finditer(text, start, end):
        if len(found) >= count:
            break
        found.append(match)
    return found


def _outlets(draft: Draft, start: int, end: int) -> tuple[Span, BlockKind, str] | None:
    """An agency's name, where a stamp or the site's own words follow."""
    found = _OUTLETS.match(draft.text, start, end)
    if found is None:
        return None
    after = found.end() + 1
    if stamp_at(draft.text, after, end) or _SITE.match(draft.text, after, end):
        return Span(*found.span()), BlockKind.FURNITURE, "agency before the date line"
    return None


def _site(draft: Draft, start: int, end: int) -> tuple[Span, BlockKind, str] | None:
    found = _SITE.match(draft.text, start, end)
    return (Span(*found.span()), BlockKind.FURNITURE, "words of the site") if found else None


def _byline(draft: Draft, start: int, end: int) -> tuple[Span, BlockKind, str] | None:
    found = _BYLINE.match(draft.text, start, end)
    return (Span(*found.span()), BlockKind.BYLINE, "byline") if found else None


def _related(draft: Draft, start: int, end: int) -> tuple[Span, BlockKind, str] | None:
    """Headlines of other stories behind the site's own words, up to the title or the first sentence."""
    if not _RELATED.match(draft.text, start, end) or not _SITE_BEFORE.search(
        draft.text[max(0, start - 40) : start]
    ):
        return None
    reach = min(end, start + _FURTHEST)
    words = r"\W+".join(map(re.escape, _WORD.findall(draft.report.title)))
    own = re.compile(rf"\b{words}\b", re.IGNORECASE).search(draft.text, start, reach) if words else None
    found = own or _OPENING.search(draft.text, start, reach)
    return (Span(start, found.start()), BlockKind.FURNITURE, "links to other stories") if found else None


def _caption(draft: Draft, start: int, end: int) -> tuple[Span, BlockKind, str] | None:
    """One sentence without a full stop that ends in a photo credit."""
    found = _CAPTION.match(draft.text, start, end)
    if found is None or _SENTENCE_END.search(found.group()):
        return None
    return Span(*found.span()), BlockKind.CAPTION, "ends in a photo credit"


def _dateline(draft: Draft, start: int, end: int) -> tuple[Span, BlockKind, str] | None:
    found = dateline_at(draft.text, start, end)
    return (found, BlockKind.DATELINE, "dateline") if found else None


_REPEATS = "repeats the headline"
_PEELS: tuple[Peel, ...] = (_stamp, _title, _outlets, _site, _related, _byline, _caption, _dateline, _summary)
