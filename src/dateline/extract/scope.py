"""Whether a number belongs to one event or is a total over a period or an area.

Totals are told by a period ("since", "so far this year"), a whole war, several attacks or places, a number
too large for one event. What speaks for a total is weighed; the weights stand in
resources/lexicons/scope_weights.tsv.
"""

import re
from collections.abc import Iterator

from dateline.extract.draft import Draft
from dateline.extract.evidence import evidence
from dateline.extract.reading import Reading
from dateline.extract.weights import chance, log_odds, mixed, strongest
from dateline.model.analysis import MentionKind
from dateline.model.claim import Cell
from dateline.model.span import Span
from dateline.model.vocabulary import Scope

_PERIOD = re.compile(
    r"\b(?:since|so far|to date|in total|a total of|overall|throughout|altogether|"
    r"(?:in|over|during|for|within) (?:the )?(?:past|last|previous|first|nearly|almost|more than|over|about|"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+)(?:-and-a-half)?) ?[\w-]* ?"
    r"(?:years?|months?|weeks?|days?|hours)|years? of|months? of|weeks? of|(?:years?|month|week)s?-long|"
    r"(?:five|six)-year|multi-front|this (?:year|month|week)|in 20\d\d|every day|per day|a day|each day|"
    r"daily|"
    r"(?:across|throughout|around|in all of|all over) (?:the country|syria|the war-torn country)|nationwide|"
    r"in the course of the day|total number)\b",
    re.IGNORECASE,
)
_COUNTRYWIDE = re.compile(
    r"(?:across|throughout|around|in all of|all over) (?:the|syria)|nationwide", re.IGNORECASE
)
_WHOLE_COUNTRY = re.compile(
    r"\b(?:across|throughout|around|in all of|all over|elsewhere in|in other parts of)"
    r" (?:the (?:war-torn |entire |whole )?(?:country|nation)|syria|iraq|yemen|lebanon|libya|ukraine)\b"
    r"|\b(?:nationwide|countrywide|country-wide)\b",
    re.IGNORECASE,
)
_WAR = re.compile(r"\b(?:war|conflict|uprising|revolution|crisis|revolt|unrest|hostilities)\b", re.IGNORECASE)
_VERY_LARGE = 5000
_STEPS = (1, 5, 20, 100, 500, 2000)


def scope(draft: Draft) -> Cell[Scope]:
    """A total where more speaks for it than against it, or the number is too large for one event."""
    number = _number(draft)
    if number >= _VERY_LARGE and draft.out.value.counts_people:
        sure = 1.0 if draft.opinion else None
        rule = f"{number} people are too many for one event"
        return Cell(value=Scope.TOTAL, rule=rule, confidence=sure)
    said = list(features(draft))
    ruled = log_odds("scope_weights", said)
    chances = draft.opinion.choice("scope") if draft.opinion else None
    odds = mixed("scope", ruled, chances["total"] - chances["incident"] if chances else None)
    likely = chance(abs(odds)) if chances else None
    if odds <= 0:
        rule = "too little says that it is counted over a period or an area"
        return Cell(value=Scope.INCIDENT, rule=rule, confidence=likely)
    match = _PERIOD.search(draft.reading.analysis.text, draft.reading.span.start, draft.reading.span.end)
    spans = (Span(match.start(), match.end()),) if match else ()
    reason = strongest("scope_weights", said)
    rule = f"counted over a period or an area; most speaks: {reason}"
    return Cell(value=Scope.TOTAL, spans=spans, rule=rule, confidence=likely)


def is_countrywide(draft: Draft) -> bool:
    """The number is told of the whole country: "nationwide", "across the country"."""
    if draft.num.value is None or (draft.count is not None and draft.count.part):
        return False
    clause = evidence(draft)
    return bool(_WHOLE_COUNTRY.search(draft.reading.analysis.text, clause.start, clause.end))


def features(draft: Draft) -> Iterator[str]:
    """What speaks for or against a total, as short readable names."""
    reading = draft.reading
    outcome = draft.out.value
    stated = draft.num.value is not None
    yield f"{outcome}"
    yield f"{outcome}, a number: {stated}"
    yield f"{outcome}, number of at least {max((s for s in _STEPS if s <= _number(draft)), default=0)}"
    yield f"{draft.type}, in {reading.sentence.kind}"
    period, war = _search(_PERIOD, reading), _search(_WAR, reading)
    if period:
        yield f"a period is named, a number: {stated}"
        yield f"period {period.lower()}"
    if _COUNTRYWIDE.search(period):
        yield f"the whole country is named, {outcome}"
        yield f"the whole country is named, a number: {stated}"
    if war:
        yield f"a whole war is named, a number: {stated}"
    yield f"event word {reading.between(draft.first, draft.last)}"
    if draft.count is not None:
        yield f"rule {draft.count.rule.split(chr(39))[0]}"
        yield f"a part: {draft.count.part}"
    places = len(reading.named(MentionKind.PLACE))
    yield f"places in the sentence: {min(places, 4)}, in {reading.sentence.kind}"
    for word in sorted(
        {token.lower for token in reading.words if token.lower.isalpha() and len(token.lower) > 2}
    ):
        yield f"word {word}"


def _search(pattern: re.Pattern[str], reading: Reading) -> str:
    match = pattern.search(reading.analysis.text, reading.span.start, reading.span.end)
    return match[0] if match else ""


def _number(draft: Draft) -> int:
    quantity = draft.num.value
    return (quantity.low or quantity.high or 0) if quantity else 0
