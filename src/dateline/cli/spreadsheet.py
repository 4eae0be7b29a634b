"""Incidents, totals and claims as lines for a spreadsheet: a value a column, names as in the data."""

from collections.abc import Mapping

from dateline.cli.rendering import days_text, figure_words, place_text, toll_text
from dateline.cli.table import Row
from dateline.ledger import ClaimRow
from dateline.model.incident import Incident
from dateline.model.vocabulary import Outcome


def incident_data(incident: Incident) -> Row:
    """An incident as a line for a spreadsheet, a value a column."""
    days, place = incident.days, incident.place
    return {
        "id": incident.id,
        "type": incident.type.value,
        "first": days and days.first,
        "last": days and days.last,
        "place_words": incident.place_words,
        "place": place and place.name,
        "adm1": place and place.adm1,
        "country": place and place.country,
        "latitude": place and place.latitude,
        "longitude": place and place.longitude,
        **_toll_data(incident, Outcome.KILLED),
        **_toll_data(incident, Outcome.INJURED),
        "other_tolls": [
            toll_text(t) for t in incident.tolls if t.outcome not in {Outcome.KILLED, Outcome.INJURED}
        ],
        "actors": list(incident.actors),
        "figures": [f"{figure_words(f)}: {f.speaker}" for f in incident.figures],
        "denied_by": list(incident.denied_by),
        "reports": len(incident.reports),
        "independent_reports": incident.independent_reports,
        "outlets": list(incident.outlets),
    }


def _toll_data(incident: Incident, outcome: Outcome) -> Row:
    """The range of one outcome; empty where nobody gives a figure."""
    toll = next((t for t in incident.tolls if t.outcome is outcome), None)
    ends = (toll.low, toll.best, toll.high) if toll else (None, None, None)
    return {f"{outcome.value}_{end}": value for end, value in zip(("low", "best", "high"), ends, strict=True)}


INCIDENT_COLUMNS = (
    "id", "type", "first", "last", "place_words", "place", "adm1", "country", "latitude", "longitude",
    "killed_low", "killed_best", "killed_high", "injured_low", "injured_best", "injured_high", "other_tolls",
    "actors", "figures", "denied_by", "reports", "independent_reports", "outlets",
)  # fmt: skip
"""The header of the incidents' CSV where no incident gives one."""


def total_data(total: Incident) -> list[Row]:
    """A total as lines for a spreadsheet, one a figure, in the order of their days."""
    figures = sorted(total.figures, key=lambda f: (f.published or "9999", f.speaker))
    return [
        {
            "id": total.id,
            "period": days_text(total.days),
            "area": place_text(total),
            "outcome": figure.outcome.value,
            "figure": figure.words,
            "low": figure.low,
            "high": figure.high,
            "speaker": figure.speaker,
            "published": figure.published,
            "reports": len(figure.reports),
        }
        for figure in figures
    ]


TOTAL_COLUMNS = (
    "id", "period", "area", "outcome", "figure", "low", "high", "speaker", "published", "reports",
)  # fmt: skip
"""The header of the totals' CSV where no total gives one."""


def claim_data(row: ClaimRow, names: Mapping[str, str]) -> Row:
    """A claim as a line for a spreadsheet, a value a column."""
    claim = row.claim
    num, days = claim.num.value, claim.days.value if claim.days else None
    place = claim.place.value if claim.place else None
    return {
        "id": claim.id,
        "incident": row.incident,
        "report": names.get(claim.report, claim.report),
        "publisher": row.publisher,
        "published": row.published,
        "type": claim.type.value.value,
        "out": claim.out.value.value,
        "lo": num.low if num else None,
        "hi": num.high if num else None,
        "approx": num.approximate if num else None,
        "scope": claim.scope.value.value,
        "who": claim.who.value,
        "by": claim.by.value,
        "actors": claim.actors.value if claim.actors else None,
        "at": claim.at.value,
        "place": place and place.name,
        "adm1": place and place.adm1,
        "country": place and place.country,
        "d0": days and days.first,
        "d1": days and days.last,
        "src": claim.src.value,
        "src_class": claim.src_class.value.value if claim.src_class else None,
        "mod": claim.mod.value.value,
        "quotation": row.quotation,
    }


CLAIM_COLUMNS = (
    "id", "incident", "report", "publisher", "published", "type", "out", "lo", "hi", "approx", "scope", "who",
    "by", "actors", "at", "place", "adm1", "country", "d0", "d1", "src", "src_class", "mod", "quotation",
)  # fmt: skip
"""The header of the claims' CSV where no claim gives one."""


REPORT_COLUMNS = (
    "id", "name", "published", "day from", "publisher", "title", "claims", "unread", "file",
)  # fmt: skip
"""The header of the reports' CSV where no report gives one."""
