"""Who says a claim, where the rules of speakers and the network are weighed against each other."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.extract import speakers
from dateline.extract.draft import Draft
from dateline.extract.evidence import evidence
from dateline.extract.learned.opinions import AnchorOpinion
from dateline.extract.places import Places
from dateline.extract.speakers import Attribution
from dateline.extract.weights import bonus, share
from dateline.model.claim import Alternative
from dateline.model.span import Span

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Choice:
    """The speaker of a claim, None for the publisher, and who was considered beside."""

    voice: Attribution | None
    others: tuple[Alternative, ...]
    confidence: float | None = None


def choose(draft: Draft, voices: Sequence[Attribution]) -> Choice:
    """Who says the claim in the making."""
    text = draft.reading.analysis.text
    ev = evidence(draft)
    ruled = speakers.speaker_for(ev, voices, draft.core)
    if draft.opinion is None:
        return Choice(ruled, speakers.alternatives(ev, voices, text, draft.core))
    return _weighed(draft, ev, ruled, voices, draft.opinion)


def _weighed(
    draft: Draft, ev: Span, ruled: Attribution | None, voices: Sequence[Attribution], opinion: AnchorOpinion
) -> Choice:
    """The speaker for whom most speaks."""
    text, places = draft.reading.analysis.text, draft.reading.places
    network = bonus("speaker, network")
    nobody = network * opinion.nowhere("src") + (bonus("speaker, rules nobody") if ruled is None else 0.0)
    scored: list[tuple[float, Attribution | None]] = [(nobody, None)]
    for named, spans in _named(text, voices, ruled).items():
        voice = ruled if ruled and ruled.fullest.of(text) == named else _first(text, named, voices)
        score = network * opinion.points("src", map(places.of, spans))
        scored.append((score + (bonus("speaker, rules") if voice is ruled else 0.0), voice))
    pointed = _pointed(opinion, places, voices)
    if pointed is not None:
        score = network * opinion.points("src", [places.of(pointed)]) + bonus("speaker, unlisted")
        scored.append((score, _unlisted(pointed, ev)))
    scored.sort(key=lambda pair: -pair[0])
    best = scored[0][1]
    if best is not None and best is not ruled:
        best = replace(best, content=ev)
    likely = share([score for score, _ in scored], scored[0][0])
    return Choice(best, _others(text, [voice for _, voice in scored[1:]]), likely)


def _named(text: str, voices: Sequence[Attribution], ruled: Attribution | None) -> dict[str, list[Span]]:
    """Everybody who speaks in the report, by the fullest name, with the words that name them."""
    found: dict[str, list[Span]] = {}
    for voice in [*voices, *([ruled] if ruled else [])]:
        found.setdefault(voice.fullest.of(text), []).extend((voice.fullest, voice.source))
    return found


def _first(text: str, named: str, voices: Sequence[Attribution]) -> Attribution:
    return next(voice for voice in voices if voice.fullest.of(text) == named)


def _pointed(opinion: AnchorOpinion, places: Places, voices: Sequence[Attribution]) -> Span | None:
    """Whom the network points at, where the rules know no speaker."""
    bounds = opinion.best("src")
    if bounds is None:
        return None
    span = places.span(*bounds)
    known = any(span.overlaps(voice.source) or span.overlaps(voice.fullest) for voice in voices)
    return None if known else span


def _unlisted(span: Span, ev: Span) -> Attribution:
    rule = "the network points at these words"
    return Attribution(content=ev, source=span, fullest=span, via=None, verb=None, rule=rule)


def _others(text: str, voices: Sequence[Attribution | None]) -> tuple[Alternative, ...]:
    """Who was considered beside, the likeliest first."""
    named = [voice.fullest.of(text) if voice else "the publisher" for voice in voices]
    return tuple(Alternative(value=name, reason="less speaks for it") for name in dict.fromkeys(named))[
        :_SHOWN
    ]
