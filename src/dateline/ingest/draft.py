"""A report in the making: what every format fills in, and how it becomes a `Report`."""

import hashlib
import re
from collections.abc import Iterable, Mapping
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
_BASIC_ISO = len("20130519")
_ENOUGH = 100_000
"""So many characters tell the language."""
_ENGLISH = frozenset(
    {"the", "of", "and", "in", "to", "have", "been", "were", "was", "that", "said", "by", "with"}
)
_ENGLISH_SHARE = 0.15
"""A text with this share of such words is English, whatever its names make the profile look like."""
_LANGUAGES = [
    "ar",
    "bg",
    "bn",
    "cs",
    "da",
    "de",
    "el",
    "en",
    "es",
    "fa",
    "fi",
    "fr",
    "he",
    "hi",
    "hu",
    "id",
    "it",
    "ja",
    "ko",
    "ku",
    "nl",
    "no",
    "pl",
    "ps",
    "pt",
    "ro",
    "ru",
    "sr",
    "sv",
    "sw",
    "tr",
    "uk",
    "ur",
    "vi",
    "zh",
]
"""Languages told apart; among all that have profiles a short French text looks Catalan."""
_SURROGATE = re.compile("[\ud800-\udfff]")
_UNSTORABLE = re.compile("[\ud800-\udfff\x00]")


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
    fault = _fault(text, options)
    if fault:
        return Skipped(origin=draft.origin, reason=fault[0], advice=fault[1])
    return Report(
        id=content_id(draft.raw),
        text=text,
        raw=draft.raw,
        media_type=draft.media_type,
        own_id=_storable(draft.own_id),
        origin=draft.origin,
        address=_storable(draft.address),
        publisher=options.publisher or _storable(draft.publisher),
        title=_storable(draft.title),
        published=_published(draft, options),
        language=options.language or _storable(draft.language) or language_of(text),
        other={_storable(key): _storable(value) for key, value in draft.other.items()},
    )


def _fault(text: str, options: IngestOptions) -> tuple[str, str] | None:
    """Why a base text cannot be read, and what to do; None for a sound one."""
    if not text.strip():
        return "it holds no text", "Check that the file is the one you meant."
    if "\x00" in text:
        return (
            "its text holds a null character, as only binary files do",
            "Save it again as plain text in UTF-8.",
        )
    if len(text) > options.max_characters:
        return (
            f"its text is longer than the limit of {options.max_characters:,} characters",
            "Split it into its articles, or raise `max_characters` where you call this from Python.",
        )
    return None


def joined(parts: Iterable[str], limit: int) -> str:
    """The parts in lines, read no further than where the text gets too long to be taken."""
    taken, length = [], 0
    for part in parts:
        taken.append(part)
        length += len(part) + 1
        if length > limit + 1:
            break
    return "\n".join(taken)


def _storable(words: str) -> str:
    """The words without what no file or database can hold."""
    return _UNSTORABLE.sub("\ufffd", words)


def content_id(raw: bytes) -> str:
    """A report's content id: "r" and 20 hexadecimal digits of the SHA-256 of its bytes."""
    return "r" + hashlib.sha256(raw).hexdigest()[:20]


def language_of(text: str) -> str:
    """ISO 639-1 of the language that `text` is in; "" where it is short or like none."""
    if sum(1 for char in text if char.isalpha()) < _FEWEST_LETTERS:
        return ""
    language, distance = detect_fast(text[:_ENOUGH], cutoff=_FURTHEST, langs=_LANGUAGES)
    if language != "en" and _english_share(text) >= _ENGLISH_SHARE:
        return "en"
    return "" if language == "unknown" or distance > _FURTHEST else language


def _english_share(text: str) -> float:
    """The share of words that hold English sentences together; names from elsewhere do not change it much."""
    words = text[:_ENOUGH].lower().split()
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
    if words.isdigit() and len(words) != _BASIC_ISO:
        return None  # seconds since 1970, which Python's reader would take for a day of the Middle Ages
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
