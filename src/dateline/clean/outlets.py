"""The names of outlets that no list here knows, told by the words that such names end in."""

import re

from dateline.model.span import Span

_LAST = (
    "Agency|News|Press|Times|Post|Tribune|Courier|Herald|Gazette|Bulletin|Journal|Observer|Telegraph|Chronicle|"
    "Newswire|Wire|Radio|Television|TV|Weekly|Daily|Network|Media"
)
_WORD = r"[A-Z][\w.&'’-]*"
NAME = rf"(?:The )?{_WORD}(?: (?:of |the |and )?{_WORD}){{0,3}}"
"""One to four words in capitals."""
_OUTLET = rf"{NAME} (?:{_LAST})(?: (?:Agency|Service|Online))?"
_ALONE = re.compile(rf"[\s*(\[—–-]*(?P<name>{_OUTLET})[\s.,)\]]*")
_STARRED = re.compile(rf"\*+\s?(?P<name>{NAME})\.?")


def outlet_alone(words: str) -> bool:
    """A line that is an outlet's name and nothing else."""
    return _ALONE.fullmatch(words) is not None


def closing_credit(words: str) -> bool:
    """A last line that is an outlet's name, or any name after a star."""
    return outlet_alone(words) or _STARRED.fullmatch(words) is not None


def outlet_in(text: str, span: Span) -> Span | None:
    """The name in such a line; None where the line is no such line."""
    found = _ALONE.fullmatch(text, span.start, span.end) or _STARRED.fullmatch(text, span.start, span.end)
    return Span(*found.span("name")) if found else None
