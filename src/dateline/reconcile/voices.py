"""Voices: who really says each thing. Two claims of one speaker are one voice, whoever carries them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dateline.grammar.names import fold
from dateline.link.reports import ReportText
from dateline.model.claim import Claim
from dateline.model.document import BlockKind
from dateline.model.link import Copy
from dateline.model.quantity import Quantity
from dateline.model.vocabulary import SourceClass

_COVERED = 0.5
"""Least share of a claim's evidence that stands in copied text for the claim to be a copy."""
_EMPTY_WORDS = frozenset({"the", "a", "an", "of", "for", "s", "in", "and", "to", "its", "his", "their"})
_PUBLISHER = "publisher:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who says a claim, and when it was first said."""

    key: str
    """The party's id, or else the folded name; "publisher:" and a name for a publisher's own voice."""
    name: str
    """As named; the publisher's name where it speaks in its own voice."""
    source_class: SourceClass
    day: date | None
    """Publication day of the report that carries it; of the original where this is copied text."""
    copied: bool
    """It stands in text copied from another report."""
    repeats: bool = False
    """The publisher's words (a headline, say) that repeat a named speaker's figure of the same report."""


def voices(
    claims: Sequence[Claim], reports: Mapping[str, ReportText], copies: Iterable[Copy]
) -> dict[str, Voice]:
    """The voice of each claim of one incident, by claim id."""
    originals = _originals(copies)
    names = _one_name_each(_named_key(c) for c in claims)
    found = {c.id: _voice(c, reports, originals, names) for c in claims}
    for claim_id, speaker in _repeats(claims).items():
        said = found[speaker]
        own = found[claim_id]
        found[claim_id] = Voice(
            key=said.key,
            name=said.name,
            source_class=said.source_class,
            day=own.day,
            copied=own.copied,
            repeats=True,
        )
    return found


def is_copied(claim: Claim, copies: Iterable[Copy]) -> bool:
    """At least half of the claim's evidence stands in text that its report shares with an earlier one."""
    return any(_covered(claim, copy) for copy in copies if copy.report == claim.report)


def _originals(copies: Iterable[Copy]) -> dict[str, list[Copy]]:
    found: dict[str, list[Copy]] = defaultdict(list)
    for copy in sorted(copies, key=lambda c: (c.report, -c.share, c.of)):
        found[copy.report].append(copy)
    return found


def _voice(
    claim: Claim,
    reports: Mapping[str, ReportText],
    originals: Mapping[str, Sequence[Copy]],
    names: Mapping[str, str],
) -> Voice:
    first = _first_report(claim, originals)
    report = reports.get(first)
    key = _named_key(claim)
    publisher = (report.publisher if report else "") or first
    return Voice(
        key=names[key] if key else _PUBLISHER + fold(publisher),
        name=(claim.src.value or "") if key else publisher,
        source_class=claim.src_class.value if claim.src_class else SourceClass.UNKNOWN,
        day=report.published if report else None,
        copied=first != claim.report,
    )


def _first_report(claim: Claim, originals: Mapping[str, Sequence[Copy]]) -> str:
    """The report in which the claim's words first stood, as far as is known."""
    copy = next((c for c in originals.get(claim.report, ()) if _covered(claim, c)), None)
    return copy.of if copy else claim.report


def _covered(claim: Claim, copy: Copy) -> bool:
    shared = sum(max(0, min(s.end, claim.ev.end) - max(s.start, claim.ev.start)) for s in copy.spans)
    return shared >= _COVERED * max(len(claim.ev), 1)


def _named_key(claim: Claim) -> str:
    """The party's id or the name's words; "" where the publisher speaks."""
    if claim.speaker is not None and claim.speaker.value:
        return claim.speaker.value
    words = fold(claim.src.value or "").split()
    return " ".join([w for w in words if w not in _EMPTY_WORDS] or words)


def _one_name_each(keys: Iterable[str]) -> dict[str, str]:
    """Short names to the fuller name of the same incident that has all their words, if one has."""
    distinct = sorted(set(keys))
    words = {key: frozenset(key.split()) for key in distinct}
    found = {}
    for key in distinct:
        fuller = [other for other in distinct if words[key] < words[other]]
        longest = [o for o in fuller if all(words[f] <= words[o] for f in fuller)]
        found[key] = longest[0] if key and longest else key
    return found


def _repeats(claims: Sequence[Claim]) -> dict[str, str]:
    """Claims in a publisher's voice, each with the claim of a named speaker whose figure it repeats."""
    said: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: (c.report, c.ev, c.id)):
        if _named_key(claim):
            said[claim.report].append(claim)
    own = [c for c in claims if not _named_key(c)]
    found = {c.id: next((s for s in said[c.report] if _repeats_figure(c, s)), None) for c in own}
    return {claim_id: speaker.id for claim_id, speaker in found.items() if speaker}


def _repeats_figure(own: Claim, said: Claim) -> bool:
    """One figure of one outcome; a headline may drop the hedge."""
    ours, theirs = own.num.value, said.num.value
    if ours is None or theirs is None or not ours.stated or own.out.value is not said.out.value:
        return False
    if own.sub.value != said.sub.value or own.mod.value is not said.mod.value:
        return False
    if own.block is BlockKind.BODY:
        return ours == theirs
    return _number(ours) == _number(theirs)


def _number(quantity: Quantity) -> int | None:
    return quantity.low if quantity.low is not None else quantity.high
