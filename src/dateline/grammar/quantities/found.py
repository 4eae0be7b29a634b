"""What the quantity grammar finds: a range with its words, its rule, and what it counts."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.grammar.quantities.nouns import Counted
from dateline.model.quantity import Quantity
from dateline.model.span import Span


class QuantityKind(StrEnum):
    """How the words give the quantity."""

    COUNT = "count"
    """A number or a vague plural: "21", "dozens", "at least two"."""
    ARTICLE = "article"
    """A single person or thing by its article: "a child", "another man", "one woman"."""
    PAIR = "pair"
    """Two people told singly: "a man and his wife"; its members are found on their own as well."""
    NO_ONE = "no_one"
    """Nobody: "no one", "no casualties"."""
    VAGUE = "vague"
    """Many or few without a bound: "many", "most of the dead", "a third of"."""
    FAMILY = "family"
    """The size of a family: "a family of five"."""
    NOT_A_COUNT = "not_a_count"
    """An age, year, date, distance or the like; `reason` says which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundQuantity:
    """A quantity, or a number that counts nothing, with its words."""

    span: Span
    """Qualifier, number and the noun it counts: "at least 21 civilians"."""
    core: Span
    """Qualifier and number: "at least 21"."""
    head: Span | None
    """The counted noun phrase ("civilians", "Syrian soldiers"), where one follows."""
    quantity: Quantity
    rule: str
    """How the words gave the range, in words that a reader understands."""
    kind: QuantityKind
    counted: Counted = Counted.UNKNOWN
    """What the noun phrase names."""
    reason: str = ""
    """For NOT_A_COUNT: what the number is instead ("age", "year", ...)."""
