"""The annotated claims of a report with its names swapped, and which of their fields cannot be compared."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from dateline.evaluate.annotated import locate
from dateline.evaluate.rows import AnnotatedClaim
from dateline.evaluate.swap.names import Names
from dateline.evaluate.swap.rewrite import Rewriting
from dateline.evaluate.swap.war import OLD, War
from dateline.model.vocabulary import ActorId
from dateline.resources.parties import parties

_QUOTED = ("who", "by", "how", "when", "src", "via")
_INSIDE = ("trig", "num")
_KURDS = re.compile(r"\bKurd")
_OLD_WAR_BEGAN = "2011-03"

Mask = frozenset[str]
"""Fields of a claim that are left out of the comparison."""


def swapped_claim(claim: AnnotatedClaim, rewriting: Rewriting, names: Names, war: War) -> AnnotatedClaim:
    """The claim with every quotation rewritten as its report is, and its places those of the new country."""
    row: dict[str, Any] = dict(claim)
    evidence = locate(rewriting.old, claim["ev"])
    row["ev"] = rewriting.words(claim["ev"]) or claim["ev"]
    for name in (*_QUOTED, *_INSIDE):
        if row.get(name):
            row[name] = rewriting.words(row[name], evidence if name in _INSIDE else None) or row[name]
    if row.get("at"):
        row["at"] = [rewriting.words(words) or words for words in row["at"]]
    if row.get("country") == OLD:
        row["country"] = war.code
        if row.get("adm1"):
            row["adm1"] = names.provinces.get(row["adm1"], row["adm1"])
    return cast(AnnotatedClaim, row)


def with_actors(claim: AnnotatedClaim, images: Mapping[str, set[str]]) -> AnnotatedClaim:
    """The claim with its doers as the guidelines' list has those of the new war."""
    if not claim.get("by_id"):
        return claim
    values = {image for actor in claim["by_id"] for image in images.get(actor, {actor})}
    return {**claim, "by_id": [str(actor) for actor in ActorId if actor in values]}


def mask_of(claim: AnnotatedClaim, names: Names, images: Mapping[str, set[str]]) -> Mask:
    """The fields of an old claim for which the new report has no one right answer.

    - `adm1`, `country`: a place of it keeps its old name, or lies in a province that has no counterpart;
    - `by_id`: a doer's value of the guidelines' list falls into several in the new war, or into an open one;
    - `days`: they count from the month of the old war's beginning and the words do not name it.
    """
    masked: set[str] = set()
    at = claim.get("at") or []
    stays = any(name in words for name in names.left for words in at)
    if claim.get("country") == OLD and (stays or (claim.get("adm1") or "") not in {"", *names.provinces}):
        masked |= {"adm1", "country"}
    if any(len(images.get(actor, {actor})) != 1 for actor in claim.get("by_id") or []):
        masked.add("by_id")
    began = (claim.get("d0") or "").startswith(_OLD_WAR_BEGAN)
    if began and "March" not in (claim.get("when") or ""):
        masked.add("days")
    return frozenset(masked)


def actor_images(text: str, names: Names, war: War) -> dict[str, set[str]]:
    """What each value of the guidelines' list of actors may become in the new report.

    The government becomes another state. Rebels stay the opposition, unless the list of parties knows the
    new war's rebels as something else. A group that keeps its name keeps its value.
    """
    known = parties()
    rebels = known.role("opposition", war.code)
    images = {"syria_government": {"other_state"}, "opposition": {"opposition"}}
    if rebels:
        images["opposition"].add(known[rebels].by_id.value)
    if _KURDS.search(text):
        images["kurdish"] = {"kurdish"}
    for key in _keys(text):
        old = known[key].by_id.value
        images.setdefault(old, set()).add(_image(key, names))
    return images


def _keys(text: str) -> list[str]:
    """The parties of the old war that a text names."""
    known = parties()
    keys: Iterable[str] = (m.key for m in known.matches(text) if m.form == "name")
    return sorted({key for key in keys if key in known and known[key].country == OLD})


def _image(key: str, names: Names) -> str:
    """The value of the party that stands where an old one stood."""
    known = parties()
    if key in names.parties:
        return known[names.parties[key]].by_id.value
    party = known[key]
    state = party.kind != "militia" and party.by_id is ActorId.SYRIA_GOVERNMENT
    return ActorId.OTHER_STATE.value if state else party.by_id.value


def count_masked(masks: Iterable[Sequence[Mask]]) -> dict[str, int]:
    """How many claims leave each field out."""
    every = [field for report in masks for mask in report for field in mask]
    return {field: every.count(field) for field in sorted(set(every))}
