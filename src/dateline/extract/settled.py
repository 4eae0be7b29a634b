"""A claim in the making whose cells are filled, before its event's other sentences are asked."""

from dataclasses import dataclass

from dateline.extract.cells import plain
from dateline.extract.draft import Draft
from dateline.extract.means import Means
from dateline.extract.voice import Choice
from dateline.model.claim import Cell
from dateline.model.span import Span
from dateline.model.vocabulary import EventType, Scope

UNDATED: Cell[str | None] = plain(None, "not looked for yet")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """A draft with the cells that its event shares."""

    draft: Draft
    type: Cell[EventType]
    scope: Cell[Scope]
    at: Cell[tuple[str, ...]]
    by: Cell[str | None]
    how: Cell[str | None]
    said: Choice
    """Who says it, with who was considered beside."""
    when: Cell[str | None] = UNDATED
    speaker: str | None = None
    """The fullest name of who says it."""
    means: Means | None = None
    """The means that its type rests on, or that stands beside it."""
    taken: tuple[Span, ...] = ()
    """Where speakers are named in its sentence."""
    inc: int = 0

    @property
    def index(self) -> int:
        """The number of its sentence."""
        return self.draft.reading.index
