"""Common words that tell a kind of speaker: "a doctor", "residents", "state television"."""

import re
from functools import cache

from dateline.model.vocabulary import SourceClass
from dateline.resources.lexicons import lexicon

_ORDER = [
    SourceClass.MONITOR,
    SourceClass.ACTIVIST,
    SourceClass.RESCUE,
    SourceClass.STATE_MEDIA,
    SourceClass.EXPERT,
    SourceClass.MEDICAL,
    SourceClass.WITNESS,
    SourceClass.MEDIA,
    SourceClass.NGO,
    SourceClass.UN,
    SourceClass.OPPOSITION,
    SourceClass.FOREIGN_GOVERNMENT,
    SourceClass.GOVERNMENT,
    SourceClass.ARMED_GROUP,
]
"""Which word counts where the words for a speaker hold several: "opposition activist" is an activist."""


def word_class(words: str) -> tuple[SourceClass, str] | None:
    """The kind of speaker that common words tell, and the word that tells it."""
    for kind, pattern in _patterns():
        if match := pattern.search(words):
            return kind, match[0]
    return None


@cache
def _patterns() -> list[tuple[SourceClass, re.Pattern[str]]]:
    """A pattern for each kind of speaker, in the order in which they count."""
    entries = lexicon("speakers")
    found = []
    for kind in _ORDER:
        forms = sorted(
            (re.escape(e).replace(r"\*", r"\w*") for e in entries[kind.value]), key=len, reverse=True
        )
        found.append((kind, re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?![\w])", re.IGNORECASE)))
    return found
