"""One sentence with everything the rules look at: numbers, what they count, words of harm, means, triggers."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from dateline.extract.phrases import Hit, hits
from dateline.grammar.quantities import FoundQuantity, QuantityKind, find
from dateline.model.analysis import Analysis, Sentence, Token
from dateline.model.span import Span

_NOUN_STOPS = frozenset(
    "was were is are been be had has have who which that in on at by from to for with and or but as while when"
    " after before since during including among near the a an into over under against of".split()
)
_OF = frozenset(
    "dozens scores hundreds thousands millions tens one two three four five six seven eight nine ten some many"
    " most number members handful couple group all".split()
)


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

    @property
    def kind(self) -> str:
        """The noun's class in the list of nouns; "" for a number without a known noun."""
        return self.noun.value if self.noun else ""


class Reading:
    """One sentence as the rules see it."""

    def __init__(self, analysis: Analysis, index: int) -> None:
        self.analysis = analysis
        self.index = index
        self.sentence: Sentence = analysis.sentences[index]
        self.words: Sequence[Token] = analysis.words(self.sentence)
        self.first = self.sentence.first
        self.last = self.sentence.last

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
    def harms(self) -> tuple[Hit, ...]:
        """The words that say what a number of people counts."""
        return tuple(hits("outcomes", self.words, self.first))

    @cached_property
    def weapons(self) -> tuple[Hit, ...]:
        """The weapons and methods named."""
        return tuple(hits("weapons", self.words, self.first))

    @cached_property
    def triggers(self) -> tuple[Hit, ...]:
        """The words that name events."""
        return tuple(hits("triggers", self.words, self.first))

    @cached_property
    def nouns(self) -> tuple[Hit, ...]:
        """The nouns that a number may count."""
        return tuple(hits("nouns", self.words, self.first))

    def lower(self, index: int) -> str:
        """The token at `index` in lower case; "" outside the sentence."""
        return self.analysis.tokens[index].lower if self.first <= index < self.last else ""

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
        last = max(first + 1, self.token_at(found.span.end - 1) + 1)
        noun = self._noun(self.token_at(found.core.start), last)
        return Counted(found=found, first=first, last=max(last, noun.last) if noun else last, noun=noun)

    def _noun(self, core: int, last: int) -> Hit | None:
        """The noun counted by a number whose own words are the tokens [core, last)."""
        inside = [hit for hit in self.nouns if core <= hit.first and hit.last <= last]
        end = self._phrase_end(last)
        after = [hit for hit in self.nouns if last <= hit.first and hit.last <= end]
        return after[-1] if after and not inside else inside[-1] if inside else None

    def _phrase_end(self, last: int) -> int:
        """Where the noun phrase ends that may go on after a number: at most five words on."""
        harmful = {
            i for hit in self.harms if "head" not in hit.entry.notes for i in range(hit.first, hit.last)
        }
        end = last
        if self.lower(end) == "of" and self.lower(end - 1) in _OF:
            end += 1
            if self.lower(end) in {"the", "its", "their", "his", "our"}:
                end += 1
        while end < min(self.last, last + 6) and self._in_phrase(end, harmful):
            end += 1
        return end

    def _in_phrase(self, index: int, harmful: set[int]) -> bool:
        word = self.lower(index)
        return bool(word) and word not in _NOUN_STOPS and index not in harmful and word[0].isalnum()
