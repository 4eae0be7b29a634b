"""How the event stands in a claim: asserted, denied, requested, planned or uncertain."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from dateline.extract.cells import NETWORK, OTHERWISE
from dateline.extract.learned.opinions import AnchorOpinion
from dateline.extract.speakers import Attribution
from dateline.extract.weights import bonus, share
from dateline.model.analysis import Analysis, Sentence, Token
from dateline.model.claim import Alternative, Cell
from dateline.model.span import Span
from dateline.model.vocabulary import Modality
from dateline.resources.lexicons import section

_ORDER = (Modality.DENIED, Modality.UNCERTAIN, Modality.REQUESTED, Modality.PLANNED)
"""Where several apply the first wins: a denial of a plan is a denial."""
_GAP = 4
"""Words that a "*" in the lexicon may stand for."""
_LEAD = 5
"""Words before the evidence in which a cue still governs it."""
_BEFORE = 14
"""How many words may stand between a cue and the trigger after it."""
_AFTER = {Modality.DENIED: 6, Modality.UNCERTAIN: 6, Modality.REQUESTED: 1, Modality.PLANNED: 2}
"""How many words may stand between the trigger and a cue after it: "the strike, which it denied"."""
_BREAKS = frozenset({";", "but", "while", "although", "though", "whereas"})
_NOT = frozenset({"not", "n't", "never"})
_AUXILIARIES = frozenset({"did", "does", "do", "has", "have", "had", "was", "were", "is", "are"})
_REFUSED = frozenset({"only", "access", "allowed", "approval", "given", "permission", "permitted", "aid"})
_SAID = {Modality.ASSERTED: "mod, rules asserted", Modality.DENIED: "mod, rules denied"}
"""What the rules' modality weighs against the network's, which has seen few denials."""
_ASSERTED = Cell(value=Modality.ASSERTED, rule="nothing takes the event back")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A cue with its words."""

    modality: Modality
    first: int
    last: int


def judged(by_rules: Cell[Modality], opinion: AnchorOpinion | None) -> Cell[Modality]:
    """The modality for which rules and network together speak most."""
    if opinion is None:
        return by_rules
    scores = {value: bonus("mod, network") * chance for value, chance in opinion.choice("mod").items()}
    scores[by_rules.value.value] += bonus(_SAID.get(by_rules.value, "mod, rules"))
    scores[Modality.ASSERTED.value] += bonus("mod, asserted")
    best = Modality(max(scores, key=lambda value: scores[value]))
    likely = share(scores.values(), scores[best.value])
    if best is by_rules.value:
        return replace(by_rules, confidence=likely)
    other = Alternative(value=by_rules.value.value, reason=f"{by_rules.rule}; {OTHERWISE}")
    return Cell(value=best, rule=NETWORK, confidence=likely, alternatives=(other,))


def modality(
    analysis: Analysis, ev: Span, attribution: Attribution | None, trigger: Span | None
) -> Cell[Modality]:
    """How the event that `trigger` names stands in the evidence `ev`.

    attribution: who says it, whose verb may itself deny or request; trigger: the words that name the event,
    None where any cue in the evidence counts.
    """
    words = _around(analysis, ev)
    found = [f for f in _cues(words) if _governs(words, f, ev, trigger)]
    if attribution:
        found += _negated(words, trigger)
    if not found:
        return _ASSERTED
    found.sort(key=lambda f: _ORDER.index(f.modality))
    best = found[0]
    span = Span(words[best.first].span.start, words[best.last - 1].span.end)
    shown = span.of(analysis.text)
    return Cell(
        value=best.modality,
        spans=(span,),
        rule=f'"{shown}" makes it {best.modality}'
        + (f", by {attribution.source.of(analysis.text)}" if attribution else ""),
        alternatives=tuple(
            _alternative(analysis, words, f) for f in found[1:] if f.modality is not best.modality
        ),
    )


def _negated(words: Sequence[Token], trigger: Span | None) -> Iterator[_Found]:
    """The words "had not fallen" or "did not strike": a speaker says that the event did not happen.

    Only where a speaker is named, for a publisher's own negation is no denial; and not of what is given or
    allowed, since refused access is itself the event.
    """
    at = next((i for i, w in enumerate(words) if trigger and trigger.overlaps(w.span)), None)
    if at is None:
        return
    for index in range(max(1, at - 3), at):
        near = {w.lower for w in words[index : at + 1]}
        negates = words[index].lower in _NOT and words[index - 1].lower in _AUXILIARIES
        relative = index > 1 and words[index - 2].lower in {"who", "which"}
        if negates and not relative and near.isdisjoint(_REFUSED):
            yield _Found(modality=Modality.DENIED, first=index - 1, last=index + 1)


def _alternative(analysis: Analysis, words: Sequence[Token], found: _Found) -> Alternative:
    shown = Span(words[found.first].span.start, words[found.last - 1].span.end).of(analysis.text)
    return Alternative(value=found.modality, reason=f'"{shown}" stands near too; the other weighs more')


def _around(analysis: Analysis, ev: Span) -> Sequence[Token]:
    """The words of the evidence, with a few before it from the same sentence."""
    sentence = next((s for s in analysis.sentences if s.span.start <= ev.start < s.span.end), None)
    if sentence is None:
        return ()
    words = [w for s in _sentences(analysis, sentence, ev) for w in analysis.words(s)]
    inside = [i for i, w in enumerate(words) if ev.overlaps(w.span)]
    return words[max(0, inside[0] - _LEAD) : inside[-1] + 1] if inside else ()


def _sentences(analysis: Analysis, first: Sentence, ev: Span) -> Iterator[Sentence]:
    yield first
    for sentence in analysis.sentences:
        if sentence.span.start > first.span.start and sentence.span.overlaps(ev):
            yield sentence


@cache
def _lexicon() -> dict[str, list[tuple[Modality, list[str]]]]:
    """The cues by their first word."""
    found: dict[str, list[tuple[Modality, list[str]]]] = {}
    for value in _ORDER:
        for entry in section("modality", value):
            words = entry.split()
            found.setdefault(words[0], []).append((value, words))
    return found


def _cues(words: Sequence[Token]) -> Iterator[_Found]:
    """Every cue among the words."""
    lower = [w.lower for w in words]
    for index, word in enumerate(lower):
        for value, pattern in _lexicon().get(word, ()):
            last = _matches(lower, index, pattern)
            if last is not None:
                yield _Found(modality=value, first=index, last=last)


def _matches(lower: Sequence[str], index: int, pattern: Sequence[str]) -> int | None:
    """The index after a cue that begins at `index`; None where it does not stand there."""
    if "*" not in pattern:
        end = index + len(pattern)
        return end if list(lower[index:end]) == list(pattern) else None
    left, right = pattern[: pattern.index("*")], pattern[-1]
    if list(lower[index : index + len(left)]) != left:
        return None
    after = index + len(left)
    return next((i + 1 for i in range(after, min(after + _GAP + 1, len(lower))) if lower[i] == right), None)


def _governs(words: Sequence[Token], found: _Found, ev: Span, trigger: Span | None) -> bool:
    """The cue speaks of the event: it stands near the trigger, in its clause."""
    at = [i for i, w in enumerate(words) if trigger and trigger.overlaps(w.span)]
    if not at:
        return trigger is None or ev.start <= words[found.first].span.start
    if found.last <= at[0]:
        between = words[found.last : at[0]]
        return len(between) <= _BEFORE and _BREAKS.isdisjoint(w.lower for w in between)
    if found.first > at[-1]:
        between = words[at[-1] + 1 : found.first]
        return len(between) <= _AFTER[found.modality] and _BREAKS.isdisjoint(w.lower for w in between)
    return True
