"""One sentence with everything the rules look at: numbers, words of harm, weapons, events, actors."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from dateline.extract.actors import Actor, actors
from dateline.extract.bodies import BODIES, is_dead
from dateline.extract.phrases import Hit, Pieces, hits, pieces
from dateline.extract.places import Places
from dateline.grammar.quantities import Counted as Noun
from dateline.grammar.quantities import FoundQuantity, QuantityKind, find
from dateline.model.analysis import Analysis, Mention, MentionKind, Sentence, Token
from dateline.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A quantity of a sentence with the noun that it counts."""

    found: FoundQuantity
    first: int
    """Index of its first token in the analysis."""
    last: int
    """Index after its last token, its noun included."""
    noun: Hit | None
    """The counted noun, where the list of nouns knows it."""
    kind: str
    """What is counted: people, event, structure, other; "" for a number without a known noun."""


class Reading:
    """One sentence as the rules see it."""

    def __init__(self, analysis: Analysis, index: int) -> None:
        self.analysis = analysis
        self.index = index
        self.sentence: Sentence = analysis.sentences[index]
        self.words: Sequence[Token] = analysis.words(self.sentence)
        self.first = self.sentence.first
        self.last = self.sentence.last

    @cached_property
    def places(self) -> Places:
        """The words of the whole report by their place in the text."""
        return Places(self.analysis)

    @property
    def span(self) -> Span:
        """Where the sentence stands."""
        return self.sentence.span

    @cached_property
    def counted(self) -> tuple[Counted, ...]:
        """The numbers of the sentence, left to right."""
        found = find(self.analysis.text, self.span.start, self.span.end)
        return tuple(self._counted(one) for one in found if one.kind is not QuantityKind.NOT_A_COUNT)

    @cached_property
    def pieces(self) -> Pieces:
        """The words of the sentence split at their hyphens."""
        return pieces(self.words, self.first)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The places, parties and days that the sentence names."""
        known = self.analysis.mentions
        start = bisect_left(known, self.span.start, key=lambda mention: mention.span.start)
        end = bisect_left(known, self.span.end, key=lambda mention: mention.span.start)
        return tuple(known[start:end])

    def named(self, kind: MentionKind) -> list[Mention]:
        """The mentions of one kind in the sentence."""
        return [mention for mention in self.mentions if mention.kind is kind]

    @cached_property
    def harms(self) -> tuple[Hit, ...]:
        """The words that say what a number of people counts; a body only where it is a dead one."""
        return tuple(hit for hit in hits("outcomes", self.pieces) if self._of_the_dead(hit))

    @cached_property
    def weapons(self) -> tuple[Hit, ...]:
        """The weapons and methods named."""
        return tuple(hits("weapons", self.pieces))

    @cached_property
    def triggers(self) -> tuple[Hit, ...]:
        """The words that name events."""
        return tuple(hits("triggers", self.pieces))

    @cached_property
    def actors(self) -> tuple[Actor, ...]:
        """Everybody in the sentence who can act."""
        return actors(self.words, self.pieces, self.first, self.named(MentionKind.PARTY))

    @cached_property
    def nouns(self) -> tuple[Hit, ...]:
        """The nouns that a number may count; "body" only where it is a dead one."""
        return tuple(hit for hit in hits("nouns", self.pieces) if self._of_the_dead(hit))

    def _of_the_dead(self, hit: Hit) -> bool:
        """Not an organisation: "the UN body", "three governing bodies"."""
        if self.lower(hit.last - 1) not in BODIES:
            return True
        return is_dead(self.between(self.first, hit.last), self.between(hit.last, self.last))

    def lower(self, index: int) -> str:
        """The token at `index` in lower case; "" outside the sentence."""
        return self.analysis.tokens[index].lower if self.first <= index < self.last else ""

    def word(self, index: int) -> str:
        """The token at `index` in lower case; "(edge)" outside the sentence."""
        return self.lower(index) or "(edge)"

    def between(self, first: int, last: int) -> str:
        """The tokens [first, last) in lower case, joined by spaces."""
        return " ".join(self.lower(i) for i in range(max(first, self.first), min(last, self.last)))

    def span_of(self, first: int, last: int) -> Span:
        """Where the tokens [first, last) stand."""
        tokens = self.analysis.tokens
        return Span(tokens[first].span.start, tokens[last - 1].span.end)

    def token_at(self, offset: int) -> int:
        """The index of the first token that ends after `offset`."""
        return self.first + bisect_left(self.words, offset + 1, key=lambda word: word.span.end)

    def _counted(self, found: FoundQuantity) -> Counted:
        first = self.token_at(found.span.start)
        last = self._phrase_end(max(first + 1, self.token_at(found.span.end - 1) + 1))
        inside = [hit for hit in self.nouns if first <= hit.first and hit.last <= last]
        noun = inside[-1] if inside else None
        harmed = self.token_at(found.core.end - 1) + 1
        if noun is not None and any(hit.first == harmed and hit.last < noun.first for hit in self.harms):
            noun = noun if noun.value == "people" else None
            return Counted(found=found, first=first, last=last, noun=noun, kind="people")
        return Counted(found=found, first=first, last=last, noun=noun, kind=_kind(found, noun))

    def _phrase_end(self, last: int) -> int:
        """Past the nouns right behind a number's phrase, and past "IS" as the name of a group."""
        tokens = self.analysis.tokens
        while last < self.last and tokens[last].text == "IS":
            last += 1
        after = next(
            (hit for hit in self.nouns if hit.first == last and hit.value in {"people", "structure"}), None
        )
        return after.last if after and not any(hit.first == last for hit in self.harms) else last


def _kind(found: FoundQuantity, noun: Hit | None) -> str:
    """What is counted: by the list of nouns, else as the grammar of quantities sees it."""
    if noun is not None and not (noun.value == "speaker" and found.kind is not QuantityKind.ARTICLE):
        return noun.value
    if noun is not None:
        return ""
    return {Noun.PEOPLE: "people", Noun.THINGS: "other"}.get(found.counted, "")
