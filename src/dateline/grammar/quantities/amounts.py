"""The range that one match of the quantity pattern gives, before any noun is looked at."""

import re
from dataclasses import dataclass

from dateline.grammar import numbers
from dateline.grammar.quantities import bounds, vague
from dateline.grammar.quantities.bounds import Bound
from dateline.model.quantity import Quantity

_GROUPED_THOUSANDS = re.compile(r"\d{1,3},\d{3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number or a range of numbers before its qualifiers are applied."""

    low: int | None
    high: int | None
    rule: str
    second: tuple[Bound, ...] = ()
    """Qualifiers of the second number of a range: "at least 3,000 and possibly as many as 5,000"."""


def single(match: re.Match[str]) -> Amount | None:
    """The first number alone; None where it is no whole number."""
    number = numbers.value(match["number"])
    if number is None:
        return None
    number *= 12 if match["dozen"] else 1
    return Amount(low=number, high=number, rule=f"the number {number:,} as written")


def spread(match: re.Match[str]) -> Amount | None:
    """The range of two numbers; None where there is no second number or it is not the larger one."""
    first, second = single(match), numbers.value(match["number2"] or "")
    if first is None or first.low is None or second is None:
        return None
    second *= 12 if match["dozen2"] else 1
    low = _shared_scale(match, first.low, second)
    if low >= second:
        return None
    hedges = tuple(bounds.prefix_bounds(match["pre2"] or ""))
    return Amount(low=low, high=second, rule=f"a range from {low:,} to {second:,}", second=hedges)


def _shared_scale(match: re.Match[str], low: int, high: int) -> int:
    """The first number with the scale that is written once, after the second: "2-3 million", "20-25,000"."""
    written, last = match["number"], match["number2"].lower()
    if match["dozen2"] and not match["dozen"]:
        return low * 12 if low * 12 < high else low
    for word, scale in (
        ("hundred thousand", 10**5),
        ("million", 10**6),
        ("billion", 10**9),
        ("thousand", 10**3),
    ):
        if last.endswith(word) and word not in written.lower() and low < high / scale:
            return low * scale
    if _GROUPED_THOUSANDS.fullmatch(last) and "-" in match[0] and low < high / 1000:
        return low * 1000
    return low


def unnumbered(words: str) -> Amount | None:
    """The range of a vague quantity."""
    ends = vague.value(words)
    if ends is None:
        return None
    low, high = ends
    name = " ".join(words.lower().split())
    tail = "" if high is not None else " or more"
    return Amount(low=low, high=high, rule=f'"{name}" is {low:,}{tail}')


def members(match: re.Match[str]) -> Amount | None:
    """The size of a family: "a family of five"."""
    number = numbers.value(match["members"])
    if number is None:
        return None
    return Amount(low=number, high=number, rule=f"the family has {number} members")


def apply(amount: Amount, hedges: list[Bound]) -> Quantity:
    """The amount under its qualifiers; those of a range's second number limit its upper end."""
    if Bound.MORE_THAN in amount.second or Bound.AT_LEAST in amount.second:
        return Quantity(low=amount.low, high=None, approximate=Bound.ROUGH in hedges)
    if Bound.AT_MOST in amount.second and amount.low is not None:
        low = amount.low + (Bound.MORE_THAN in hedges)
        return Quantity(low=low, high=amount.high, approximate=Bound.ROUGH in hedges)
    return bounds.bounded(amount.low, amount.high, [*hedges, *amount.second])
