"""What the annotation of one claim says, in words of the report and numbers of the closed lists."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tools.train.examples import Bounds, Target

from dateline.extract.learned.labels import ACTORS, COUNTS, GROUPS, MODALITIES, ROLES, TYPES
from dateline.extract.places import Places
from dateline.extract.reading import Counted
from dateline.model.span import Span

Row = Mapping[str, Any]
"""A claim as annotated; see GUIDELINES.md of the data."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """A claim of the annotation, found again in the words of the report."""

    row: Row
    ev: Bounds
    trig: Bounds | None
    quantity: Counted | None
    """The quantity of the grammar that is its number."""
    named: bool
    """Its number is words that are no quantity: a named person."""
    roles: Mapping[str, Sequence[Bounds] | None]


def annotated(row: Row, text: str, places: Places, counted: Sequence[Counted]) -> Annotated | None:
    """The claim of a row; None where its evidence does not stand in the report."""
    ev = next(iter(occurrences(text, row["ev"])), None)
    bounds = places.of(ev) if ev else None
    if ev is None or bounds is None:
        return None
    number = next((span for span in occurrences(text, row.get("num")) if ev.covers(span)), None)
    quantity = _quantity(row, ev, number, counted)
    cue = next((span for span in occurrences(text, row.get("trig")) if ev.covers(span)), None)
    trig = places.of(cue) if cue else None
    return Annotated(
        row=row,
        ev=bounds,
        trig=trig,
        quantity=quantity,
        named=quantity is None and number is not None,
        roles=_roles(row, text, places, bounds, trig),
    )


def occurrences(text: str, words: str | None) -> list[Span]:
    """Every place where words stand, white space folded."""
    if not words or not words.strip():
        return []
    pattern = r"\s+".join(map(re.escape, words.split()))
    return [Span(m.start(), m.end()) for m in re.finditer(pattern, text)]


def _quantity(row: Row, ev: Span, number: Span | None, counted: Sequence[Counted]) -> Counted | None:
    """The quantity inside the evidence with the annotated bounds, at best over the annotated words."""
    if number is None:
        return None
    value = (row.get("lo"), row.get("hi"))
    same = [
        one
        for one in counted
        if ev.overlaps(one.found.span) and (one.found.quantity.low, one.found.quantity.high) == value
    ]
    near = [one for one in same if one.found.span.overlaps(number)]
    # A one is too common to be the number by its value alone.
    return next(iter(near or (same if value[0] not in (None, 1) else ())), None)


def _roles(
    row: Row, text: str, places: Places, ev: Bounds, trig: Bounds | None
) -> dict[str, Sequence[Bounds] | None]:
    """Where each role may be pointed at; a role whose words do not stand in the report is not learned."""
    roles: dict[str, Sequence[Bounds] | None] = {"ev": [ev], "trig": [trig] if trig else None}
    given = {role: row.get(role) for role in ROLES if role not in {"at", "ev", "trig"}}
    given["at"] = next(iter(row.get("at") or ()), None)
    for role, words in given.items():
        found = places.of_all(occurrences(text, words))
        roles[role] = found if found or not words or role == "at" else None
    return {role: roles[role] for role in ROLES}


def target(claim: Annotated, first: int, last: int, prior: tuple[int, int, int], *, quantity: bool) -> Target:
    """What is to be learned of the words [first, last] that stand for a claim."""
    row = claim.row
    return Target(
        first=first,
        last=last,
        quantity=quantity,
        prior=prior,
        choices={
            "counts": COUNTS.index(row.get("out") or "none"),
            "types": TYPES.index(row["type"]),
            "sub": int(bool(row.get("sub"))),
            "scope": int(row.get("scope") == "total"),
            "grp": GROUPS.index(row.get("grp") or "unknown"),
            "mod": MODALITIES.index(row.get("mod") or "asserted"),
        },
        actors=sorted({ACTORS.index(actor) for actor in row.get("by_id") or ()}),
        incident=row["inc"],
        roles=claim.roles,
    )
