"""Places that a sentence tells without a name of their own: "the city", "Iraqi territory"."""

import re
from collections import Counter
from collections.abc import Sequence

from dateline.extract.draft import Draft
from dateline.extract.evidence import evidence
from dateline.extract.reading import Reading
from dateline.model.analysis import Analysis, Mention, MentionKind
from dateline.resources.countries import adjectives
from dateline.resources.gazetteer import gazetteer

_CITY = re.compile(
    r"\b(?:of|in|on|into|inside|across|over|around|outside) the (?:[\w-]+ )?city\b(?! of\b)"
    r"|\bthe city['’]s\b",
    re.IGNORECASE,
)
_CITY_PEOPLE = 50_000
_SOIL = frozenset({"territory", "soil"})
_INTO = frozenset({"on", "in", "inside", "into", "from", "across"})


def city_before(draft: Draft, readings: Sequence[Reading]) -> Mention | None:
    """The city named last before a claim that is told of "the city"; None where it is told of none."""
    reading = draft.reading
    clause = evidence(draft)
    if not _CITY.search(reading.analysis.text, clause.start, clause.end):
        return None
    for earlier in reversed(readings[: reading.index]):
        for mention in reversed(earlier.named(MentionKind.PLACE)):
            if _is_city(mention.span.of(reading.analysis.text)):
                return mention
    return None


def _is_city(name: str) -> bool:
    """The gazetteer has a town of this name that is large enough to be called a city."""
    return any(
        entry.likeness == 1 and entry.kind == "town" and entry.population >= _CITY_PEOPLE
        for entry in gazetteer().lookup(name)
    )


def soils(reading: Reading) -> list[Mention]:
    """The stretches of a country by its people's name: "on Iraqi territory", "on Lebanese soil"."""
    known = adjectives()
    return [
        Mention(
            kind=MentionKind.PLACE,
            span=reading.span_of(index, index + 2),
            key=f"area:{known[reading.lower(index)]}",
        )
        for index in range(reading.first, reading.last - 1)
        if reading.lower(index + 1) in _SOIL
        and reading.lower(index) in known
        and reading.lower(index - 1) in _INTO
    ]


def is_abroad(stretch: Mention, analysis: Analysis) -> bool:
    """Another country than the one whose people the report names most."""
    known = adjectives()
    tally = Counter(known[token.lower] for token in analysis.tokens if token.lower in known)
    code = stretch.key.removeprefix("area:")
    return any(count >= tally[code] for other, count in tally.items() if other != code)
