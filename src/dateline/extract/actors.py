"""Those who can act in a war: names from the list of parties, and words such as "army" and "rebels"."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.extract.phrases import Pieces, hits
from dateline.model.analysis import Mention, Token
from dateline.model.span import Span

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
    """What the list of actors says (state, armed, nation ...); "party" for a name in the list of parties."""


def actors(
    words: Sequence[Token], sentence: Pieces, first: int, parties: Sequence[Mention]
) -> tuple[Actor, ...]:
    """Everybody in a sentence who can act, left to right; names that stand side by side are one.

    words: the tokens of the sentence; first: the index of the first of them in the analysis.
    """
    found = [Actor(*_tokens(words, first, party.span), kind="party") for party in parties]
    taken = {index for actor in found for index in range(actor.first, actor.last)}
    found += [
        Actor(hit.first, hit.last, kind=hit.value)
        for hit in hits("actors", sentence)
        if not words[hit.last - 1 - first].lower.endswith(_HELD)
        and not taken & set(range(hit.first, hit.last))
    ]
    return tuple(_joined(words, first, sorted(found, key=lambda actor: actor.first)))


def _tokens(words: Sequence[Token], base: int, span: Span) -> tuple[int, int]:
    """The tokens that hold the characters of `span`."""
    first = bisect_left(words, span.start + 1, key=lambda word: word.span.end)
    last = bisect_left(words, span.end, key=lambda word: word.span.end)
    return base + first, base + max(first, last) + 1


def _joined(words: Sequence[Token], base: int, found: Sequence[Actor]) -> list[Actor]:
    """Names side by side, as "Syrian government" and "forces", made one."""
    joined: list[Actor] = []
    for actor in found:
        before = joined[-1] if joined else None
        gap = (
            " ".join(word.lower for word in words[before.last - base : actor.first - base]) if before else "."
        )
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
