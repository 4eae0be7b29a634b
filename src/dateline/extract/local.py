"""The local extractor: every claim of a report, each cell with its words and what decided it.

Rules propose, and where there is a network its opinion of each decision is weighed against theirs. In order:
what each number counts, named people harmed, harm and events without a number; the type by the means; doer,
weapon, place, day; speaker and modality; which claims are of one event.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dateline.extract import arguments, speakers
from dateline.extract.cells import several, words
from dateline.extract.confidence import calibrated, whole
from dateline.extract.draft import Draft
from dateline.extract.events import COUNTRY, NAMED, NOWHERE, share
from dateline.extract.evidence import evidence
from dateline.extract.find import drafts
from dateline.extract.learned import Network, Opinions
from dateline.extract.learned.sharing import shared
from dateline.extract.means import MeansOf
from dateline.extract.modality import judged, modality
from dateline.extract.reading import Reading
from dateline.extract.scope import scope
from dateline.extract.settled import Settled
from dateline.extract.speakers import Attribution
from dateline.extract.stretches import is_abroad, soils
from dateline.extract.types import decide
from dateline.extract.unread import unread
from dateline.extract.voice import choose
from dateline.extract.weights import bonus
from dateline.model.analysis import Analysis, Mention
from dateline.model.claim import Claim, Extraction
from dateline.model.span import Span

VERSION = "local-1"
_TOLL_BACK = 2
"""Sentences back at which the toll was told that a later one puts otherwise."""


class LocalExtractor:
    """Reads the claims of one report by rules and word lists, and by a trained network where one is given."""

    def __init__(self, network: Network | None = None) -> None:
        self._network = network

    @property
    def version(self) -> str:
        """Name and version; changes whenever the claims could."""
        return f"{VERSION}+{self._network.version}" if self._network else VERSION

    def __call__(self, analysis: Analysis) -> Extraction:
        """The claims of the report and the sentences that gave none though they have a word of harm."""
        readings = [Reading(analysis, index) for index in range(len(analysis.sentences))]
        repeats = repeated(readings)
        fresh = [reading for reading in readings if reading.index not in repeats]
        means = MeansOf(readings)
        voices = speakers.attributions(analysis)
        opinions = Opinions(self._network, analysis, readings, voices) if self._network else None
        found = [draft for reading in fresh for draft in drafts(reading, means, opinions, voices)]
        told = [draft for draft in found if not is_speaker(draft, voices)]
        told = _with_shared_opinions(told)
        settled = share([settle(draft, means, voices) for draft in told], readings, voices)
        claims = _distinct(calibrated(_claim(one)) for one in settled)
        return Extraction(claims=claims, unread=tuple(unread(readings, claims, repeats)))


def _with_shared_opinions(drafts_: Sequence[Draft]) -> list[Draft]:
    """The drafts with what the network sees in others of the same event."""
    known = [index for index, draft in enumerate(drafts_) if draft.opinion is not None]
    opinions = [opinion for draft in drafts_ if (opinion := draft.opinion) is not None]
    again = {
        known.index(one): known.index(other)
        for one, other in told_again(drafts_).items()
        if one in known and other in known
    }
    found = list(drafts_)
    means = [place for place, index in enumerate(known) if _names_means(drafts_[index].reading)]
    settled = shared(opinions, bonus("event of two, sharing"), again, means)
    for index, opinion in zip(known, settled, strict=True):
        found[index] = replace(found[index], opinion=opinion)
    for one, other in told_again(drafts_).items():
        found[one] = replace(found[one], again=found[other].core)
    return found


def told_again(drafts_: Sequence[Draft]) -> dict[int, int]:
    """The claims that put the toll told just before at another number, each with the claim before.

    As in "The rescue service put the toll at 45": a sentence with a word for the toll and without means of
    its own, after one that counts the same harm.
    """
    found = {}
    for index, draft in enumerate(drafts_):
        cue = draft.count.cue if draft.count else None
        if cue is None or "toll" not in cue.entry.notes or _names_means(draft.reading):
            continue
        before = (
            other
            for other in range(index - 1, -1, -1)
            if drafts_[other].count is not None
            and drafts_[other].out.value is draft.out.value
            and 0 < draft.reading.index - drafts_[other].reading.index <= _TOLL_BACK
        )
        earlier = next(before, None)
        if earlier is not None:
            found[index] = earlier
    return found


def _names_means(reading: Reading) -> bool:
    """A weapon or method is named plainly; "the strike" may be any."""
    return any(hit.entry.note != "weak" for hit in reading.weapons)


def repeated(readings: Sequence[Reading]) -> frozenset[int]:
    """The sentences that stand word for word in the report before."""
    seen: set[str] = set()
    found: set[int] = set()
    for reading in readings:
        said = " ".join(word.lower for word in reading.words if word.lower[0].isalnum())
        if said in seen:
            found.add(reading.index)
        seen.add(said)
    return frozenset(found)


def is_speaker(draft: Draft, voices: Sequence[Attribution]) -> bool:
    """The people counted say it themselves, as "two aid workers" who tell of a raid."""
    if draft.count is None or not draft.out.value.counts_people:
        return False
    counted = draft.count.counted
    people = draft.reading.span_of(counted.first, counted.last)
    voice = speakers.speaker_for(evidence(draft), voices, draft.core)
    own = voice is not None and voice.source.covers(people)
    return own or any(voice.source.covers(people) and voice.source.start == people.start for voice in voices)


def settle(draft: Draft, means: MeansOf, voices: Sequence[Attribution]) -> Settled:
    """A draft with its type and what its own sentence says of the event."""
    text = draft.reading.analysis.text
    taken = speaker_words(draft.reading, voices)
    scope_ = scope(draft)
    named = means.near(draft.reading, draft.first, draft.last)
    by = arguments.doer(draft, named, taken)
    type_, used = decide(draft, means, scope_.value, has_doer=by.value is not None)
    if used is not None and used is not named:
        by = arguments.doer(draft, used, taken)
    places = [*arguments.places(draft, taken), *soils(draft.reading)]
    said = choose(draft, voices)
    return Settled(
        draft=draft,
        type=type_,
        scope=scope_,
        at=several(text, [place.span for place in places], _place_rule(places, draft.reading.analysis)),
        by=by,
        how=arguments.weapon(draft, type_.value, used),
        speaker=said.voice.fullest.of(text) if said.voice else None,
        said=said,
        means=used or named,
        taken=tuple(taken),
    )


def _place_rule(places: Sequence[Mention], analysis: Analysis) -> str:
    if not places:
        return NOWHERE
    wide = all(map(arguments.is_country, places))
    abroad = any(" " in place.span.of(analysis.text) and is_abroad(place, analysis) for place in places)
    return COUNTRY if wide and not abroad else NAMED


def speaker_words(reading: Reading, voices: Sequence[Attribution]) -> list[Span]:
    """Where speakers are named in a sentence."""
    spans = [voice.source for voice in voices] + [voice.via for voice in voices if voice.via]
    return [span for span in spans if reading.span.covers(span)]


def _claim(one: Settled) -> Claim:
    """The claim of a settled draft."""
    draft = one.draft
    text = draft.reading.analysis.text
    ev = evidence(draft)
    voice, others = one.said.voice, one.said.others
    publisher = "nobody is named who says it: the publisher's own voice"
    who = arguments.who(draft)
    claim = Claim(
        id="",
        report=draft.reading.analysis.document.report.id,
        ev=ev,
        block=draft.reading.sentence.kind,
        inc=one.inc,
        type=one.type,
        trig=words(text, draft.cue, "the words that name the event", draft.alternatives),
        out=draft.out,
        num=draft.num,
        sub=arguments.is_part(draft),
        scope=one.scope,
        who=who,
        grp=arguments.group(draft, who),
        by=one.by,
        how=one.how,
        at=one.at,
        when=one.when,
        src=replace(
            words(text, voice.fullest, voice.rule, others) if voice else words(text, None, publisher, others),
            confidence=one.said.confidence,
        ),
        via=words(
            text,
            voice.via if voice else None,
            "the outlet that passed it on" if voice and voice.via else "no outlet is named",
        ),
        mod=judged(modality(draft.reading.analysis, ev, voice, draft.cue), draft.opinion),
    )
    return replace(claim, id=_id(claim), confidence=whole(claim))


def _id(claim: Claim) -> str:
    """An id from the report and from what makes the claim differ from its neighbours."""
    parts = [
        claim.report,
        f"{claim.ev.start}-{claim.ev.end}",
        ",".join(f"{span.start}-{span.end}" for span in claim.num.spans),
        claim.out.value.value,
        claim.type.value.value,
        ",".join(f"{span.start}-{span.end}" for span in claim.src.spans),
    ]
    return "c" + hashlib.sha256("|".join(parts).encode()).hexdigest()[:20]


def _distinct(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims without those that differ in nothing that makes an id."""
    return tuple(_first_of_each(claims))


def _first_of_each(claims: Iterable[Claim]) -> Iterator[Claim]:
    seen: set[str] = set()
    for claim in claims:
        if claim.id not in seen:
            seen.add(claim.id)
            yield claim
