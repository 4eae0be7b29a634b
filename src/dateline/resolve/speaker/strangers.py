"""Speakers whom only the report introduces: "Abu Ali, a resident of Homs", or an official named later."""

import re

from dateline.model.vocabulary import SourceClass
from dateline.resolve.context import Context
from dateline.resolve.speaker.kinds import word_class

_NAME = re.compile(r"[A-Z][\w'’-]+(?:\s+(?:al-|el-|[A-Z])[\w'’-]*)*$")
_PLACED = re.compile(r"\b(?:in|at|near|from|inside|of|across)\s+(?:the\s+)?$", re.IGNORECASE)
_UNNAMED = re.compile(
    r"\b(?:an?|one|the local) (?P<who>[a-z][\w' -]{3,60}?),? (?:said|told|says|has said|reported|confirmed)\b"
)
"""A speaker without a name, whom the next paragraph may name."""

_REACH = 420
"""Characters before a name's first mention in which the speaker was told of without it."""


def introduced(src: str, context: Context) -> tuple[SourceClass, str] | None:
    """What the report says of a person who is not listed, beside another mention or just before the first."""
    name = _NAME.search(src.strip())
    if not name or not context.text or _PLACED.search(src.strip()[: name.start()]):
        return None
    return _beside(name[0], context.text) or _before(name[0], context.text)


def _beside(name: str, text: str) -> tuple[SourceClass, str] | None:
    """What stands behind or before a mention of the name: "Abu Ali, a resident of Homs"."""
    for match in re.finditer(re.escape(name) + r",?\s+(?:an?|the|who|from|of)?[^.\n]{0,60}", text):
        if found := word_class(match[0][len(name) :]):
            return found[0], f"the report says of {name!r}: {found[1]!r}"
    for match in re.finditer(r"[^.\n]{0,40}" + re.escape(name), text):
        if found := word_class(match[0][: -len(name)]):
            return found[0], f"the report says of {name!r}: {found[1]!r}"
    return None


def _before(name: str, text: str) -> tuple[SourceClass, str] | None:
    """Who spoke without a name just before the name came up: "... an official said. Speaking to ..., X"."""
    first = text.find(name)
    told = list(_UNNAMED.finditer(text, max(0, first - _REACH), first)) if first > 0 else []
    found = word_class(told[-1]["who"]) if told else None
    return (found[0], f"{name!r} is named after {told[-1]['who']!r} spoke") if found else None
