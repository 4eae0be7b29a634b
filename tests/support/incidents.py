"""Builders of incidents, for tests."""

from collections.abc import Sequence
from datetime import date

from tests.support.claims import DARNA, one_day

from dateline.model.claim import Claim
from dateline.model.incident import Incident
from dateline.model.place import Place
from dateline.model.vocabulary import EventType


def incident_of(
    id_: str,
    claims: Sequence[Claim],
    *,
    type_: EventType = EventType.SHELLING,
    place: Place | None = DARNA,
    day: date | None = date(2014, 5, 6),
    is_total: bool = False,
) -> Incident:
    """An incident of the claims given, without figures."""
    return Incident(
        id=id_,
        type=type_,
        days=one_day(day),
        place=place,
        place_words="Hill Quarter, Darna",
        actors=(),
        claims=tuple(claim.id for claim in claims),
        reports=tuple(sorted({claim.report for claim in claims})),
        outlets=("Coast Wire",),
        independent_reports=1,
        speakers=("the mayor",),
        figures=(),
        tolls=(),
        denied_by=(),
        accusations=(),
        is_total=is_total,
    )
