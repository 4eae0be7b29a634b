"""Two people told singly: "a man and his wife", "a woman and a child"."""

import re
from collections.abc import Iterator

from dateline.grammar.quantities import nouns
from dateline.grammar.quantities.found import FoundQuantity, QuantityKind
from dateline.grammar.quantities.nouns import Counted
from dateline.model.quantity import Quantity

_AND = re.compile(r",?[ ]and(?=[ ])(?:[ ](?:an|another|a|one|his|her|their)\b)?", re.IGNORECASE)


def with_pairs(text: str, end: int, found: list[FoundQuantity]) -> Iterator[FoundQuantity]:
    """The quantities found, each pair standing before its first member."""
    for quantity in found:
        pair = _pair(text, end, quantity)
        if pair is not None:
            yield pair
        yield quantity


def _pair(text: str, end: int, first: FoundQuantity) -> FoundQuantity | None:
    if first.kind is not QuantityKind.ARTICLE or first.counted is not Counted.PEOPLE:
        return None
    link = _AND.match(text, first.span.end, end)
    if link is None:
        return None
    second = nouns.counted(text, link.end(), end, after_article=True)
    if second is None or second.plural or second.kind is not Counted.PEOPLE:
        return None
    span = first.span.union(second.span)
    return FoundQuantity(
        span=span,
        core=span,
        head=None,
        quantity=Quantity(low=2, high=2),
        rule="two people told singly are two",
        kind=QuantityKind.PAIR,
        counted=Counted.PEOPLE,
    )
