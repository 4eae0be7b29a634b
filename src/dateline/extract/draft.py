"""A claim in the making: what was found in one sentence, before its arguments are settled."""

from dataclasses import dataclass

from dateline.extract.learned.opinions import AnchorOpinion
from dateline.extract.parts import Count
from dateline.extract.reading import Reading
from dateline.model.claim import Alternative, Cell
from dateline.model.quantity import Quantity
from dateline.model.span import Span
from dateline.model.vocabulary import EventType, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A claim in the making."""

    reading: Reading
    first: int
    """Index of the first token of the words that name the event."""
    last: int
    """Index after the last of them."""
    out: Cell[Outcome]
    num: Cell[Quantity | None]
    count: Count | None = None
    """The number that it rests on, if any."""
    type: EventType | None = None
    """What the words that name the event make it, if they alone decide."""
    victim: tuple[int, int] | None = None
    """The tokens that name who was harmed, where no number does."""
    alternatives: tuple[Alternative, ...] = ()
    again: Span | None = None
    """The number told just before that this one puts otherwise ("put the toll at 45"), if any."""
    opinion: AnchorOpinion | None = None
    """What the network says of it; None where no network was asked or it saw nothing of the kind."""

    @property
    def cue(self) -> Span:
        """Where the words that name the event stand."""
        return self.reading.span_of(self.first, self.last)

    @property
    def where(self) -> tuple[int, int]:
        """The tokens that the claim cannot do without: its event and its number."""
        if self.victim is not None:
            return min(self.first, self.victim[0]), max(self.last, self.victim[1])
        if self.count is None:
            return self.first, self.last
        counted = self.count.counted
        return min(self.first, counted.first), max(self.last, counted.last)

    @property
    def core(self) -> Span:
        """The words that whoever says the claim must have said: its number, else its event."""
        if self.count is None:
            return self.reading.span_of(*self.where)
        return self.num.spans[0]
