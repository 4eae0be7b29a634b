"""Single people named together: "a man and his wife" are two."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.extract.parts import is_part
from dateline.extract.reading import Counted, Reading
from dateline.grammar.quantities import QuantityKind
from dateline.model.quantity import Quantity

_OWN = re.compile(
    r"^and (?:his|her|their) (?:young |teenage |pregnant |infant |\w+ )?(?:wife|husband|son|daughter|child|mother|father|brother|sister|baby)\b"
)
_TWO = Quantity(low=2, high=2)


def pair(reading: Reading, numbers: Sequence[Counted]) -> list[Counted]:
    """The numbers with single people who are joined by "and" made one number of two."""
    paired: list[Counted] = []
    for counted in numbers:
        before = paired[-1] if paired else None
        if before and _joined(reading, before, counted):
            paired[-1] = _two(before, counted.last, reading)
        else:
            paired.append(counted)
        relation = _relation(reading, paired[-1])
        if relation:
            paired[-1] = _two(paired[-1], relation, reading)
    return paired


def _joined(reading: Reading, one: Counted, other: Counted) -> bool:
    if not (_single(one) and _single(other)) or is_part(reading, one):
        return False
    return reading.between(one.last, other.first) == "and"


def _single(counted: Counted) -> bool:
    quantity = counted.found.quantity
    is_one = quantity.low == quantity.high == 1
    return is_one and counted.kind == "people" and counted.found.kind is not QuantityKind.NO_ONE


def _relation(reading: Reading, one: Counted) -> int | None:
    """Where "and his wife" ends behind a single person."""
    if not _single(one):
        return None
    match = _OWN.match(reading.between(one.last, one.last + 4))
    return one.last + len(match[0].split()) if match else None


def _two(one: Counted, last: int, reading: Reading) -> Counted:
    found = replace(
        one.found,
        span=reading.span_of(one.first, last),
        quantity=_TWO,
        rule="two single people joined by 'and'",
    )
    return replace(one, found=found, last=last)
