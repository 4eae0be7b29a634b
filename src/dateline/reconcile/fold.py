"""The fold: claims of one event become an incident. A pure function, so a view can be rebuilt at will."""

from collections.abc import Iterable, Mapping, Sequence

from dateline.errors import InputError
from dateline.link.reports import ReportText
from dateline.model.claim import Claim
from dateline.model.incident import Incident
from dateline.model.link import Copy
from dateline.model.vocabulary import Scope
from dateline.reconcile import summary
from dateline.reconcile.figures import figures
from dateline.reconcile.rules import DEFAULT, tolls
from dateline.reconcile.voices import Voice, is_copied, voices


def fold(
    incident: str,
    claims: Iterable[Claim],
    reports: Mapping[str, ReportText],
    copies: Iterable[Copy] = (),
    rule: str = DEFAULT,
) -> Incident:
    """The incident with that id, from its claims; their order does not matter.

    `reports` holds at least the claims' reports, `copies` what `link.find_copies` found, `rule` is a name of
    `rules.RULES`.
    """
    ordered = sorted(claims, key=lambda c: (c.report, c.ev, c.id))
    if not ordered:
        raise InputError(f"incident {incident} has no claims", expected="at least one")
    here = {c.report for c in ordered}
    shared = [copy for copy in copies if copy.report in here and copy.of in reports]
    said = voices(ordered, reports, shared)
    told = figures(ordered, said, reports)
    place, place_words = summary.place(ordered, said)
    by_actor = summary.accusations(ordered, said)
    return Incident(
        id=incident,
        type=summary.kind(ordered, said),
        days=summary.days(ordered, said),
        place=place,
        place_words=place_words,
        actors=tuple(sorted({actor for _speaker, actor in by_actor})),
        claims=tuple(sorted(c.id for c in ordered)),
        reports=tuple(sorted(here)),
        outlets=tuple(sorted({reports[r].publisher or r for r in here if r in reports})),
        independent_reports=len(here) - _dependent(ordered, shared, here),
        speakers=_speakers(said),
        figures=told,
        tolls=tolls(told, rule),
        denied_by=summary.denied_by(ordered, said),
        accusations=by_actor,
        is_total=sum(c.scope.value is Scope.TOTAL for c in ordered) * 2 > len(ordered),
    )


def _dependent(claims: Sequence[Claim], copies: Sequence[Copy], here: set[str]) -> int:
    """Reports most of whose claims here stand in text copied from another report of this incident."""
    within = [copy for copy in copies if copy.of in here]
    count = 0
    for report in sorted({copy.report for copy in within}):
        own = [c for c in claims if c.report == report]
        count += sum(is_copied(c, within) for c in own) * 2 > len(own)
    return count


def _speakers(said: Mapping[str, Voice]) -> tuple[str, ...]:
    """One name for each voice: the fullest."""
    names: dict[str, set[str]] = {}
    for voice in said.values():
        names.setdefault(voice.key, set()).add(voice.name)
    return tuple(sorted(max(found, key=lambda n: (len(n), n)) for found in names.values()))
