"""When two claims agree on a field."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import cast

from dateline.evaluate.rows import AnnotatedClaim, value
from dateline.model.vocabulary import Outcome

Comparison = Callable[[AnnotatedClaim, AnnotatedClaim], bool]
"""Whether an annotated and a found claim agree on one field."""

_SMALL_WORDS = frozenset({"the", "a", "an", "of", "for", "s", "in", "on", "by", "to", "and"})
_TOLL_OUTCOMES = frozenset(str(outcome) for outcome in Outcome if outcome.counts_people)
_HALF = 0.5


def same_name(one: str | None, other: str | None) -> bool:
    """Two wordings of one name: both absent, or half of the shorter one's words stand in the other."""
    left, right = _name_words(one), _name_words(other)
    if not (left and right):
        return not left and not right
    return len(left & right) / min(len(left), len(right)) >= _HALF


def _name_words(name: str | None) -> set[str]:
    plain = (name or "").lower().replace("'s", "")
    return set(re.findall(r"[a-z0-9]+", plain)) - _SMALL_WORDS


def has_toll(claim: AnnotatedClaim) -> bool:
    """The claim carries a quantity of people harmed or moved."""
    stated = claim.get("lo") is not None or claim.get("hi") is not None
    return stated and value(claim, "out") in _TOLL_OUTCOMES


def same_quantity(gold: AnnotatedClaim, found: AnnotatedClaim) -> bool:
    """The outcome and both ends of the range are the same."""
    ends = (gold.get("lo"), gold.get("hi")) == (found.get("lo"), found.get("hi"))
    return ends and value(gold, "out") == value(found, "out")


def same_toll(gold: AnnotatedClaim, found: AnnotatedClaim) -> bool:
    """Both carry a toll, and it is the same."""
    return has_toll(gold) and has_toll(found) and same_quantity(gold, found)


def same_kind(gold: AnnotatedClaim, found: AnnotatedClaim) -> bool:
    """Type and outcome are the same: the pair counts as a claim that was found."""
    return gold.get("type") == found.get("type") and value(gold, "out") == value(found, "out")


def _same_place(gold: AnnotatedClaim, found: AnnotatedClaim) -> bool:
    """No place in either, or the most specific name of one is among the names of the other."""
    left, right = gold.get("at") or [], found.get("at") or []
    if not (left and right):
        return not left and not right
    return _names(left[0], right) or _names(right[0], left)


def _names(name: str, names: Sequence[str]) -> bool:
    return any(same_name(name, other) for other in names)


def _same_days(gold: AnnotatedClaim, found: AnnotatedClaim) -> bool:
    return (gold.get("d0"), gold.get("d1")) == (found.get("d0"), found.get("d1"))


def _same_actors(gold: AnnotatedClaim, found: AnnotatedClaim) -> bool:
    """The same named actors; "unknown" is no name."""
    return _actors(gold) == _actors(found)


def _actors(claim: AnnotatedClaim) -> set[str]:
    return set(claim.get("by_id") or ()) - {"unknown"}


def _same_value(name: str) -> Comparison:
    return lambda gold, found: value(gold, name) == value(found, name)


def _same_wording(name: str) -> Comparison:
    return lambda gold, found: same_name(
        cast("str | None", gold.get(name)), cast("str | None", found.get(name))
    )


FIELDS: Mapping[str, Comparison] = {
    "quantity": same_quantity,
    "src": _same_wording("src"),
    "src_class": _same_value("src_class"),
    "mod": _same_value("mod"),
    "days": _same_days,
    "at": _same_place,
    "adm1": _same_wording("adm1"),
    "country": lambda gold, found: gold.get("country") == found.get("country"),
    "by_id": _same_actors,
    "grp": _same_value("grp"),
    "scope": _same_value("scope"),
    "sub": lambda gold, found: bool(gold.get("sub")) == bool(found.get("sub")),
}
"""The fields whose accuracy is reported, in that order."""

_SOURCED = ("src", "mod")
_ROW = ("days", "adm1", "by_id", "scope")


def same_sourced_toll(gold: AnnotatedClaim, found: AnnotatedClaim) -> bool:
    """The same toll, from the same speaker, with the same modality."""
    return same_toll(gold, found) and _agree(_SOURCED, gold, found)


def same_row(gold: AnnotatedClaim, found: AnnotatedClaim) -> bool:
    """The same sourced toll, and days, province, actors and scope too: a row that needs no correction."""
    return same_sourced_toll(gold, found) and _agree(_ROW, gold, found)


def _agree(names: Sequence[str], gold: AnnotatedClaim, found: AnnotatedClaim) -> bool:
    return all(FIELDS[name](gold, found) for name in names)


def wrong_fields(gold: AnnotatedClaim, found: AnnotatedClaim) -> tuple[str, ...]:
    """The fields on which a pair disagrees, in the order of `FIELDS`, then `type`."""
    wrong = [name for name, agrees in FIELDS.items() if not agrees(gold, found)]
    return (*wrong, "type") if gold.get("type") != found.get("type") else tuple(wrong)
