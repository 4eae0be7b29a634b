"""A report in the making: what every format fills in, and how it becomes a `Report`."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from resiliparse.parse.lang import detect_fast

from dateline.grammar.full_date import full_dates
from dateline.ingest.options import IngestOptions
from dateline.model.day import UNDATED, DayTrust, PublicationDay
from dateline.model.report import Report, Skipped

_FEWEST_LETTERS = 40
"""Shorter texts are not told apart by language."""
_FURTHEST = 1100
"""Language profiles further away than this are no match (resiliparse's scale; its own limit is 1200)."""
_ENGLISH = frozenset(
    {"the", "of", "and", "in", "to", "have", "been", "were", "was", "that", "said", "by", "with"}
)
_ENGLISH_SHARE = 0.15
"""A text with this share of such words is English, whatever its names make the profile look like."""
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The bytes of one file."""

    origin: str
    raw: bytes = field(repr=False)
    suffix: str = ""
    """The end of its name in lower case, with the dot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a format tells of one report."""

    origin: str
    text: str
    raw: bytes = field(repr=False)
    media_type: str
    own_id: str = ""
    title: str = ""
    publisher: str = ""
    address: str = ""
    published: PublicationDay = UNDATED
    language: str = ""
    other: Mapping[str, str] = field(default_factory=dict)


def finish(draft: Draft, options: IngestOptions) -> Report | Skipped:
    """The report, with what the user said put first; skipped where there is no text to read."""
    text = _SURROGATE.sub("\ufffd", draft.text)  # half a character cannot be stored; the offsets stay
    if not text.strip():
        return Skipped(
            origin=draft.origin, reason="it holds no text", advice="Check that the file is the one you meant."
        )
    if "\x00" in text:
        return Skipped(
            origin=draft.origin,
            reason="its text holds a null character, as only binary files do",
            advice="Save it again as plain text in UTF-8.",
        )
    return Report(
        id=content_id(draft.raw),
        text=text,
        raw=draft.raw,
        media_type=draft.media_type,
        own_id=draft.own_id,
        origin=draft.origin,
        address=draft.address,
        publisher=options.publisher or draft.publisher,
        title=_SURROGATE.sub("\ufffd", draft.title),
        published=_published(draft, options),
        language=options.language or draft.language or language_of(text),
        other=draft.other,
    )


def content_id(raw: bytes) -> str:
    """A report's content id: "r" and 20 hexadecimal digits of the SHA-256 of its bytes."""
    return "r" + hashlib.sha256(raw).hexdigest()[:20]


def language_of(text: str) -> str:
    """ISO 639-1 of the language that `text` is in; "" where it is short or like none."""
    if sum(1 for char in text if char.isalpha()) < _FEWEST_LETTERS:
        return ""
    language, distance = detect_fast(text, cutoff=_FURTHEST)
    if language != "en" and _english_share(text) >= _ENGLISH_SHARE:
        return "en"
    return "" if language == "unknown" or distance > _FURTHEST else language


def _english_share(text: str) -> float:
    """The share of words that hold English sentences together; names from elsewhere do not change it much."""
    words = text.lower().split()
    return sum(word in _ENGLISH for word in words) / max(1, len(words))


def stated_day(words: str, rule: str, trust: DayTrust = DayTrust.METADATA) -> PublicationDay:
    """The publication day that a field or line states; unknown, with a note, where it names no one day."""
    words = words.strip()
    if not words:
        return UNDATED
    day = _iso_day(words)
    if day is None:
        dates = {found.day for found in full_dates(words)}
        day = dates.pop() if len(dates) == 1 else None
    if day is None:
        return PublicationDay(
            day=None,
            trust=DayTrust.UNKNOWN,
            rule=UNDATED.rule,
            note=f'{rule} says "{words[:60]}", no one day',
        )
    return PublicationDay(day=day, trust=trust, rule=rule)


def _iso_day(words: str) -> date | None:
    try:
        return datetime.fromisoformat(words).date()
    except ValueError:
        return None


def _published(draft: Draft, options: IngestOptions) -> PublicationDay:
    if options.published is None:
        return draft.published
    told = draft.published.day
    note = f"{draft.published.rule} says {told}" if told and told != options.published else ""
    return PublicationDay(day=options.published, trust=DayTrust.GIVEN, rule="given by the user", note=note)
