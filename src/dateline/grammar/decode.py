"""Bytes to text: which encoding was seen, and what was lost."""

import codecs
from collections import Counter
from dataclasses import dataclass

from resiliparse.parse.encoding import bytes_to_str, detect_encoding

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
_ONE_SCRIPT = 0.95
_ALLOWED_CONTROLS = frozenset("\t\n\r\f\v\x1b\x1a\x85")
_MOST_CONTROLS = 0.005
"""A text has at most this share of control characters; what has more is no text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A text and the encoding that it was read by."""

    text: str
    encoding: str
    damaged: int = 0
    """Bytes that the encoding does not allow, each shown as U+FFFD."""

    @property
    def note(self) -> str:
        """How the bytes were read, in words; "" for sound UTF-8."""
        if self.damaged:
            return f"{self.encoding}, {self.damaged} damaged places shown as U+FFFD"
        return "" if self.encoding == "utf-8" else self.encoding


def decode(raw: bytes, *, html: bool = False) -> Decoded | None:
    """The text of `raw`: by its byte order mark, as UTF-8, or by the encoding that is guessed from the bytes.

    With `html`, a charset that the page declares goes before the guess. Returns None for what is no text.
    """
    decoded = (
        _by_mark(raw)
        or _utf16_without_mark(raw)
        or _sound_utf8(raw)
        or _damaged_utf8(raw)
        or _guessed(raw, html=html)
    )
    return decoded if decoded and is_text(decoded.text) else None


def is_text(text: str) -> bool:
    """Has no null character and almost no other control characters."""
    if "\x00" in text:
        return False
    controls = sum(
        1 for char in text if (char < " " or "\x7f" <= char <= "\x9f") and char not in _ALLOWED_CONTROLS
    )
    return controls <= _MOST_CONTROLS * len(text)


def _by_mark(raw: bytes) -> Decoded | None:
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            text = raw[len(mark) :].decode(encoding, errors="replace")
            return Decoded(text=text, encoding=encoding, damaged=text.count("\ufffd"))
    return None


def _utf16_without_mark(raw: bytes) -> Decoded | None:
    """UTF-16 of one script: every other byte is one of two values, of which null (spaces, marks) is one."""
    sample = raw[:_SAMPLE]
    for encoding, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        halves = Counter(sample[first::2])
        if not halves[0] or halves[0] < sample.count(0):
            continue
        if sum(count for _, count in halves.most_common(2)) >= _ONE_SCRIPT * halves.total():
            text = raw.decode(encoding, errors="replace")
            return Decoded(text=text, encoding=encoding, damaged=text.count("\ufffd"))
    return None


def _sound_utf8(raw: bytes) -> Decoded | None:
    try:
        return Decoded(text=raw.decode("utf-8"), encoding="utf-8")
    except UnicodeDecodeError:
        return None


def _damaged_utf8(raw: bytes) -> Decoded | None:
    """UTF-8 with a few bad bytes: it has more sound letters beyond ASCII than damaged ones."""
    text = raw.decode("utf-8", errors="replace")
    damaged = text.count("\ufffd")
    sound = sum(1 for char in text if char > "\x7f") - damaged
    return Decoded(text=text, encoding="utf-8", damaged=damaged) if sound > damaged else None


def _guessed(raw: bytes, *, html: bool) -> Decoded:
    encoding = detect_encoding(raw, from_html_meta=html) or "windows-1252"
    text = bytes_to_str(raw, encoding, errors="replace", fallback_encodings=())
    return Decoded(text=text, encoding=encoding, damaged=text.count("\ufffd"))
