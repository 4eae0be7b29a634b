"""Quantities of people and things in news English, found and read as closed ranges.

Reading order: `found`, `bounds`, `vague`, `amounts`, `words`, `nouns`, `rejected`, `pattern`,
`pairs`, `finding`.
"""

from dateline.grammar.quantities.finding import find
from dateline.grammar.quantities.found import FoundQuantity, QuantityKind
from dateline.grammar.quantities.nouns import Counted

__all__ = ["Counted", "FoundQuantity", "QuantityKind", "find"]
