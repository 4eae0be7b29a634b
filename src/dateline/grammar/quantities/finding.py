"""Quantities of people and things in news English, found and read as closed ranges.

>>> [found] = find("At least 21 civilians were killed.")
>>> found.quantity
Quantity(low=21, high=None, approximate=False)
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.grammar.quantities import amounts, bounds, nouns, rejected
from dateline.grammar.quantities.amounts import Amount
from dateline.grammar.quantities.bounds import Bound
from dateline.grammar.quantities.found import FoundQuantity, QuantityKind
from dateline.grammar.quantities.nouns import Counted, Noun
from dateline.grammar.quantities.pairs import with_pairs
from dateline.grammar.quantities.pattern import PATTERN, SUFFIX
from dateline.grammar.quantities.rejected import Rejection
from dateline.model.quantity import Quantity
from dateline.model.span import Span

__all__ = ["Counted", "FoundQuantity", "QuantityKind", "find"]

_UNSTATED = Quantity(low=None, high=None)
_NOBODY = Quantity(low=0, high=0)


def find(text: str, start: int = 0, end: int | None = None) -> list[FoundQuantity]:
    """Every quantity in text[start:end], in text order, and every number that counts nothing.

    Nothing is read from beyond `end`. No two overlap but a pair and its members.
    """
    stop = len(text) if end is None else end
    return list(with_pairs(text, stop, list(_scan(text, start, stop))))


def _scan(text: str, position: int, end: int) -> Iterator[FoundQuantity]:
    while (match := PATTERN.search(text, position, end)) is not None:
        found, after = _read(text, match, end)
        if found is not None:
            yield _within(found, position)
        position = after


def _within(found: FoundQuantity, floor: int) -> FoundQuantity:
    """A rejected number without the words before `floor` that gave its reason."""
    if found.span.start >= floor:
        return found
    span = Span(floor, found.span.end)
    return replace(found, span=span, core=span)


def _read(text: str, match: re.Match[str], end: int) -> tuple[FoundQuantity | None, int]:
    """What one match says, and where to go on reading."""
    if match["number"]:
        return _number(text, match, end)
    if match["article"]:
        return _article(text, match, end), match.end("article")
    if match["none"]:
        return _no_one(text, match, end), match.end("none")
    if match["family"]:
        return _family(match), match.end()
    if match["unbounded"]:
        return _unbounded(text, match, end), match.end("unbounded")
    found = _vague(text, match, end)
    return found, found.core.end if found else match.end("vague")


def _number(text: str, match: re.Match[str], end: int) -> tuple[FoundQuantity | None, int]:
    amount = amounts.spread(match)
    ends_with = "second" if amount else "first"
    last = match.end("dozen2") if ends_with == "second" and match["dozen2"] else -1
    if last < 0:
        last = match.end("number2") if ends_with == "second" else max(match.end("number"), match.end("dozen"))
    noun = nouns.counted(text, last, end)
    rejection = rejected.reason(text, match, last, end, noun)
    if rejection is not None:
        return _not_a_count(rejection), rejection.end
    amount = amount or amounts.single(match)
    if amount is None:
        return _not_a_count(Rejection("not a whole number", match.start("number"), last)), last
    found = _assemble(text, match, amount, last, end)
    return found, found.core.end


def _not_a_count(rejection: Rejection) -> FoundQuantity:
    span = Span(rejection.start, rejection.end)
    return FoundQuantity(
        span=span,
        core=span,
        head=None,
        quantity=_UNSTATED,
        rule=f"no count: {rejection.reason}",
        kind=QuantityKind.NOT_A_COUNT,
        reason=rejection.reason,
    )


def _assemble(text: str, match: re.Match[str], amount: Amount, last: int, end: int) -> FoundQuantity:
    """Qualifiers before, after the number and after the noun, put together."""
    before = match["pre"]
    # "from 20 people" is no range: "from" stays outside.
    start = match.start() if match["number2"] and last >= match.end("number2") else match.start("pre")
    hedges = bounds.prefix_bounds(before)
    words = [before] if before else []
    suffix = SUFFIX.match(text, last, end)
    core_end = suffix.end() if suffix else last
    noun = nouns.counted(text, core_end, end)
    tail = SUFFIX.match(text, noun.span.end, end) if noun and not suffix else None
    for after in (suffix, tail):
        if after is not None:
            hedges = [*hedges, *bounds.suffix_bounds(after[0])]
            words.append(after[0].strip(" ,"))
    span_end = tail.end() if tail else noun.span.end if noun else core_end
    quantity = amounts.apply(amount, hedges)
    told = bounds.rule(" ".join(words), hedges)
    return FoundQuantity(
        span=Span(start, span_end),
        core=Span(start, core_end),
        head=noun.span if noun else None,
        quantity=quantity,
        rule=f"{amount.rule}; {told}" if told else amount.rule,
        kind=_kind(match, quantity, noun),
        counted=noun.kind if noun else Counted.UNKNOWN,
    )


def _kind(match: re.Match[str], quantity: Quantity, noun: Noun | None) -> QuantityKind:
    alone = (match["number"] or "").lower() == "one" and quantity.exact
    return QuantityKind.ARTICLE if alone and noun and not noun.plural else QuantityKind.COUNT


def _vague(text: str, match: re.Match[str], end: int) -> FoundQuantity | None:
    amount = amounts.unnumbered(match["vague"])
    if amount is None:
        return None
    rejection = rejected.measure(text, match.start("pre"), match.end("vague"), end)
    if rejection is not None:
        return _not_a_count(rejection)
    return _assemble(text, match, amount, match.end("vague"), end)


def _unbounded(text: str, match: re.Match[str], end: int) -> FoundQuantity | None:
    """A quantity such as "many", "most of the dead": no bound is stated."""
    last = match.end("unbounded")
    if rejected.measure(text, match.start(), last, end):
        return None
    noun = nouns.counted(text, last, end)
    hedges = bounds.prefix_bounds(match["pre"])
    return FoundQuantity(
        span=Span(match.start("pre"), noun.span.end if noun else last),
        core=Span(match.start("pre"), last),
        head=noun.span if noun else None,
        quantity=Quantity(low=None, high=None, approximate=Bound.ROUGH in hedges),
        rule=f'"{match["unbounded"].lower()}" states no bound',
        kind=QuantityKind.VAGUE,
        counted=noun.kind if noun else Counted.UNKNOWN,
    )


def _article(text: str, match: re.Match[str], end: int) -> FoundQuantity | None:
    """A quantity such as "a child": one, where a singular noun of the word lists follows."""
    last = match.end("article")
    noun = nouns.counted(text, last, end, after_article=True)
    if noun is None or noun.plural or noun.kind is Counted.UNKNOWN:
        return None
    core = Span(match.start("article"), last)
    return FoundQuantity(
        span=core.union(noun.span),
        core=core,
        head=noun.span,
        quantity=Quantity(low=1, high=1),
        rule=f'"{match["article"].lower()}" with a singular noun is one',
        kind=QuantityKind.ARTICLE,
        counted=noun.kind,
    )


def _no_one(text: str, match: re.Match[str], end: int) -> FoundQuantity | None:
    """A quantity such as "no one", "none of them", "no casualties", "no civilians"."""
    start, last = match.span("none")
    noun = nouns.counted(text, last, end)
    word = match["none"].lower()
    if word in {"no", "without", "without any"} and (noun is None or noun.kind is not Counted.PEOPLE):
        return None
    core = Span(start, last)
    return FoundQuantity(
        span=core.union(noun.span) if noun else core,
        core=core,
        head=noun.span if noun else None,
        quantity=_NOBODY,
        rule=f'"{word}" is zero',
        kind=QuantityKind.NO_ONE,
        counted=noun.kind if noun else Counted.PEOPLE,
    )


def _family(match: re.Match[str]) -> FoundQuantity | None:
    """A quantity such as "a family of five"."""
    amount = amounts.members(match)
    if amount is None:
        return None
    core = Span(*match.span("family"))
    return FoundQuantity(
        span=core,
        core=core,
        head=None,
        quantity=Quantity(low=amount.low, high=amount.high),
        rule=amount.rule,
        kind=QuantityKind.FAMILY,
        counted=Counted.PEOPLE,
    )
