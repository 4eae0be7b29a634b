"""Figures: what each voice says of each outcome, and which of them stand now."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from dateline.grammar.names import fold
from dateline.link.reports import ReportText
from dateline.model.claim import Claim
from dateline.model.incident import Figure, LeftOut
from dateline.model.quantity import Quantity
from dateline.model.vocabulary import Group, Modality, Outcome
from dateline.reconcile.corrections import corrected
from dateline.reconcile.voices import Voice

_DISJOINT = frozenset({Group.CIVILIANS, Group.COMBATANTS})
"""Nobody is both, so one voice's figures of the two add up where it gives no whole."""
_HEDGES = frozenset(
    {"least", "more", "than", "about", "around", "nearly", "almost", "some", "over", "dozens"}
)
_WHOLE = frozenset({Group.UNKNOWN, Group.MIXED})
_KINDS_OF_PEOPLE = frozenset(Group) - _WHOLE - _DISJOINT
"""Children, women, medics and so on: kinds of civilians, or of either side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A figure of the whole toll that a voice stands by now: what the rules choose from."""

    outcome: Outcome
    low: int | None
    high: int | None
    voice: str
    speaker: str
    words: str
    day: date | None
    claims: tuple[str, ...]

    @property
    def open(self) -> bool:
        """No upper bound ("at least 21")."""
        return self.high is None

    @property
    def point(self) -> int:
        """The figure as one number: its lower bound, or else its upper."""
        return self.low if self.low is not None else self.high or 0


def figures(
    claims: Sequence[Claim], said: Mapping[str, Voice], reports: Mapping[str, ReportText]
) -> tuple[Figure, ...]:
    """The rival figures of one incident, one for each voice and each thing that it says."""
    taken_back = corrected(claims, said, reports)
    grouped: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.num.value is not None and claim.out.value is not Outcome.NONE:
            grouped[_key(claim, said[claim.id])].append(claim)
    return tuple(_figure(grouped[key], said, reports, taken_back) for key in sorted(grouped))


def _key(claim: Claim, voice: Voice) -> tuple[str, ...]:
    quantity = claim.num.value
    assert quantity is not None
    number = (f"{quantity.low}", f"{quantity.high}", f"{quantity.approximate}")
    sort = (claim.out.value.value, f"{claim.sub.value}", claim.grp.value.value, claim.mod.value.value)
    return (*sort, voice.key, *number)


def _figure(
    carried: Sequence[Claim],
    said: Mapping[str, Voice],
    reports: Mapping[str, ReportText],
    taken_back: Mapping[str, str],
) -> Figure:
    ordered = sorted(
        carried, key=lambda c: (said[c.id].day or date.max, said[c.id].repeats, c.report, c.ev, c.id)
    )
    first = ordered[0]
    voice, quantity = said[first.id], first.num.value
    assert quantity is not None
    return Figure(
        outcome=first.out.value,
        group=first.grp.value,
        part=first.sub.value,
        words=quantity_words(first, reports.get(first.report)),
        low=quantity.low,
        high=quantity.high,
        approximate=quantity.approximate,
        speaker=voice.name,
        speaker_key=voice.key,
        source_class=voice.source_class,
        modality=first.mod.value,
        published=voice.day.isoformat() if voice.day else None,
        claims=tuple(c.id for c in ordered),
        reports=tuple(dict.fromkeys(c.report for c in ordered)),
        copies=sum(said[c.id].copied for c in ordered),
        corrected=taken_back.get(first.id, "") if all(c.id in taken_back for c in ordered) else "",
    )


def quantity_words(claim: Claim, report: ReportText | None) -> str:
    """The quantity in the report's own words, or put into plain ones where those are not at hand."""
    if report and claim.num.spans:
        first, *rest = sorted(claim.num.spans)
        return (first.union(rest[-1]) if rest else first).of(report.text)
    return plain_words(claim.num.value)


def plain_words(quantity: Quantity | None) -> str:
    """A quantity in plain words: "at least 21", "up to 50", "20 to 30", "about 1500"."""
    if quantity is None or not quantity.stated:
        return "an unstated number"
    low, high = quantity.low, quantity.high
    about = "about " if quantity.approximate else ""
    if low == high:
        return f"{about}{low}"
    if high is None:
        return f"at least {about}{low}"
    return f"up to {about}{high}" if low is None else f"{about}{low} to {high}"


def standings(all_figures: Iterable[Figure], outcome: Outcome) -> tuple[list[Standing], list[LeftOut]]:
    """The figures of one outcome that stand now, and those that do not, each with the reason."""
    mine = [f for f in all_figures if f.outcome is outcome]
    left = [LeftOut(claims=f.claims, reason=reason) for f in mine if (reason := _unfit(f))]
    fit = [f for f in mine if not _unfit(f)]
    current: list[Standing] = []
    for voice in sorted({f.speaker_key for f in fit}):
        kept, older = _latest([f for f in fit if f.speaker_key == voice])
        left += [
            LeftOut(claims=f.claims, reason=f"superseded: {f.speaker} later gave another figure")
            for f in older
        ]
        whole, partial = _wholes(kept)
        current += whole
        left += partial
    return current, left


def _unfit(figure: Figure) -> str:
    """Why a figure is no figure of the whole; "" if it is one."""
    if figure.part:
        return "a part of the toll"
    if figure.low is None and figure.high is None:
        return "no number is stated"
    if figure.modality is not Modality.ASSERTED:
        return f"{figure.modality.value}, not asserted"
    if figure.corrected:
        return f'superseded: {figure.speaker} took it back ("{figure.corrected}")'
    return ""


def _latest(of_voice: Sequence[Figure]) -> tuple[list[Figure], list[Figure]]:
    """One voice's figures of its last day, and those of earlier days; an undated one is never superseded."""
    newest = max((f.published for f in of_voice if f.published), default=None)
    older = [f for f in of_voice if f.published and newest and f.published < newest]
    return [f for f in of_voice if f not in older], older


def _wholes(of_voice: Sequence[Figure]) -> tuple[list[Standing], list[LeftOut]]:
    """What one voice gives as the whole: figures of all people, or else the sum of different people."""
    parts = {f: g for f in of_voice if (g := _counted_within(f, of_voice))}
    left = [LeftOut(claims=f.claims, reason=f"counted within {g.words}") for f, g in parts.items()]
    rest = [f for f in of_voice if f not in parts]
    whole = [f for f in rest if f.group in _WHOLE]
    groups = [f for f in rest if f.group not in _WHOLE]
    if whole:
        left += [
            LeftOut(claims=f.claims, reason=f"counts only {f.group.value.replace('_', ' ')}") for f in groups
        ]
        return [_standing([f]) for f in whole], left
    if len(groups) > 1 and all(_different_people(a, b) for a, b in combinations(groups, 2)):
        return [_standing(groups)], left
    return [_standing([f]) for f in groups], left


def _counted_within(figure: Figure, others: Sequence[Figure]) -> Figure | None:
    """The larger figure of the same voice and report that must have counted these people too.

    That holds for one person described beside the toll, and for children, women or medics beside civilians.
    """
    single = figure.low == figure.high == 1
    if not (single or figure.group in _KINDS_OF_PEOPLE):
        return None
    larger = [
        other
        for other in others
        if (other.low or 0) > (figure.low or figure.high or 0)
        and not set(other.reports).isdisjoint(figure.reports)
        and {other.group, figure.group} != _DISJOINT
        and (single or other.group not in _KINDS_OF_PEOPLE)
    ]
    return max(larger, key=lambda f: (f.low or 0, f.words), default=None)


def _different_people(one: Figure, other: Figure) -> bool:
    """Nobody is counted in both: civilians and fighters, or the fighters of two sides by name."""
    if not {one.group, other.group} <= _DISJOINT or one.reports[0] != other.reports[0]:
        return False
    ours, theirs = _nouns(one), _nouns(other)
    return one.group is not other.group or (bool(ours and theirs) and ours.isdisjoint(theirs))


def _nouns(figure: Figure) -> frozenset[str]:
    """What the figure counts, in its own words: "116 rebels" counts rebels."""
    return frozenset(word for word in fold(figure.words).split() if len(word) > 3 and word not in _HEDGES)


def _standing(added: Sequence[Figure]) -> Standing:
    """One figure, or the sum of several of one voice."""
    first = added[0]
    highs = [f.high for f in added]
    days = [f.published for f in added if f.published]
    return Standing(
        outcome=first.outcome,
        low=None if all(f.low is None for f in added) else sum(f.low or 0 for f in added),
        high=None if None in highs else sum(h or 0 for h in highs),
        voice=first.speaker_key,
        speaker=first.speaker,
        words=" and ".join(f.words for f in added),
        day=date.fromisoformat(max(days)) if days else None,
        claims=tuple(c for f in added for c in f.claims),
    )
