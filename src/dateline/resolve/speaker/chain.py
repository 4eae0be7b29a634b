"""Through whom a claim reached the reader: outlet, agency, speaker, and the speaker's own source."""

import re
from dataclasses import dataclass
from enum import StrEnum

from dateline.model.claim import Claim
from dateline.model.document import Document
from dateline.model.span import Span
from dateline.model.vocabulary import SourceClass
from dateline.resolve.context import Context
from dateline.resolve.speaker.naming import resolve_speaker
from dateline.resources.parties import Party, parties


class Role(StrEnum):
    """Where in the chain a voice stands, from the reader backwards."""

    OUTLET = "outlet"
    AGENCY = "agency"
    SPEAKER = "speaker"
    SOURCE = "source"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One link of the chain."""

    role: Role
    words: str
    src_class: SourceClass
    party: str = ""
    """Its id in the list of parties; "" if it is not listed."""
    owner: str = ""
    """Who owns or steers it, as a party's id; "" if nobody is recorded."""
    span: Span | None = None
    """Where the report names it; None where the report's file tells it."""


_CITING = re.compile(
    r"[^.;\n]{0,60}?\b(?:citing|quoting|(?:who|which) (?:cited|quoted)|based on reports? (?:by|from))\s+"
    r"(?P<source>[^.;,\n]{3,80}?)(?=,| as saying| that | for its| said|[.;\n]|$)",
)
"""Behind a speaker: whom it cites."""


def chain(claim: Claim, document: Document, context: Context) -> tuple[Voice, ...]:
    """The voices from the outlet back to the speaker's own source; links that nothing tells are left out."""
    found = [_outlet(document), _agency(claim, document), _speaker(claim, context), _source(claim, context)]
    return tuple(voice for voice in found if voice is not None)


def passed_on(claim: Claim, context: Context) -> str:
    """Through whom the speaker was heard and whom it cites, in words; "" if neither is told.

    An agency that the report only credits is left out: it passed on the whole report.
    """
    parts = []
    if claim.via.value:
        parts.append(f"through {claim.via.value}")
    if source := _source(claim, context):
        parts.append(f"citing {source.words} ({source.src_class})")
    return "; ".join(parts)


def _outlet(document: Document) -> Voice | None:
    """The report's publisher."""
    name = document.report.publisher
    return _of_body(Role.OUTLET, name, None) if name else None


def _agency(claim: Claim, document: Document) -> Voice | None:
    """The agency that the speaker told it to, or else the one that the report credits."""
    if claim.via.value:
        return _of_body(Role.AGENCY, claim.via.value, next(iter(claim.via.spans), None))
    credit = next(iter(document.credits), None)
    return _of_body(Role.AGENCY, credit.name, credit.span) if credit else None


def _speaker(claim: Claim, context: Context) -> Voice | None:
    """Who says it, if anybody is named."""
    words = claim.src.value
    return _of_words(Role.SPEAKER, words, next(iter(claim.src.spans), None), context) if words else None


def _source(claim: Claim, context: Context) -> Voice | None:
    """Whom the speaker cites."""
    span = next(iter(claim.src.spans), None)
    found = _CITING.match(context.text, span.end) if span else None
    if found is None:
        return None
    return _of_words(Role.SOURCE, " ".join(found["source"].split()), Span(*found.span("source")), context)


def _of_words(role: Role, words: str, span: Span | None, context: Context) -> Voice:
    """A voice by the words for it."""
    speaker, kind = resolve_speaker(words, None, context)
    known = parties()
    owner = known[speaker.value].parent if speaker.value else ""
    return Voice(
        role=role, words=words, src_class=kind.value, party=speaker.value or "", owner=owner, span=span
    )


def _of_body(role: Role, words: str, span: Span | None) -> Voice:
    """An outlet or agency by its name."""
    known = parties()
    named: Party | None = next((known[m.key] for m in known.matches(words) if m.form == "name"), None)
    if named is None:
        return Voice(role=role, words=words, src_class=SourceClass.MEDIA, span=span)
    kind, owner = named.source_class, named.parent
    return Voice(role=role, words=words, src_class=kind, party=named.id, owner=owner, span=span)
