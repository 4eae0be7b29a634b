"""The claim: some source says some event happened, with at most one quantity."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from dateline.model.day import DayInterval
from dateline.model.document import BlockKind
from dateline.model.place import Place
from dateline.model.quantity import Quantity
from dateline.model.span import Span
from dateline.model.vocabulary import EventType, Group, Modality, Outcome, Scope, SourceClass

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """A value that was considered for a cell and not chosen."""

    value: str
    reason: str
    """Why it was considered and why it lost."""
    score: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell(Generic[T]):
    """One field of a claim: its value, the words it rests on, and what decided it."""

    value: T
    spans: tuple[Span, ...] = ()
    """The words of the report that the value rests on; empty for a stated rule without words."""
    rule: str
    """What decided it, in words that a reader understands."""
    confidence: float | None = None
    """How often such a cell is right, 0 to 1; None where that was not measured."""
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """The atom of the ledger, with every field a cell that shows its words.

    Fields carry the names of the annotation guidelines; `num` holds `lo`, `hi` and `approx`, `place` holds
    `adm1` and `country`, `days` holds `d0` and `d1`, `actors` holds what `by_id` is mapped from.
    """

    id: str
    """ "c" and 20 hexadecimal digits, derived from the report's id and the claim's spans and values."""
    report: str
    """The report's content id."""
    ev: Span
    """Evidence: the shortest stretch of the report that states the claim."""
    block: BlockKind
    """The kind of block that the evidence stands in."""
    inc: int
    """Number of the event within the report: claims of one event share it."""
    type: Cell[EventType]
    trig: Cell[str | None]
    out: Cell[Outcome]
    num: Cell[Quantity | None]
    sub: Cell[bool]
    scope: Cell[Scope]
    who: Cell[str | None]
    grp: Cell[Group]
    by: Cell[str | None]
    how: Cell[str | None]
    at: Cell[tuple[str, ...]]
    """Place names, most specific first; its spans stand in the same order."""
    when: Cell[str | None]
    src: Cell[str | None]
    via: Cell[str | None]
    mod: Cell[Modality]
    # What `resolve` fills in; None where it has not run.
    src_class: Cell[SourceClass] | None = None
    speaker: Cell[str | None] | None = None
    """The speaker's id in the list of parties, where the words name one."""
    actors: Cell[tuple[str, ...]] | None = None
    """The doers' ids in the list of parties; "unknown" for a doer that the list does not know."""
    place: Cell[Place | None] | None = None
    days: Cell[DayInterval | None] | None = None
    confidence: float | None = None
    """How often such a claim is right as a whole, 0 to 1; None where that was not measured."""

    @property
    def has_toll(self) -> bool:
        """The claim carries a quantity of people harmed or moved."""
        return self.out.value.counts_people and self.num.value is not None and self.num.value.stated


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A sentence that speaks of harm or numbers of people and gave no claim, with the reason."""

    report: str
    span: Span
    cue: Span
    """The word or number that called for a claim."""
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """Everything that was read from one report."""

    claims: tuple[Claim, ...]
    unread: tuple[Unread, ...] = ()
