"""Those who can act in a war: names from the list of parties, and words such as "army", "rebels", "warplanes"."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.extract.phrases import hits
from dateline.model.analysis import Analysis, MentionKind, Sentence, Token

_HELD = ("-held", "-controlled", "-backed", "-run", "-occupied")
_GLUE = frozenset(
    {"", "'s", "s'", "'", "and", "-", "and the", "and its", "and allied", "or", ", and", ", and the"}
)


@dataclass(frozen=True, slots=True)
class Actor:
    """Words that name somebody who can act: the tokens [first, last) of the analysis."""

    first: int
    last: int
    kind: str
    """"party" for a name in the list of parties, else what the list of actors says: state, armed, nation ..."""


def actors(analysis: Analysis, sentence: Sentence) -> tuple[Actor, ...]:
    """Everybody in a sentence who can act, left to right; names that stand side by side are one."""
    words = analysis.words(sentence)
    found = [
        Actor(*_tokens(words, sentence.first, mention.span.start, mention.span.end), kind="party")
        for mention in analysis.mentions_in(sentence.span, MentionKind.PARTY)
    ]
    taken = {index for actor in found for index in range(actor.first, actor.last)}
    for hit in hits("actors", words, sentence.first):
        held = analysis.tokens[hit.last - 1].lower.endswith(_HELD)
        if not held and not taken & set(range(hit.first, hit.last)):
            found.append(Actor(hit.first, hit.last, kind=hit.value))
    return tuple(_joined(analysis.tokens, sorted(found, key=lambda actor: actor.first)))


def _tokens(words: Sequence[Token], base: int, start: int, end: int) -> tuple[int, int]:
    """The tokens that hold the characters [start, end)."""
    first = bisect_left(words, start + 1, key=lambda word: word.span.end)
    last = bisect_left(words, end, key=lambda word: word.span.end)
    return base + first, base + max(first, last) + 1


def _joined(tokens: Sequence[Token], found: Sequence[Actor]) -> list[Actor]:
    """ "Syrian government" and "forces" side by side are one."""
    joined: list[Actor] = []
    for actor in found:
        before = joined[-1] if joined else None
        gap = " ".join(word.lower for word in tokens[before.last : actor.first]) if before else "."
        if before and gap in _GLUE:
            joined[-1] = Actor(before.first, actor.last, kind=_stronger(before.kind, actor.kind))
        else:
            joined.append(actor)
    return joined


def _stronger(one: str, other: str) -> str:
    """What two names that stand together are: a party, else whatever is more than a nationality."""
    if "party" in {one, other}:
        return "party"
    return other if one == "nation" else one
