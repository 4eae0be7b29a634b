"""The rules by which rival figures become one answer: one table, chosen by name.

Each rule gets the figures that independent voices stand by now and says which it uses. Nothing is hidden:
every answer carries its sentence, the claims that it rests on, and those that it left out, with the reason.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dateline.errors import InputError
from dateline.model.incident import Figure, LeftOut, Toll
from dateline.model.vocabulary import Outcome
from dateline.reconcile.figures import Standing, standings

DEFAULT = "range"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A way to come from rival figures to one answer."""

    name: str
    sentence: str
    """What it does, for a reader."""
    use: Callable[[Sequence[Standing]], list[Standing]]
    """The figures that the answer rests on, of one or more that stand."""
    unused: str
    """Why the others are left out."""


def _all(rivals: Sequence[Standing]) -> list[Standing]:
    return list(rivals)


def _lowest(rivals: Sequence[Standing]) -> list[Standing]:
    least = min(r.point for r in rivals)
    return [r for r in rivals if r.point == least]


def _highest(rivals: Sequence[Standing]) -> list[Standing]:
    most = max(r.point if r.high is None else r.high for r in rivals)
    return [r for r in rivals if (r.point if r.high is None else r.high) == most]


def _majority(rivals: Sequence[Standing]) -> list[Standing]:
    """The figure of most voices; among equals the latest, then the lower."""
    voices = Counter(number for number, _voice in {(_range(r), r.voice) for r in rivals})
    latest = {number: max(r.day or date.min for r in rivals if _range(r) == number) for number in voices}
    best = min(voices, key=lambda n: (-voices[n], -latest[n].toordinal(), n[0] or 0, n[1] or 0))
    return [r for r in rivals if _range(r) == best]


def _latest(rivals: Sequence[Standing]) -> list[Standing]:
    last = max(r.day or date.min for r in rivals)
    return [r for r in rivals if (r.day or date.min) == last]


def _range(standing: Standing) -> tuple[int | None, int | None]:
    return standing.low, standing.high


RULES: Mapping[str, Rule] = {
    rule.name: rule
    for rule in (
        Rule(
            name="range",
            sentence="from the lowest to the highest bound among the speakers' current figures",
            use=_all,
            unused="",
        ),
        Rule(
            name="lowest",
            sentence="the lowest of the speakers' current figures",
            use=_lowest,
            unused="not the lowest",
        ),
        Rule(
            name="highest",
            sentence="the highest of the speakers' current figures",
            use=_highest,
            unused="not the highest",
        ),
        Rule(
            name="majority",
            sentence="the figure of most speakers; among equals the latest, then the lower",
            use=_majority,
            unused="fewer speakers, or an earlier day",
        ),
        Rule(
            name="latest",
            sentence="the speakers' figures of the last day",
            use=_latest,
            unused="an earlier day",
        ),
    )
}
"""Every rule that a reader may choose, by name."""


def rule_of(name: str) -> Rule:
    """The rule of that name."""
    try:
        return RULES[name]
    except KeyError:
        raise InputError(f"no rule is named {name!r}", expected=" or ".join(RULES)) from None


def tolls(figures: Sequence[Figure], rule: str = DEFAULT) -> tuple[Toll, ...]:
    """The answer of one rule for every outcome of people that anyone counts as a whole."""
    chosen = rule_of(rule)
    outcomes = sorted({f.outcome for f in figures if f.outcome.counts_people}, key=list(Outcome).index)
    answers = (toll(figures, outcome, chosen) for outcome in outcomes)
    return tuple(answer for answer in answers if answer is not None)


def toll(figures: Sequence[Figure], outcome: Outcome, rule: Rule) -> Toll | None:
    """The answer of one rule for one outcome; None where no figure of the whole stands."""
    rivals, left = standings(figures, outcome)
    if not rivals:
        return None
    used = rule.use(rivals)
    left += [LeftOut(claims=r.claims, reason=rule.unused) for r in rivals if r not in used]
    low, high = bounds(used)
    return Toll(
        outcome=outcome,
        rule=rule.name,
        low=low,
        best=_best(used),
        high=high,
        open=any(r.open for r in used),
        used=tuple(sorted({c for r in used for c in r.claims})),
        left_out=tuple(sorted(left, key=lambda item: (item.reason, item.claims))),
        sentence=_sentence(rule, used, rivals),
    )


def bounds(used: Iterable[Standing]) -> tuple[int | None, int | None]:
    """The lowest and the highest number that any of the figures names.

    A figure without a lower bound ("up to 50") leaves the lower end open: how few it may have been nobody
    said, and no number is invented for it. The upper end is None where no figure has one.
    """
    used = list(used)
    lows = [r.low for r in used if r.low is not None]
    low = min(lows) if len(lows) == len(used) else None
    if all(r.high is None for r in used):
        return low, None
    return low, max(n for r in used for n in (r.low, r.high) if n is not None)


def _best(used: Sequence[Standing]) -> int:
    """The figure of most voices, closed ones first; of open ones the highest, which all admit."""
    closed = [r for r in used if not r.open]
    if not closed:
        return max(r.point for r in used)
    chosen = _majority(closed)[0]
    return chosen.point if chosen.low == chosen.high else _middle(chosen)


def _middle(standing: Standing) -> int:
    if standing.low is None or standing.high is None:
        return standing.point
    return (standing.low + standing.high) // 2


def _sentence(rule: Rule, used: Sequence[Standing], rivals: Sequence[Standing]) -> str:
    said = "; ".join(f"{r.words} ({r.speaker})" for r in used)
    speakers = len({r.voice for r in rivals})
    return f"{rule.name}: {rule.sentence}, of {speakers} speaking: {said}"
